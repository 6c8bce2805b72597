import asyncio


class Robot:
    fleet: list["Robot"] = []

    def __init__(self, name: str, speed: float) -> None:
        self.name = name
        self.speed = speed
        self.position = 0
        Robot.fleet.append(self)

    async def move(self, steps: int) -> int:
        for _ in range(steps):
            await asyncio.sleep(self.speed)
            self.position += 1
        print(f"{self.name} is at {self.position}")
        return self.position

    @staticmethod
    async def rest() -> str:
        await asyncio.sleep(0)
        return "resting"


class Turbo(Robot):
    async def move(self, steps: int) -> int:
        print(f"{self.name} roars")
        return await super().move(steps * 2)


async def main() -> None:
    Robot("slow", 0.03)
    Turbo("fast", 0.01)
    print(await asyncio.gather(*(robot.move(2) for robot in Robot.fleet)))
    print(await Robot.rest())


asyncio.run(main())

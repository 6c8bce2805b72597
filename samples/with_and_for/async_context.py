import asyncio


class Kettle:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(f"fill {self.name}")
        await asyncio.sleep(0.01)
        return self

    async def __aexit__(self, kind, error, trace):
        print(f"empty {self.name}", kind.__name__ if kind else None, error)
        await asyncio.sleep(0.01)
        return isinstance(error, ValueError)

    async def boil(self):
        await asyncio.sleep(0.01)
        return f"{self.name} boils"


async def leave_early(kettle):
    async with kettle as k:
        return await k.boil()


async def main():
    async with Kettle("a") as a, Kettle("b") as b:
        print(await asyncio.gather(a.boil(), b.boil()))
    async with Kettle("c"):
        raise ValueError("too hot")
    print("swallowed")
    try:
        async with Kettle("d"):
            raise KeyError("cold")
    except KeyError as error:
        print("got through:", error)
    print(await leave_early(Kettle("e")))


asyncio.run(main())

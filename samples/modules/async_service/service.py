import asyncio

defaults = {"limit": 2, "pause": 0.01}


class Service:
    def __init__(self, name: str, limit: int = 1, pause: float = 0.0) -> None:
        self.name = name
        self.pause = pause
        self.gate = asyncio.Semaphore(limit)
        self.handled = 0

    async def handle(self, number: int) -> str:
        async with self.gate:
            await asyncio.sleep(self.pause)
            self.handled += 1
            return f"{self.name}:{number}"

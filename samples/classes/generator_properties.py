"""A property may be a generator, a coroutine or an asynchronous generator: each read makes a new one."""
import asyncio


class Tray:
    def __init__(self, cups):
        self.cups = cups

    @property
    def each(self):
        for cup in self.cups:
            yield cup

    @property
    async def count(self):
        await asyncio.sleep(0)
        return len(self.cups)

    @property
    async def refilled(self):
        for cup in self.cups:
            await asyncio.sleep(0)
            yield cup + "!"


tray = Tray(["mint", "oolong"])
print(list(tray.each), list(tray.each))
for cup in tray.each:
    print(cup)


async def main():
    print(await tray.count)
    async for cup in tray.refilled:
        print(cup)


asyncio.run(main())

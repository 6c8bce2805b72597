import asyncio


class Countdown:
    def __init__(self, start):
        self.now = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.now == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.01)
        self.now -= 1
        return self.now + 1


async def ticks(count, seconds):
    try:
        for number in range(count):
            await asyncio.sleep(seconds)
            yield number
    finally:
        print("ticks are over")


async def echo():
    received = yield "ready"
    while received != "stop":
        received = yield received * 2


async def main():
    async for number in Countdown(3):
        print("countdown", number)
    async for tick in ticks(3, 0.01):
        print("tick", tick)
    else:
        print("no break")
    print([n * n async for n in ticks(4, 0) if n % 2])
    print({n: str(n) async for n in Countdown(2)})

    generator = echo()
    print(await generator.asend(None), await generator.asend(4), await generator.asend("ab"))
    try:
        await generator.asend("stop")
    except StopAsyncIteration:
        print("echo stopped")

    early = ticks(5, 0)
    print(await anext(early), await early.__anext__())
    await early.aclose()
    print(await anext(early, "nothing left"))


asyncio.run(main())

"""Callbacks for the very same time run in the order in which a heap gives them, cancelled ones swept out before."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    async def run(times, cancelled=()):
        order = []
        start = loop.time() + 0.05
        handles = [loop.call_at(start + time, order.append, number) for number, time in enumerate(times)]
        for number in cancelled:
            handles[number].cancel()
        await asyncio.sleep(0.2)
        return order

    print(await run([0.0] * 3))
    print(await run([0.0] * 12))
    print(await run([0.0, 0.001, 0.002] * 4))
    print(await run([0.002, 0.001] * 8))
    print(await run([0.0] * 9, cancelled=[0, 4]))
    many = await run([0.0, 0.01] * 80, cancelled=range(40, 160))
    print(len(many), many)


asyncio.run(main())

"""A chain of 900 awaits, suspended and resumed 30,000 times at its end."""
import asyncio
import time


async def link(depth, times):
    if depth == 0:
        for _ in range(times):
            await asyncio.sleep(0)
        return 0
    return await link(depth - 1, times) + 1


async def main():
    start = time.perf_counter()
    depth = await link(900, 30_000)
    seconds = time.perf_counter() - start
    print("depth", depth)
    print("seconds", seconds)


asyncio.run(main())

"""Two tasks hand the loop to each other, 100,000 times each."""
import asyncio
import time


async def player(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    start = time.perf_counter()
    await asyncio.gather(player(100_000), player(100_000))
    print("seconds", time.perf_counter() - start)


asyncio.run(main())

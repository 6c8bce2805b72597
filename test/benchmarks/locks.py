"""Fifty tasks that take turns with one lock, a thousand times each."""
import asyncio
import time


async def main():
    lock = asyncio.Lock()
    counter = 0

    async def worker():
        nonlocal counter
        for _ in range(1000):
            async with lock:
                before = counter
                await asyncio.sleep(0)
                counter = before + 1

    start = time.perf_counter()
    await asyncio.gather(*[worker() for _ in range(50)])
    seconds = time.perf_counter() - start
    print("counter", counter)
    print("seconds", seconds)


asyncio.run(main())

"""One gather of 100,000 tasks."""
import asyncio
import time


async def work(number):
    await asyncio.sleep(0)
    return number


async def main():
    start = time.perf_counter()
    results = await asyncio.gather(*[work(number) for number in range(100_000)])
    seconds = time.perf_counter() - start
    print("total", sum(results))
    print("seconds", seconds)


asyncio.run(main())

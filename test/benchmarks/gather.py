"""One gather of 100,000 tasks."""
import asyncio
import time


async def work(number):
    await asyncio.sleep(0)
    return number


async def main():
    rounds = []
    for _ in range(4):
        start = time.perf_counter()
        results = await asyncio.gather(*[work(number) for number in range(100_000)])
        rounds.append(time.perf_counter() - start)
    print("total", sum(results))
    print("seconds", *rounds)


asyncio.run(main())

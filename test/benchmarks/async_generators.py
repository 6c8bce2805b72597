"""200,000 items through a chain of two asynchronous generators."""
import asyncio
import time


async def numbers(limit):
    for number in range(limit):
        yield number


async def doubled(source):
    async for number in source:
        yield number * 2


async def main():
    start = time.perf_counter()
    total = 0
    async for number in doubled(numbers(200_000)):
        total += number
    seconds = time.perf_counter() - start
    print("total", total)
    print("seconds", seconds)


asyncio.run(main())

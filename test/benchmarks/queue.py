"""100,000 items go through a bounded queue."""
import asyncio
import time


async def producer(queue, count):
    for number in range(count):
        await queue.put(number)


async def consumer(queue, count):
    total = 0
    for _ in range(count):
        total += await queue.get()
    return total


async def main():
    queue = asyncio.Queue(maxsize=100)
    rounds = []
    for _ in range(5):
        start = time.perf_counter()
        _, total = await asyncio.gather(producer(queue, 100_000), consumer(queue, 100_000))
        rounds.append(time.perf_counter() - start)
    print("total", total)
    print("seconds", *rounds)


asyncio.run(main())

"""Two tasks hand the loop to each other, 100,000 times each."""
import asyncio
import time


async def player(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    rounds = []
    for _ in range(5):
        start = time.perf_counter()
        await asyncio.gather(player(100_000), player(100_000))
        rounds.append(time.perf_counter() - start)
    print("seconds", *rounds)


asyncio.run(main())

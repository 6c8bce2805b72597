"""A tree of tasks whose 46,656 leaves all wait for the same 50 milliseconds."""
import asyncio
import time

BRANCHES = 6
DEPTH = 6
ROUNDS = 4


async def leaf():
    await asyncio.sleep(0.05)
    return 1


async def branch(depth):
    if depth == 0:
        return await leaf()
    return sum(await asyncio.gather(*[branch(depth - 1) for _ in range(BRANCHES)]))


async def main():
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        leaves = await branch(DEPTH)
        rounds.append(time.perf_counter() - start)
    print("leaves", leaves)
    print("seconds", *rounds)


asyncio.run(main())

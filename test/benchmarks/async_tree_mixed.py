"""A tree of tasks: every second leaf computes, the others wait for 50 milliseconds."""
import asyncio
import time

asked = 0

BRANCHES = 6
DEPTH = 6
ROUNDS = 4


async def leaf():
    global asked
    asked += 1
    if asked % 2:
        product = 1
        for factor in range(1, 500):
            product = product * factor % 1_000_003
        return 1 if product >= 0 else 2
    await asyncio.sleep(0.05)
    return 1


async def branch(depth):
    if depth == 0:
        return await leaf()
    return sum(await asyncio.gather(*[branch(depth - 1) for _ in range(BRANCHES)]))


async def main():
    global asked
    rounds = []
    for _ in range(ROUNDS):
        asked = 0
        start = time.perf_counter()
        leaves = await branch(DEPTH)
        rounds.append(time.perf_counter() - start)
    print("leaves", leaves)
    print("seconds", *rounds)


asyncio.run(main())

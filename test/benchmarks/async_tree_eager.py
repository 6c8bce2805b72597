"""A tree of tasks that begin at once: most end before they were ever scheduled."""
import asyncio
import time

BRANCHES = 6
DEPTH = 6
ROUNDS = 4


async def leaf():
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


async def eagerly():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await main()


asyncio.run(eagerly())

"""A tree of task groups, six tasks in each, 46,656 leaves that do nothing."""
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
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(branch(depth - 1)) for _ in range(BRANCHES)]
    return sum(task.result() for task in tasks)


async def main():
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        leaves = await branch(DEPTH)
        rounds.append(time.perf_counter() - start)
    print("leaves", leaves)
    print("seconds", *rounds)


asyncio.run(main())

"""A tree of tasks whose leaves ask for one of a hundred answers: the first waits, the others find it."""
import asyncio
import time

answers = {}
asked = 0

BRANCHES = 6
DEPTH = 6
ROUNDS = 4


async def leaf():
    global asked
    asked += 1
    key = asked * 7919 % 100
    if key in answers:
        return answers[key]
    await asyncio.sleep(0.05)
    answers[key] = 1
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
        answers.clear()
        start = time.perf_counter()
        leaves = await branch(DEPTH)
        rounds.append(time.perf_counter() - start)
    print("leaves", leaves)
    print("seconds", *rounds)


asyncio.run(main())

"""The `repr` of a task shows the line where a coroutine of the library waits: of a condition, a barrier, wait_for with and without time, sleep(0) with a result."""
import asyncio


def place(task):
    text = repr(task).partition("coro=<")[2].partition(">")[0]
    name, _, where = text.partition(" running at ")
    return f"{name} {where.rpartition('/')[2]}"


async def show(when, tasks):
    print(when)
    for task in tasks:
        print("   ", place(task))


async def holds(condition, seconds):
    async with condition:
        condition.notify()
        await asyncio.sleep(seconds)


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
    return "stubborn"


async def waits(condition):
    async with condition:
        return await condition.wait()


async def main():
    condition, busy = asyncio.Condition(), asyncio.Condition()
    barrier = asyncio.Barrier(3)
    await busy.acquire()
    directly = asyncio.create_task(busy.wait())
    tasks = [
        directly,
        asyncio.create_task(barrier.wait()),
        asyncio.create_task(asyncio.wait_for(waits(condition), 5)),
        asyncio.create_task(asyncio.wait_for(waits(condition), None)),
        asyncio.create_task(asyncio.wait_for(stubborn(), 0)),
        asyncio.create_task(asyncio.sleep(0, "later")),
        asyncio.create_task(asyncio.sleep(0)),
        asyncio.create_task(asyncio.sleep(1)),
    ]
    await show("before", tasks)
    await asyncio.sleep(0)
    await show("at once", tasks)
    await asyncio.sleep(0.1)
    again = asyncio.create_task(holds(busy, 1))
    await asyncio.sleep(0.1)
    await show("the lock is taken", tasks[:4])
    for task in [*tasks, again]:
        task.cancel()
    await asyncio.gather(*tasks, again, return_exceptions=True)


asyncio.run(main())

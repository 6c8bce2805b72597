"""A lock that was released by somebody else complains amid what passes its block; an error of gather reaches its task through `result()`, which raises it amid what the loop's caller handles."""
import asyncio


async def holding(lock):
    async with lock:
        await asyncio.sleep(1)


async def robbed():
    lock = asyncio.Lock()
    task = asyncio.create_task(holding(lock))
    await asyncio.sleep(0)
    lock.release()
    task.cancel()
    try:
        await task
    except RuntimeError as error:
        print(repr(error), "amid", repr(error.__context__))


async def gathers(name, one):
    try:
        await one
    except asyncio.CancelledError as error:
        print(name, repr(error), "amid", repr(error.__context__))


async def stubborn():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0)


async def fails():
    asyncio.create_task(gathers("gather", asyncio.gather(stubborn(), asyncio.sleep(1), return_exceptions=True)))
    asyncio.create_task(gathers("task", asyncio.create_task(stubborn())))
    await asyncio.sleep(0.1)
    raise ValueError("main failed")


asyncio.run(robbed())
try:
    asyncio.run(fails())
except ValueError as error:
    print(repr(error))

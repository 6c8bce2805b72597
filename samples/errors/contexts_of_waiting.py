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


async def stubborn():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0)


async def gathers():
    try:
        await asyncio.gather(stubborn(), stubborn(), return_exceptions=True)
    except asyncio.CancelledError as error:
        print("gather", repr(error), "amid", repr(error.__context__))


async def awaits():
    try:
        await asyncio.create_task(stubborn())
    except asyncio.CancelledError as error:
        print("task", repr(error), "amid", repr(error.__context__))


async def fails():
    asyncio.create_task(gathers())
    asyncio.create_task(awaits())
    await asyncio.sleep(0.1)
    raise ValueError("main failed")


asyncio.run(robbed())
try:
    asyncio.run(fails())
except ValueError as error:
    print(repr(error))

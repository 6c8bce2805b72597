"""A task that awaits itself fails in its next step; until then others who await it are told that nobody waited properly."""
import asyncio


async def itself():
    await asyncio.current_task()
    return 1


async def other(task):
    try:
        await task
    except RuntimeError as error:
        print(str(error).split(":")[0])


async def main():
    task = asyncio.create_task(itself())
    await asyncio.gather(other(task), asyncio.sleep(0))
    await other(task)
    future = asyncio.get_running_loop().create_future()
    step = iter(future)
    print(next(step) is future)
    try:
        await future
    except RuntimeError as error:
        print(error)


asyncio.run(main())

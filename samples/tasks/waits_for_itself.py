"""A task that waits for itself through a gather, and has been cancelled: the recursion ends in the loop's exception handler, the task goes on waiting."""
import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("the other one")


async def ring():
    me = asyncio.current_task()
    both = asyncio.gather(me, fails())
    await asyncio.sleep(0)
    me.cancel("round and round")
    try:
        await both
    except BaseException as error:
        print("left with", repr(error), repr(both.exception()))
    return "ring"


async def alone():
    await asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("told of", type(context["exception"]).__name__, context["message"].split("callback")[0]))
    task = asyncio.create_task(ring())
    await asyncio.sleep(0.05)
    print(task.done(), task.cancelling() > 100)
    print(await asyncio.gather(task, return_exceptions=True))
    try:
        await asyncio.create_task(alone())
    except RuntimeError as error:
        print(str(error).split(":")[0])


asyncio.run(main())

"""The message of a cancelled `gather` is that of its last child, in the order given; also when the children are gathers."""
import asyncio


async def waits(name, delay=0.0):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        await asyncio.sleep(delay)
        print(name, error.args)
        raise


async def told(make):
    task = asyncio.create_task(make())
    await asyncio.sleep(0.1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(make.__name__, error.args)


async def nested_first():
    await asyncio.gather(asyncio.gather(waits("a"), waits("b"), return_exceptions=True), waits("c"), return_exceptions=True)


async def nested_last():
    await asyncio.gather(waits("a"), asyncio.gather(waits("b"), waits("c"), return_exceptions=True), return_exceptions=True)


async def slow_first():
    await asyncio.gather(waits("a", 0.2), waits("b"), return_exceptions=True)


async def main():
    for make in (nested_first, nested_last, slow_first):
        await told(make)


asyncio.run(main())

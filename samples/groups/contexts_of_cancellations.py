"""A task group raises the cancellation that it kept anew, amid what is handled around it; `asyncio.run` cancels tasks amid the error of its main coroutine."""
import asyncio


def chain(error):
    links = []
    while error is not None:
        links.append(repr(error))
        error = error.__context__
    return " <- ".join(links)


async def grouped(name):
    try:
        raise LookupError(name)
    except LookupError:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
        except asyncio.CancelledError as error:
            print(name, chain(error))
            raise


async def plainly(name):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1))
    except asyncio.CancelledError as error:
        print(name, chain(error))
        raise


async def main():
    for coroutine in grouped("grouped"), plainly("plainly"):
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel("by main")
        await asyncio.wait([task])
    asyncio.create_task(grouped("grouped, at the end"))
    asyncio.create_task(plainly("plainly, at the end"))
    await asyncio.sleep(0.1)
    raise TimeoutError("main failed")


try:
    asyncio.run(main())
except TimeoutError as error:
    print(repr(error))

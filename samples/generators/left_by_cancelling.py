"""A coroutine that is cancelled in the body of an `async for` drops the generator: its `finally` runs in a task of its own, whether or not anybody handles the error there."""
import asyncio


async def numbers(name):
    try:
        for i in range(3):
            yield i
    finally:
        print("closed", name)


async def reader(name):
    async for i in numbers(name):
        print(name, i)
        await asyncio.sleep(0.1 * i)


async def fails(name):
    async for i in numbers(name):
        int("x" * i or "0")


async def squares(name):
    return {i: await asyncio.sleep(0.1 * i, i * i) async for i in numbers(name) if i is not await asyncio.sleep(0)}


async def main():
    tasks = [asyncio.create_task(reader(name), name=name) for name in ("first", "second")]
    await asyncio.sleep(0.05)
    tasks[0].cancel()
    print(await asyncio.gather(tasks[0], return_exceptions=True))
    print("before the turn")
    await asyncio.sleep(0)
    print("after the turn")
    try:
        async with asyncio.timeout(0.1):
            await reader("third")
    except TimeoutError:
        print("timed out")
    print(await asyncio.gather(fails("fourth"), return_exceptions=True))
    await asyncio.sleep(0.02)
    print(await asyncio.gather(tasks[1]))
    try:
        await asyncio.wait_for(squares("fifth"), 0.05)
    except TimeoutError:
        print("timed out")
    await asyncio.sleep(0)
    print(await squares("sixth"))
    print("end")


asyncio.run(main())

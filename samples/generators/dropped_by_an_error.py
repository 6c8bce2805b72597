"""An error in the body of an `async for` drops the generator: its `finally` runs in the next turn of the loop, not when the program ends."""
import asyncio


async def numbers(name, count):
    try:
        for i in range(count):
            yield i
            await asyncio.sleep(0.02)
    finally:
        print("closed", name)


async def refuse(i):
    if i == 1:
        raise ValueError(i)


async def main():
    try:
        async for i in numbers("first", 3):
            await refuse(i)
    except ValueError as error:
        print("caught", error)
    print("before the turn")
    await asyncio.sleep(0)
    print("after the turn")
    await asyncio.sleep(0.04)

    try:
        async for i in numbers("second", 3):
            async with asyncio.timeout(0.05):
                await asyncio.sleep(0.1 if i else 0)
    except TimeoutError:
        print("timed out")
    print(sum([i async for i in numbers("third", 3)]))

    for name in ("fourth", "fifth"):
        try:
            async for i in numbers(name, 2):
                assert i == 0, name
        except AssertionError as error:
            print("wrong", error)
            continue
    await asyncio.sleep(0.02)
    print("end")


asyncio.run(main())

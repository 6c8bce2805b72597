"""Tasks that `asyncio.run` cancels because its main coroutine has failed are cancelled while that error is being handled: it is the context of what they raise."""
import asyncio


async def waits(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(name, "cancelled during", repr(error.__context__))
        raise
    finally:
        try:
            raise KeyError(name)
        except KeyError as error:
            print(name, repr(error.__context__), repr(error.__context__.__context__))


async def fails():
    asyncio.create_task(waits("first"))
    await asyncio.sleep(0.1)
    raise ValueError("main failed")


async def ends():
    asyncio.create_task(waits("second"))
    await asyncio.sleep(0.1)


try:
    asyncio.run(fails())
except ValueError as error:
    print(repr(error), error.__context__)
asyncio.run(ends())
try:
    raise LookupError("outside")
except LookupError:
    asyncio.run(ends())
with asyncio.Runner() as runner:
    try:
        runner.run(fails())
    except ValueError as error:
        print(repr(error), error.__context__)
try:
    with asyncio.Runner() as runner:
        runner.run(fails())
except ValueError as error:
    print(repr(error), error.__context__)

"""What is thrown into a coroutine or generator has what that one handles itself as its context, and nothing that those handle who wait for it; on its way out it is thrown into each of them, too."""
import asyncio


def chain(error):
    links = []
    while error is not None:
        links.append(repr(error))
        error = error.__context__
    return " <- ".join(links)


async def innermost():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("innermost:", chain(error))
        raise KeyError("innermost")


async def between():
    await innermost()


async def handling():
    try:
        raise ValueError("handled")
    except ValueError:
        try:
            await between()
        except KeyError as error:
            print("handling:", chain(error))
            raise


async def around():
    try:
        raise TypeError("around")
    except TypeError:
        await handling()


async def waits_for(future):
    try:
        await future
    except LookupError as error:
        print("woken by it:", chain(error))
        raise


async def amid(awaitable):
    try:
        raise ValueError("amid")
    except ValueError:
        try:
            await awaitable
        except LookupError as error:
            print("amid:", chain(error))


class Delegating:
    def __await__(self):
        try:
            yield from asyncio.sleep(1).__await__()
        except asyncio.CancelledError as error:
            print("delegating:", chain(error))
            raise


async def cancelled_amid():
    try:
        raise ValueError("amid")
    except ValueError:
        try:
            await Delegating()
        except asyncio.CancelledError as error:
            print("left it:", chain(error))
            raise


async def items(amid_one):
    try:
        if amid_one:
            raise ValueError("in the generator")
        yield 0
    except ValueError:
        try:
            yield 1
            await innermost()
        except KeyError as error:
            print("generator:", chain(error))
            raise


async def pauses():
    try:
        raise ValueError("paused")
    except ValueError:
        await asyncio.sleep(0)


async def fails_later():
    await pauses()
    try:
        raise KeyError("later")
    except KeyError as error:
        print("after the pause:", chain(error))
    yield 0


async def loops(generator):
    async for item in generator:
        print("item", item)


async def cancelled(coroutine):
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    task.cancel("now")
    try:
        await task
    except BaseException as error:
        print("outside:", chain(error))


def again(error):
    raise error


async def main():
    await cancelled(handling())
    await cancelled(around())
    await cancelled(cancelled_amid())
    await cancelled(loops(items(True)))
    await loops(fails_later())

    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_exception, LookupError("set"))
    await amid(waits_for(future))
    # now it is done: its exception is raised where it is awaited
    await amid(waits_for(future))

    generator = items(True)
    await anext(generator)
    try:
        raise TypeError("thrower")
    except TypeError:
        try:
            await generator.athrow(LookupError("thrown"))
        except LookupError as error:
            print("thrower:", chain(error))
        try:
            await items(False).athrow(LookupError("too early"))
        except LookupError as error:
            print("not begun:", chain(error))


def plain():
    try:
        yield 1
    except LookupError as error:
        print("plain:", chain(error))
        yield 2
        raise IndexError("plain")


def delegates():
    try:
        raise ValueError("delegates")
    except ValueError:
        yield from plain()


asyncio.run(main())

generator = delegates()
next(generator)
try:
    raise TypeError("thrower")
except TypeError:
    generator.throw(LookupError("thrown"))
try:
    try:
        raise TypeError("nexter")
    except TypeError:
        next(generator)
except IndexError as error:
    print("nexter:", chain(error))

stored = None
try:
    raise ValueError("stored")
except ValueError as error:
    stored = error
for kind in (KeyError, IndexError):
    try:
        try:
            raise kind
        except LookupError:
            again(stored)
    except ValueError as error:
        print("again:", chain(error))

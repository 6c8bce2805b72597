"""What an exception of __aexit__ has for its context; steps of asynchronous generators that nobody awaits."""
import asyncio
import sys
from contextlib import AsyncExitStack, asynccontextmanager


async def fail(error):
    raise error


async def swallow(*details):
    return True


class Cleared:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        print("in __aexit__:", repr(sys.exception()))
        other = LookupError("cleared")
        try:
            raise other
        finally:
            other.__context__ = None


@asynccontextmanager
async def cleared():
    try:
        yield
    except BaseException:
        other = LookupError("generator")
        try:
            raise other
        finally:
            other.__context__ = None


async def stacked():
    async with AsyncExitStack() as stack:
        stack.push_async_callback(fail, LookupError("last"))
        stack.push_async_callback(fail, KeyError("first"))
        stack.push_async_exit(swallow)
        stack.push_async_callback(fail, ValueError("swallowed"))
        1 / 0


async def numbers():
    yield 1


async def main():
    for manager in (Cleared(), cleared()):
        try:
            async with manager:
                raise IndexError("inside")
        except LookupError as error:
            print(error, repr(error.__context__))
    try:
        await stacked()
    except LookupError as error:
        print(error, repr(error.__context__), repr(error.__context__.__context__))
    print(repr(sys.exception()))
    steps = numbers()
    steps.asend(None)
    steps.aclose()


asyncio.run(main())


async def thrown_into():
    steps = numbers()
    steps.athrow(KeyError)
    steps.athrow(KeyError("instance"))
    print("nothing was thrown")


asyncio.run(thrown_into())

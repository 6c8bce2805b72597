"""Asynchronous context managers above coroutine functions."""
import asyncio
import contextlib


class Lit(contextlib.AsyncContextDecorator):
    def __init__(self, quiet=False):
        self.quiet = quiet

    async def __aenter__(self):
        print("on")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exc):
        print("off", exc[0])
        return self.quiet


@Lit()
async def read(page, *, aloud=False):
    await asyncio.sleep(0)
    print("reading", page, aloud)
    return page + 1


@Lit(quiet=True)
async def fail():
    raise ValueError("too dark")


async def main():
    print(await read(3, aloud=True), read.__name__)
    print(await fail())
    async with Lit():
        print("inside")
    try:
        await Lit()(fail.__wrapped__)()
    except ValueError as error:
        print("ValueError", error)


asyncio.run(main())

"""Callbacks of an ExitStack that fail with exceptions which have a context already: each chain goes on to what failed before."""
import asyncio
from contextlib import AsyncExitStack, ExitStack


def fail_twice(inner, outer):
    try:
        raise inner
    finally:
        raise outer


def fail_alone(error):
    try:
        raise error
    finally:
        error.__context__ = None


def chain(error):
    words = []
    while error is not None:
        words.append(str(error))
        error = error.__context__
    return " < ".join(words)


def stacked():
    with ExitStack() as stack:
        stack.callback(fail_twice, KeyError("fourth"), LookupError("fifth"))
        stack.callback(fail_twice, KeyError("second"), LookupError("third"))
        raise ValueError("first")


def ended():
    with ExitStack() as stack:
        stack.callback(fail_twice, KeyError("third"), LookupError("fourth"))
        stack.callback(fail_alone, KeyError("second"))
        raise ValueError("first")


async def waited():
    async with AsyncExitStack() as stack:
        stack.callback(fail_twice, KeyError("fourth"), LookupError("fifth"))
        stack.callback(fail_twice, KeyError("second"), LookupError("third"))
        raise ValueError("first")


async def main():
    try:
        await waited()
    except LookupError as error:
        print(chain(error))


for leave in (stacked, ended):
    try:
        leave()
    except LookupError as error:
        print(chain(error))
asyncio.run(main())

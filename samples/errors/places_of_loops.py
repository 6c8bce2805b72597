"""Where tracebacks point: generator expressions have frames, asynchronous loops stand for themselves, imports have no marks."""
import asyncio
import sys
import traceback


def attempt(f):
    try:
        f()
    except Exception as error:
        shown = traceback.format_exception(error)
        print("".join(text for text in shown if "/asyncio/" not in text), end="")


class Ticks:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 1:
            raise ValueError(self.n)
        return self.n


def broken():
    yield 1
    1 / 0


async def late():
    yield 1
    raise ValueError("late")


def bad_decorator(f):
    raise KeyError("decorating")


def with_arguments(*args):
    return bad_decorator


def summed():
    return sum(x + 1 for x in [1, None])


def bare():
    return sum(x for x in broken())


def digits():
    return [sum(int(x) for x in text) for text in ["12", "1a"]]


def joined():
    return ",".join(str(1 / x) for x in range(2))


def every():
    return all(1 / x > 0 for x in [1, 0])


def looped():
    for y in (x for x in Ticks()):
        print("got", y)


def nested():
    return sum(sum(1 / y for y in x) for x in [[1], [0]])


def listed():
    return [x for x in broken()]


async def waiting():
    async for x in late():
        print("item", x)
        print("of the loop")


async def gathered():
    return [x async for x in late() if x]


def imports():
    import os, no_such_module


def decorated():
    @with_arguments(1, 2)
    def f():
        pass


def decorated_class():
    @bad_decorator
    class C:
        x = 1


for f in (summed, bare, digits, joined, every, looped, nested, listed, imports, decorated, decorated_class):
    attempt(f)
attempt(lambda: asyncio.run(waiting()))
attempt(lambda: asyncio.run(gathered()))
try:
    import no_such_module
except ImportError:
    traceback.print_exc(file=sys.stdout)

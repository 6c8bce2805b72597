"""Generator objects: their names, what is thrown into them, what `yield from` hands on and closes."""

import types
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


def numbers():
    yield 1
    yield 2


g = numbers()
print(g.__name__, g.__qualname__)
g.__name__ = "counted"
g.__qualname__ = "shop.counted"
print(g.__name__, repr(g).split(" at ")[0])
for bad in (1, None):
    try:
        g.__name__ = bad
    except TypeError as error:
        print(error)
for change in (lambda: delattr(g, "__qualname__"), lambda: setattr(g, "gi_running", 1)):
    try:
        change()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

one = lambda: (yield 1)
print(isinstance(one(), types.GeneratorType), list(one()))


class Odd(Exception):
    def __new__(cls, *args):
        return 5


class Careful(Exception):
    def __init__(self, number):
        super().__init__(number + 1)


def throwing(*what):
    started = numbers()
    next(started)
    try:
        return started.throw(*what)
    except BaseException as error:
        return f"{type(error).__name__}: {error}", next(started, "over")


print(throwing(Odd))
print(throwing("text"))
print(throwing(ValueError))
print(throwing(ValueError, "why"))
print(throwing(ValueError, ("why", "not")))
print(throwing(LookupError, KeyError("key")))
print(throwing(ValueError("a"), "b"))
print(throwing(Careful, "x"))


def stubborn(log):
    try:
        yield "inner"
    except GeneratorExit:
        log.append("asked to go")
        yield "not going"


def obliging(log):
    try:
        yield "inner"
    except GeneratorExit:
        log.append("gone")
        return "a value that nobody sees"


def delegating(inner, log):
    try:
        log.append(("value", (yield from inner)))
    except BaseException as error:
        log.append((type(error).__name__, str(error)))
        raise
    yield "after"


for inner in (stubborn, obliging):
    log = []
    outer = delegating(inner(log), log)
    next(outer)
    try:
        print(outer.throw(GeneratorExit("leave")))
    except BaseException as error:
        print(type(error).__name__, error)
    print(log)
    log = []
    outer = delegating(inner(log), log)
    next(outer)
    try:
        print(outer.close())
    except BaseException as error:
        print(type(error).__name__, error)
    print(log)

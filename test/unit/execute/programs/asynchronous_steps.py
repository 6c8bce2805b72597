"""What `asend`, `athrow`, `aclose` and `anext` return, driven by hand."""

import types


async def numbers():
    got = yield 1
    got = yield got
    yield got


def step(awaitable, how="send", *args):
    try:
        return "yielded", getattr(awaitable, how)(*(args or (None,)))
    except BaseException as error:
        return type(error).__name__, str(error)


made = numbers()
for unused in (made.asend(None), made.__anext__(), made.athrow(ValueError), made.aclose()):
    print(type(unused).__name__)
    unused.close()
made = numbers()
print(step(made.__anext__()), step(made.__anext__(), "send", 10), step(made.asend(11), "send", 12), step(made.__anext__()))
print(isinstance(made.ag_code, types.CodeType), made.ag_code is numbers.__code__, made.ag_code.co_name)
first = numbers().__anext__()
try:
    print(next(first))
except StopIteration as stop:
    print("value", stop.value, iter(first) is first)


@types.coroutine
def pause():
    yield "paused"


async def pausing():
    await pause()
    yield 1
    await pause()


for other in ("asend", "athrow", "aclose"):
    running = pausing()
    waiting = running.asend(None)
    waiting.send(None)
    second = getattr(running, other)(*{"asend": [None], "athrow": [KeyError], "aclose": []}[other])
    print(step(second), step(second))
    third = getattr(running, other)(*{"asend": [None], "athrow": [KeyError], "aclose": []}[other])
    print(step(third, "throw", ValueError("x")), step(third))
    print(step(waiting))

for wrong in (None, 5, "text"):
    print(step(numbers().athrow(wrong)))


class Given:
    def __init__(self, value):
        self.value = value

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.value


class Bad:
    def __await__(self):
        return 42


async def ask(iterator, *default):
    waiting = anext(iterator, *default)
    return await waiting


for value in (Bad(), iter("abc"), 5, pause()):
    print(step(ask(Given(value))), step(ask(Given(value), "default")))

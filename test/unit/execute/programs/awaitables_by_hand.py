"""`__await__` that passes on a coroutine's own, generators that may be awaited, and what can't be."""

import types


async def given(value):
    return await Pause(value)


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return (self.value, got)


class PassedOn:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


class YieldedFrom(PassedOn):
    def __await__(self):
        first = yield from self.coroutine.__await__()
        return ["first", first]


def drive(coroutine, *sent):
    seen = []
    try:
        seen.append(coroutine.send(None))
        for value in sent:
            seen.append(coroutine.send(value))
    except StopIteration as stop:
        return seen, stop.value
    except Exception as error:
        return seen, f"{type(error).__name__}: {error}", error.__cause__
    return seen


async def wait_for(x):
    return await x


for make in (PassedOn, YieldedFrom):
    print(make.__name__, drive(wait_for(make(given(1))), "sent"))

wrapper = given(2).__await__()
print(type(wrapper).__name__, next(wrapper), iter(wrapper) is wrapper)
try:
    wrapper.send("by hand")
except StopIteration as stop:
    print(stop.value)
wrapper = given(3).__await__()
next(wrapper)
try:
    wrapper.throw(KeyError("thrown"))
except KeyError as error:
    print(error.args)
wrapper.close()


class Itself:
    def __await__(self):
        return self


class Failing:
    def __aiter__(self):
        return self

    def __anext__(self):
        return self

    def __await__(self):
        raise ZeroDivisionError("no")


async def over(xs):
    return [x async for x in xs]


print(drive(wait_for(Itself())))
print(drive(over(Failing())))


@types.coroutine
def older(value):
    got = yield value
    return [value, got]


made = older("a")
print(type(made).__name__, isinstance(made, types.GeneratorType), drive(wait_for(older("b")), "c"))
print(next(made), list(older(0)))

coroutine = given(4)
for consume in (list, tuple, sum, iter, set):
    try:
        consume(coroutine)
    except TypeError as error:
        print(consume.__name__, error)
coroutine.close()


async def numbers(*ns):
    for n in ns:
        yield n


async def nested():
    lists = ([n + m async for m in numbers(1, 2)] for n in (10, 20))
    return type(lists).__name__, [x async for x in lists], [list(g) for g in [(n for n in [5])]]


print(drive(nested()))

"""gi_yieldfrom, cr_await and ag_await: what a suspended generator or coroutine is in."""
import asyncio
import types


def inner():
    yield 1
    yield 2


def outer():
    yield 0
    yield from inner()
    yield from [3]
    yield 4


def shown(value):
    return getattr(value, "__qualname__", None) or type(value).__name__


generator = outer()
print(generator.gi_yieldfrom)
for item in generator:
    delegate = generator.gi_yieldfrom
    print(item, delegate is not None and shown(delegate))
print(generator.gi_yieldfrom)


def middle():
    yield from inner()


def outermost():
    yield from middle()


chain = outermost()
next(chain)
print(shown(chain.gi_yieldfrom), shown(chain.gi_yieldfrom.gi_yieldfrom), chain.gi_yieldfrom.gi_yieldfrom.gi_yieldfrom)
try:
    chain.throw(KeyError("thrown"))
except KeyError as error:
    print("thrown", chain.gi_yieldfrom)


@types.coroutine
def bare():
    yield "bare"


async def lowest():
    print("running:", top_object.cr_await)
    await bare()


async def top():
    await lowest()
    await asyncio.sleep(0)


top_object = top()
print(top_object.cr_await, top_object.send(None))
print(shown(top_object.cr_await), shown(top_object.cr_await.cr_await), top_object.cr_await.cr_await.gi_yieldfrom)
top_object.send(None)
print(shown(top_object.cr_await))
top_object.close()
print(top_object.cr_await)


class Waiter:
    def __await__(self):
        return iter(["one", "two"])


async def numbers():
    await Waiter()
    yield 1
    await lowest()


steps = numbers()
step = steps.asend(None)
print(steps.ag_await, step.send(None), shown(steps.ag_await))
step.send(None)
try:
    step.send(None)
except StopIteration as stop:
    print("item", stop.value, steps.ag_await)

"""yield from a coroutine, in plain generators and in those of types.coroutine; how generator expressions are called."""
import asyncio
import copy
import types


async def answer():
    return 42


def plain():
    return (yield from answer_object)


def attempt(label, action):
    try:
        print(label, action())
    except TypeError as error:
        print(label, "TypeError:", error)


answer_object = answer()
attempt("plain:", lambda: next(plain()))
attempt("copied:", lambda: copy.copy(answer_object))
attempt("its iterator copied:", lambda: copy.copy(answer_object.__await__()))
answer_object.close()


def through_iterator():
    return (yield from answer().__await__())


try:
    next(through_iterator())
except StopIteration as stop:
    print("through __await__:", stop.value)


@types.coroutine
def decorated():
    return (yield from answer())


def by_name():
    return (yield from answer())


by_call = types.coroutine(by_name)


async def main():
    print(await decorated(), await by_call())
    squares = (n * n for n in range(3))
    print(squares.__qualname__, list(squares))


asyncio.run(main())
print((n for n in ()).__qualname__)

"""StopIteration out of a function that waits: a plain function lets it through, a coroutine and a generator turn it into RuntimeError."""
import asyncio
import time


def next_after(pause: float, iterator):
    time.sleep(pause)
    for item in iterator:
        return item
    raise StopIteration("done")


def through(pause: float, iterator):
    return next_after(pause, iterator)


def take_all(iterator):
    taken = []
    while True:
        try:
            taken.append(through(0.01, iterator))
        except StopIteration as stop:
            return taken, stop.value


def counts():
    yield 1
    yield 2
    return "done"


def spent():
    made = counts()
    print(list(made))
    return made


print(take_all(counts()))


def generated():
    while True:
        yield next_after(0.01, spent())


try:
    print(list(generated()))
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def main():
    print(take_all(counts()))
    try:
        return next_after(0.01, spent())
    except StopIteration as stop:
        print("caught", repr(stop))
    return next_after(0.01, spent())


try:
    asyncio.run(main())
except RuntimeError as error:
    print(error, repr(error.__cause__))

# A Future's iterator driven by hand, Futures without __init__, and attributes that programs look at.
import asyncio
import collections.abc


class Bare(asyncio.Future):
    def __init__(self):
        self.label = "no call of super"


class Hop:
    """Awaits a Future step by step."""

    def __init__(self, future):
        self.future = future

    def __await__(self):
        steps = iter(self.future)
        while True:
            try:
                waited_for = next(steps)
            except StopIteration as end:
                return end.value
            print("waits for", waited_for is self.future)
            yield waited_for


class Careless:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


def attempt(what, *args):
    try:
        print(what.__name__, "->", what(*args))
    except Exception as error:
        print(what.__name__, "raises", type(error).__name__, "-", error)


async def wait_for(awaitable):
    return await awaitable


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    steps = iter(future)
    print(type(steps).__name__, type(future.__await__()).__name__, isinstance(steps, collections.abc.Iterator))
    print(next(steps) is future)
    attempt(next, steps)
    future.set_result((1, 2))
    try:
        next(steps)
    except StopIteration as end:
        print("the end:", end.value)
    attempt(steps.throw, 12)
    attempt(steps.throw, KeyError("gone"))
    steps.close()

    bare = Bare()
    print(bare.label, bare.done(), bare.cancelled())
    for method in (bare.result, bare.exception, bare.cancel, bare.get_loop):
        attempt(method)
    attempt(bare.set_result, 1)
    attempt(bare.add_done_callback, print)
    attempt(repr, bare)
    try:
        await bare
    except RuntimeError as error:
        print("await:", error)

    plain = loop.create_future()
    print(plain._state, plain._asyncio_future_blocking, plain._log_traceback, plain._source_traceback, plain._callbacks)
    plain.add_done_callback(print)
    print([callback for callback, context in plain._callbacks] == [print])
    plain.remove_done_callback(print)
    plain._cancel_message = "first"
    plain.cancel("second")
    print(plain._cancel_message)

    later = loop.create_future()
    loop.call_later(0.02, later.set_result, "came")
    print(await wait_for(Hop(later)))

    pending = loop.create_future()
    for value in (pending, 5, (n for n in range(2))):
        try:
            await asyncio.create_task(wait_for(Careless(value)))
        except RuntimeError as error:
            print(str(error).split(" in task")[0])
    attempt(asyncio.Future.__new__(asyncio.Future).result)


asyncio.run(main())

# What asyncio has and does in each version of Python.
import asyncio
import concurrent.futures
import re
import sys
import warnings


def shown(value):
    return re.sub(r"0x[0-9a-f]+|at \S+:\d+", "@", repr(value))


def told(name, f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = f()
        except Exception as error:
            result = error
    print(name, type(result).__name__, [(one.category.__name__, str(one.message)) for one in caught])
    return result


async def answer(name, make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = shown(await make())
        except BaseException as error:
            result = (type(error).__module__, type(error).__name__, str(error), error.args)
    print(name, result, [(one.category.__name__, str(one.message)) for one in caught if "never awaited" not in str(one.message)])


NAMES = """timeout timeout_at TaskGroup Runner Barrier coroutine to_thread BrokenBarrierError QueueShutDown eager_task_factory
create_eager_task_factory EventLoop PidfdChildWatcher SafeChildWatcher Server run create_task gather""".split()
print(sys.version_info[:2], sys.hexversion >> 16)
print([name for name in NAMES if hasattr(asyncio, name)])
try:
    from asyncio import TaskGroup
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    asyncio.timeout(1)
except AttributeError as error:
    print(str(error).split(". ")[0])
except RuntimeError:
    print("needs a loop")
print(asyncio.TimeoutError.__module__, asyncio.TimeoutError is TimeoutError, concurrent.futures.TimeoutError is TimeoutError, issubclass(asyncio.TimeoutError, Exception))
print([hasattr(asyncio.Queue, "shutdown"), hasattr(asyncio.Task, "uncancel"), hasattr(asyncio.Task, "cancelling"), hasattr(asyncio.Task, "get_context")])
loop = told("get_event_loop", asyncio.get_event_loop)
loop.close()
asyncio.set_event_loop(None)
told("after set_event_loop(None)", asyncio.get_event_loop)
told("SafeChildWatcher", asyncio.SafeChildWatcher)


async def one():
    return 1


async def main():
    loop = asyncio.get_running_loop()

    async def coroutines():
        done, pending = await asyncio.wait([one(), one()])
        return len(done), len(pending)

    async def generator():
        done, pending = await asyncio.wait(asyncio.ensure_future(one()) for _ in range(2))
        return len(done), len(pending)

    async def with_loop():
        done, pending = await asyncio.wait([asyncio.create_task(one())], loop=loop)
        return len(done), len(pending)

    async def completed():
        return [await future async for future in asyncio.as_completed([one()])]

    async def too_late():
        await asyncio.wait_for(asyncio.sleep(9), 0.01)

    await answer("wait for coroutines", coroutines)
    await answer("wait for what a generator gives", generator)
    await answer("wait for nothing", lambda: asyncio.wait([]))
    await answer("wait with a loop", with_loop)
    await answer("as_completed", completed)
    await answer("wait_for", too_late)
    for cls in (asyncio.Lock, asyncio.Event, asyncio.Semaphore, asyncio.Condition, asyncio.Queue):
        told(cls.__name__ + " of a loop", lambda: cls(loop=loop))
    for f in (lambda: asyncio.sleep(0, loop=loop), lambda: asyncio.wait_for(one(), 1, loop=loop), lambda: asyncio.gather(one(), loop=loop), lambda: asyncio.shield(one(), loop=loop)):
        await answer("with a loop", f)

    task = asyncio.create_task(asyncio.sleep(9), name="sleeper")
    await asyncio.sleep(0)
    task.cancel()
    print(shown(task).split(" name")[0])
    print(await asyncio.gather(task, return_exceptions=True))

    async def cancelled():
        task = asyncio.create_task(asyncio.sleep(9))
        await asyncio.sleep(0)
        if sys.version_info >= (3, 9):
            task.cancel("enough")
        else:
            task.cancel()
        await task

    await answer("cancelled", cancelled)
    print(shown(asyncio.Queue(3)), shown(asyncio.Lock()))

    def steps():
        yield

    print(asyncio.iscoroutine(steps()))


asyncio.run(main())

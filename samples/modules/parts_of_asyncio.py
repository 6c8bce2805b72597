"""The modules of the package asyncio: imported by themselves, through the package, and as values."""
import asyncio
import asyncio.locks
import asyncio.tasks as tasks
import os
import os.path
from asyncio import constants, events, futures, log
from asyncio.exceptions import CancelledError, TimeoutError as TimeIsOut
from asyncio.tasks import Task, gather, sleep as nap


async def one():
    await nap(0.1)
    return 1


async def main():
    task = tasks.create_task(one())
    print(await asyncio.tasks.wait_for(task, 1), isinstance(task, Task), isinstance(task, asyncio.futures.Future))
    print(await gather(one(), one()), tasks.FIRST_COMPLETED)
    async with asyncio.locks.Lock() as nothing:
        print(nothing)
    task = tasks.create_task(one())
    task.cancel("enough")
    try:
        await task
    except CancelledError as error:
        print(repr(error), asyncio.exceptions.CancelledError is CancelledError)
    print(events.get_running_loop() is asyncio.get_running_loop())
    queue = asyncio.queues.Queue(1)
    await queue.put("tea")
    print(queue, asyncio.queues.QueueFull)


asyncio.runners.run(main())
print(TimeIsOut is TimeoutError, Task is asyncio.Task is asyncio.tasks.Task)
print(constants.SSL_HANDSHAKE_TIMEOUT, constants.DEBUG_STACK_DEPTH, log.logger.name, futures.isfuture(3))

# a module is a value like others
modules = [asyncio, tasks, asyncio.events, os.path]
print([module.__name__.replace("posixpath", "os.path") for module in modules])
print(getattr(asyncio, "tasks") is tasks, tasks.sleep is nap, {tasks: "tasks"}[asyncio.tasks])


def described(*args, **named):
    return len(args), named


print(described(asyncio, tasks), described(module=asyncio)[1]["module"] is asyncio)
print(str(asyncio)[:16], repr(tasks)[:22])
try:
    asyncio.tasks.nothing
except AttributeError as error:
    print(error)
try:
    from asyncio.tasks import nothing
except ImportError as error:
    print(str(error).split(" (")[0])

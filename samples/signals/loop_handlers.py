"""Signals in event loops: handlers between turns, SIGINT cancels the main task, handlers that raise end the loop."""
import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.unix_events
import functools
import os
import signal


async def handled():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def told(name):
        print("got", name)
        stop.set()

    for name in ("SIGINT", "SIGTERM"):
        loop.add_signal_handler(getattr(signal, name), functools.partial(told, name))
    loop.add_signal_handler(signal.SIGUSR1, print, "with", "arguments")
    print(signal.getsignal(signal.SIGTERM).__name__)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    os.kill(os.getpid(), signal.SIGINT)
    for i in range(4):
        print("turn", i)
        await asyncio.sleep(0)
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.01)
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM), repr(signal.getsignal(signal.SIGTERM)))
    for sig, callback in (("x", told), (99, told), (signal.SIGKILL, told), (signal.SIGTERM, handled)):
        try:
            loop.add_signal_handler(sig, callback)
        except (RuntimeError, TypeError, ValueError) as error:
            print(type(error).__name__, error)


async def interrupted():
    async def worker():
        try:
            await asyncio.sleep(10)
        finally:
            print("worker ends")

    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    signal.raise_signal(signal.SIGINT)
    try:
        await task
    finally:
        print("main ends", task.cancelled())


async def raising():
    def fail(signum, frame):
        raise ValueError("of the handler")

    signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    try:
        await asyncio.sleep(3)
    finally:
        print("closed with the loop")


asyncio.run(handled())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
try:
    asyncio.run(raising())
except ValueError as error:
    print("raised:", error)

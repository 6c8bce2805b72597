"""The repr of a task around a coroutine of the library says where that stands: its first line before it starts and when it is done, in between where it waits."""
import asyncio
import re
import traceback


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    full = asyncio.Queue(1)
    full.put_nowait(1)
    makers = [
        lambda: asyncio.create_task(lock.acquire()),
        lambda: asyncio.create_task(asyncio.Event().wait()),
        lambda: asyncio.create_task(asyncio.Semaphore(0).acquire()),
        lambda: asyncio.create_task(asyncio.Queue().get()),
        lambda: asyncio.create_task(full.put(2)),
        lambda: asyncio.create_task(full.join()),
        lambda: asyncio.create_task(asyncio.sleep(1)),
        lambda: asyncio.create_task(asyncio.wait_for(asyncio.sleep(1), 2)),
        lambda: asyncio.create_task(asyncio.wait([asyncio.ensure_future(asyncio.sleep(1))])),
    ]
    for make in makers:
        task = make()
        for _ in range(2):
            print(place(repr(task)))
            await asyncio.sleep(0.02)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
        print(place(repr(task)))

    full.shutdown()
    for step in (lambda: full.put(3), empty_get):
        try:
            await step()
        except asyncio.QueueShutDown as error:
            print([(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith("queues.py")])
    waiting = asyncio.create_task(full.get())
    print(await waiting, place(repr(waiting)))


async def empty_get():
    queue = asyncio.Queue()
    getting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.shutdown()
    await getting


def place(text):
    name, _, path, line = re.search(r"coro=<(\S+) (.*?) (\S*/asyncio/\w+\.py):(\d+)>", text).groups()
    return name, path.split("/")[-1], int(line)


asyncio.run(main())

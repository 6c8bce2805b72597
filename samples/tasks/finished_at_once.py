"""Eager tasks: what has finished at once keeps no coroutine, a factory's tasks are named after None, and a first step that blocks its thread blocks whoever made the task."""
import asyncio
import re
import time


async def quick(x):
    return x


async def slow(x):
    await asyncio.sleep(0.1)
    return x


async def blocking():
    time.sleep(0.2)
    print("blocked", asyncio.current_task().get_name() == "None")
    await asyncio.sleep(0)
    print("after a turn")


def plain(loop, coro, **options):
    return asyncio.Task(coro, loop=loop, **options)


async def numbers():
    yield 1


async def main():
    loop = asyncio.get_running_loop()
    for factory in (asyncio.eager_task_factory, asyncio.create_eager_task_factory(asyncio.Task), plain):
        loop.set_task_factory(factory)
        for task in (asyncio.create_task(quick(1)), loop.create_task(quick(2), name="two"), asyncio.ensure_future(slow(3))):
            tell(repr(task), task.get_coro() is None)
            await task
            tell(repr(task), task.get_coro() is None)
        waits = asyncio.create_task(blocking())
        print("made")
        await waits
    loop.set_task_factory(None)
    tell(repr(asyncio.Task(quick(4), loop=loop, eager_start=True, name="four")))
    stepping = asyncio.ensure_future(numbers().asend(None))
    tell(repr(stepping))
    print(await stepping)
    tell(repr(stepping))


def tell(text, *rest):
    print(re.sub(r"coro=<(\w+)\(\) .*?>( |>)", r"coro=\1\2", re.sub(r"Task-\d+|wait_for=.*", "…", text)), *rest)


asyncio.run(main())

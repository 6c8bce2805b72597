"""A pending task's repr says at which line it waits; a finished one's where its coroutine function was defined."""
import asyncio
import sys


class Sensor:
    async def read(self, delay):
        await asyncio.sleep(delay)
        return 21

    @staticmethod
    async def idle(event):
        await event.wait()
        return 1


async def inner(future: asyncio.Future[int]) -> int:
    return await future


async def twice(event):
    first = await inner(event)
    second = (
        await inner(
            event,
        )
    )
    return first + second


async def failing():
    await asyncio.sleep(0)

    def deeper():
        raise ValueError("no tea")

    deeper()
    return 0


async def numbers(gate):
    yield 1
    await gate.wait()
    yield 2


async def consume(gate):
    total = 0
    async for n in numbers(gate):
        total += n
    return total


def on_done(task):
    print("done:", task)


async def main():
    loop = asyncio.get_running_loop()
    gate = asyncio.Event()
    future = loop.create_future()

    async def nested():
        return await inner(future)

    method = asyncio.create_task(Sensor().read(0.05), name="method")
    static = asyncio.create_task(Sensor.idle(gate), name="static")
    deep = asyncio.create_task(nested(), name="nested")
    double = asyncio.create_task(twice(future), name="twice")
    consumer = asyncio.create_task(consume(gate), name="async for")
    broken = asyncio.create_task(failing(), name="failing")
    tasks = [method, static, deep, double, consumer, broken]
    method.add_done_callback(on_done)
    print("before their first step:")
    for task in tasks:
        print(task)
    await asyncio.sleep(0.02)
    print("waiting:")
    for task in tasks:
        print(task)
        frame = task.get_coro().cr_frame
        print("   ", None if frame is None else (frame.f_lineno, frame.f_code.co_name))
        task.print_stack(file=sys.stdout)
    gate.set()
    future.set_result(5)
    await asyncio.gather(*tasks, return_exceptions=True)
    print("finished:")
    for task in tasks:
        print(task)
        print("   ", [(frame.f_lineno, frame.f_code.co_name) for frame in task.get_stack()])
    coro = inner(future)
    print(coro.cr_frame.f_lineno, coro.cr_code.co_name)
    coro.close()
    print(coro.cr_frame)


asyncio.run(main())

"""100,000 callbacks, each of which schedules the next but nine."""
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    called = 0

    def callback():
        nonlocal called
        called += 1
        if called <= 99_990:
            loop.call_soon(callback)
        elif called == 100_000:
            done.set_result(None)

    start = time.perf_counter()
    for _ in range(10):
        loop.call_soon(callback)
    await done
    seconds = time.perf_counter() - start
    print("called", called)
    print("seconds", seconds)


asyncio.run(main())

"""Clocks move while the program sleeps; `round` hides what differs from run to run."""
import asyncio
import time

start = time.time()
monotonic = time.monotonic()
time.sleep(0.2)
print(round(time.time() - start, 1), round(time.monotonic() - monotonic, 1))


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    await asyncio.sleep(0.1)
    print(round(loop.time() - began, 1))
    deadline = loop.time() + 0.3
    while loop.time() < deadline:
        await asyncio.sleep(0.1)
    print(loop.time() >= deadline, isinstance(time.perf_counter(), float))


asyncio.run(main())
print(f"elapsed: {time.time() - start:.1f} s", type(time.time()).__name__)
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.gmtime(0).tm_year)

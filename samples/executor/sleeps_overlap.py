"""Blocking calls in threads of an executor wait at the same time."""
import asyncio
import time


def nap(seconds):
    time.sleep(seconds)
    return f"slept {seconds}"


async def main():
    loop = asyncio.get_running_loop()
    start = time.perf_counter()
    naps = [loop.run_in_executor(None, nap, seconds) for seconds in (0.2, 0.1)]
    print(await asyncio.gather(*naps))
    print(f"{time.perf_counter() - start:.1f} s for both")

    await loop.run_in_executor(None, time.sleep, 0.1)
    print(f"{time.perf_counter() - start:.1f} s after one more")
    print(await asyncio.to_thread(nap, 0.1))


asyncio.run(main())

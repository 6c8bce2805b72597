"""100,000 timers, all within a millisecond."""
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    fired = 0
    done = loop.create_future()

    def fire():
        nonlocal fired
        fired += 1
        if fired == 100_000:
            done.set_result(None)

    start = time.perf_counter()
    for number in range(100_000):
        loop.call_later((number * 7919 % 1000) / 1_000_000, fire)
    await done
    seconds = time.perf_counter() - start
    print("fired", fired)
    print("seconds", seconds)


asyncio.run(main())

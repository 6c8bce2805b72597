"""100,000 timers, all within a millisecond."""
import asyncio
import time


async def fire_all():
    loop = asyncio.get_running_loop()
    fired = 0
    done = loop.create_future()

    def fire():
        nonlocal fired
        fired += 1
        if fired == 100_000:
            done.set_result(None)

    for number in range(100_000):
        loop.call_later((number * 7919 % 1000) / 1_000_000, fire)
    await done
    return fired


async def main():
    rounds = []
    for _ in range(4):
        start = time.perf_counter()
        fired = await fire_all()
        rounds.append(time.perf_counter() - start)
    print("fired", fired)
    print("seconds", *rounds)


asyncio.run(main())

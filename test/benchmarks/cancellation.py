"""Ten rounds of 5,000 tasks that are cancelled while they sleep, and clean up after themselves."""
import asyncio
import time


async def main():
    cleaned = 0

    async def sleeper():
        nonlocal cleaned
        try:
            await asyncio.sleep(3600)
        finally:
            cleaned += 1

    start = time.perf_counter()
    for _ in range(10):
        tasks = [asyncio.create_task(sleeper()) for _ in range(5000)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    seconds = time.perf_counter() - start
    print("cleaned", cleaned)
    print("seconds", seconds)


asyncio.run(main())

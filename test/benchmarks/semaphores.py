"""A thousand tasks of which ten may work at a time, fifty times each."""
import asyncio
import time


async def main():
    semaphore = asyncio.Semaphore(10)
    inside = most = done = 0

    async def worker():
        nonlocal inside, most, done
        for _ in range(50):
            async with semaphore:
                inside += 1
                most = max(most, inside)
                await asyncio.sleep(0)
                inside -= 1
                done += 1

    start = time.perf_counter()
    await asyncio.gather(*[worker() for _ in range(1000)])
    seconds = time.perf_counter() - start
    print("done", done, "most", most)
    print("seconds", seconds)


asyncio.run(main())

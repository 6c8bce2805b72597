"""A loop that is never idle hears from a process pool all the same."""
import asyncio
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        future = loop.run_in_executor(pool, square, 7)
        turns = 0
        while not future.done():
            await asyncio.sleep(0)
            turns += 1
        print(future.result(), turns > 0)


if __name__ == "__main__":
    asyncio.run(main())

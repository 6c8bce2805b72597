"""Fibonacci with a coroutine per call: awaits that never suspend."""
import asyncio
import time


async def fib(n):
    if n < 2:
        return n
    return await fib(n - 1) + await fib(n - 2)


async def main():
    start = time.perf_counter()
    result = await fib(27)
    seconds = time.perf_counter() - start
    print("result", result)
    print("seconds", seconds)


asyncio.run(main())

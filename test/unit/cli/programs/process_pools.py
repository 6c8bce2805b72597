"""Pools of processes: what goes there and comes back is copied, what fails there fails here, and a process that dies breaks the pool."""
import asyncio
import os
import sys
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed, wait
from concurrent.futures.process import BrokenProcessPool

print("the program begins")
seen = []
greeting = "nothing was said"


class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def moved(self, dx, *, dy=0):
        return Point(self.x + dx, self.y + dy)


def square(n):
    return n * n


def remember(value):
    seen.append(value)
    return len(seen)


def fails(n):
    raise ValueError(f"not {n}")


def set_greeting(text):
    global greeting
    greeting = text


def greet(name):
    return f"{greeting}, {name}"


def nothing_to_send():
    return lambda: 1


def dies(status):
    os._exit(status)


async def in_a_loop():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, square, n) for n in range(5))))
        ticking = asyncio.create_task(asyncio.sleep(0.01, "the loop went on"))
        print(await loop.run_in_executor(pool, sum, range(1000)), await ticking)
        try:
            await loop.run_in_executor(pool, fails, "now")
        except ValueError as error:
            print("caught", error, type(error.__cause__).__name__)


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(square, range(6))))
        print(list(pool.map(pow, [2, 3], [5, 2])))
        futures = [pool.submit(square, n) for n in (3, 1, 2)]
        print(sorted(future.result() for future in as_completed(futures)), futures[0].done())
        done, pending = wait(futures)
        print(len(done), len(pending))
        print(pool.submit(Point(1, 2).moved, 10, dy=5).result())
        point = Point(7)
        print(pool.submit(list, [point, point]).result()[0] is point)
        failed = pool.submit(fails, 3)
        print(repr(failed.exception()), type(failed.exception().__cause__).__name__)
        print(str(failed.exception().__cause__).strip().splitlines()[-2:])
        for f in (lambda: 1, nothing_to_send):
            try:
                pool.submit(f).result()
            except Exception as error:
                print(type(error).__name__, "lambda" in str(error))
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)

    with ProcessPoolExecutor(1, initializer=set_greeting, initargs=("hello",)) as pool:
        print(pool.submit(greet, "world").result(), "|", greet("world"))
        print(list(pool.map(remember, "abc")), seen)

    with ProcessPoolExecutor(1) as pool:
        lost = pool.submit(dies, 3)
        try:
            lost.result()
        except BrokenProcessPool as error:
            print(isinstance(error, BrokenExecutor), error)
        try:
            pool.submit(square, 2)
        except BrokenProcessPool as error:
            print(error)

    pool = ProcessPoolExecutor(1)
    slow = [pool.submit(square, n) for n in range(3)]
    pool.shutdown(cancel_futures=True)
    print(slow[0].result(), all(future.done() for future in slow))

    for wrong in (lambda: ProcessPoolExecutor(0), lambda: ProcessPoolExecutor(initializer=3), lambda: ProcessPoolExecutor(max_tasks_per_child=0)):
        try:
            wrong()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    asyncio.run(in_a_loop())
    sys.stdout.flush()
    os._exit(0)

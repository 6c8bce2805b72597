"""Pools of `multiprocessing`: every way to give them calls, and what comes of those that fail."""
import multiprocessing
import multiprocessing.pool
import os
import time
from multiprocessing import Pool, ProcessError, TimeoutError, current_process
from multiprocessing import pool as pools
from multiprocessing.pool import ThreadPool

greeting = "nothing was said"


def square(n):
    return n * n


def fail(n):
    if n == 2:
        raise ValueError("bad", n)
    return n


def add(a, b, c=0):
    return a + b + c


def set_greeting(text):
    global greeting
    greeting = text


def greet(name):
    return f"{greeting}, {name}"


def nothing_to_send():
    return lambda: 1


def sleep_then(seconds, value):
    time.sleep(seconds)
    return value


def who(_):
    return current_process().name.split("-")[0], current_process().daemon


def pid(_):
    return os.getpid()


def without_address(x):
    return str(x).split(" at 0x")[0]


def ways(pool):
    print(pool.map(square, range(10)), pool.map(square, []), pool.map(square, range(5), chunksize=2))
    print(pool.apply(add, (1, 2), {"c": 3}), pool.starmap(add, [(1, 2), (3, 4, 5)]))
    print(list(pool.imap(square, range(5))), list(pool.imap(square, range(5), 2)), sorted(pool.imap_unordered(square, range(5), chunksize=2)))
    told = []
    result = pool.apply_async(square, (20,), callback=told.append)
    print(result.get(timeout=5), result.ready(), result.successful(), told)
    result = pool.map_async(square, [1, 2, 3], callback=told.append)
    result.wait()
    print(result.get(), told, pool.starmap_async(add, [(1, 1)]).get())
    print(isinstance(result, pools.AsyncResult), isinstance(result, pools.MapResult), isinstance(pool.imap(square, [1]), pools.IMapIterator), isinstance(pool.imap_unordered(square, [1]), pools.IMapUnorderedIterator), isinstance(pool.apply_async(square, (1,)), pools.ApplyResult))
    failed = []
    result = pool.apply_async(fail, (2,), error_callback=failed.append)
    result.wait(5)
    print(result.ready(), result.successful(), failed)
    try:
        pool.map(fail, range(4))
    except ValueError as error:
        print(repr(error))
    results = pool.imap(fail, range(4))
    print(results.next(), results.next(timeout=5))
    try:
        next(results)
    except ValueError as error:
        print("in its place:", error)
    print(next(results), next(results, "the end"))
    slow = pool.apply_async(sleep_then, (0.5, "slow"))
    try:
        slow.get(timeout=0.1)
    except TimeoutError as error:
        print("not in time", isinstance(error, ProcessError))
    try:
        slow.successful()
    except ValueError as error:
        print(without_address(error))
    print(slow.get())
    for wrong in (lambda: pool.imap(square, [1], chunksize=0), pool.join):
        try:
            wrong()
        except ValueError as error:
            print(error)


if __name__ == "__main__":
    with Pool(2) as pool:
        ways(pool)
        try:
            pool.map(fail, range(4))
        except ValueError as error:
            cause = error.__cause__
            print(type(cause).__name__, isinstance(cause, pools.RemoteTraceback), [line for line in str(cause).splitlines() if "ValueError" in line or ", in " in line][-2:])
        print(set(pool.map(who, range(4))), pool)
        for f in (lambda: 1, nothing_to_send):
            try:
                pool.apply(f)
            except Exception as error:
                print(type(error).__name__, isinstance(error, pools.MaybeEncodingError), "lambda" in str(error))
    print(pool)
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error)

    with Pool(1, initializer=set_greeting, initargs=("hello",)) as pool:
        print(pool.map(greet, ["a", "b"]), greet("here"))
    with Pool(1, maxtasksperchild=1) as pool:
        print(len(set(pool.map(pid, range(3), chunksize=1))))
    pool = multiprocessing.Pool(processes=2)
    last = pool.map_async(sleep_then_square := square, [7, 8])
    pool.close()
    pool.join()
    print(last.get(), pool)
    pool = multiprocessing.get_context("fork").Pool(1)
    pool.apply_async(sleep_then, (100, 1))
    pool.terminate()
    pool.join()
    print("terminated")

    with ThreadPool(3) as threads:
        ways(threads)
        set_greeting("shared")
        print(threads.map(greet, ["one"]), threads, isinstance(threads, pools.Pool), without_address(threads.apply(nothing_to_send)))
    for wrong in (lambda: Pool(0), lambda: Pool(1, maxtasksperchild=0), lambda: Pool(1, initializer=3)):
        try:
            wrong()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

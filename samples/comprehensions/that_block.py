"""Comprehensions whose items take time, also where nothing may be put before them."""
import time


def wait(n):
    time.sleep(n)
    return n * 2


def now(n):
    return n


print(len([1]), [wait(0.1) for _ in range(2)])
print(len([1]), {n: wait(n) for n in (1, 2)}, {wait(0.5) for _ in range(3)})


def inside():
    return len("ab"), [wait(n) for n in (1, 2) if now(n) > 1]


start = time.perf_counter()
print(inside(), round(time.perf_counter() - start))
print([f(1) for f in (wait, now)])

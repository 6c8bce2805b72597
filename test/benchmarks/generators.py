"""Generators: a pipeline, delegation, and generator expressions."""
import time


def numbers(n):
    for i in range(n):
        yield i


def odd(source):
    for n in source:
        if n % 2:
            yield n


def twice(n):
    yield from numbers(n)
    yield from numbers(n)


start = time.perf_counter()
total = sum(odd(numbers(300_000))) + sum(twice(100_000)) + sum(n * n for n in numbers(100_000))
seconds = time.perf_counter() - start
print("total", total)
print("seconds", seconds)

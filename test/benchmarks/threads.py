"""The same work twice at once, in two threads: it takes as long as one after the other."""
import time
from concurrent.futures import ThreadPoolExecutor


def work(limit):
    total = 0
    for number in range(limit):
        total = (total * 31 + number) % 1_000_003
    return total


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, [1000, 1000]))
        start = time.perf_counter()
        results = list(pool.map(work, [10_000_000, 10_000_000]))
        seconds = time.perf_counter() - start
    print("results", results)
    print("seconds", seconds)

"""The same work four times in a pool of two processes, and one after the other: two run in parallel."""
import time
from multiprocessing import Pool


def work(limit):
    total = 0
    for number in range(limit):
        total = (total * 31 + number) % 1_000_003
    return total


if __name__ == "__main__":
    limits = [5_000_000] * 4
    with Pool(2) as pool:
        pool.map(work, [1000] * 4, chunksize=1)
        start = time.perf_counter()
        results = pool.map(work, limits, chunksize=1)
        seconds = time.perf_counter() - start
    print("results", results)
    print("seconds", seconds)

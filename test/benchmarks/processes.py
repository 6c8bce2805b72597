"""The same work twice in a row, in two threads and in two processes: the seconds are those of the processes."""
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def work(limit):
    total = 0
    for number in range(limit):
        total = (total * 31 + number) % 1_000_003
    return total


def timed(pool, limit):
    list(pool.map(work, [1000, 1000]))
    start = time.perf_counter()
    results = list(pool.map(work, [limit, limit]))
    return results, time.perf_counter() - start


if __name__ == "__main__":
    limit = 10_000_000
    start = time.perf_counter()
    one_by_one = [work(limit), work(limit)]
    alone = time.perf_counter() - start
    with ThreadPoolExecutor(2) as pool:
        in_threads, threads = timed(pool, limit)
    with ProcessPoolExecutor(2) as pool:
        in_processes, processes = timed(pool, limit)
    print("same", one_by_one == in_threads == in_processes)
    print("seconds alone", alone, "threads", threads)
    print("seconds", processes)

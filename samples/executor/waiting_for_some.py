"""Waiting for some of the calls, and for all of them: the answer has names, too."""
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def work(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(work, n / 10) for n in (1, 2, 3)]
    first = wait(futures, return_when=FIRST_COMPLETED)
    print(type(first).__name__, len(first), len(first.done), len(first.not_done), first._fields)
    done, pending = wait(futures)
    print(sorted(f.result() for f in done), pending)
    print(sorted(f.result() for f in wait(futures).done))
    print(wait([]))

from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, ALL_COMPLETED, FIRST_EXCEPTION, TimeoutError
import threading, time

def work(n):
    time.sleep(n / 10)
    return n * n

with ThreadPoolExecutor(max_workers=3) as ex:
    print(list(ex.map(work, [3, 1, 2])))
    fs = [ex.submit(work, n) for n in (3, 1, 2)]
    for f in as_completed(fs):
        print("completed", f.result())
    numbers = {ex.submit(work, n): n for n in (3, 1, 2)}
    done, pending = wait(numbers, return_when=FIRST_COMPLETED)
    print(len(done), len(pending), [numbers[f] for f in done])
    done, pending = wait(numbers)
    print(len(done), len(pending))

def boom(x):
    time.sleep(0.02)
    raise ValueError(f"bad {x}")

with ThreadPoolExecutor(2, thread_name_prefix="pool") as ex:
    f = ex.submit(boom, 1)
    try:
        f.result()
    except ValueError as e:
        print("caught", e)
    print(f.exception(), f.done(), f.running(), f.cancelled())
    g = ex.submit(lambda: threading.current_thread().name)
    print(g.result())
    def cb(fut):
        print("callback", fut.result())
    h = ex.submit(work, 1)
    h.add_done_callback(cb)
    h.result()
    slow = ex.submit(work, 5)
    try:
        slow.result(timeout=0.1)
    except TimeoutError as e:
        print("timeout", type(e).__name__, str(e) == "")
    a, b, c = [ex.submit(work, 2) for _ in range(3)]
    print(c.cancel(), c.cancelled())
    it = ex.map(work, [1, 2], timeout=5)
    print(next(it), next(it))
print("closed")
try:
    ex.submit(work, 1)
except RuntimeError as e:
    print(e)

start = time.monotonic()
with ThreadPoolExecutor() as pool:
    results = pool.map(pow, [2, 3], [3, 2])
    print(*results)
    t = [pool.submit(time.sleep, 0.2) for _ in range(4)]
print(round(time.monotonic() - start, 1))

ex = ThreadPoolExecutor(1)
fs = [ex.submit(work, i) for i in (1, 2, 3)]
ex.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in fs])
print(fs[0].result())

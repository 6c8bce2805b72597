import threading
import time
from concurrent.futures import ThreadPoolExecutor

results = []
lock = threading.Lock()


def work(name, seconds):
    time.sleep(seconds)
    with lock:
        results.append(name)
    return name * 2


threads = [threading.Thread(target=work, args=(name, seconds)) for name, seconds in (("a", 0.2), ("b", 0.1))]
start = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results, round(time.perf_counter() - start, 1))

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, letter, 0.1 * n) for n, letter in enumerate("xyz", 1)]
    print([future.result() for future in futures])
    print(list(pool.map(work, "pq", [0.1, 0])))
print(results)
done = threading.Event()
threading.Timer(0.1, done.set).start()
print(done.is_set(), done.wait(), threading.current_thread().name)

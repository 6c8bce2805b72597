# Threads that ask again and again without waiting: the others go on all the same.
import queue
import threading
import time

jobs = queue.Queue()
counts = []


def take():
    count = 0
    while True:
        try:
            jobs.get(False)
            count += 1
        except queue.ShutDown:
            break
        except queue.Empty:
            pass
    counts.append(count)


takers = [threading.Thread(target=take) for _ in range(2)]
for taker in takers:
    taker.start()
for job in range(1000):
    jobs.put(job)
jobs.shutdown()
for taker in takers:
    taker.join()
print(sum(counts))

lock = threading.Lock()
ready = threading.Event()
order = []


def poll(name):
    while not lock.acquire(False):
        pass
    order.append(name)
    lock.release()


def look():
    looks = 0
    while not ready.wait(0):
        looks += 1
    print("ready after some looks:", looks > 0)


lock.acquire()
threads = [threading.Thread(target=poll, args=(name,)) for name in "abc"] + [threading.Thread(target=look)]
for thread in threads:
    thread.start()
time.sleep(0.01)
lock.release()
ready.set()
for thread in threads:
    thread.join()
print(sorted(order))

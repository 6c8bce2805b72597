import threading, time, functools
from contextlib import contextmanager

def threaded(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        t = threading.Thread(target=fn, args=args, kwargs=kwargs)
        t.start()
        return t
    return wrapper

@threaded
def job(n):
    time.sleep(n)
    print("job", n)

a, b = job(0.2), job(0.1)
a.join(); b.join()

lock = threading.Lock()
def synchronized(fn):
    def inner(*a):
        with lock:
            return fn(*a)
    return inner

@synchronized
def step(n):
    print("enter", n)
    time.sleep(0.05)
    print("leave", n)

ts = [threading.Thread(target=step, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
    time.sleep(0.01)
for t in ts: t.join()

@contextmanager
def timed(name):
    s = time.perf_counter()
    yield
    print(name, round(time.perf_counter() - s, 1))

def w(n):
    with timed(f"w{n}"):
        time.sleep(n)
ts = [threading.Thread(target=w, args=(x,)) for x in (0.3, 0.1, 0.2)]
for t in ts: t.start()
for t in ts: t.join()

class Pool:
    def __init__(self, n):
        self.sem = threading.Semaphore(n)
        self.cond = threading.Condition(threading.Lock())
    def __enter__(self):
        self.sem.acquire()
        return self
    def __exit__(self, *exc):
        self.sem.release()

p = Pool(1)
def user(i):
    time.sleep(i * 0.01)
    with p:
        print("user", i, "in")
        time.sleep(0.1)
        print("user", i, "out")
ts = [threading.Thread(target=user, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()

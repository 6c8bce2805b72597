import asyncio, time, threading, functools
from concurrent.futures import ThreadPoolExecutor
def blocking_io(n, label="x"):
    time.sleep(0.01)
    return f"{label}{n}"
def retry(times=2, exceptions=(Exception,)):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            last = None
            for attempt in range(times):
                try:
                    return await func(*args, **kwargs)
                except exceptions as e:
                    last = e
                    print("retry", attempt, e)
            raise last
        return wrapper
    return decorator
calls = 0
@retry(times=3)
async def flaky(x):
    global calls
    calls += 1
    if calls < 3:
        raise ValueError("no")
    return x * 2
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def measure(func):
    @functools.wraps(func)
    def inner(*args, **kwargs):
        t = time.perf_counter()
        r = func(*args, **kwargs)
        ok = time.perf_counter() - t >= 0
        print(func.__name__, ok)
        return r
    return inner
@measure
def add(a: int, b: int) -> int:
    return a + b
class Account:
    total = 0
    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.balance = balance
        self.history = []
    async def deposit(self, amount, note=None):
        await asyncio.sleep(0)
        self.balance += amount
        self.history.append(("deposit", amount, note))
        Account.total += 1
    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"
async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futs = [loop.run_in_executor(pool, blocking_io, i) for i in range(2)]
        print(await asyncio.gather(*futs))
        r = await loop.run_in_executor(pool, functools.partial(blocking_io, 7, label="p"))
        print(r)
    print(await flaky(4), flaky.__name__)
    acc = Account("ann")
    await asyncio.gather(acc.deposit(5), acc.deposit(2.5, note="x"))
    print(acc, acc.history, Account.total)
    sem = asyncio.Semaphore(2)
    lock = asyncio.Lock()
    shared = {"n": 0, "log": []}
    async def worker(name, k):
        async with sem:
            for _ in range(k):
                async with lock:
                    shared["n"] += 1
                    shared["log"].append(name)
                await asyncio.sleep(0)
        return name, k
    print(await asyncio.gather(worker("a", 2), worker("b", 1)), shared)
    pq = asyncio.PriorityQueue()
    for item in [(2, "two"), (1, "one")]:
        pq.put_nowait(item)
    while not pq.empty():
        prio, name = await pq.get()
        print(prio, name)
    try:
        async with asyncio.TaskGroup() as tg:
            ts = [tg.create_task(worker(n, 1)) for n in "xy"]
        print([t.result() for t in ts])
    except* ValueError as eg:
        print(eg)
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
    ev = asyncio.Event()
    loop.call_soon(ev.set)
    await ev.wait()
    result = await asyncio.wait_for(asyncio.shield(worker("s", 1)), 1)
    print(result[0], result[1] + 1)
asyncio.run(main())
print(fib(50), add(1, 2), add.__doc__)
counter = 0
lk = threading.Lock()
def inc():
    global counter
    for _ in range(3):
        with lk:
            counter += 1
ths = [threading.Thread(target=inc) for _ in range(3)]
for th in ths: th.start()
for th in ths: th.join()
print(counter)

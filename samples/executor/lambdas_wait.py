# Lambdas that wait: in threads, in executors, on a loop that another thread speaks to.
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Worker:
    def __init__(self):
        self.step = 3
        self.lock = threading.Lock()

    def work(self):
        thread = threading.Thread(target=lambda: (time.sleep(0.1), print("slept", self.step)))
        thread.start()
        print("started")
        thread.join()
        with ThreadPoolExecutor(2) as pool:
            futures = [pool.submit(lambda i=i: (time.sleep(0.02 * i), self.step + i)[1]) for i in range(3)]
            print([future.result() for future in futures])
        return sorted([3, 1, 2], key=lambda x: (self.lock.acquire(), self.lock.release(), -x)[2])


print(Worker().work())
slowly = lambda x, *rest, more=2: (time.sleep(0.01), x + more)[1]
print(slowly(1), slowly(2, more=5), list(map(slowly, [1, 2])), slowly.__name__, max([1, 2], key=slowly))


async def add(a, b, cancels=False):
    await asyncio.sleep(0.05)
    if cancels:
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    return a + b


def ask(loop, cancels):
    return asyncio.run_coroutine_threadsafe(add(1, 2, cancels), loop).result()


loop = asyncio.new_event_loop()
print(loop.run_until_complete(loop.run_in_executor(None, lambda: ask(loop, False))))
try:
    loop.run_until_complete(loop.run_in_executor(None, lambda: ask(loop, True)))
except asyncio.CancelledError as error:
    print(type(error).__module__, repr(error))
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()

"""Threads that compute have time slices: both are on their way before either is through."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

LONG = 2_000_000


def steps(log, name, limit=LONG):
    total = 0
    for number in range(limit):
        if number % (limit // 10) == 0:
            log.append(name)
        total = (total * 31 + number) % 1_000_003
    log.append(name.upper())
    return total


def both_began(log):
    """Whether each of two had done something before the first was through."""
    first_end = min(log.index("A"), log.index("B"))
    return {"a", "b"} <= set(log[:first_end])


def in_two(first, second):
    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


# lambdas, partial
log = []
in_two(lambda: steps(log, "a"), partial(steps, log, "b"))
print("lambda and partial", both_began(log), sorted(set(log)))

# short ones are through before it is the other's turn
log = []
in_two(lambda: steps(log, "a", 10), lambda: steps(log, "b", 10))
print("short", "".join(log))


# a method that counts down, and a function inside a function
class Countdown(threading.Thread):
    def __init__(self, log, name):
        super().__init__()
        self.log = log
        self.label = name
        self.left = LONG

    def run(self):
        while self.left > 0:
            if self.left % (LONG // 10) == 0:
                self.log.append(self.label)
            self.left -= 1
        self.log.append(self.label.upper())


def nested(log, name):
    def pair():
        for half in ("first", "second"):
            steps(log, name, LONG // 2)

    pair()


log = []
threads = [Countdown(log, "a"), threading.Thread(target=nested, args=(log, "b"))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("methods", both_began(log), threads[0].left)

# nothing is lost where a turn of a loop is what is counted
counter = 0


def increment():
    global counter
    for _ in range(200_000):
        counter += 1


with ThreadPoolExecutor(4) as pool:
    for _ in range(4):
        pool.submit(increment)
print("counter", counter)

# the main thread has slices, too
log = []
worker = threading.Thread(target=steps, args=(log, "a"))
worker.start()
for number in range(LONG):
    if number % (LONG // 10) == 0:
        log.append("b")
log.append("B")
worker.join()
print("main thread", both_began(log))


# an exception after a while, and what is left of it
def fails_late(limit):
    for number in range(limit):
        if number == limit - 1:
            raise ValueError(f"at {number}")


with ThreadPoolExecutor(2) as pool:
    late = [pool.submit(fails_late, LONG), pool.submit(fails_late, LONG // 2)]
    print("exceptions", [str(future.exception()) for future in late])

# a lock that one thread holds through many slices
lock = threading.Lock()
held = []


def hold(name):
    for part in range(3):
        with lock:
            held.append(name)
            steps([], name, 300_000)
            held.append(name)


in_two(lambda: hold("a"), lambda: hold("b"))
print("lock", all(held[i] == held[i + 1] for i in range(0, len(held), 2)), len(held))


# who never ends leaves time to others
def burn():
    number = 0
    while True:
        number += 1


threading.Thread(target=burn, daemon=True).start()
time.sleep(0.05)
print("slept while another computed")


# the loop has its turn while an executor computes
async def main():
    loop = asyncio.get_running_loop()
    log = []

    async def ticker():
        while True:
            log.append("t")
            await asyncio.sleep(0.01)

    ticking = asyncio.create_task(ticker())
    total = await loop.run_in_executor(None, steps, log, "a")
    ticking.cancel()
    ended = log.index("A")
    print("ticks meanwhile", "t" in log[log.index("a") : ended], total)
    totals = await asyncio.gather(asyncio.to_thread(steps, log, "a"), asyncio.to_thread(steps, log, "b"))
    print("equal", totals[0] == totals[1] == total)


asyncio.run(main())

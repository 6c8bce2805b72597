"""Threads that ask again and again instead of waiting: the others have their turns all the same."""
import asyncio
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

ready = False


def announce(box):
    global ready
    time.sleep(0.01)
    ready = True
    box.append("announced")


def by_a_flag():
    box = []
    thread = threading.Thread(target=announce, args=(box,))
    thread.start()
    while not ready:
        pass
    while not box:
        pass
    thread.join()
    return box


class Counter(threading.Thread):
    def __init__(self):
        super().__init__()
        self.running = True
        self.count = 0

    def run(self):
        while self.running:
            self.count += 1


def by_an_attribute():
    counter = Counter()
    counter.start()
    time.sleep(0.01)
    counter.running = False
    counter.join()
    return counter.count > 0


def by_methods():
    stop = threading.Event()
    answers = queue.Queue()

    def late():
        time.sleep(0.01)
        answers.put("late")
        stop.set()

    asked = 0
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(late)
        while not future.done():
            asked += 1
        while answers.empty():
            asked += 1
        while True:
            if stop.is_set():
                break
    return asked > 0, answers.get()


async def beside_a_loop():
    stop = threading.Event()

    def spin():
        turns = 0
        while not stop.is_set():
            turns += 1
        return turns > 0

    spinning = asyncio.create_task(asyncio.to_thread(spin))
    for number in range(3):
        await asyncio.sleep(0.01)
        print("tick", number)
    stop.set()
    print(await spinning)


print(by_a_flag(), by_an_attribute(), by_methods())
asyncio.run(beside_a_loop())

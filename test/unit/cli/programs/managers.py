"""Managers: a process that keeps objects for others, which reach them through proxies."""
import multiprocessing.managers
from multiprocessing import Manager, Pool, Process
from multiprocessing.managers import BaseManager, BaseProxy, Namespace, SyncManager


class Counter:
    def __init__(self, start=0, *, step=1):
        self.value = start
        self.step = step

    def up(self, times=1):
        self.value += self.step * times
        return self.value

    def fail(self):
        raise LookupError("in the manager's process", self.value)

    def _hidden(self):
        return "hidden"


class Counters(BaseManager):
    pass


Counters.register("Counter", Counter)


def change(mapping, items):
    mapping[1] = "one"
    mapping["two"] = 2
    mapping[0.25] = None
    items.reverse()


def count(mapping, lock):
    for _ in range(10):
        with lock:
            mapping["n"] = mapping.get("n", 0) + 1


def talk(names, queue, event):
    names.x += 5
    queue.put("from the child")
    event.set()


def square(results, i):
    results[i] = i * i


def up(counter):
    counter.up(10)


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    with Manager() as manager:
        print(type(manager) is SyncManager)
        mapping, items = manager.dict(), manager.list(range(5))
        run(Process(target=change, args=(mapping, items)))
        print(mapping, items, repr(mapping).split(" at ")[0], type(items).__name__, isinstance(items, BaseProxy))
        print(len(items), items[0], items[1:3], 3 in items, mapping.keys(), mapping.values(), mapping.items(), list(mapping), dict(mapping), mapping.copy())
        items.append(7)
        items.extend([8, 9])
        items.sort(reverse=True)
        items[0] = -1
        del items[1]
        items += [10]
        print(items, items.index(7), items.count(3), items.pop(), items + [1], items * 2, [item for item in items])
        for wrong in (lambda: mapping["nope"], lambda: items[99], lambda: items.remove("nothing")):
            try:
                wrong()
            except (LookupError, ValueError) as error:
                print(type(error).__name__, error)
        names = manager.Namespace(x=1)
        names.x = 10
        names.y = "hello"
        names._z = 12.3
        queue, event = manager.Queue(), manager.Event()
        process = Process(target=talk, args=(names, queue, event))
        process.start()
        event.wait()
        print(queue.get(), queue.empty(), event.is_set())
        process.join()
        print(names.x, names.y, names, type(names).__name__, Namespace.__name__)
        try:
            print(names.nothing)
        except AttributeError as error:
            print(error)
        del names.y
        print(names)
        value, array = manager.Value("i", 3), manager.Array("i", [1, 2, 3])
        value.value += 1
        array[0] = 5
        print(value.value, value.get(), value, array, len(array), array[:])
        value.set(9)
        print(value.value)
        shared, lock = manager.dict(), manager.Lock()
        run(*(Process(target=count, args=(shared, lock)) for _ in range(3)))
        print(shared)
        results = manager.dict()
        with Pool(2) as pool:
            pool.starmap(square, [(results, i) for i in range(4)])
        print(sorted(results.items()))
        nested = manager.list([manager.dict(a=1)])
        nested[0]["b"] = 2
        print(nested[0], results.update({5: 6}), results.pop(5), results.setdefault("s", 1), results.popitem())
        condition, semaphore, again, barrier, bounded = manager.Condition(), manager.Semaphore(2), manager.RLock(), manager.Barrier(1), manager.BoundedSemaphore(1)
        with again, again:
            print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(False), barrier.wait(), bounded.acquire(), bounded.release())
        with condition:
            print(condition.notify(), condition.wait(0.01))
        jobs = manager.JoinableQueue()
        jobs.put("job", timeout=1)
        print(jobs.get(timeout=1), jobs.task_done(), jobs.join())
        results.clear()
        print(results, 1 in results, results._getvalue(), items._callmethod("count", (3,)))
    try:
        len(results)
    except OSError:
        print("the manager is gone")

    with Counters() as counters:
        counter = counters.Counter(100, step=2)
        print(counter.up(), counter.up(times=3), type(counter).__name__)
        run(Process(target=up, args=(counter,)))
        print(counter.up(0))
        for wrong in (counter.fail, lambda: counter._hidden(), lambda: counters.Nothing()):
            try:
                wrong()
            except (LookupError, AttributeError) as error:
                print(type(error).__name__, error)
    late = SyncManager()
    late.start()
    print(late.list([1]))
    late.shutdown()

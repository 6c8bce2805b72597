"""What queues of threads keep their items in, and subclasses that keep them in something else."""

import queue
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


pq = queue.PriorityQueue()
for i, p in enumerate([3, 1, 1, 2, 1, 3, 1, 2]):
    pq.put(Job(p, f"job {i}"))
print(pq.queue[0], len(pq.queue), pq.unfinished_tasks, pq.is_shutdown)
print([pq.get().name for _ in range(pq.qsize())])

q = queue.Queue(maxsize=3)
for x in "abc":
    q.put(x)
print(q.queue, q.full(), q.maxsize, q.unfinished_tasks)
print(q.get(), list(q.queue))
q.queue.clear()
print(q.empty(), q.qsize())
q.task_done()
print(q.unfinished_tasks)

stack = queue.LifoQueue()
for x in range(3):
    stack.put(x)
print(stack.queue, stack.get(), stack.queue)


class Once(queue.Queue):
    """Each item once, the smallest first."""

    def __init__(self, *args):
        super().__init__(*args)

    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        item = min(self.queue)
        self.queue.remove(item)
        return item


once = Once()
for x in [3, 1, 3, 2, 1]:
    once.put(x)
print(once.qsize(), [once.get() for _ in range(once.qsize())], once.empty())


class Failing(queue.Queue):
    def __init__(self, *args):
        self.failing = True
        queue.Queue.__init__(self, *args)

    def _put(self, item):
        if self.failing:
            raise RuntimeError("not now")
        return queue.Queue._put(self, item)


f = Failing(2)
try:
    f.put(1)
except RuntimeError as e:
    print(e, f.qsize(), f.unfinished_tasks)
f.failing = False
f.put(1)
print(f.get(), f.unfinished_tasks)
q.shutdown(immediate=True)
print(q.is_shutdown)
try:
    q.put(1)
except queue.ShutDown as e:
    print(type(e).__name__)

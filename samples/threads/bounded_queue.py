import threading, queue, time

def producer(q, n):
    for i in range(n):
        time.sleep(0.05)
        q.put(i)
        print("put", i, q.qsize() <= 2)
    q.put(None)

def consumer(q, name):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            print(name, "done")
            break
        time.sleep(0.12)
        print(name, "got", item)
        q.task_done()

q = queue.Queue(maxsize=2)
t1 = threading.Thread(target=producer, args=(q, 5), name="prod")
t2 = threading.Thread(target=consumer, args=(q,), kwargs={"name": "cons"})
t1.start(); t2.start()
t1.join(); t2.join()
q.join()
print(q.empty(), q.full(), t1.is_alive(), t1.name)
try:
    q.get(timeout=0.1)
except queue.Empty as e:
    print("empty", type(e), e.args)
try:
    q.get_nowait()
except queue.Empty:
    print("empty2")
q.put(1); q.put(2)
try:
    q.put(3, timeout=0.05)
except queue.Full as e:
    print("full", repr(e))
try:
    q.put_nowait(3)
except queue.Full:
    print("full2")
pq = queue.PriorityQueue()
for x in [(2, "b"), (1, "a"), (3, "c")]:
    pq.put(x)
print([pq.get() for _ in range(3)])
lq = queue.LifoQueue()
for x in range(3): lq.put(x)
print([lq.get() for _ in range(lq.qsize())])
sq = queue.SimpleQueue()
sq.put(1)
print(sq.get(), sq.empty())
try:
    q.task_done()
    q.task_done()
    q.task_done()
except ValueError as e:
    print(e)

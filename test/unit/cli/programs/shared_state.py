"""What processes share: locks, counters, queues and pipes."""
import queue
import time
from multiprocessing import Array, Barrier, BoundedSemaphore, Condition, Event, JoinableQueue, Lock, Pipe, Process, Queue, RawArray, RawValue, RLock, Semaphore, SimpleQueue, Value, current_process
import multiprocessing.queues as queues
import multiprocessing.sharedctypes as sharedctypes
import multiprocessing.synchronize as synchronize
from multiprocessing.connection import Connection, wait
from threading import BrokenBarrierError, Thread

lock = Lock()
total = Value("i", 0)


def count(times):
    for _ in range(times):
        with lock:
            total.value += 1


def count_with_its_lock(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


def change(number, numbers, text, raw):
    number.value = 2.5
    for i, each in enumerate(numbers):
        numbers[i] = -each
    text.value = b"changed"
    raw[0] = 9


def send_late(out, n):
    time.sleep(n / 10)
    out.put(n)


def double(jobs, out):
    while (job := jobs.get()) is not None:
        out.put(job * 2)
        jobs.task_done()
    jobs.task_done()


def answer(conn, inherited):
    inherited.close()
    while True:
        try:
            question = conn.recv()
        except EOFError:
            print("nobody asks any more")
            return
        conn.send(question.upper() if isinstance(question, str) else question)


def use(conn):
    conn.send_bytes(b"0123456789", 2, 5)
    with conn.recv() as given:
        given.send("through a pipe that came through a pipe")


def wait_for(event, out):
    out.put("waits")
    out.put(event.wait(5))


def sleep_in(condition, out):
    with condition:
        out.put("sleeps")
        condition.wait()
        out.put("woken")


def meet(barrier, out):
    out.put(barrier.wait() in range(3))


def hold(semaphore, out, n):
    with semaphore:
        out.put(("in", n))
        time.sleep(0.1 * (n + 1))
    out.put(("out", n))


def shown(f):
    try:
        print(repr(f()).split(" at 0x")[0])
    except Exception as error:
        print(type(error).__name__, error if " at 0x" not in str(error) else "")


def run_all(*processes):
    for each in processes:
        each.start()
    for each in processes:
        each.join()


def locks():
    print(lock, RLock(), Semaphore(3), BoundedSemaphore(2), Condition())
    with lock:
        print(lock, lock.acquire(False), lock.acquire(timeout=0.01))
    again = RLock()
    with again, again:
        print(again, again.acquire())
        again.release()
    counting = Semaphore(2)
    print(counting.acquire(), counting.get_value(), counting.acquire(block=False), counting.acquire(False), counting.acquire(True, 0.01))
    counting.release()
    print(counting)
    run_all(*(Process(target=count, args=(200,)) for _ in range(3)))
    print(total.value, isinstance(lock, synchronize.Lock), isinstance(again, synchronize.RLock), isinstance(counting, synchronize.Semaphore))
    out = Queue()
    run_all(*(Process(target=hold, args=(BoundedSemaphore(2) if n == 9 else semaphore, out, n)) for semaphore in [Semaphore(2)] for n in range(3)))
    print(sorted(out.get() for _ in range(6)))
    event = Event()
    print(event.is_set(), event.wait(0.01))
    waiting = Process(target=wait_for, args=(event, out))
    waiting.start()
    print(out.get())
    event.set()
    print(out.get(), event.is_set())
    event.clear()
    waiting.join()
    condition = Condition()
    sleepers = [Process(target=sleep_in, args=(condition, out)) for _ in range(3)]
    for each in sleepers:
        each.start()
    print([out.get() for _ in sleepers])
    time.sleep(0.1)
    with condition:
        condition.notify()
    print(out.get(), out.empty())
    with condition:
        condition.notify_all()
    print(out.get(), out.get())
    for each in sleepers:
        each.join()
    with condition:
        print(condition.wait(0.01), condition.wait_for(lambda: 7), condition.acquire(), condition.release())
    barrier = Barrier(3, timeout=10)
    run_all(*(Process(target=meet, args=(barrier, out)) for _ in range(3)))
    print([out.get() for _ in range(3)], barrier.parties, barrier.n_waiting, barrier.broken, isinstance(barrier, synchronize.Barrier), isinstance(condition, synchronize.Condition), isinstance(event, synchronize.Event), isinstance(BoundedSemaphore(), synchronize.BoundedSemaphore))
    barrier.abort()
    try:
        barrier.wait()
    except BrokenBarrierError:
        print("broken", barrier.broken)
    barrier.reset()
    print(barrier.broken)
    for wrong in (Lock().release, RLock().release, BoundedSemaphore(1).release, lambda: Condition().wait(), Condition().notify, lambda: Semaphore(-1)):
        shown(wrong)


def values():
    number, numbers, text, raw = Value("d", 1), Array("i", range(5)), Array("c", b"original"), RawArray("h", 3)
    run_all(Process(target=change, args=(number, numbers, text, raw)))
    print(number.value, numbers[:], list(numbers), len(numbers), numbers[1:4:2], numbers[-1], text.value, text.raw, raw[:], len(raw))
    counter = Value("l", lock=RLock())
    run_all(*(Process(target=count_with_its_lock, args=(counter, 100)) for _ in range(2)))
    print(counter, number, counter.get_obj(), Value("c", b"x"), Value("u", "y"), Value("f", 0.1).value, RawValue("i", 4), Value("i", 3, lock=False))
    print(Value("h", 70000).value, Value("B", -1).value, Value("i", 2**40 + 5).value, Value("Q", -1).value, Value("q", 2**62).value, Value("b", 200).value)
    copied = sharedctypes.copy(counter.get_obj())
    copied.value = 1
    print(counter.value, copied.value, sharedctypes.synchronized(copied), repr(sharedctypes.synchronized(raw))[:40], sharedctypes.Value("i", 5).value, sharedctypes.Array("i", 2)[:], sharedctypes.RawValue("d").value, sharedctypes.RawArray("d", [1, 2])[:])
    print(isinstance(counter, sharedctypes.Synchronized), isinstance(numbers, sharedctypes.SynchronizedArray), isinstance(text, sharedctypes.SynchronizedString), isinstance(text, sharedctypes.SynchronizedBase))
    for wrong in (lambda: Value("z"), lambda: Array("i", -1), lambda: Value("i", "a"), lambda: Value("i", 1.5), lambda: Value("d", "a"), lambda: numbers[9], lambda: numbers["a"], lambda: numbers.__setitem__(slice(0, 2), [1]), lambda: Value("i", lock=3), lambda: Value("c", b"xy")):
        shown(wrong)


def queues_between():
    out = Queue()
    late = [Process(target=send_late, args=(out, n)) for n in (3, 1, 2)]
    for each in late:
        each.start()
    print([out.get() for _ in late], out.empty(), out.qsize())
    for each in late:
        each.join()
    small = Queue(maxsize=2)
    small.put([1, {"two": (3,)}])
    small.put_nowait(None)
    print(small.full(), small.qsize())
    for wrong in (lambda: small.put(1, False), lambda: small.put(1, timeout=0.01), lambda: small.put_nowait(1)):
        try:
            wrong()
        except queue.Full as error:
            print("full", isinstance(error, queues.Full))
    print(small.get(), small.get_nowait())
    for wrong in (small.get_nowait, lambda: small.get(True, 0.01), lambda: small.get(block=False)):
        try:
            wrong()
        except queue.Empty as error:
            print("empty", isinstance(error, queues.Empty))
    small.cancel_join_thread()
    shown(small.join_thread)
    small.close()
    shown(small.join_thread)
    shown(lambda: small.put(1))
    jobs, out = JoinableQueue(), SimpleQueue()
    worker = Process(target=double, args=(jobs, out))
    worker.start()
    for n in range(4):
        jobs.put(n)
    jobs.join()
    jobs.put(None)
    worker.join()
    print([out.get() for _ in range(4)], out.empty(), isinstance(jobs, queues.JoinableQueue), isinstance(jobs, queues.Queue), isinstance(out, queues.SimpleQueue))
    out.close()
    shown(jobs.task_done)
    # a thread waits while the others go on
    box = Queue()
    reader = Thread(target=lambda: print("read", box.get()))
    for n in range(2):
        box.put(n)
    reader.start()
    reader.join()


def pipes():
    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs, ours))
    process.start()
    theirs.close()
    for question in ("how", 42, [1, (2, None)]):
        ours.send(question)
        print(ours.recv())
    print(ours.poll(), ours.poll(0.01), ours.closed, ours.readable, ours.writable, isinstance(ours, Connection), ours.fileno() > 2)
    ours.close()
    process.join()
    print(ours.closed)
    shown(lambda: ours.send(1))
    ours, theirs = Pipe()
    inner, outer = Pipe()
    process = Process(target=use, args=(theirs,))
    process.start()
    print(ours.poll(None), ours.recv_bytes())
    ours.send(outer)
    print(inner.recv())
    process.join()
    reader, writer = Pipe(duplex=False)
    shown(writer.recv)
    shown(lambda: reader.send(1))
    writer.close()
    shown(reader.recv)
    shown(lambda: inner.recv_bytes(-1))
    some = [Pipe(False) for _ in range(3)]
    some[2][1].send("two")
    some[0][1].send("zero")
    print([some.index(next(pair for pair in some if pair[0] is ready)) for ready in wait([pair[0] for pair in some])], wait([some[1][0]], timeout=0.01))


if __name__ == "__main__":
    locks()
    values()
    queues_between()
    pipes()

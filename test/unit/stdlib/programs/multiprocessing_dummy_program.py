"""`multiprocessing.dummy`: processes that are threads."""
import multiprocessing.dummy
from multiprocessing.dummy import Barrier, BoundedSemaphore, Condition, Event, JoinableQueue, Lock, Pool, Process, Queue, RLock, Semaphore, active_children, current_process, freeze_support
from threading import Thread
import warnings

warnings.simplefilter("ignore")
freeze_support()
seen = []


def work(jobs, out, lock, ready):
    ready.wait()
    while (job := jobs.get()) is not None:
        with lock:
            out.put((job, job * 2))
        jobs.task_done()


jobs, out, ready = JoinableQueue(), Queue(), Event()
processes = [Process(target=work, args=(jobs, out, Lock(), ready), name=f"worker {n}") for n in range(2)]
print([process.exitcode for process in processes], [isinstance(process, Thread) for process in processes])
for process in processes:
    process.start()
print([process.name for process in active_children()], current_process().name)
ready.set()
for job in range(5):
    jobs.put(job)
jobs.join()
for _ in processes:
    jobs.put(None)
for process in processes:
    process.join()
print([process.exitcode for process in processes], active_children(), sorted(out.get() for _ in range(out.qsize())))
process = Process(target=seen.append, kwargs={}, args=(1,))
process.daemon = True
process.setName("named")
print(process.is_alive(), process.isDaemon(), process.getName(), process.daemon, process.name)
process.start()
process.join(1)
print(seen, process.is_alive(), process.ident == process.native_id or process.ident > 0)
with Pool(3) as pool:
    print(pool.map(str.upper, "abc"), pool.apply_async(len, ("four",)).get(1))
with RLock(), Semaphore(1), BoundedSemaphore(1):
    print(Barrier(1).wait(), multiprocessing.dummy.Process is Process)
condition = Condition()
with condition:
    print(condition.wait(0.01), condition.notify(), condition.notify_all(), condition.notifyAll(), condition.wait_for(lambda: 3))
lock = Lock()
print(lock.acquire(), lock.locked(), lock.release(), ready.is_set(), ready.clear(), ready.isSet())
process = Process()
process.setDaemon(True)
print(process.run(), process.daemon)
barrier = Barrier(2)
print(barrier.parties, barrier.n_waiting, barrier.broken, barrier.abort(), barrier.broken, barrier.reset(), barrier.broken)
small = Queue(maxsize=1)
small.put_nowait("item")
print(small.maxsize, small.full(), small.empty(), small.get_nowait(), small.queue, small.unfinished_tasks, small.is_shutdown)
small.shutdown(immediate=True)
print(small.is_shutdown)

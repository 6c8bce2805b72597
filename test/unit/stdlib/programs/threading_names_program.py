"""Threads by all their names: daemons, numbers, timers, barriers, conditions; told so that the order is certain."""
import threading
import warnings

warnings.simplefilter("ignore")


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.ident == threading.get_ident(), main.native_id == threading.get_native_id(), main.daemon, main.is_alive(), threading.active_count(), type(threading.get_native_id()).__name__)
print(threading.TIMEOUT_MAX > 1e6, attempt(threading.Lock().acquire, False, 1), attempt(threading.Lock().acquire, timeout=-2))


class Worker(threading.Thread):
    def __init__(self, gate):
        super().__init__(name="worker", daemon=True)
        self.gate = gate
        self.seen = None

    def run(self):
        self.gate.wait()
        self.seen = threading.get_ident() == self.ident, threading.get_native_id() == self.native_id, threading.active_count()


gate = threading.Event()
worker = Worker(gate)
print(worker.ident, worker.native_id, worker.daemon, worker.is_alive(), worker.getName(), worker.isDaemon(), attempt(worker.join))
worker.setName("renamed")
worker.setDaemon(False)
worker.daemon = True
print(worker.name, worker.getName(), worker.isDaemon(), repr(worker).split(",")[1])
worker.start()
print(worker.is_alive(), type(worker.ident).__name__, worker.ident != main.ident, attempt(worker.start), attempt(setattr, worker, "daemon", False), threading.active_count(), worker in threading.enumerate())
gate.set()
worker.join()
print(worker.seen, worker.is_alive(), threading.active_count(), gate.is_set(), gate.clear(), gate.is_set(), gate.wait(0.01), "stopped" in repr(worker))
called = []
plain = threading.Thread(target=called.append, args=(1,))
plain.run()
print(called, plain.ident, plain.is_alive(), threading.Thread(target=print, args=("ran by hand",), kwargs={"end": "!\n"}).run())

# ─── timers ───
timer = threading.Timer(0.02, print, ["the timer", "rings"], {"sep": "-"})
print(timer.daemon, timer.isDaemon(), timer.ident, timer.native_id, timer.interval, timer.args, timer.kwargs, timer.is_alive())
timer.setName("clock")
timer.setDaemon(True)
print(timer.getName(), timer.name, timer.daemon)
timer.start()
timer.join()
print(timer.finished.is_set(), timer.is_alive(), type(timer.ident).__name__)
direct = threading.Timer(0, print, ["run by hand"])
direct.run()
late = threading.Timer(60, print)
late.start()
late.cancel()
late.join()
print(late.finished.is_set())

# ─── barriers ───
barrier = threading.Barrier(2, action=lambda: print("both are here"))
print(barrier.parties, barrier.n_waiting, barrier.broken, repr(barrier).split(": ")[1])
numbers = []
thread = threading.Thread(target=lambda: None)


def comes():
    numbers.append(barrier.wait())


def breaks():
    try:
        barrier.wait()
    except threading.BrokenBarrierError as error:
        numbers.append((type(error).__name__, str(error), isinstance(error, RuntimeError)))


thread = threading.Thread(target=comes)
thread.start()
numbers.append(barrier.wait())
thread.join()
print(sorted(numbers), barrier.n_waiting)
numbers.clear()
for end in [barrier.abort, barrier.reset]:
    barrier.reset()
    thread = threading.Thread(target=breaks)
    thread.start()
    while barrier.n_waiting < 1:
        gate.wait(0.01)
    end()
    thread.join()
    print(end.__name__, numbers, barrier.broken)
    numbers.clear()
print(attempt(barrier.wait, 0.01), barrier.broken, attempt(barrier.wait), attempt(threading.Barrier, 0))

# ─── conditions and semaphores ───
condition = threading.Condition()
box = []


def takes():
    with condition:
        numbers.append(condition.wait_for(lambda: box))
        condition.notify_all()


threads = [threading.Thread(target=takes) for _ in range(3)]
for thread in threads:
    thread.start()
with condition:
    box.append("thing")
    condition.notify()
    condition.notify(2)
for thread in threads:
    thread.join()
print(numbers, attempt(condition.notify), attempt(condition.notify_all), attempt(condition.wait))
with condition:
    print(condition.wait_for(lambda: False, timeout=0.02), condition.wait(0.01), condition.notify_all())
bounded = threading.BoundedSemaphore(2)
print(bounded.acquire(), bounded.acquire(blocking=False), bounded.acquire(False), bounded.release(2), attempt(bounded.release), attempt(threading.BoundedSemaphore, -1), repr(bounded).split(": ")[1])
with bounded:
    print(bounded.acquire(timeout=0.01), bounded.acquire(timeout=0.01))
    bounded.release()


# ─── what leaves a thread ───
def hook(args):
    print(type(args) is threading.ExceptHookArgs, args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.thread.name, len(args))


threading.excepthook = hook
failing = threading.Thread(target=lambda: 1 / 0, name="failing")
failing.start()
failing.join()
hook(threading.ExceptHookArgs((ValueError, ValueError("by hand"), None, main)))
print(attempt(threading.ExceptHookArgs, (1, 2)))

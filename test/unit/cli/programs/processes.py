"""Processes: how they begin and end, what they know of one another, and what is said of those that fail."""
import atexit
import multiprocessing
import multiprocessing.context
import multiprocessing.process
import os
import signal
import sys
import threading
import time
from multiprocessing import Process, active_children, current_process, parent_process
from multiprocessing.connection import wait

limit = 1
seen = []


class Point:
    def __init__(self, x):
        self.x = x

    def show(self, *more):
        print("point", self.x, more)


def greet(name, *, mark="!"):
    print("hello", name, mark, __name__, limit, seen, current_process().name, parent_process().name)


class FirstAndLast:
    """Of what is written, the lines that name no file."""

    def write(self, text):
        for line in text.splitlines():
            if line != "" and not line.startswith((" ", "Traceback")):
                print(line)

    def flush(self):
        pass


def fail():
    sys.stderr = FirstAndLast()
    raise ValueError("no such luck")


def leave(code):
    sys.stderr = sys.stdout
    sys.exit(code)


def parent_of_one():
    child = Process(target=print, args=("grandchild",))
    child.start()
    child.join()
    print(child.name, child.exitcode, os.getppid() == parent_process().pid, child.pid != os.getpid())


def daemon_with_child():
    try:
        Process(target=fail).start()
    except AssertionError as error:
        print(error)


def say_late(seconds, text):
    time.sleep(seconds)
    print(text)


def with_thread():
    threading.Thread(target=say_late, args=(0.2, "its thread ends")).start()
    print("the child's main part ends")


def remember():
    atexit.register(print, "at the child's exit")
    print("the child is about to end")


class Worker(Process):
    def __init__(self, number):
        super().__init__(name=f"Worker {number}")
        self.number = number

    def run(self):
        print("runs", self.name, self.number, current_process() is self, self.pid == os.getpid())


class Failing(Process):
    def run(self):
        sys.stderr = FirstAndLast()
        raise KeyError("lost")


def started(process):
    process.start()
    process.join()
    return process


if __name__ == "__main__":
    multiprocessing.freeze_support()
    print(issubclass(Process, multiprocessing.process.BaseProcess), multiprocessing.context.Process is Process)
    limit = 2
    seen.append("before")
    print(current_process().name, parent_process(), current_process().daemon, current_process().exitcode, multiprocessing.cpu_count() >= 1)
    process = Process(target=greet, args=("Ada",), kwargs={"mark": "?"})
    print(repr(process).replace(str(os.getpid()), "PID"), process.pid, process.exitcode, process.is_alive())
    process.start()
    process.join()
    print(repr(process).replace(str(os.getpid()), "PID").replace(str(process.pid), "CHILD"), process.ident == process.pid, process.is_alive())
    started(Process(target=Point(4).show, args=(1, 2)))
    for target, args in ((leave, (None,)), (leave, (3,)), (leave, ("a text",)), (leave, (300,)), (leave, (True,)), (leave, (-1,)), (os._exit, (7,)), (parent_of_one, ()), (remember, ()), (with_thread, ())):
        print(started(Process(target=target, args=args)).exitcode)
    started(Process(target=daemon_with_child, daemon=True))
    for number in range(2):
        print(started(Worker(number)).name)
    print(started(Process(name="nothing to do")).exitcode)
    print(started(Process(target=fail)).exitcode)
    print(started(Failing()).exitcode)

    slow = Process(target=say_late, args=(100, "never"))
    slow.start()
    slow.join(0.1)
    print(slow.is_alive(), slow.exitcode, [each.name for each in active_children()] == [slow.name])
    slow.terminate()
    slow.join()
    print(slow.is_alive(), slow.exitcode, repr(slow).split()[-1])
    slow = Process(target=say_late, args=(100, "never"))
    slow.start()
    slow.kill()
    slow.join()
    print(slow.exitcode, repr(slow).split()[-1], active_children())
    slow = Process(target=say_late, args=(100, "never"))
    slow.start()
    os.kill(slow.pid, signal.SIGTERM)
    slow.join()
    print(slow.exitcode)
    quick = Process(target=say_late, args=(0.1, "quick"))
    quick.start()
    print(wait([quick.sentinel]) == [quick.sentinel])
    quick.join()
    quick.close()
    for wrong in (quick.join, quick.start, quick.is_alive, lambda: quick.exitcode, lambda: Process(group=1), Process().join, lambda: Process().sentinel, Process().terminate):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
    named = Process()
    named.name = "renamed"
    named.daemon = True
    named.authkey = b"secret"
    print(named.name, named.daemon, named.authkey, named._identity == (current_process()._identity + (named._identity[0],)))

    last = Process(target=say_late, args=(0.5, "the program waits for this one"))
    last.start()
    daemon = Process(target=say_late, args=(50, "never"), daemon=True)
    daemon.start()
    for wrong in (last.start, daemon.close):
        try:
            wrong()
        except (AssertionError, ValueError) as error:
            print(type(error).__name__, error)
    atexit.register(print, "at the program's exit")
    print("the end of the main module")

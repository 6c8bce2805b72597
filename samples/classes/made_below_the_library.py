"""Classes below those of the library: made by `type`, and with several bases whose instances hold nothing."""
import asyncio
import queue
import threading


def remember(self, word):
    self.word = word


Listener = type("Listener", (asyncio.Protocol,), {"__init__": remember})
print(Listener("hello").word, Listener.__mro__[1:3])


def limited(self, size):
    queue.Queue.__init__(self, size)
    self.label = f"at most {size}"


Jobs = type("Jobs", (queue.Queue,), {"__init__": limited})
jobs = Jobs(3)
print(jobs.maxsize, jobs.label, jobs.empty())

Counted = type("Counted", (dict,), {"__init__": lambda self, n: dict.__init__(self, n=n)})
print(Counted(4))

Worker = type("Worker", (threading.Thread,), {"run": lambda self: print("ran")})
worker = Worker()
worker.start()
worker.join()


class Named(asyncio.Protocol):
    def __init__(self, name):
        self.name = name


class Either(asyncio.DatagramProtocol, Named):
    pass


class Both(Named, asyncio.DatagramProtocol):
    def __init__(self):
        super().__init__("both")


print(Either("either").name, Both().name, isinstance(Both(), asyncio.DatagramProtocol))
print([each.__name__ for each in Both.__mro__])
try:
    class Neither(dict, list):
        pass
except TypeError as error:
    print(error)

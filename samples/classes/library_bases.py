"""Classes below those of the library: `__init__` decides when, and with what, the library's is called."""

import argparse
import asyncio
import collections
import json
import logging
import queue
import random
import string
import textwrap
import threading
import types


class Jobs(queue.Queue):
    def __init__(self, name, *args, **kwargs):
        self.name = name
        super().__init__(*args, **kwargs)
        self.done = []


jobs = Jobs("jobs", 2)
jobs.put("a")
jobs.put("b")
print(jobs.name, jobs.maxsize, jobs.full(), jobs.done)
print(Jobs("more", maxsize=5).maxsize, isinstance(jobs, queue.Queue), Jobs.__mro__[1], Jobs.__bases__)


class Named(Jobs):
    def __init__(self, name, *args, **kwargs):
        super().__init__(name + "!", *args, **kwargs)
        self.level = 2


print(Named("a", maxsize=3).maxsize, Named("b").name, Named("c").level)


class Tagged:
    def __init__(self, *args, tag="none", **kwargs):
        super().__init__(*args, **kwargs)
        self.tag = tag


class Stack(Tagged, queue.LifoQueue):
    pass


stack = Stack(4, tag="red")
print(stack.maxsize, stack.tag, stack.empty())


class Encoder(json.JSONEncoder):
    def __init__(self, *args, **kwargs):
        self.seen = 0
        json.JSONEncoder.__init__(self, *args, **kwargs)

    def default(self, o):
        self.seen += 1
        return f"<{type(o).__name__} {self.seen}>"


print(Encoder(indent=2, sort_keys=True).encode({"b": object(), "a": [1j]}))
print(json.dumps({"x": object()}, cls=Encoder))


class Decoder(json.JSONDecoder):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, object_hook=self.hook, **kwargs)

    def hook(self, found):
        return types.SimpleNamespace(**found)


print(json.loads('{"a": {"b": 1}}', cls=Decoder))


class Upper(logging.Formatter):
    def __init__(self, *args, mark="!", **kwargs):
        super().__init__(*args, **kwargs)
        self.mark = mark

class Kept(logging.Handler):
    def __init__(self, *args, **kwargs):
        logging.Handler.__init__(self, *args, **kwargs)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


kept = Kept(logging.WARNING)
kept.setFormatter(Upper("%(levelname)s %(message)s", mark="?"))
log = logging.getLogger("bases")
log.addHandler(kept)
log.propagate = False
log.warning("be %s", "careful")
log.info("not shown")
print(kept.lines, kept.level, Upper(mark='.').mark)


class Dice(random.Random):
    def __init__(self, *args):
        self.throws = 0
        super().__init__(*args)

    def throw(self):
        self.throws += 1
        return self.randint(1, 6)


dice = Dice(42)
print([dice.throw() for _ in range(5)], dice.throws)


class Default(collections.defaultdict):
    def __init__(self, *args, **kwargs):
        super().__init__(list, *args, **kwargs)
        self.label = "lists"


d = Default(a=[1])
d["b"].append(2)
print(dict(d), d.label)


class Words(collections.Counter):
    def __init__(self, text="", *args):
        super().__init__(text.split(), *args)
        self.source = text


print(Words("a b a"), Words("a b").source, Words())


class Wrapper(textwrap.TextWrapper):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.count = 0


print(Wrapper(10, initial_indent="> ").fill("some words to wrap"))


class Greeting(string.Template):
    def __init__(self, *args):
        super().__init__(*args)
        self.used = 0


print(Greeting("hi $name").substitute(name="you"))


class Parser(argparse.ArgumentParser):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.add_argument("--size", type=int, default=1)


print(Parser(prog="tool").parse_args(["--size", "3"]))


class Worker(threading.Thread):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.result = None

    def run(self):
        self.result = 42


worker = Worker(name="w")
worker.start()
worker.join()
print(worker.name, worker.result)


class Limited(asyncio.Semaphore):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.entered = 0


class Bounded(asyncio.Queue):
    def __init__(self, *args, **kwargs):
        self.dropped = 0
        super().__init__(*args, **kwargs)

    async def offer(self, item):
        if self.full():
            self.dropped += 1
        else:
            await self.put(item)


async def main():
    limited = Limited(2)
    async with limited:
        limited.entered += 1
        print(limited.entered, limited.locked())
    bounded = Bounded(maxsize=2)
    for i in range(5):
        await bounded.offer(i)
    print(bounded.dropped, bounded.qsize(), bounded.maxsize)


asyncio.run(main())

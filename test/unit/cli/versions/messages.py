"""The words of exceptions that have changed since Python 3.8."""
import datetime
import json
import random
import re
import socket
import time
import traceback
from abc import ABC, abstractmethod
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum


def told(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, "|", error)


# names
def too_early():
    print(tea)
    tea = 1


def around():
    def inside():
        return cup

    inside()
    cup = 1


told(too_early)
told(around)


class Color(Enum):
    RED = 1


# calls
class Box:
    size = 1

    def __init__(self, width, height=1):
        self.width = width

    def fill(self, what):
        return what

    @classmethod
    def empty(cls):
        return cls(0)

    @staticmethod
    def count(of):
        return of

    @property
    def area(self):
        return self.width

    @property
    def label(self):
        return "box"

    @label.deleter
    def label(self):
        pass


class Slim:
    __slots__ = ("x",)


@dataclass
class Point:
    x: int
    y: int


def outer():
    def inner(a, *, b):
        return a + b

    return inner


box = Box(2)
told(Box)
told(Box, 1, 2, 3)
told(Box, 1, depth=3)
told(box.fill)
told(box.fill, 1, 2)
told(box.fill, waht=2)
told(Box.empty, 1)
told(Box.count)
told(Point, 1)
told(Point, 1, 2, 3)
told(outer())
told(outer(), 1)
told(lambda x: x)


# attributes
def assign():
    box.area = 3


def delete():
    del box.area


def assign_label():
    box.label = "x"


def slot():
    Slim().y = 1


def on_none():
    None.x = 1


for step in assign, delete, assign_label, slot, on_none:
    told(step)
told(getattr, box, 1)


# abstract classes
class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Named(Shape):
    @abstractmethod
    def name(self): ...


told(Shape)
told(Named)

# values
for bad in None, [], {}:
    told(int, bad)
    told(float, bad)
told(lambda: "tea"["a"])
told(lambda: "%d" % "a")
told(lambda: max([]))
told(lambda: min(()))
told(lambda: isinstance(1, 5))
told(lambda: issubclass(int, 5))
told(lambda: 1 // 0)
told(lambda: 1 % 0)
told(lambda: 10**30 % 0)
told(lambda: 1.0 // 0)
told(lambda: 1.0 % 0)
told(print, 1, x=2)
told(enumerate)
told([].append)
told([].append, 1, 2)
for text in "[1,]", "[1, ]", '{"a": 1,}', '{"a": 1, }', "[1 2]", "{a: 1}":
    told(json.loads, text)


# classes
def unordered_bases():
    class Cup(Vessel, Mug):
        pass


def built_in():
    list.spill = 1


def second_without_default():
    @dataclass
    class Pot:
        lid: int = 1
        spout: int


class Vessel:
    pass


class Mug(Vessel):
    def strange_super(self):
        return super(Mug, 1).x


for step in unordered_bases, built_in, second_without_default, Mug().strange_super, Color, lambda: int[1]:
    told(step)

# the library
told(chr, "a")
told(chr, 1.5)
told(datetime.date, "2020", 1, 1)
told(time.sleep, "a")
told(random.randint, 1, 0)
told(random.choice, [])
for pattern in "(", "*a", "[z-a]":
    told(re.compile, pattern)
told(int, "9" * 5000)
told(str, 10**5000)
end = socket.socket()
print(repr(end).replace(str(end.fileno()), "N"))
end.close()
print(end)


@contextmanager
def no_generator():
    return 1


# context managers
def plain_with():
    with box:
        pass


async def async_with():
    async with box:
        pass


def with_no_generator():
    with no_generator():
        pass


told(plain_with)
told(with_no_generator)
told(async_with().send, None)

# what tracebacks add
def mistaken(step):
    try:
        step()
    except Exception as error:
        print(re.sub(r"\(.*\)", "(...)", traceback.format_exc().splitlines()[-1]))
        print(re.sub(r"\(.*\)", "(...)", traceback.format_exception_only(type(error), error)[-1]), end="")


class Account:
    def __init__(self):
        self.balance = 1

    def show(self):
        return balance


def no_module():
    import jsn


def no_name():
    from json import lods


total_count = 1
for step in lambda: total_cont, lambda: prnt(1), lambda: [].appendd(1), lambda: box.widht, no_module, no_name, lambda: json2, lambda: math.pi, Account().show:
    mistaken(step)

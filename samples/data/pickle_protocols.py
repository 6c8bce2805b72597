"""Objects as bytes and back, in each protocol."""
import pickle
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, Flag
from fractions import Fraction
import copyreg
import functools
import io
import operator
import re


def show(value, *protocols):
    for protocol in protocols or range(pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(value, protocol)
        print(protocol, data, repr(pickle.loads(data)) == repr(value))


# what stands for itself
show([None, True, False, 0, 255, 256, 70000, -1, 2**31, -(2**63), 10**30])
show([1.5, -0.0, float("inf"), "text", "caf\u00e9 \u20ac \U0001f40d", "back\\slash\n", b"", b"\x00\xff", bytearray(b"x")])
show([(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], {}, {"a": 1}, {1: 2, 3: 4}, {5}, frozenset([6])], 0, 2, 4, 5)
show([range(1, 9, 2), slice(None, 3), 2j, ..., NotImplemented, type(None), len, int, list[int], int | str], 1, 2, 4)

# long ones: batches of a thousand, frames of 64 KiB, what needs no frame
for value in list(range(2500)), {n: str(n) for n in range(1500)}, set(range(1200)), "x" * 70000, [b"y" * 70000, "z"]:
    sizes = [len(pickle.dumps(value, protocol)) for protocol in range(6)]
    print(sizes, all(pickle.loads(pickle.dumps(value, protocol)) == value for protocol in range(6)))

# one object stays one object, also within itself
shared = ["shared"]
first, second = pickle.loads(pickle.dumps([shared, shared]))
print(first is second)
ring = [1]
ring.append(ring)
again = pickle.loads(pickle.dumps(ring))
print(again[1] is again, pickle.dumps(ring, 0))
knot = ([],)
knot[0].append(knot)
again = pickle.loads(pickle.dumps(knot, 2))
print(again[0][0] is again, pickle.dumps(knot, 2))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    class Origin:
        pass

    def norm(self):
        return self.x + self.y

    @classmethod
    def make(cls):
        return cls(0, 0)

    @staticmethod
    def unit():
        return 1


class Length:
    def __init__(self, metres):
        self.metres = metres * 1.0


class Slotted:
    __slots__ = ("a", "b")


class Words(list):
    pass


class Table(dict):
    pass


class Age(int):
    pass


class Name(str):
    pass


class Color(Enum):
    RED = 1
    BLUE = "b"


class Right(Flag):
    READ = 1
    WRITE = 2


@dataclass
class Order:
    item: str
    tags: list = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frozen:
    n: int


Pair = namedtuple("Pair", "left right")


class Failure(Exception):
    pass


def double(x):
    return 2 * x


def known_by_place(value):
    return value


show(Point(1, 2))
show([Point, Point.Origin, Point.norm, Point.make, Point.unit, double], 0, 2, 3, 4)
length = pickle.loads(pickle.dumps(Length(3)))
print(length.metres, vars(length))
slotted = Slotted()
slotted.a = [1]
again = pickle.loads(pickle.dumps(slotted))
print(again.a, hasattr(again, "b"), pickle.dumps(slotted, 2))
words, table = Words(["a", "b"]), Table(k=1)
words.language = table.note = "en"
for protocol in range(6):
    again, other = pickle.loads(pickle.dumps([words, table], protocol))
    print(type(again).__name__, again, again.language, type(other).__name__, other, other.note)
show([Age(5), Name("Ann"), Color.RED, Color.BLUE, Right.READ | Right.WRITE, Order("pen", ["new"]), Frozen(3), Pair(1, 2), Failure("no", 5)], 0, 2, 4)
show([deque([1, 2], 3), Counter("abba"), OrderedDict(b=1, a=2), defaultdict(list, k=[1])], 0, 2, 4)
show([date(2024, 2, 29), datetime(2024, 2, 29, 12, 30, 1, 5, timezone.utc), timedelta(1, 2, 3), Decimal("1.50"), Fraction(1, 3)], 0, 2, 4)
show([iter([1, 2]), enumerate("ab"), zip([1], [2])][:0] + [KeyError("k"), ValueError()], 4)
print(list(pickle.loads(pickle.dumps(iter([1, 2, 3])))), pickle.loads(pickle.dumps(functools.partial(int, base=2)))("101"), pickle.loads(pickle.dumps(operator.itemgetter(1)))("xy"))
print(pickle.loads(pickle.dumps(re.compile("a+", re.I))).findall("aAb"))


class Versioned:
    def __getstate__(self):
        return {"version": 2}

    def __setstate__(self, state):
        self.came_from = state


class Rebuilt:
    def __reduce__(self):
        return known_by_place, (["made"],)


class Keyed:
    def __new__(cls, left, *, right):
        made = super().__new__(cls)
        made.pair = left, right
        return made

    def __getnewargs_ex__(self):
        return self.pair[:1], {"right": self.pair[1]}


print(vars(pickle.loads(pickle.dumps(Versioned()))), pickle.loads(pickle.dumps(Rebuilt())))
for protocol in 2, 3, 4, 5:
    print(vars(pickle.loads(pickle.dumps(Keyed(1, right=2), protocol))), pickle.dumps(Keyed(1, right=2), protocol))


# picklers of one's own
class Catalogue:
    things = {"key": object()}


class ByName(pickle.Pickler):
    def persistent_id(self, obj):
        return next((name for name, thing in Catalogue.things.items() if thing is obj), None)

    def reducer_override(self, obj):
        return (Point, (9, 9)) if isinstance(obj, Point) else NotImplemented


class FromName(pickle.Unpickler):
    def persistent_load(self, pid):
        return Catalogue.things[pid]

    def find_class(self, module, name):
        print("asked for", module, name)
        return super().find_class(module, name)


for protocol in range(6):
    file = io.BytesIO()
    ByName(file, protocol).dump([Catalogue.things["key"], Point(1, 2)])
    print(file.getvalue())
    file.seek(0)
    thing, point = FromName(file).load()
    print(thing is Catalogue.things["key"], point)

file = io.BytesIO()
pickler = pickle.Pickler(file)
pickler.dispatch_table = copyreg.dispatch_table.copy()
pickler.dispatch_table[Slotted] = lambda it: (str, ("slotted",))
pickler.dump(slotted)
pickler.dump("second")
file.seek(0)
print(pickle.load(file), pickle.load(file))


def attempt(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def local():
    class Inside:
        pass

    return Inside


class Renamed:
    pass


Other, Renamed = Renamed, None


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __reduce__(self):
        return self.answer


for value in local(), local()(), Other, (n for n in []), {}.keys(), memoryview(b""):
    attempt(lambda: len(pickle.dumps(value)))
for answer in 5, (), (len,), (5, ()), (len, 5), (len, (), None, 5), (len, (), None, None, 5), (len, (), 1, 2, 3, 4, 5):
    attempt(pickle.dumps, Wrong(answer))
attempt(pickle.dumps, slotted, 1)
attempt(pickle.dumps, 1, 6)
attempt(pickle.dumps, 1, "x")
attempt(pickle.loads, "text")
attempt(pickle.load, 5)
for data in b"", b"xyz", b"\x80\x09.", b"I5", b".", b"(.", b"t.", b"h\x01.", b"cnowhere\nname\n.", b"cbuiltins\nnothing\n.", b"Q.", b"N)\x81.", b"NR.", b"\x8c\x05ab.", b"S'x.", b"I1x\n.", b"\x82\x07.", b"N(NNu.", b"\x97.":
    attempt(pickle.loads, data)

# what other Pythons wrote
print(pickle.loads(b"(lp0\nS'old'\np1\naI1\naL2L\naI01\naF1.5\na(I1\nI2\ntp2\na(dp3\nVk\np4\nNsa."))
print(pickle.loads(b"U\x03abc.", encoding="bytes"), pickle.loads(b"U\x01\xe9.", encoding="latin-1"), pickle.loads(b"c__builtin__\nxrange\n(I3\ntR."))
copyreg.add_extension("__main__", "double", 200)
print(pickle.dumps(double), pickle.loads(pickle.dumps(double, 2)) is double)
copyreg.remove_extension("__main__", "double", 200)

# bytes that travel beside the pickle
buffers = []
data = pickle.dumps(pickle.PickleBuffer(bytearray(b"big")), 5, buffer_callback=buffers.append)
print(data, [bytes(buffer) for buffer in map(pickle.PickleBuffer.raw, buffers)], bytes(pickle.loads(data, buffers=buffers)), pickle.loads(pickle.dumps(pickle.PickleBuffer(b"in"), 5)))

"""Data classes: markers in quotes, fields without a default, replacing, slots for weak references."""

import collections
import copy
import dataclasses
from dataclasses import dataclass, field, replace, InitVar, MISSING, KW_ONLY
import weakref


def tr(f, *a, **k):
    try:
        print("ok", f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class M:
    x: int = field(default=MISSING)


tr(M)
print("x" in M.__dict__, M(3))


@dataclass
class A:
    a: int
    _: 'dataclasses.KW_ONLY'
    b: int
    c: int


print(A(3, c=5, b=4))
tr(A, 3, 4, 5)


@dataclass
class C:
    x: int
    y: InitVar[int]

    def __post_init__(self, y):
        self.x *= y


c = C(1, 10)
print(c)
tr(replace, c, x=3)
tr(replace, c, x=3, y=5)
tr(copy.replace, c, x=3, y=5)
tr(copy.replace, A(1, b=2, c=3), b=7)


@dataclass(slots=True, weakref_slot=True)
class W:
    a: int


w = W(1)
r = weakref.ref(w)
print(r() is w, W.__slots__)
try:
    @dataclass
    class Bad:
        x: int = 0
        y: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Base:
        x: int = 0

    @dataclass
    class Sub(Base):
        y: int
except TypeError as e:
    print(e)



class Pair(collections.namedtuple("PairBase", "left right")):
    def both(self):
        return self.left + self.right


@dataclass
class Holder:
    pair: Pair


print(dataclasses.asdict(Holder(Pair(1, 2))), dataclasses.asdict(Holder(Pair(1, 2)))["pair"].both())

"""Dataclasses: options, inheritance, keyword-only fields, the words of wrong classes and calls."""

from typing import ClassVar
from dataclasses import dataclass, field, InitVar, asdict, astuple, replace, fields, KW_ONLY, FrozenInstanceError, is_dataclass, make_dataclass
def t(f):
    try: print(f())
    except (TypeError, AttributeError, ValueError) as e: print(type(e).__name__, e)
@dataclass(order=True)
class P:
    x: int
    y: int = 0
print(P(1), P(1) < P(2), P(1, 2) == P(1, 2), sorted([P(2), P(1)]), P.__match_args__); t(lambda: P(1) < 5); t(lambda: hash(P(1))); t(lambda: P()); t(lambda: P(1, 2, 3)); t(lambda: P(z=1))
@dataclass(frozen=True)
class F:
    a: int
    b: list = field(default_factory=list, compare=False, repr=False)
f = F(1); print(f, hash(f) == hash(F(1)), f == F(1, [2]))
def sf(): f.a = 2
t(sf)
def df(): del f.a
t(df)
@dataclass(slots=True)
class S:
    a: int = 1
s = S(); print(s, S.__slots__)
def ss(): s.q = 1
t(ss)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1)); t(lambda: K(1)); t(lambda: K())
@dataclass
class I:
    a: int
    scale: InitVar[int] = 2
    c: int = field(init=False)
    def __post_init__(self, scale): self.c = self.a * scale
print(I(3), I(3, 5), asdict(I(1)))
@dataclass
class Base:
    x: int
    y: int = 1
@dataclass
class Der(Base):
    z: int = 2
    x: int = 10
print(Der(), Der(1, 2, 3), [q.name for q in fields(Der)], astuple(Der()), replace(Der(), z=9), is_dataclass(Der), Der.__mro__[1].__name__)
def bad():
    @dataclass
    class X:
        a: int = 1
        b: int
t(bad)
def bad2():
    @dataclass
    class X:
        a: list = []
t(bad2)
@dataclass
class W:
    a: int
    _: KW_ONLY
    b: int = 3
print(W(1, b=4)); t(lambda: W(1, 2))
M = make_dataclass("M", [("x", int), ("y", int, 5)]); print(M(1), M(1) == M(1, 5))
@dataclass(eq=False)
class NE: a: int
print(NE(1) == NE(1), type(hash(NE(1))).__name__)
@dataclass(repr=False)
class NR: a: int
print(repr(NR(1))[:12] != "NR(a=1)")
@dataclass(unsafe_hash=True)
class UH: a: int; b: int
print(hash(UH(1, 2)) == hash((1, 2)))
@dataclass
class Node:
    v: int
    nxt: "Node | None" = None
    kids: list["Node"] = field(default_factory=list)
n = Node(1, Node(2)); n.kids.append(Node(3)); print(n, asdict(n))
@dataclass
class Cls:
    cnt: ClassVar[int] = 0
    a: int = 1
    def __post_init__(self): Cls.cnt += 1
Cls(); Cls(); print(Cls.cnt, [q.name for q in fields(Cls)])
@dataclass(frozen=True, order=True)
class Ver:
    major: int; minor: int = 0
    def __str__(self): return f"{self.major}.{self.minor}"
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split(".")))
print(max(Ver.parse("1.2"), Ver(1, 10)), {Ver(1): "a"}[Ver(1)])
match P(1, 2):
    case P(x, y): print(x, y)
match P(0):
    case P(x=0): print("zero")
@dataclass
class Cust:
    a: int
    def __repr__(self): return "custom"
    def __eq__(self, o): return True
print(Cust(1), Cust(1) == Cust(2)); t(lambda: hash(Cust(1)))
@dataclass
class Rec:
    me: object = None
r = Rec(); r.me = r; print(r)
@dataclass
class Meta:
    a: int = field(default=1, metadata={"k": 1})
print(fields(Meta)[0].metadata["k"], Meta.a)
def bad3():
    @dataclass(frozen=True)
    class X(Base): pass
t(bad3)
def bad4():
    @dataclass(order=True, eq=False)
    class X: a: int
t(bad4)
t(lambda: asdict(5)); t(lambda: fields(5)); t(lambda: replace(P(1), q=1))

"""Dataclasses whose fields only the running program knows, and what is refused."""
import dataclasses
from dataclasses import KW_ONLY, InitVar, dataclass, field, make_dataclass, replace
from typing import ClassVar


def refused(make):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(slots=True, order=True)
class Version:
    major: int
    minor: int = 0
    _: KW_ONLY
    tag: str = field(default="", compare=False)


print(Version(3, 1) < Version(3, 2, tag="rc"), Version.__slots__, Version.__match_args__)
print(Version.__doc__)


@dataclass(unsafe_hash=True)
class Reading:
    sensor: str
    scale: InitVar[float] = 1.0
    value: float = 0.0
    count: ClassVar[int] = 0
    raw: "ClassVar[list]" = []

    def __post_init__(self, scale):
        self.value *= scale


print(Reading("a", 2.0, 1.5), hash(Reading("a")) == hash(Reading("a")), Reading.count, [f.name for f in dataclasses.fields(Reading)])
print(replace(Reading("a", 2.0, 1.5), sensor="b", scale=10.0))


class Shop:
    @dataclass
    class Item:
        name: str
        price: float = 0.5


print(Shop.Item("tea"), Shop.Item.__qualname__)


def unannotated():
    @dataclass
    class Wrong:
        size = field(default=1)


def both():
    @dataclass
    class Wrong:
        size: list = field(default=1, default_factory=list)


def shared_list():
    @dataclass
    class Wrong:
        sizes: list = []


def twice():
    @dataclass
    class Wrong:
        a: KW_ONLY
        b: KW_ONLY


def hashed_twice():
    @dataclass(unsafe_hash=True)
    class Wrong:
        a: int

        def __hash__(self):
            return 1


def weak():
    @dataclass(weakref_slot=True)
    class Wrong:
        a: int


for wrong in (unannotated, both, shared_list, twice, hashed_twice, weak):
    refused(wrong)
refused(lambda: make_dataclass("C", ["a", "a"]))
refused(lambda: make_dataclass("C", ["for"]))
refused(lambda: make_dataclass("C", ["a b"]))
refused(lambda: make_dataclass("C", [("a", int, 1), "b"]))
Point = make_dataclass("Point", [("x", int), ("y", int, 5)], frozen=True)
print(Point(1), Point.__dataclass_params__)
refused(lambda: setattr(Point(1), "x", 2))

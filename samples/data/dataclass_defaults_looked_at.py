"""Defaults of dataclasses that are no plain values: descriptors, mutable objects, and what stays on the class."""
from dataclasses import KW_ONLY, dataclass, field


def attempt(make):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ":", error)


class Celsius:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner=None):
        return 20 if instance is None else getattr(instance, self.slot)

    def __set__(self, instance, value):
        print("set", value)
        setattr(instance, self.slot, value)


@dataclass
class Room:
    name: str
    warmth: int = Celsius()


hall = Room("hall")
print(hall, Room.warmth, Room("attic", 7))
hall.warmth = 12


class Basket(list):
    pass


class Unhashable:
    __hash__ = None


nothing = Unhashable()


def with_basket():
    @dataclass
    class Shop:
        basket: list = Basket()


def with_unhashable():
    @dataclass
    class Shop:
        thing: object = nothing


def with_gap():
    @dataclass
    class Base:
        first: int
        second: int

    @dataclass
    class Derived(Base):
        first: int = 0


for make in (with_basket, with_unhashable, with_gap):
    attempt(make)


@dataclass
class Account:
    owner: str
    rate: int = field(default=3, init=False)
    notes: list = field(default_factory=list, init=False)


account = Account("Ada")
print(account, vars(account), Account.rate)


def logged(self, name, value):
    print("assign", name)
    object.__setattr__(self, name, value)


@dataclass
class Watched:
    x: int
    y: int = 2
    __setattr__ = logged


print(Watched(1))


class Plain:
    x: int
    y: int = 4


Made = dataclass(order=True)(Plain)
print(Made(1), Made(1) < Made(2))


def named_only():
    @dataclass
    class Options:
        size: int = 0
        _: KW_ONLY
        colour: str
        shade: int = 1

    options = Options(colour="red")
    print(options)
    attempt(lambda: Options(1))
    Options = None


named_only()


def inside():
    Outer = None

    @dataclass
    class Outer:
        @dataclass(unsafe_hash=True)
        class Inner:
            i: int

    print(Outer.Inner(1), Outer())


inside()

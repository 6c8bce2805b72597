from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, Iterator, Sequence, Mapping, MutableMapping, MutableSequence, Set, MutableSet, Hashable, Sized, Callable, Container, Generator, Awaitable, Coroutine, AsyncIterator, Collection


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} of {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 0


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, Shape))


class Plugin(metaclass=ABCMeta):
    @abstractmethod
    def run(self): ...


class Loud(Plugin):
    def run(self):
        return "loud"


print(Loud().run())


class Countdown(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), isinstance(Countdown(1), Iterable))


class Deck(Sequence):
    def __init__(self, cards):
        self.cards = cards

    def __getitem__(self, i):
        return self.cards[i]

    def __len__(self):
        return len(self.cards)


d = Deck(["a", "b", "c", "b"])
print("b" in d, d.index("b"), d.count("b"), list(reversed(d)), list(d), d[1], len(d))
try:
    d.index("z")
except ValueError as e:
    print("ValueError", e)


class Lower(MutableMapping):
    def __init__(self, *a, **k):
        self.d = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


low = Lower({"A": 1}, B=2)
print(low["a"], low.get("x"), "B" in low, list(low.items()), list(low.keys()), list(low.values()), low.pop("A"), low.setdefault("C", 5), dict(low), len(low), low == {"b": 2, "c": 5})
low.update(z=1)
print(sorted(low), low.popitem())
low.clear()
print(len(low))


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(items)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


bag = Bag([1, 2, 3])
bag |= {4}
bag.remove(1)
print(list(bag), list(bag & {2, 9}), list(bag | {7}), list(bag - {2}), bag <= {2, 3, 4, 5}, bag == {2, 3, 4}, bag.isdisjoint({9}))
try:
    bag.remove(99)
except KeyError as e:
    print("KeyError", e)


async def co(): ...


def gen():
    yield 1


async def agen():
    yield 1


c = co()
values = [[], (), "s", {}, set(), 5, None, gen(), c, agen(), len, range(3), b"x", iter([])]
for kind in (Iterable, Iterator, Sequence, MutableSequence, Mapping, Set, Hashable, Sized, Callable, Container, Collection, Generator, Awaitable, Coroutine, AsyncIterator):
    print(kind.__name__, [int(isinstance(v, kind)) for v in values])
c.close()
print(issubclass(list, Sequence), issubclass(dict, Mapping), issubclass(int, Hashable), issubclass(list, Hashable), issubclass(str, Sequence))

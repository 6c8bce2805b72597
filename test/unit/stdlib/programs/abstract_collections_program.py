"""Which classes count as which abstract collection, and what the abstract classes make of a few methods."""
import array
import collections
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Buffer, ByteString, Collection, Container, Coroutine, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, ValuesView


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


async def numbers():
    yield 1


def counted():
    yield 1


kinds = [AsyncIterable, AsyncIterator, AsyncGenerator, Buffer, ByteString, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, ValuesView]
values = [[], (), "", b"", bytearray(), memoryview(b""), {}, {}.keys(), {}.values(), {}.items(), set(), frozenset(), range(0), iter([]), reversed([]), counted(), numbers(), collections.deque(), collections.OrderedDict(), collections.ChainMap(), array.array("i"), 5, None, len, collections.UserList(), collections.UserDict().keys()]
for value in values:
    print(type(value).__name__, [kind.__name__ for kind in kinds if isinstance(value, kind)])
for kind in kinds:
    print(kind.__name__, [base.__name__ for base in kind.__mro__[1:-1]], sorted(kind.__abstractmethods__), attempt(kind) if kind.__abstractmethods__ else "")


class Countdown(Reversible):
    def __iter__(self):
        return iter([3, 2, 1])

    def __reversed__(self):
        return iter([1, 2, 3])


print(list(reversed(Countdown())), isinstance(Countdown(), Iterable), issubclass(dict, Reversible), issubclass(set, Reversible))


class Stored(Mapping):
    def __init__(self, **items):
        self.items_ = items

    def __getitem__(self, key):
        return self.items_[key]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)


stored = Stored(a=1, b=2)
keys, items, values = stored.keys(), stored.items(), stored.values()
print(type(keys) is KeysView, type(items) is ItemsView, type(values) is ValuesView, isinstance(keys, MappingView), len(keys), len(values))
print("a" in keys, ("a", 1) in items, ("a", 2) in items, 2 in values, list(items), sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), keys == {"a", "b"}, keys.isdisjoint("xy"), sorted(items & [("a", 1)]), attempt(lambda: values & {1}))
print(KeysView({"x": 1}), list(ValuesView({"x": 1})), list(ItemsView({"x": 1})), len(MappingView([1, 2, 3])), MappingView({"x": 1}))


class Bytes:
    def __buffer__(self, flags):
        return memoryview(b"bytes")


print(isinstance(Bytes(), Buffer), issubclass(bytes, ByteString), issubclass(memoryview, ByteString), isinstance(b"", Buffer))


class Ticker(AsyncGenerator):
    def __init__(self):
        self.count = 0

    async def asend(self, value):
        self.count += 1
        if self.count > 3:
            raise StopAsyncIteration
        return value or self.count

    async def athrow(self, kind, value=None, traceback=None):
        raise kind


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def use():
    ticker = Ticker()
    got = [one async for one in ticker]
    print(got, isinstance(ticker, AsyncIterator), isinstance(ticker, AsyncIterable), await ticker.aclose())


run(use())
print(AsyncIterable[int], KeysView[str], Reversible[int], AsyncGenerator[int, None], issubclass(Ticker, AsyncGenerator), Coroutine.__name__)

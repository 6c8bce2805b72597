"""Iterators say how they are made again, and what the collector looks at."""
import copy
import gc
import pickle
from collections import ChainMap, UserDict, UserList, defaultdict, deque


class Sequence:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


def started(iterator):
    next(iterator)
    return iterator


table = {"a": 1, "b": 2, "c": 3}
for iterator in (
    iter([1, 2, 3]),
    iter((1, 2, 3)),
    iter("abc"),
    iter(range(3)),
    iter({7}),
    reversed([1, 2, 3]),
    reversed((1, 2, 3)),
    reversed("abc"),
    iter(table),
    iter(table.values()),
    reversed(table.items()),
    enumerate("xyz"),
    zip([1, 2], [3, 4]),
    zip("ab", (1, 2), strict=True),
    map(len, ["a", "bb"]),
    filter(None, [1, 0, 2]),
    iter(deque([1, 2, 3])),
    iter(Sequence()),
):
    name = type(iterator).__name__
    again = pickle.loads(pickle.dumps(started(iterator)))
    left = list(again)
    print(name, left == list(iterator), left)

ended = iter(int, 0)
print(list(ended), ended.__reduce__()[1], reversed([1]).__reduce__()[1:])

# dicts of one's own
class Named(dict):
    pass


print(Named.fromkeys("ab"), type(Named.fromkeys("a")).__name__)
merged = {1: 2} | defaultdict(list, {3: []})
print(merged, merged[4])

# copies have data of their own
for first in UserDict(a=[1]), UserList([[1]]), ChainMap({"a": [1]}, {"b": 2}):
    second = copy.copy(first)
    second.data_changed = True
    print(type(second).__name__, second == first, hasattr(first, "data_changed"), getattr(second, "data", 0) is getattr(first, "data", 1))
bounds = slice([1], 2)
print(copy.deepcopy(bounds), copy.deepcopy(bounds).start is bounds.start, copy.copy(bounds) is bounds)


class Plain:
    pass


class Bare:
    __slots__ = ()


things = [1, 1.5, "a", None, b"", (), (1, "a"), ([],), ({},), {}, {1: 2}, {1: []}, {1: {}}, [], set(), Plain(), Bare(), Plain, int, len, object(), slice(1)]
print([gc.is_tracked(thing) for thing in things])

# Classes below built-in containers: who gets which arguments; and iterators that are taken apart and set.
import collections
import copy


class Tagged(list):
    def __init__(self, items, tag=None):
        super().__init__(items)
        self.tag = tag


class Made(list):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


class Frozen(frozenset):
    def __init__(self, items, tag=None):
        self.tag = tag


class Recent(collections.deque):
    def __init__(self, limit, items=()):
        super().__init__(items, limit)


class Cache(collections.OrderedDict):
    def __init__(self, size, *args, **entries):
        self.size = size
        super().__init__(*args, **entries)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


print(Tagged([1, 2], tag="x").tag, Made([1, 2], tag=3).tag, Made([4]), Frozen([1], tag=5).tag)
recent = Recent(2, items=[1, 2, 3])
recent.append(4)
print(recent, recent.maxlen, recent.index(4), recent.count(3), Recent(limit=3))
cache = Cache(2, a=1, b=2, c=3)
print(cache, cache.size, cache.pop("b"), cache.pop("b", default=0), cache.setdefault("z", default=9), list(cache.keys()), cache.items())
ordered = collections.OrderedDict.fromkeys("abc", 0)
ordered.move_to_end("a")
print(ordered, ordered | {"x": 1}, type({"x": 1} | ordered).__name__, ordered == {"a": 0, "b": 0, "c": 0}, ordered == collections.OrderedDict(a=0, b=0, c=0))
try:
    for key in ordered:
        ordered.move_to_end(key)
except RuntimeError as error:
    print(error)

steps = iter([1, 2, 3])
next(steps)
print(steps.__reduce__(), steps.__length_hint__())
steps.__setstate__(2)
print(list(steps), iter((1, 2)).__reduce__()[1:], reversed([1, 2]).__reduce__()[1:], iter(range(1, 9, 3)).__reduce__()[1:])
for view in ({}.keys(), iter([]), iter(range(3)), {}.items()):
    try:
        type(view)()
    except TypeError as error:
        print(error)

pair = (1, 2)
print(pair * 1 is pair, pair[:] is pair, pair + () is pair, () + pair is pair, pair[::-1])


class Like2:
    def __eq__(self, other):
        return other == 2

    __hash__ = None


print(range(5).index(Like2()), range(5).count(Like2()), Like2() in range(2))
queue = collections.deque([1, 2])
queue.__init__([3, 4, 5], 2)
print(queue, copy.copy(queue), iter(queue).__length_hint__(), queue * 2)
try:
    queue.maxlen = 5
except AttributeError as error:
    print(error)
values = {}
values["self"] = values.values()
print(values)

"""What becomes a list or a tuple is asked for its size first: a program that says something in `__len__` is heard."""
import heapq
import itertools
from collections import deque, namedtuple


class Row:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        print("  iter")
        return iter(self.items)

    def __len__(self):
        print("  len")
        return len(self.items)


class Countdown:
    """Its own iterator."""

    def __init__(self, start):
        self.left = start

    def __iter__(self):
        print("  iter")
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left

    def __length_hint__(self):
        print("  hint", self.left)
        return self.left


class Squares:
    """Only items and a length."""

    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * i

    def __len__(self):
        print("  len")
        return 3


class Loud(list):
    def __len__(self):
        print("  len")
        return super().__len__()

    def __iter__(self):
        print("  iter")
        return super().__iter__()


def show(title, made):
    print(title, made)


def collected(*args):
    return args


Point = namedtuple("Point", "x y")

for make in [lambda: Row(3, 1), lambda: Countdown(2), Squares, lambda: Loud([2, 1])]:
    print(type(make()).__name__)
    show("list", list(make()))
    show("tuple", tuple(make()))
    show("[*x]", [*make()])
    show("(0, *x, *x)", (0, *make(), *make()))
    show("f(*x)", collected(*make()))
    show("f(0, *x)", collected(0, *make()))
    show("sorted", sorted(make()))
    first, *rest = make()
    show("first, *rest", (first, rest))
    *most, last = make()
    show("*most, last", (most, last))
    xs = [0]
    xs.extend(make())
    xs += make()
    xs[1:2] = make()
    xs[::] = make()
    show("extend, +=, slices", xs)
    show("bytes", bytes(make()))
    show("bytearray", bytearray(make()))
    show("set", len(set(make())))
    show("deque", deque(make()))
    show("permutations", list(itertools.permutations(make(), 1))[0])
    show("product", list(itertools.product(make(), repeat=1))[0])
    show("nlargest", heapq.nlargest(1, make()))
    show("max, sum, any", (max(make()), sum(make()), any(make())))
    show("comprehension", [x for x in make()])
    show("dict.fromkeys", dict.fromkeys(make()))
    show("map", list(map(str, make())))

show("join", ", ".join(Loud(["a", "b"])))
show("_make", Point._make(Row(1, 2)))
show("a copy", list(list(Loud([1]))))
show("reversed", list(reversed(Squares())))
show("iter", list(iter(Squares())))

for answer in [-1, "two", 2.5, None, NotImplemented, 10**30, True]:
    class Measured:
        def __len__(self):
            return answer

        def __iter__(self):
            return iter([7])

    class Hinted:
        def __length_hint__(self):
            return answer

        def __iter__(self):
            return iter([7])

    for cls in Measured, Hinted:
        for action in [list, tuple, sorted, bytes, set, lambda x: [*x], lambda x: collected(*x)]:
            try:
                print(cls.__name__, answer, action(cls()))
            except Exception as error:
                print(cls.__name__, answer, type(error).__name__, error)


class Refusing:
    def __init__(self, error):
        self.error = error

    def __len__(self):
        raise self.error

    def __iter__(self):
        return iter([7])


for error in [TypeError("own"), ValueError("own")]:
    try:
        print(list(Refusing(error)))
    except ValueError as caught:
        print(repr(caught))

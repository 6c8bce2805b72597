import functools
from functools import partial, wraps, lru_cache, cache, cached_property, total_ordering, reduce, cmp_to_key, singledispatch, partialmethod


def shout(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        """wrapper's own"""
        print("before", args, kwargs)
        result = func(*args, **kwargs)
        print("after")
        return result

    return wrapper


@shout
def add(a, b=2):
    """adds"""
    return a + b


print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__qualname__, add.__module__)
print(add.__wrapped__(3, 4))

double = partial(add, 2)
print(double(3), double.args, double.keywords, double.func is add)
named = partial(print, "x", sep="-", end="!\n")
named("y", "z")
named("y", sep="+")
print(repr(partial(int, base=2)), partial(int, base=2)("101"))
print(partial(partial(int, base=2), "11")())
try:
    partial(5)
except TypeError as e:
    print(e)


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info())
fib.cache_clear()
print(fib.cache_info(), fib.cache_parameters(), fib.__name__)


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


for i in (1, 2, 1, 3, 2, 1):
    square(i)
print(square.cache_info())


@cache
def greet(name, *, loud=False):
    print("greeting", name)
    return name.upper() if loud else name


print(greet("a"), greet("a"), greet("a", loud=True), greet("a", loud=True), greet.cache_info())
try:
    greet([1])
except TypeError as e:
    print(e)


@lru_cache
def plain(x):
    return x


plain(1), plain(1.0), plain(True), plain("1")
print(plain.cache_info())


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("computing area")
        return 3 * self.r**2


c = Circle(2)
print(c.area, c.area, c.__dict__)
del c.area
print(c.area)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) < Version(2), Version(1) >= Version(2), Version(2) > Version(1), Version(1) <= Version(1))
print([v.n for v in sorted([Version(3), Version(1), Version(2)])])

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 10))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))))


@singledispatch
def show(x):
    return f"something {x!r}"


@show.register(int)
def _(x):
    return f"int {x}"


@show.register(list)
def _(x):
    return f"list of {len(x)}"


@show.register(str)
def show_str(x):
    return f"str {x}"


print(show(1), show([1, 2]), show("a"), show(2.5), show(True), show.dispatch(bool)(3))
print(sorted(c.__name__ for c in show.registry))


class Cell:
    def set_state(self, state):
        self.state = state

    set_alive = partialmethod(set_state, True)


cell = Cell()
cell.set_alive()
print(cell.state)


class Worker:
    @lru_cache(maxsize=None)
    def work(self, n):
        print("working", n)
        return n * 2


w = Worker()
print(w.work(2), w.work(2))

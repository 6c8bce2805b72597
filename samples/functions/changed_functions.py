"""Functions that get other defaults and other code; the old way to give a named tuple defaults."""
import inspect
import warnings
from collections import namedtuple
def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
def first(a, b): return a, b
def second(a=1, b=2): return a, b
show("d1", lambda: (first.__defaults__, second.__defaults__))
first.__defaults__ = (7, 8)
show("d2", lambda: (first.__defaults__, first(), first(3), first(3, 5), first(b=9)))
first.__defaults__ = (6,)
show("d3", lambda: first(1))
show("d4", lambda: first())
del second.__defaults__
show("d5", lambda: second.__defaults__)
show("d6", lambda: second())
show("d7", lambda: second(1, b=2))
second.__defaults__ = None
show("d8", lambda: second(1))
def wrong(value): second.__defaults__ = value
show("d9", lambda: wrong([1]))
def posonly(a, b=2, /, c=3): return a + b + c
posonly.__defaults__ = (1, 2, 3)
show("d10", lambda: (posonly(1, 2, 3), posonly(), posonly(c=10)))
show("d11", lambda: inspect.signature(posonly))
def keywords(p, q=0, *, k1, k2=0): return p, q, k1, k2
show("k1", lambda: keywords.__kwdefaults__)
keywords.__kwdefaults__ = {"k1": 5}
show("k2", lambda: keywords(1, k2=3))
show("k3", lambda: keywords(1, k1=3))
keywords.__kwdefaults__ = None
show("k4", lambda: keywords(1, k1=1))
show("k5", lambda: keywords(1, k1=1, k2=2))
def wrongk(value): keywords.__kwdefaults__ = value
show("k6", lambda: wrongk((1,)))
def many(a, *args, b=1, **rest): return a, args, b, rest
many.__defaults__ = ("A",)
many.__kwdefaults__ = {"b": "B"}
show("m1", lambda: (many(), many(1, 2), many(1, 2, b=3, c=4)))
class C:
    def method(self, x, y=1): return x, y
    @classmethod
    def make(cls, x=1): return cls.__name__, x
c = C()
C.method.__defaults__ = (10, 20)
show("c1", lambda: (c.method(), C.method(c, 5), c.method.__defaults__))
C.make.__func__.__defaults__ = (50,)
show("c2", lambda: (C.make(), c.make(2)))
anonymous = lambda x=1: x
anonymous.__defaults__ = ("other",)
show("l1", lambda: (anonymous(), anonymous(5), anonymous.__name__))
def counting(n=2):
    yield from range(n)
counting.__defaults__ = (4,)
show("g1", lambda: (list(counting()), inspect.isgeneratorfunction(counting)))
def seven(): return 7
def eight(x=8): return x
def gives():
    yield 9
show("o1", lambda: (seven(), eight()))
seven.__code__ = eight.__code__
show("o2", lambda: seven(1))
show("o3", lambda: seven())
eight.__code__ = (lambda: "nothing").__code__
show("o4", lambda: (eight(), eight.__code__.co_name))
def badcode(value): seven.__code__ = value
show("o5", lambda: badcode(1))
def outer():
    free = 1
    def inner(): return free
    return inner
def nofree(): return 1
def assign(f, g): f.__code__ = g.__code__
show("o6", lambda: assign(nofree, outer()))
show("o7", lambda: assign(outer(), nofree))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    nofree.__code__ = gives.__code__
show("o8", lambda: ([str(w.message) for w in caught], list(nofree())))
Point = namedtuple("Point", "x y z")
Point.__new__.__defaults__ = (None, 0)
show("n1", lambda: (Point(1), Point(1, 2), Point(1, z=3), Point.__new__.__defaults__))
show("n2", lambda: Point())

"""Decorators on top of each other: which run first, what each gets, properties, static and class methods, caches."""
import functools
def a(f):
    print("a", type(f).__name__)
    @functools.wraps(f)
    def w(*x): return "a" + f(*x)
    return w
def b(f):
    print("b", type(f).__name__)
    @functools.wraps(f)
    def w(*x): return "b" + f(*x)
    return w
class C:
    @a
    @b
    def m(self): return "m"
    @functools.cached_property
    def cp(self): return "cp"
    @functools.cached_property
    @a
    def cq(self): return "cq"
    @property
    @a
    @b
    def p(self): return "p"
print(C().m(), C().cp, C().cq, C().p)

class Cached:
    @property
    def x(self):
        "The x."
        return 1
    @x.setter
    def x(self, v): pass
    y = property(lambda self: 2, doc="why")
    @staticmethod
    @functools.lru_cache(maxsize=None)
    def s(n):
        "stat"
        print("compute", n)
        return n * 2
    @classmethod
    @functools.lru_cache
    def c(cls, n):
        print("cc", n)
        return cls.__name__ + str(n)
    @functools.cached_property
    def cp(self):
        "cached"
        print("cp")
        return 7
    @property
    @functools.lru_cache
    def pl(self):
        print("pl")
        return 8
    @functools.lru_cache(maxsize=2)
    def m(self, n):
        print("m", n)
        return n
print(Cached.x.__doc__, Cached.y.__doc__)
print(Cached.s(2), Cached.s(2), Cached().s(2))
print(Cached.s.cache_info())
print(Cached.c(1), Cached.c(1), Cached().c(1))
c = Cached()
print(c.cp, c.cp, Cached.cp.__doc__)
print(c.pl, c.pl)
print(c.m(1), c.m(1), Cached.m.cache_info())
c.m.cache_clear()
print(Cached.m.cache_info())
print(Cached.s.__doc__, Cached.s.__name__)
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        print("before", f.__name__)
        return f(*a, **k)
    return w
class D:
    @staticmethod
    @deco
    def s(x): return x
    @classmethod
    @deco
    def c(cls, x): return cls, x
    @property
    @deco
    def p(self): return 5
    @deco
    @staticmethod
    def s2(x): return x
    @deco
    def __repr__(self): return "D!"
    @p.setter
    @deco
    def p(self, v): print("set", v)
print(D.s(1), D().s(2)); print(D.c(1), D().c(2)[1]); print(D().p)
print(D.s2(1))
D().p = 4
print(D())
print(type(D.__dict__["s"]), type(D.__dict__["c"]))
import abc
class A(abc.ABC):
    @property
    @abc.abstractmethod
    def q(self):
        "q doc"
    @staticmethod
    @abc.abstractmethod
    def st(): ...
    @classmethod
    @abc.abstractmethod
    def cm(cls): ...
try: A()
except TypeError as e: print(e)
import contextlib
class E:
    @contextlib.contextmanager
    def cmg(self): yield 1
    @staticmethod
    @contextlib.contextmanager
    def scm(x): yield x
    @classmethod
    @contextlib.contextmanager
    def ccm(cls): yield cls.__name__
with E().cmg() as x: print(x)
with E.scm(3) as x: print(x)
with E.ccm() as x: print(x)
print(A.q.__doc__)

"""Abstract classes: what is missing, what counts as a subclass, and `__subclasshook__`."""

import abc
from abc import ABC, ABCMeta, abstractmethod
class A(metaclass=ABCMeta):
    pass
class B: pass
print(isinstance(B(), A), issubclass(B, A))
class C(metaclass=abc.ABCMeta):
    @abstractmethod
    def f(self): "doc"
    @property
    @abstractmethod
    def p(self): return 1
    @classmethod
    @abstractmethod
    def cm(cls): pass
    @staticmethod
    @abstractmethod
    def sm(): pass
print(type(C), C.__abstractmethods__ == {"f","p","cm","sm"}, C.f.__isabstractmethod__)
try: C()
except TypeError as e: print(e)
class D(C):
    def f(self): return super().f()
    @property
    def p(self): return 3
    @classmethod
    def cm(cls): return 1
try: D()
except TypeError as e: print(e)
class E(D):
    @staticmethod
    def sm(): return 5
print(E().sm(), E.__abstractmethods__, E().p)
print(A.register(B) is B, issubclass(B, A), isinstance(B(), A), isinstance(B(), (A,)))
print(A.register(int), isinstance(42, A), issubclass(int, A))
class F(A): pass
try: F.register(A)
except RuntimeError as e: print(e)
try: A.register(4)
except TypeError as e: print(e)
class G:
    def f(self): pass
    f.__isabstractmethod__ = True
print(hasattr(G.f, "__isabstractmethod__"), G.f.__isabstractmethod__)
class H(metaclass=ABCMeta):
    def get(self): return 3
    def setx(self, v): pass
    setx = abstractmethod(setx)
    x = property(get, setx)
try: H()
except TypeError as e: print(e)
print(H.x.__isabstractmethod__)
class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Sized:
            return any("__len__" in b.__dict__ for b in c.__mro__)
        return NotImplemented
class L:
    def __len__(self): return 1
print(issubclass(L, Sized), isinstance(L(), Sized), isinstance(3, Sized), issubclass(list, Sized))
class I(ABC):
    @abstractmethod
    def m(self): pass
class J: 
    def m(self): pass
class K(J, I): pass
class M(I, J): pass
K()
try: M()
except TypeError as e: print(e)
I.m = lambda self: 3
abc.update_abstractmethods(I)
print(I.__abstractmethods__, I().m())
try: print(J.__abstractmethods__)
except AttributeError as e: print(e)
@A.register
class N: pass
print(issubclass(N, A), isinstance(N(), A), type(I), I.__class__)
class P(ABC):
    pass
P()
import collections.abc as ca
class Q(ca.Sized): pass
try: Q()
except TypeError as e: print(e)


# `register` is the metaclass's: neither instances nor `dir` know it
class Shelf(ABC):
    pass


class Board(Shelf):
    pass


@Shelf.register
class Plank:
    pass


print(issubclass(Plank, Shelf), isinstance(Plank(), Board), hasattr(Shelf, "register"), hasattr(Shelf(), "register"), "register" in dir(Shelf))
try:
    Board().register(str)
except AttributeError as error:
    print(error)


class Pair(tuple):
    pass


print([name for name in dir(Pair((1, 2))) if not name.startswith("_")])

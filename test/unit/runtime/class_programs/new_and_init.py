"""__new__ and __init__: singletons, factories, and the words of wrong calls."""

class Single:
    _i = None
    def __new__(cls, *a, **k):
        print("new", a, k)
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, x=0): print("init", x); self.x = x
a = Single(1); b = Single(x=2); print(a is b, a.x)
class NoInit:
    def __new__(cls, x): return [x]
    def __init__(self, x): print("never")
print(NoInit(5))
class K:
    def __new__(cls, kind):
        if cls is K: return super().__new__({"a": KA, "b": KB}[kind])
        return super().__new__(cls)
    def __init__(self, kind): self.kind = kind
class KA(K): pass
class KB(K): pass
print(type(K("a")).__name__, type(K("b")).__name__, K("a").kind, KA("zz").kind)
class O: pass
for f in [lambda: O(1), lambda: O(x=1), lambda: object.__new__(O, 1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object(1)]:
    try: print(type(f()).__name__)
    except TypeError as e: print(e)
class P:
    def __init__(self, a, b=2, *, c): pass
for f in [lambda: P(), lambda: P(1), lambda: P(1, 2, 3, c=1), lambda: P(1, c=1, d=2), lambda: P(1, a=2, c=3)]:
    try: print(type(f()).__name__)
    except TypeError as e: print(e)
class R:
    def __init__(self): return 5
try: R()
except TypeError as e: print(e)
class Q:
    def __new__(cls): return 7
print(Q())
class N2:
    def __new__(cls, a): return object.__new__(cls)
try: N2()
except TypeError as e: print(e)
x = N2.__new__(N2, 1); print(type(x).__name__)
class W:
    def __new__(cls, a): return super().__new__(cls, a)
try: W(1)
except TypeError as e: print(e)
class Y:
    def __new__(cls, a):
        return object.__new__(cls)
    def __init__(self, a): self.a = a
print(Y(3).a, Y.__new__ is Y.__new__)
class Imm(tuple):
    __slots__ = ()
    def __new__(cls, *xs): return tuple.__new__(cls, xs)
print(Imm(1, 2), len(Imm()))
from functools import lru_cache
class Cached:
    @staticmethod
    @lru_cache(None)
    def __new__(cls, v):
        print("make", v); return object.__new__(cls)
print(Cached(1) is Cached(1))
i = object.__new__(P); print(type(i).__name__)

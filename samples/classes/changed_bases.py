"""Bases that change, metaclasses with an order and attributes of their own."""
class A:
    def m(self): return "A"
class B:
    def m(self): return "B"
    k = 5
class C(A): pass
class D(C):
    def n(self): return super().m()
c = C(); d = D()
print(c.m(), d.m(), d.n(), C.__mro__)
C.__bases__ = (B,)
print(c.m(), d.m(), d.n(), c.k, C.__mro__, D.__mro__)
print(A.__subclasses__(), B.__subclasses__(), isinstance(c, A), isinstance(d, B))
C.__bases__ = (A, B)
print(c.m(), c.k, D.__mro__, isinstance(d, A), isinstance(d, B))
for v in ([], (), (1,), (C,), (D,), (int,), (object,), (A, A), (bool,)):
    try: C.__bases__ = v; print("ok", v)
    except TypeError as e: print(e)
print(C.__bases__)
try: del C.__bases__
except TypeError as e: print(e)
class M(type):
    def mro(cls):
        return [cls, B, A, object]
class E(A, metaclass=M): pass
print(E.__mro__, E().m(), E.__bases__, E().k, issubclass(E, B), isinstance(E(), B))
print(type.mro(E))
class M2(type):
    def mro(cls): return list(reversed(type.mro(cls)))
class M3(type):
    def mro(cls): return [1]
try:
    class F(metaclass=M3): pass
except TypeError as e: print(e)
class M4(type):
    @property
    def who(cls): return cls.__name__ + "!"
    def __getattribute__(cls, n):
        if n == "magic": return 42
        return super().__getattribute__(n)
class G(metaclass=M4):
    who = "shadow"
    x = 1
print(G.who, G.magic, G.x, G().who)
print(type.__prepare__("x", ()), M4.__prepare__("a", (), k=1))

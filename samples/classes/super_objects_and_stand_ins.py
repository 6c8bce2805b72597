"""`super` objects that have no instance yet, and bases that are no classes but stand for some."""

import types
class A:
    def f(self): return "A.f"
    @classmethod
    def cm(cls): return cls.__name__
class B(A):
    def f(self): return "B.f " + self.__super.f()
    def g(self): return super(B).__get__(self).f()
B._B__super = super(B)
b = B()
print(b.f(), b.g(), super(B), super(B, None).__self__, super(B).__thisclass__, super(B, b).f(), super(B, B).cm())
class C(B): pass
print(C().f(), super(C, C()).f())
for act in (lambda: super(1), lambda: super(B, 3), lambda: super(), lambda: super(1, 2, 3), lambda: super(B).f, lambda: super(B, b).nope):
    try: print(act())
    except (TypeError, RuntimeError, AttributeError) as e: print(type(e).__name__, e)
print(super.__name__, type(super(B, b)) is super, isinstance(super(B, b), super))
class Stand:
    def __init__(self, *c): self.c = c
    def __mro_entries__(self, bases): return self.c
s = Stand(A, dict); e = Stand()
class D(s): pass
class E(B, e): x = 1
print(D.__mro__, D.__orig_bases__ == (s,), E.__bases__, E.__orig_bases__[1] is e, types.get_original_bases(D) == (s,), D(x=1))
try: type("F", (s,), {})
except TypeError as err: print(err)
F = types.new_class("F", (s,), {}, lambda ns: ns.update(y=3))
print(F.__mro__[1:], F.y, F.__orig_bases__ == (s,), types.resolve_bases((e, int)), types.prepare_class("x", (int,), {"metaclass": type, "k": 1}))
class Sub:
    def __class_getitem__(cls, item): return cls.__name__, item
class Star:
    def __class_getitem__(*args, **kw): return args, kw
class No:
    __class_getitem__ = None
print(Sub[int], Sub[1, 2], Star[3])
for x in (No,):
    try: x[int]
    except TypeError as err: print(err)

"""Class and static methods, properties and views that class bodies make by calls; odd metaclasses; what slots leave out; `vars` of built-in types."""
import sys
def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
class C(object):
    def foo(*a): return a
    goo = classmethod(foo)
c = C()
show("a1", lambda: C.goo(1) == (C, 1))
show("a2", lambda: c.goo(1) == (C, 1))
show("a3", lambda: c.foo(1) == (c, 1))
class D(C): pass
d = D()
show("a4", lambda: D.goo(1) == (D, 1))
show("a5", lambda: d.goo(1) == (D, 1))
show("a6", lambda: D.foo(d, 1) == (d, 1))
show("a7", lambda: C.goo.__self__ is C)
show("a8", lambda: super(D, D).goo.__self__ is D)
show("a9", lambda: super(D, d).goo.__self__ is D)
show("a10", lambda: super(D, D).goo() == (D,))
show("a11", lambda: super(D, d).goo() == (D,))
class S(object):
    def foo(*a): return a
    goo = staticmethod(foo)
s = S()
show("b1", lambda: S.goo(1))
show("b2", lambda: s.goo(1))
show("b3", lambda: len(s.foo(1)))
class Da(object):
    x = property(lambda self: "hello")
class De(Da):
    def __init__(self): self.s = 1
show("u1", lambda: super(De, De()).x)
class Test(object):
    aProp = property(lambda self: "foo")
class Test2(Test):
    aProp = property(lambda self: super(Test2, self).aProp)
show("u2", lambda: Test2().aProp)
class DDbase(object):
    def getx(self): return "hello"
    x = property(getx)
class DDsub(DDbase):
    def getx(self): return "hello2"
    x = property(getx)
dd = DDsub()
show("u3", lambda: (dd.x, super(DDsub, dd).x))
class mysuper(super):
    def __init__(self, *args): return super(mysuper, self).__init__(*args)
show("u4", lambda: mysuper(DDsub, dd).x)
show("t1", lambda: type(sys))
show("t2", lambda: sys.gettrace())
class W: __slots__ = ["__dict__"]
w = W()
show("w1", lambda: w.__weakref__)
class W2: __slots__ = ["__weakref__"]
show("w2", lambda: (W2().__weakref__, hasattr(W2(), "__dict__")))
class W3(W, W2): pass
class W4(W, W2): __slots__ = []
show("w3", lambda: (W4().__weakref__, W4().__dict__, W3().__dict__))
import types
def dd2(x): del x.__dict__
show("x1", lambda: dd2(types.ModuleType("spam")))
show("x2", lambda: sorted(set(vars(float)) & set(dir(object))))
show("x3", lambda: all(vars(int)[n] is getattr(int, n) or vars(int)[n] == getattr(int, n) for n in ("__lt__", "__eq__", "__hash__", "__add__", "bit_length")))
show("x4", lambda: ("__lt__" in vars(int), "__str__" in vars(int), "__repr__" in vars(int), "__len__" in vars(int), "real" in vars(int)))
def local():
    class C(object):
        def foo(*a): return a
        goo = classmethod(foo)
        sta = staticmethod(foo)
    c = C()
    print(C.goo(1) == (C, 1), c.goo(1) == (C, 1), c.foo(1) == (c, 1), C.sta(1), c.sta(1))
    class DDbase(object):
        def getx(self): return 42
        x = property(getx)
    class DDsub(DDbase):
        def getx(self): return "hello"
        x = property(getx)
    dd = DDsub()
    print(dd.x, super(DDsub, dd).x)
local()
class Any(type):
    def __new__(*args, **kwargs):
        return type.__new__(*args, **kwargs)
class Evil(object, metaclass=Any): pass
print(Evil, type(Evil))
import sys
print(type(sys))
class Mod(type(sys)): pass
m = Mod("m"); m.b = 2; m.a = 1
print(sorted(set(dir(m)) & {"a", "b"}), dir(m) == sorted(dir(m)))

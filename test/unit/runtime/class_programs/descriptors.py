"""Descriptors: data and non-data, __set_name__, properties and their inheritance."""

class Data:
    def __get__(self, o, t=None): return ("data", o is None)
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("delete")
class Non:
    def __get__(self, o, t=None): return ("non", o is None, t.__name__)
class C:
    d = Data(); n = Non()
c = C(); print(c.d, C.d, c.n, C.n)
c.__dict__["d"] = 1; c.__dict__["n"] = 2; print(c.d, c.n, c.__dict__)
c.d = 5; del c.d; c.n = 7; print(c.n); del c.n; print(c.n)
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class E: s = SetOnly()
e = E(); print(type(e.s).__name__); e.s = 4; print(e.s)
def t(f):
    try: print(f())
    except (AttributeError, TypeError) as x: print(type(x).__name__, x)
def de(): del e.s
t(de)
def dn(): del C().n
t(dn)
class DelOnly:
    def __delete__(self, o): print("del only")
class F: x = DelOnly()
f = F()
def sf(): f.x = 1
t(sf); del f.x
class Typed:
    def __init__(self, typ, default=None): self.typ = typ; self.default = default
    def __set_name__(self, owner, name): self.name = "_" + name; self.pub = name
    def __get__(self, o, owner):
        if o is None: return self
        return getattr(o, self.name, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.typ): raise TypeError(f"{self.pub} must be {self.typ.__name__}, got {type(v).__name__}")
        setattr(o, self.name, v)
class Person:
    name = Typed(str); age = Typed(int, 0)
    def __init__(self, name, age): self.name = name; self.age = age
p = Person("a", 3); print(p.name, p.age, p.__dict__, type(Person.name).__name__); t(lambda: Person("b", "x"))
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        v = self.f(o); o.__dict__[self.n] = v; return v
class L:
    @Lazy
    def val(self): print("computing"); return 42
l = L(); print(l.val, l.val)
class Pr:
    def __init__(self): self._x = 1
    @property
    def x(self): "the x"; return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print("deleting"); del self._x
    @property
    def ro(self): return 1
o = Pr(); o.x = 5; print(o.x, Pr.x.__doc__); del o.x; t(lambda: o.x)
def sr(): o.ro = 1
t(sr)
def dr(): del o.ro
t(dr)
class Ps(Pr):
    @property
    def x(self): return "sub " + str(super().x)
    @Pr.ro.getter
    def ro(self): return 2
s = Ps(); print(s.x, s.ro)
def ss(): s.x = 2
t(ss)
class P3(Pr):
    @Pr.x.setter
    def x(self, v): Pr.x.fset(self, v * 10)
q = P3(); q.x = 3; print(q.x)
class Wo:
    def _s(self, v): self.v = v
    w = property(None, _s)
w = Wo(); w.w = 3; print(w.v); t(lambda: w.w)
print(type(Pr.x).__name__, Pr.x.fget.__name__, Pr.x.fset is None, Pr.ro.fset)
class Meth:
    def m(self): return 1
m = Meth(); print(Meth.m.__get__(m)(), m.m.__func__ is Meth.m, m.m.__self__ is m, m.m == m.m, Meth.__dict__["m"].__get__(m, Meth)())
class Cm:
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(x): return x
print(Cm.c(), Cm().c(), Cm.s(1), Cm().s(2), type(Cm.__dict__["c"]), type(Cm.__dict__["s"]), Cm.__dict__["c"].__func__.__name__)
class Err:
    @property
    def a(self): raise AttributeError("inner")
    def __getattr__(self, n): return f"fallback {n}"
print(Err().a)

"""What `__class__`, `__dict__`, `__doc__` and the names of attributes may be, and what `type` keeps about each class."""
def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
# setattr / getattr with odd names
class C: pass
c = C()
class Str(str): pass
show("a1", lambda: setattr(c, 1, 2))
show("a2", lambda: getattr(c, 1))
show("a3", lambda: delattr(c, 1))
show("a4", lambda: hasattr(c, 1))
show("a5", lambda: setattr(c, Str("q"), 2))
show("a6", lambda: (c.q, getattr(c, Str("q")), c.__dict__))
show("a7", lambda: delattr(c, Str("q")))
show("a8", lambda: object.__setattr__(c, 1, 2))
show("a9", lambda: c.__setattr__(1, 2))
show("a10", lambda: type.__setattr__(C, 1, 2))
show("a11", lambda: c.__getattribute__(3))
show("a12", lambda: c.__delattr__(3))
show("a13", lambda: type.__getattribute__(C, 3))
show("a14", lambda: type.__setattr__(C, Str("zz"), 2))
show("a15", lambda: C.zz)
# __class__ odd
import types
show("m1", lambda: setattr(c, "__class__", 3))
show("m2", lambda: setattr(c, "__class__", int))
show("m3", lambda: setattr(3, "__class__", C))
show("m4", lambda: setattr([], "__class__", C))
show("m5", lambda: delattr(c, "__class__"))
class D: __slots__ = ["a"]
class E: __slots__ = ["a"]
class F: __slots__ = ["b"]
class G: __slots__ = ["a", "__dict__"]
d = D(); d.a = 1
def cls(x, k):
    x.__class__ = k
    return type(x).__name__, x.a
show("m6", lambda: cls(d, E))
show("m7", lambda: cls(d, F))
show("m8", lambda: cls(d, G))
show("m9", lambda: cls(d, C))
class I(int): pass
class J(int): pass
i = I(3)
def ci(x, k):
    x.__class__ = k
    return type(x).__name__
show("m10", lambda: ci(i, J))
show("m11", lambda: ci(i, int))
show("m12", lambda: ci(types.ModuleType("x"), types.ModuleType))
class MM(types.ModuleType): pass
show("m13", lambda: ci(types.ModuleType("x"), MM))
# __dict__
def sd(x, k):
    x.__dict__ = k
    return x.__dict__
show("d1", lambda: sd(c, {"a": 1}))
show("d2", lambda: sd(c, []))
show("d3", lambda: delattr(c, "__dict__"))
show("d4", lambda: c.__dict__)
show("d5", lambda: sd(types.ModuleType("spam"), {}))
show("d6", lambda: sd(C, {}))
show("d7", lambda: sd(MM("spam"), {}))
show("d8", lambda: sd(ValueError(), {"q": 1}))
show("d9", lambda: sd(ValueError(), 3))
show("d10", lambda: sd(d, {}))
show("d11", lambda: delattr(ValueError(), "__dict__"))
# doc
show("o1", lambda: setattr(int, "__doc__", 3))
show("o2", lambda: (setattr(C, "__doc__", 3), C.__doc__))
show("o3", lambda: delattr(C, "__doc__"))
show("o4", lambda: delattr(C, "__name__"))
show("o5", lambda: delattr(C, "__module__"))
show("o6", lambda: type.__dict__["__doc__"].__set__(list, "blah"))
show("o7", lambda: type.__dict__["__doc__"].__set__(C, "blah"))
show("o8", lambda: C.__doc__)
show("o9", lambda: type.__dict__["__doc__"].__delete__(C))
class X(object):
    "elephant"
class Y(X): pass
show("o10", lambda: (X.__doc__, Y.__doc__, Y().__doc__, X().__doc__))
show("o11", lambda: type(type.__dict__["__doc__"]).__name__)
show("o12", lambda: type(type.__dict__["__dict__"]).__name__)
show("o13", lambda: type.__dict__["__name__"].__get__(C))
show("o14", lambda: type.__dict__["__mro__"].__get__(C) == C.__mro__)
show("o15", lambda: type.__dict__["__bases__"])
show("o16", lambda: type.__dict__["__base__"])
show("o17", lambda: C.__dict__["__dict__"])
show("o18", lambda: C.__dict__["__weakref__"])
show("o19", lambda: C.__dict__["__dict__"].__get__(c))
show("o20", lambda: sorted(C.__dict__))
show("o24", lambda: C.__text_signature__)
show("o25", lambda: type.__dict__["__qualname__"])
show("o26", lambda: object.__dict__["__class__"])
show("o27", lambda: sorted(type.__dict__))
show("o28", lambda: sorted(object.__dict__))

"""`__slots__` as descriptors, what is wrong with some, and the namespaces of classes as mappings that nobody can write to."""

class C:
    __slots__ = ("a", "__b", "c")
    def __init__(self): self.__b = 5
    def m(self): return self.__b
c = C()
print(C.a, type(C.a).__name__, C._C__b, C.__slots__, c.m())
try: c.a
except AttributeError as e: print(e)
C.a.__set__(c, 4)
print(c.a, C.a.__get__(c), C.a.__get__(None, C) is C.a, C.a.__name__, C.a.__objclass__, C.a.__qualname__)
try: c.z = 1
except AttributeError as e: print(e)
try: C.a.__get__(3)
except TypeError as e: print(e)
for body in ({"__slots__": [1]}, {"__slots__": ["1a"]}, {"__slots__": ["x"], "x": 1}, {"__slots__": ["__dict__", "__dict__"]}, {"__slots__": ["foo bar"]}):
    try: type("X", (), body); print("made")
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: type("Y", (int,), {"__slots__": ["x"]})
except TypeError as e: print(e)
try:
    class D:
        __slots__ = ("x",)
        x = 1
except ValueError as e: print(e)
class E(C): pass
e = E(); e.other = 1
print(e.__dict__, hasattr(c, "__dict__"), hasattr(c, "__weakref__"), hasattr(e, "__weakref__"))
class F:
    x = 1
    def f(self): self.p, self.q = 1, 2
    y = 3
    @staticmethod
    def s(): pass
    @property
    def pr(self): return 1
print(type(F.__dict__), list(F.__dict__), F.__firstlineno__, F.__static_attributes__)
print(F.__dict__["__dict__"], F.__dict__["__weakref__"], type(F.__dict__["s"]), F.__dict__["s"] is F.__dict__["s"])
try: F.__dict__["x"] = 3
except TypeError as e: print(e)
print(vars(F)["x"], "x" in F.__dict__, F.__dict__.get("nope"), list(E.__dict__), list(C.__dict__))
try: vars(F)["x"] = 1
except TypeError as ex: print(ex)
print(list.__dict__["append"] is list.append, list.__dict__["__add__"] == list.__add__, type(int.__dict__))
f = F(); print(F.__dict__["__dict__"].__get__(f), f.__dict__)

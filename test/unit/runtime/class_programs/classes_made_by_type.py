"""type() with three arguments, __init_subclass__, __set_name__, __class_getitem__."""

def init(self, n): self.n = n
P = type("P", (), {"__init__": init, "x": 5, "greet": lambda self: f"hi {self.n}", "prop": property(lambda self: self.n * 2), "sm": staticmethod(lambda: "s"), "cm": classmethod(lambda cls: cls.__name__)})
p = P("bob"); print(p.greet(), p.x, p.prop, P.sm(), P.cm(), P, P.__name__, P.__bases__, P.__module__)
Q = type("Q", (P,), {"greet": lambda self: "sub " + P.greet(self)}); print(Q("al").greet(), Q.__mro__, isinstance(Q("x"), P))
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag; print("init_subclass", cls.__name__, tag, kw)
class S1(Base, tag="a"): pass
class S2(S1): pass
R = type("R", (Base,), {}, tag="dyn"); print(R.tag, S1.tag, S2.tag)
for f in [lambda: type("X", (), {}, a=1), lambda: type(1, (), {}), lambda: type("X", [], {}), lambda: type("X", (), []), lambda: type("X", (1,), {}), lambda: type(), lambda: type("X", ()), lambda: type("X", (bool,), {})]:
    try: print(f())
    except TypeError as e: print(e)
try:
    class Bad(Base, foo=1): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, o, t=None): return (self.name, o is None)
class H: d = Desc(); e = Desc()
print(H.d, H().e)
J = type("J", (), {"d": Desc()}); print(J.d)
class CG:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(CG[int], CG[1, 2])
class Sub(CG): pass
print(Sub["q"])
try: int[3]
except TypeError as e: print(e)
print(list[int], dict[str, int], type(list[int]))
print(Base.__subclasses__(), P.__subclasses__(), type(P), P.mro(), P.__base__, type.__base__, object.__base__, object.__bases__)
print(P.__qualname__, P.__doc__, P.__dict__.keys() if False else "x" in P.__dict__, type("D", (), {"__doc__": "doc!"}).__doc__)
D = type("Dyn", (list,), {"total": lambda self: sum(self)}); print(D([1, 2]).total(), D([1]))
E = type("E", (Exception,), {}); 
try: raise E("boo")
except E as e: print(repr(e), type(e))
print(type(p) is P, type(5), type(type), type(None), type(print), type(init), type(p.greet))
def make(n):
    class C:
        v = n
        def get(self): return n
    return C
A, B = make(1), make(2); print(A.v, B().get(), A is B, A.__qualname__, A)
class Outer:
    class Inner:
        def m(self): pass
    print("body", __qualname__, __module__)
print(Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, Outer.Inner)

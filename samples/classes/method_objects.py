"""Static and class methods as objects, bound methods of callables, and what may be assigned to bases and attributes."""
import types
def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)

# property with more parameters
class A:
    def __getattr__(self, name):
        raise ValueError(name + "!")
    @property
    def foo(self):
        return self.__getattr__("inner")
class B:
    @property
    def extra(self, name):
        return 1
show("p1", lambda: A().foo)
show("p2", lambda: B().extra)

# bound classmethods via instance
class F:
    @classmethod
    def m(cls): pass
    @staticmethod
    def s(): pass
show("m1", lambda: repr(F().m))
show("m2", lambda: repr(F.m))
class Callable:
    def __call__(self, a): return a
    def __repr__(self): return "callable"
fn = Callable()
me = types.MethodType(fn, 3)
show("m3", lambda: repr(me))
fn.__name__ = "nm"
show("m4", lambda: repr(me))
fn.__qualname__ = "Q.nm"
show("m5", lambda: repr(me))

# builtin classes' bases
show("b1", lambda: object.__getattribute__(ArithmeticError, "__bases__"))
show("b2", lambda: object.__getattribute__(F, "__name__"))
show("b3", lambda: type.__getattribute__(F, "__name__"))
class L(list): pass
def set_bases(c, b): c.__bases__ = b
show("b4", lambda: set_bases(L, (dict,)))
show("b5", lambda: set_bases(list, (dict,)))
class C0: pass
class D0(C0): pass
show("b6", lambda: set_bases(D0, (C0, list)))
show("b7", lambda: set_bases(D0, ()))
show("b8", lambda: set_bases(D0, 3))

# carlo verre
class M(type):
    def __setattr__(cls, key, value):
        object.__setattr__(cls, key, value)
class E0(metaclass=M): pass
def st(o, n, v): setattr(o, n, v)
show("c1", lambda: st(E0, "x", 1))
show("c2", lambda: object.__setattr__(F, "x", 1))
show("c3", lambda: object.__delattr__(F, "x"))
show("c3b", lambda: object.__setattr__(str, "foo", 1))
show("c4", lambda: object.__delattr__(str, "lower"))
show("c5", lambda: type.__setattr__(str, "foo", 1))
show("c6", lambda: type.__setattr__(F, "foo", 1))

# classmethod objects
def f(cls, arg):
    "f docstring"
    return (cls, arg)
cm = classmethod(f)
show("k1", lambda: cm.__get__(0, int)(42))
show("k2", lambda: cm.__get__(0)(42))
show("k3", lambda: cm.__dict__)
def attr():
    cm.x = 42
    r = (cm.x, cm.__dict__)
    del cm.x
    return r, hasattr(cm, "x")
show("k4", attr)
show("k5", lambda: classmethod(1).__get__(1)())
show("k6", lambda: classmethod(f, kw=1))
show("k7", lambda: classmethod(1, 2))
show("k8", lambda: classmethod())
show("k9", lambda: repr(classmethod(1)))
sm = staticmethod(f)
show("s3", lambda: sm.__dict__)
def attr2():
    sm.x = 42
    r = (sm.x, sm.__dict__)
    del sm.x
    return r, hasattr(sm, "x")
show("s4", attr2)
show("s5", lambda: staticmethod(1).__get__(1))
show("s6", lambda: staticmethod(f, kw=1))
show("s7", lambda: sm(1, arg=2))
show("s8", lambda: sm.__wrapped__ is f)
show("s9", lambda: cm.__wrapped__ is f)
show("s10", lambda: cm(1, 2))
show("s11", lambda: (cm.__name__, cm.__qualname__, cm.__doc__, cm.__module__, cm.__annotations__))
show("s13", lambda: staticmethod(3).__name__)
class SM(staticmethod):
    def __init__(self, f):
        super().__init__(f)
        self.note = 1
show("s14", lambda: (SM(f).note, SM(f)(1,2), SM(f).__name__))

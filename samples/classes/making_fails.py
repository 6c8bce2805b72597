"""Classes that are made with odd arguments, names, metaclasses and `__init__`; what bound methods show of their functions."""
import warnings
def show(label, f):
    try:
        print(label, f())
    except BaseException as e:
        print(label, type(e).__name__, e, *getattr(e, "__notes__", ()))

# __set_name__ that fails
class Fails:
    def __set_name__(self, owner, name):
        raise KeyError(name)
class TakesNothing:
    def __set_name__(self): pass
def m1():
    class Owner:
        attr = Fails()
def m2():
    class Owner:
        attr = TakesNothing()
def m3():
    return type("Made", (), {"attr": Fails()})
show("n1", m1); show("n2", m2); show("n3", m3)
# type's own keywords
show("t1", lambda: type(name="N", bases=(), dict={}))
show("t2", lambda: type("N", (), {}, x=1))
show("t3", lambda: type("N", (), {}, metaclass=type))
show("t4", lambda: type())
show("t5", lambda: type(1, 2))
show("t6", lambda: type("N", (), dict={}))
show("t7", lambda: type.__init__(int, "a"))
class Meta(type):
    def __new__(mcls, name, bases, namespace, **kw):
        return super().__new__(mcls, name, bases, namespace)
    def __init__(cls, name, bases, namespace, otherarg=None):
        super().__init__(name, bases, namespace)
        cls.otherarg = otherarg
class A1(metaclass=Meta, otherarg=1): pass
show("t8", lambda: A1.otherarg)
class Meta2(type):
    def __init__(cls, name, bases, namespace, otherarg):
        super().__init__(name, bases, namespace)
def m4():
    class A2(metaclass=Meta2, otherarg=1): pass
show("t9", m4)
class Meta3(type):
    def __new__(cls, name, bases, namespace, **kw):
        return super().__new__(cls, name=name, bases=bases, dict=namespace)
def m5():
    class A3(metaclass=Meta3): pass
show("t10", m5)
class Meta4(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name=name, bases=bases, dict=namespace)
def m6():
    class A3(metaclass=Meta4): pass
show("t11", m6)
show("t12", lambda: type(5).__name__)
# metaclass in a mapping; one that is no type; bases that are none
class Maker(int):
    def __init__(*args, **kwargs): pass
    def __new__(cls, name, bases, attrs, **kwargs):
        return bases, kwargs
d = {"metaclass": Maker}
class E1(**d): pass
class E2(0, 1, 2, **d): pass
class E3(0, *range(1, 4), **d, foo="bar"): pass
print(E1, E2, E3)
# init that is a property
def oops(self): raise AttributeError("oops")
class I1:
    __init__ = property(oops)
show("i1", lambda: I1())
class I3:
    def real(self, *args): self.args = args
    __init__ = property(lambda self: lambda *a: print("init", a))
show("i3", lambda: type(I3(1, 2)).__name__)
class I4:
    @staticmethod
    def __init__(*args): print("static", args)
show("i4", lambda: type(I4(1, 2)).__name__)
class I5:
    @classmethod
    def __init__(cls, *args): print("class", cls.__name__, args)
show("i5", lambda: type(I5(1, 2)).__name__)
# bound methods show what the function says
class F:
    def a(self): pass
f = F()
F.a.__doc__ = "new doc"
F.a.__name__ = "other"
F.a.__qualname__ = "F.other"
F.a.known = 7
print(f.a.__doc__, f.a.__name__, f.a.__qualname__, f.a.known, "known" in dir(f.a), "known" in dir(F.a))
print(f.a.__func__ is F.a)
def plain(): pass
plain.attr = 1
print("attr" in dir(plain), "__defaults__" in dir(plain), plain.__dict__)
class Ex:
    def f(self, a, b, /): return a, b
    def g(self, a, /, b=2): return a, b
show("po1", lambda: Ex.f(1, 2))
show("po2", lambda: Ex().f(1, b=2))
show("po3", lambda: Ex.f(Ex(), 1, 2))
show("po4", lambda: Ex().g(a=1))
ff = Ex.f
show("po5", lambda: ff(1, 2))
show("po6", lambda: plain.__defaults__)

"""`__new__`, `__call__`, `__getattribute__` and `__doc__` that are no plain methods; bound methods that are bound again."""
def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
class DocDescr(object):
    def __get__(self, object, otype):
        return 'object=%s; type=%s' % (object is not None, otype and otype.__name__)
class N:
    __doc__ = DocDescr()
show("d1", lambda: N.__doc__)
show("d2", lambda: N().__doc__)
class Txt(str): pass
class C: pass
def setn(c, v): c.__name__ = v; return c.__name__
show("n1", lambda: setn(C, Txt("abc")))
show("n2", lambda: setn(C, 3))
show("n3", lambda: repr(C))
# __new__
class C1(object):
    def __new__(cls, arg):
        if isinstance(arg, str): return [1, 2, 3]
        elif isinstance(arg, int): return object.__new__(D1)
        else: return object.__new__(cls)
class D1(C1):
    def __init__(self, arg):
        self.foo = arg
show("w1", lambda: (C1("1"), D1("1")))
show("w2", lambda: [getattr(made, "foo") for made in (D1(None), C1(1), D1(1))])
class C2(object):
    @staticmethod
    def __new__(*args):
        return args
class D2(C2): pass
show("w3", lambda: (C2(1, 2), D2(1, 2)))
class C3(object):
    @classmethod
    def __new__(*args):
        return args
class D3(C3): pass
show("w4", lambda: (C3(1, 2), D3(1, 2)))

class Desc(object):
    counter = 0
    def __get__(self, obj, objtype=None):
        def getter(name):
            self.counter += 1
            raise AttributeError(name)
        return getter
descr = Desc()
class A(object):
    __getattribute__ = descr
class B(object):
    __getattr__ = descr
class AB(object):
    __getattribute__ = descr
    __getattr__ = descr
show("g1", lambda: getattr(A(), "attr"))
show("g2", lambda: getattr(B(), "attr"))
show("g3", lambda: getattr(AB(), "attr"))
print(descr.counter)
class Evil(object):
    def __getattr__(self, name):
        raise AttributeError("ga " + name)
    def __getattribute__(self, name):
        del Evil.__getattr__
        raise AttributeError("gb " + name)
show("g4", lambda: Evil().attr)

class Me:
    def meth(self): return self
    def __repr__(self): return "Me"
class Bb: 
    def __repr__(self): return "Bb"
a = Me(); b = Bb()
b.meth = a.meth.__get__(b, Bb)
show("i1", lambda: b.meth())
show("i2", lambda: a.meth.__get__(b) == a.meth)
def ff(a): return a
show("kw1", lambda: ff.__call__(a=42))
show("kw2", lambda: Me().meth.__call__())
x = [1,2]
x.__init__([3])
print(x)
list.__init__(x, (4,5))
print(x)
d = {}
d.__init__(a=3)
print(d)
s = {1}
s.__init__([5,6]); print(s)
class Cc:
    pass
class Inst:
    pass
# callable instances in attributes
class Am:
    pass
Am.__call__ = Am()
class A2:
    def __call__(self, *a): return "called", a
class A3: pass
A3.__call__ = A2()
show("r1", lambda: A3()(1, 2))
show("r1b", lambda: callable(A3()))
class A4:
    @staticmethod
    def __call__(x): return x
show("r3", lambda: A4()(4))
class A5:
    @classmethod
    def __call__(cls, x): return cls.__name__, x
show("r4", lambda: A5()(4))
class A6:
    @property
    def __call__(self): return lambda x: ("prop", x)
show("r5", lambda: A6()(4))

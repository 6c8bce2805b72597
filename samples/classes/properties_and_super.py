"""Names and docstrings of properties and of their copies; classes below `super`, and where `super()` has nothing to look at."""
def show(label, f):
    try:
        print(label, f())
    except BaseException as e:
        print(label, type(e).__name__, e)
# property names and docs
def getter(self):
    "getter doc"
    return 42
def undocumented(self): return 1
def setter(self, value): pass
class A:
    @property
    def foo(self):
        "foo doc"
        return 1
    @foo.setter
    def oof(self, value): pass
    bar = property(getter)
    baz = property(None, setter)
show("p1", lambda: (A.foo.__name__, A.oof.__name__, A.bar.__name__, A.baz.__name__))
A.quux = property(getter)
show("p2", lambda: A.quux.__name__)
A.quux.__name__ = "mine"
show("p3", lambda: (A.quux.__name__, A.bar.__name__))
A.quux.__name__ = None
show("p4", lambda: A.quux.__name__)
show("p5", lambda: property(None, setter).__name__)
show("p6", lambda: property(1).__name__)
class Err:
    def __getattr__(self, attr): raise RuntimeError("fail " + attr)
p = property(Err())
show("p7", lambda: p.__name__)
p.__name__ = "fine"
show("p8", lambda: p.__name__)
# docs in copies
q = property(getter, None, None, "mine")
show("d1", lambda: (q.getter(undocumented).__doc__, q.__doc__))
q = property(getter)
q.__doc__ = "user"
show("d2", lambda: (q.__doc__, q.getter(undocumented).__doc__, q.setter(setter).__doc__))
q = property(undocumented)
q.__doc__ = "user"
show("d3", lambda: (q.__doc__, q.getter(getter).__doc__))
class Sub(property): pass
q = Sub(getter)
show("d4", lambda: (q.__doc__, q.__dict__))
q.__doc__ = "user"
show("d5", lambda: (q.__doc__, q.getter(undocumented).__doc__, q.__dict__))
q = Sub(undocumented)
q.__doc__ = "user"
show("d6", lambda: (q.__doc__, q.getter(getter).__doc__))
class Slotted(property):
    __slots__ = ("x",)
show("d7", lambda: Slotted(doc="dropped").__doc__)
show("d8", lambda: Slotted(getter))
show("d9", lambda: Slotted(undocumented).__doc__)
class Doc(property):
    "class doc"
show("d10", lambda: (Doc().__doc__, Doc(getter).__doc__, Doc(doc=3).__doc__))
class Doc2(property):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
show("d11", lambda: (Doc2(getter).__doc__, Doc2(getter).extra))
# getset after init
show("d15", lambda: property(getter).__doc__)
class B:
    def __init__(self): self._x = 0
    x = property(lambda s: s._x, lambda s, v: setattr(s, "_x", v), lambda s: delattr(s, "_x"), "x doc")
b = B(); b.x = 4
show("e1", lambda: (b.x, B.x.__doc__, B.x.fget(b), B.__dict__["x"].__get__(b), B.__dict__["x"].__set__(b, 5), b.x))
del b.x
show("e2", lambda: b.x)
show("e3", lambda: B.x.__set_name__(1))
# super
class S(super): pass
class Base:
    def hi(self): return "base"
class Der(Base):
    def hi(self): return "der"
    def view(self): return S(Der, self)
show("s1", lambda: (Der().view().hi(), type(Der().view()).__name__, Der().view().__class__.__name__))
class mysuper(super):
    def __init__(self, *args): super(mysuper, self).__init__(*args)
class E(Der):
    def hi(self): return mysuper(E, self).hi() + "!"
show("s2", lambda: E().hi())
class Klass(type):
    pass
def t():
    made = Klass("made", (Klass,), {})
    super(Klass, type(made)).__setattr__(made, "bar", 1)
    return made.bar
show("s3", t)
class P:
    @staticmethod
    def some(cls, *args): return ("P", args)
class Q(P):
    def some(cls, *args): return super().some(cls, *args)
class R(Q): pass
show("s4", lambda: R().some(R))
show("s5", lambda: Q().some())
def no(x):
    del x
    super()
show("s6", lambda: no(getattr(Base, "missing", None)))
def nothing(): super()
show("s7", nothing)
class X:
    def f(): super()
show("s8", lambda: X.f())
sp = super(float, 1.0)
show("s10", lambda: super.__init__(sp, int, 3))
show("s11", lambda: (sp.__thisclass__, sp.__self__, sp.__self_class__))
show("s12", lambda: super(Der, Der()).nope)
show("s13", lambda: super(Der, Der).hi.__qualname__)
show("s14", lambda: super(1, 2))
show("s15", lambda: super(Der, 3))
show("s16", lambda: super(Der, Der(), 3))
show("s17", lambda: super(Der).__get__(Der()).hi())
class XX(Base):
    def f(self): return super().hi()
    __class__ = 413
x = XX()
show("s18", lambda: (x.f(), x.__class__))
show("s19", lambda: sorted(set(dir(super(Der, Der()))) - set(dir(Der()))))
class Om:
    def test(klass): return klass
    ncmethod = classmethod(test)
class Om2(Om):
    def test(klass): return super().ncmethod()
show("s20", lambda: Om2().test())
class B2:
    def __init__(self): self._x = 0
    x = property(lambda s: s._x, lambda s, v: setattr(s, "_x", v), lambda s: delattr(s, "_x"), "x doc")
b = B2(); b.x = 4
print(b.x)
del b.x
try: print(b.x)
except AttributeError as e: print(e)
class Sub(property): pass
class K:
    @Sub
    def f(self):
        "doc f"
        return 1
print(K.__dict__["f"].__doc__, K.f.__doc__, K().f)

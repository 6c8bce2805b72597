"""super() in methods, classmethods, properties and nested functions; C3 and its errors."""

class A:
    def f(self): return "A"
    @classmethod
    def c(cls): return "A." + cls.__name__
    @staticmethod
    def s(): return "As"
    @property
    def p(self): return "Ap"
    attr = "Aattr"
class B(A):
    def f(self): return "B" + super().f()
    def g(self): return super(B, self).f()
    @classmethod
    def c(cls): return "B" + super().c()
    def ss(self): return super().s()
    @property
    def p(self): return "B" + super().p
    def at(self): return super().attr
    def nested(self):
        def inner(): return super(B, self).f()
        return inner()
    def comp(self): return [super(B, self).f() for _ in range(2)]
    def __setattr__(self, n, v): super().__setattr__(n, v)
class C(A):
    def f(self): return "C" + super().f()
class D(B, C):
    def f(self): return "D" + super().f()
    @classmethod
    def c(cls): return "D" + super().c()
d = D(); print(d.f(), d.g(), D.c(), d.c(), d.ss(), d.p, d.at(), d.nested(), d.comp())
d.x = 5; print(d.x, super(B, d).f(), super(A, d).__repr__() != "", repr(super(B, d)), super(D, D).c())
try: super(B, 5)
except TypeError as e: print(e)
try: super().f()
except RuntimeError as e: print(e)
class E(A):
    def f(self): return super().nope()
try: E().f()
except AttributeError as e: print(e)
class F(A):
    def __getattr__(self, n): return "ga " + n
    def f(self): return super().f() + super().__str__()[:3]
print(F().f())
print([k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
try:
    class X(A, B): pass
except TypeError as e: print(e)
class X1: pass
class Y1: pass
class P(X1, Y1): pass
class Q(Y1, X1): pass
try:
    class R(P, Q): pass
except TypeError as e: print(e)
try:
    class DD(A, A): pass
except TypeError as e: print(e)
try:
    class II(int, str): pass
except TypeError as e: print(e)
try:
    class NN(None): pass
except TypeError as e: print(e)
class Init1:
    def __init__(self, **kw): print("I1", kw); super().__init__(**kw)
class Init2(Init1):
    def __init__(self, a, **kw): print("I2", a, kw); super().__init__(**kw)
class Init3(Init1):
    def __init__(self, b, **kw): print("I3", b, kw); super().__init__(**kw)
class All(Init2, Init3): pass
All(a=1, b=2)
try: All(a=1, b=2, c=3)
except TypeError as e: print(e)
class Root:
    def __init_subclass__(cls): print("isub", cls.__name__)
class Mid(Root):
    def __init_subclass__(cls): super().__init_subclass__(); print("mid", cls.__name__)
class Leaf(Mid): pass
s = super(B, d); print(s.f(), type(s), s.__thisclass__, s.__self_class__, s.__self__ is d)
class St:
    def m(): return 1
    def __init__(this): this.v = 1
    def w(me): return super().__init__
print(St.m(), St().v)
class Cnt:
    cnt = 0
    def inc(self): type(self).cnt += 1; self.__class__.cnt += 1; return __class__.__name__
class Cnt2(Cnt): pass
print(Cnt2().inc(), Cnt2.cnt, Cnt.cnt)

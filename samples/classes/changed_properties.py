"""Properties that a subclass changes, and class methods of what is no function; what types and their names refuse."""
class Base:
    def __init__(self): self._v = 5
    @property
    def v(self): "base doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
class Sub(Base):
    @Base.v.getter
    def v(self): return "got"
    @v.setter
    def v(self, x): print("set", x)
    @v.deleter
    def v(self): print("del")
s = Sub()
print(s.v); s.v = 3; del s.v
print(Sub.v.__doc__)
def named(self): return 1
p = property(named)
print(p.__name__)
p = property(None, None)
try: p.__name__
except AttributeError as e: print(e)
class H:
    q = property(lambda self: 3)
print(H.q.__name__, H.__dict__["q"].__name__)
class A:
    def foo(self, cls): return ("spam", cls.__name__)
class B:
    bar = classmethod(A().foo)
    def f(*a): return a
    g = classmethod(f)
    h = staticmethod(f)
print(B.bar())
print(B.g(1)[1:], B.h(2), B().g(3)[1:])
def f(self): "doc"; return self
for bad in ("A\0B", b"A", "\ud800"):
    try: type(bad, (), {})
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: type("A", (), {}, x=5)
except TypeError as e: print(e)
try: type("A", (None,), {})
except TypeError as e: print(e)
class Q: pass
try: Q.__name__ = "x\0y"
except ValueError as e: print(e)
Q.__doc__ = 15
print(type(None)(), type(...)() is ..., int.__eq__.__objclass__, str.upper.__objclass__)

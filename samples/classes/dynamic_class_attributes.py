"""Properties that a class leaves to its metaclass."""
import types
class C:
    def __init__(self): self._x = 1
    @types.DynamicClassAttribute
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = 0
c = C()
print(c.x); c.x = 5; print(c.x); del c.x; print(c.x)
try: C.x
except AttributeError as e: print("AE", e)
d = C.__dict__["x"]
print(d.__doc__, d.fget.__name__, d.fset.__name__, d.__isabstractmethod__, type(d))
class M(type):
    def __getattr__(cls, name): return "meta " + name
class D(metaclass=M):
    @types.DynamicClassAttribute
    def y(self): return 3
print(D.y, D().y)
class E:
    @types.DynamicClassAttribute
    def ro(self): return 3
for f in (lambda: setattr(E(), "ro", 1), lambda: delattr(E(), "ro")):
    try: f()
    except AttributeError as e: print("AE", e)
p = types.DynamicClassAttribute(None, None, None, "hello")
print(p.__doc__, p.overwrite_doc, p.fget)

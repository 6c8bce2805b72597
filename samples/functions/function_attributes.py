"""Attributes of functions and methods that can be set, deleted, or neither."""
def t(f):
    try: print("->", repr(f())[:150])
    except BaseException as e: print(type(e).__name__, e)
def g(a, b=1, *, c=2):
    "doc"
    return 3
class C:
    def m(self): pass
def delete(o, n): delattr(o, n)
c = C()
for n in ["__name__", "__qualname__", "__doc__", "__dict__", "__module__", "__annotations__", "__globals__", "__closure__", "__code__", "__type_params__", "__builtins__", "zork"]:
    print(n)
    t(lambda: setattr(g, n, 5))
    t(lambda: getattr(g, n) if n not in ("__globals__", "__builtins__", "__code__") else 0)
    t(lambda: delattr(g, n))
    t(lambda: getattr(g, n) if n not in ("__globals__", "__builtins__", "__code__") else 0)
    t(lambda: setattr(c.m, n, 5))
    t(lambda: delattr(c.m, n))
for n in ["__class__", "__self__", "__func__", "__call__"]:
    print(n)
    t(lambda: setattr(g, n, 5))
    t(lambda: delattr(g, n))
    t(lambda: setattr(c.m, n, 5))
    t(lambda: delattr(c.m, n))
t(lambda: setattr(g, "__class__", int))
t(lambda: setattr(len, "zork", 5))
t(lambda: setattr(len, "__name__", 5))
t(lambda: delattr(len, "__name__"))
t(lambda: setattr([].append, "__name__", 5))
t(lambda: delattr([].append, "__doc__"))
d = {"x": 1}
g.__dict__ = d
t(lambda: g.__dict__ is d)
t(lambda: g.x)
g.y = 5
t(lambda: d)
d["z"] = 1
t(lambda: g.z)
t(lambda: "z" in dir(g))
g.__name__ = "hi"
t(lambda: (g.__name__, g.__qualname__))
def outer():
    l = lambda: 1
    def inner():
        l2 = lambda: 1
        return l2
    return l, inner
t(lambda: [f.__qualname__ for f in (outer()[0], outer()[1](), outer()[1])])

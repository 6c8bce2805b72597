"""Augmented assignment to places that refuse it, that are watched, and that are changed all the same."""

t = ([1], 2)
try: t[0] += [2]
except TypeError as e: print(e, t)
def f():
    u = ([1], 2)
    u[0] += [2]
try: f()
except TypeError as e: print(e)
def g(u):
    u[0] = 5
try: g((1, 2))
except TypeError as e: print(e)
s = "abc"
try: s[0] = "x"
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
try: s[0] += "x"
except TypeError as e: print(e)
r = range(3)
try: r[0] = 1
except TypeError as e: print(e)
b = b"abc"
try: b[0] = 1
except TypeError as e: print(e)
b = bytearray(b"abc")
b[0] += 1
print(b)
class C:
    shared = []
    def __init__(self): self.own = []; self.tags = set()
    @property
    def view(self): return self.own
    def go(self):
        self.own += [1]
        self.tags |= {2}
        self.shared += [3]
        try: self.view += [4]
        except AttributeError as e: print(e)
c = C()
c.go()
print(vars(c), C.shared)
t = ({1}, 2)
try: t[0] |= {3}
except TypeError as e: print(e, t)
d = {"a": [1]}
d["a"] += [2]
print(d)
class Logged(dict):
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)
l = Logged()
l["x"] = [1]
l["x"] += [2]
import collections
dd = collections.defaultdict(list)
dd["q"] += [1]
print(dict(dd))
class P:
    def __init__(self): self._v = [1]
    @property
    def v(self): return self._v
    @v.setter
    def v(self, value): print("setter", value); self._v = value
p = P()
p.v += [2]
print(p.v)
s = {1}
s |= {2}
o = s
s -= {1}
print(o)
x = [{1}]
x[0] |= {5}
print(x)

"""Objects that change their class or their dict; objects that share one dict."""
class A:
    def __init__(self): self.x = 1
    def who(self): return "A"
class B:
    def __init__(self): self.y = 2
    def who(self): return "B"
a = A()
print(a.who(), a.x)
a.__class__ = B
print(a.who(), type(a).__name__, isinstance(a, B), isinstance(a, A), a.x)
try: print(a.y)
except AttributeError as e: print(e)
class S:
    def __init__(self): self.st = "on"
    def flip(self): self.__class__ = T; self.st = "off"
    def name(self): return "S" + self.st
class T(S):
    def flip(self): self.__class__ = S; self.st = "on"
    def name(self): return "T" + self.st
s = S()
for i in range(3):
    print(s.name()); s.flip()
class C:
    k = 1
    def __init__(self): self.x = 1
c = C()
d = c.__dict__
c.__dict__ = {"y": 2}
print(d, c.__dict__, c.y, hasattr(c, "x"))
d["x"] = 5
print(hasattr(c, "x"))
e = {"k": 3}
c.__dict__ = e
print(c.k, e is c.__dict__, e)
c.z = 4
print(e)
del c.__dict__
print(c.k, c.__dict__, e)
c.m = 1; print(c.__dict__, e)
c2 = C(); c2.__dict__ = c.__dict__
print(c2.m, c2.k, vars(c2), dir(c2)[-2:])
c2.k = 9
print(c.k, c.__dict__ is c2.__dict__)
del c2.m
print(hasattr(c, "m"), isinstance(c2, C), type(c2), c2.__class__)
try: c2.nope
except AttributeError as e: print(e)
try: c.__dict__ = 5
except TypeError as e: print(e)
c2.__dict__ = {}
c2.k = 77
print(c.k, c2.k)
class Borg:
    _state = {}
    def __init__(self):
        self.__dict__ = self._state
        self.n = 0
    def inc(self):
        self.n += 1
a = Borg(); b = Borg()
a.inc(); b.inc()
print(a.n, b.n)
a.x = 4
print(b.x)

"""Fields that an `__init__` should have assigned: a base that was never initialised, reads that come too early."""

class Base:
    def __init__(self, x): self.x = x
class D(Base):
    def __init__(self): pass
class E(Base):
    def __init__(self, y):
        self.y = y
try: print(E(1).x)
except AttributeError as e: print(e)
class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
    def show(self): return f"{self.owner}: {self.balance}"
class Savings(Account):
    def __init__(self, owner, rate):
        self.rate = rate
s = Savings("Ann", 0.1)
try: print(s.show())
except AttributeError as e: print(e)
print(vars(s), hasattr(s, "owner"))
class F:
    def __init__(self, flag):
        if flag: self.a = 1
    def get(self): return self.a
try: print(F(True).get(), F(False).get())
except AttributeError as e: print(e)
class G:
    def set(self): self.v = 3
g = G()
try: g.v
except AttributeError as e: print(e)
g.set(); print(g.v)
class H:
    def __init__(self):
        print(self.later)
        self.later = 1
try: H()
except AttributeError as e: print(e)
class I:
    def __init__(self):
        self.run()
        self.z = 1
    def run(self): print(self.z)
try: I()
except AttributeError as e: print(e)
class A1:
    def __init__(self): self.a = 1
class B1:
    def __init__(self): self.b = 2
class C1(A1, B1):
    def __init__(self): super().__init__(); self.c = 3
c = C1()
print(c.a, c.c)
try: print(c.b)
except AttributeError as e: print(e)
class C2(A1, B1):
    def __init__(self):
        A1.__init__(self)
        B1.__init__(self)
print(C2().a, C2().b)
class Tmpl:
    def __init__(self):
        self.setup()
    def setup(self): pass
class Sub(Tmpl):
    def __init__(self):
        super().__init__()
        self.items = []
    def setup(self):
        self.items.append(1)
try: Sub()
except AttributeError as e: print(e)
import dataclasses
@dataclasses.dataclass
class DC(A1):
    q: int
try: print(DC(1).q, DC(1).a)
except AttributeError as e: print(e)
@dataclasses.dataclass
class DB:
    w: int
    v: int = 5
class DS(DB):
    def __init__(self): self.k = 1
try: print(DS().v, DS().w)
except AttributeError as e: print(e)
o = object.__new__(A1)
try: print(o.a)
except AttributeError as e: print(e)
class Bare:
    def __init__(self): self.a = 1
    def get(self): return self.a
o = object.__new__(Bare)
try: print(o.a)
except AttributeError as e: print(e)
p = Bare.__new__(Bare)
try: print(p.get())
except AttributeError as e: print(e)
print(Bare().get())

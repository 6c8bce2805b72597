"""Metaclasses: __prepare__, __new__, __init__, __call__, and what classes can do by them."""

class M(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        ns["added"] = 42
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", cls.__name__, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"pre": 1}
    def hello(cls): return f"hello from {cls.__name__}"
    @property
    def prop(cls): return cls.__name__.lower()
    def __len__(cls): return 3
    def __iter__(cls): return iter("abc")
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __getattr__(cls, n): return f"?{n}"
    def __instancecheck__(cls, o): print("ic"); return o == 5
    def __subclasscheck__(cls, o): print("sc"); return True
    def __eq__(cls, o): return True
    def __hash__(cls): return 5
    def __add__(cls, o): return f"{cls.__name__}+{o}"
    def __bool__(cls): return False
class A(metaclass=M, opt=1):
    x = 1
    def f(self): return self.added
print(A.added, A.hello(), A.prop, len(A), list(A), A["k"], 1 in A, repr(A), A.zzz, A().f(), A.pre)
print(isinstance(5, A), issubclass(int, A), A == 3, hash(A), A + 2, bool(A), type(A), isinstance(A, M))
class B(A, opt=2):
    def f(self): return super().f() + 1
print(B(1) if False else B().f(), type(B) is M, B.x)
class N(type): pass
try:
    class C(A, metaclass=N): pass
except TypeError as e: print(e)
class Sing(type):
    _inst = {}
    def __call__(cls, *a, **k):
        if cls not in cls._inst: cls._inst[cls] = super().__call__(*a, **k)
        return cls._inst[cls]
class Db(metaclass=Sing):
    def __init__(self, u): self.u = u
print(Db("a") is Db("b"), Db("c").u)
class Reg(type):
    reg = []
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns); Reg.reg.append(name)
class P1(metaclass=Reg): pass
class P2(P1): pass
print(Reg.reg)
class Up(type):
    def __new__(m, n, b, d):
        return type.__new__(m, n, b, {k.upper() if not k.startswith("__") else k: v for k, v in d.items()})
class Q(metaclass=Up):
    foo = 1
    def bar(self): return 2
print(Q.FOO, Q().BAR(), hasattr(Q, "foo"), hasattr(Q, "bar"))
class Chk(type):
    def __new__(m, n, b, d):
        if "req" not in d: raise TypeError(f"{n} needs req")
        return super().__new__(m, n, b, d)
try:
    class Z(metaclass=Chk): pass
except TypeError as e: print(e)
def mm(name, bases, ns, **kw):
    print("func meta", name, bases, kw); return type(name, bases, ns)
class FM(metaclass=mm, a=1): y = 2
print(FM.y, type(FM))
class MA(type):
    def __setattr__(cls, n, v): print("set", n); super().__setattr__(n, v)
    def __delattr__(cls, n): print("del", n); super().__delattr__(n)
    def __dir__(cls): return ["d"]
class MB(metaclass=MA): pass
MB.q = 1; print(MB.q); del MB.q; print(dir(MB))
print(M.__mro__, type(M), M.__name__)
X = M("X", (), {"k": 1}); print(X.k, X.added, X)

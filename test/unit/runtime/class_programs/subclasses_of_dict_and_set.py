"""Subclasses of dict, set, frozenset and of what collections has."""

class D(dict):
    def __missing__(self, k):
        self[k] = v = f"<{k}>"
        return v
    def __repr__(self): return f"D({super().__repr__()})"
d = D(a=1)
print(d["b"], d, d.get("z"), "z" in d, len(d), d == {"a": 1, "b": "<b>"})
class U(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
    def __getitem__(self, k): return super().__getitem__(k.upper())
u = U(); u["x"] = 1; u.update(y=2); print(u, u["x"], u.get("x"), u.get("X"))
class A(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n) from None
    def __setattr__(self, n, v): self[n] = v
    def __delattr__(self, n): del self[n]
a = A(x=1); a.y = 2; print(a.x, a.y, a, hasattr(a, "q")); del a.x; print(a)
try: a.nope
except AttributeError as e: print("AE", e)
print(isinstance(a, dict), type(a), dict(a), {**a}, list(a), a | {"k": 1}, type(a | {}).__name__, a.copy(), type(a.copy()).__name__, D.fromkeys("ab"), type(D.fromkeys("a")).__name__)
class O(dict):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.tag = "t"
    def __iter__(self): return iter(sorted(super().__iter__()))
    def keys(self): return ["k!"]
o = O({"b": 1}, a=2); print(o, list(o), o.tag, vars(o), [k for k in o], o.keys(), len(o))
def f(**kw): print(kw)
f(**D(q=1))
class S(set):
    def add(self, x):
        print("add", x); super().add(x)
s = S([1, 2]); s.add(3)
print(s, len(s), 3 in s, s | {4}, type(s | {4}).__name__, s == {1, 2, 3}, sorted(s), s & {1}, s - {1}, isinstance(s, set))
class Fs(frozenset):
    def __new__(cls, it=()): return super().__new__(cls, [x * 2 for x in it])
f = Fs([1, 2]); print(f, hash(f) == hash(frozenset([2, 4])), f == {2, 4}, f | {1}, type(f | {1}).__name__, {f: 1}[frozenset([2, 4])])
s.z = 1; print(s.z, s.copy(), type(s.copy()).__name__)
class C(dict):
    def __contains__(self, k): return super().__contains__(k.lower())
c = C(a=1); print("A" in c, c.pop("a"), c, c.setdefault("q", 5), c)
import json; print(json.dumps(D(a=[1])))
from collections import OrderedDict, defaultdict, Counter, UserDict, deque
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n: self.popitem(last=False)
l = LRU(2); l["a"] = 1; l["b"] = 2; l["c"] = 3; print(l, list(l))
class DD(defaultdict):
    def __missing__(self, k): return super().__missing__(k) if k != "x" else "X"
dd = DD(list); dd["q"].append(1); print(dd, dd["x"], dict(dd))
class Cn(Counter):
    def total2(self): return sum(self.values()) * 2
print(Cn("aab").total2(), Cn("aab"), Cn("aab") + Cn("b"))
class UD(UserDict):
    def __getitem__(self, k): return self.data[k] * 2
x = UD(a=1); print(x["a"], x, len(x), list(x.items()))
class Dq(deque):
    def __init__(self): super().__init__(maxlen=2)
q = Dq(); q.append(1); q.append(2); q.append(3); print(q, len(q))
match D(a=1):
    case {"a": v}: print("m", v)

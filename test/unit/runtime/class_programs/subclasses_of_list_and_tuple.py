"""Subclasses of list and tuple."""

class L(list):
    def first(self): return self[0]
    def append(self, x):
        print("append", x)
        super().append(x)
    def __repr__(self): return "L" + super().__repr__()
l = L([3, 1, 2])
l.append(9)
print(l, l.first(), len(l), l == [3,1,2,9], l + [1], type(l + [1]), l[1:], type(l[1:]), sorted(l), list(l))
l.sort(); print(l); l.reverse(); print(l); l.extend([7]); print(l, l.pop(), 9 in l, l.index(9), l.count(1))
l[0] = 100; del l[1]; print(l, isinstance(l, list), type(l).__name__, l * 2)
l.name = "x"; print(l.name, vars(l))
for x in l: print(x)
a, *b = l; print(a, b)
l += [5]; print(l, type(l).__name__)
class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.max = 3
    def push(self, x):
        if len(self) >= self.max: raise OverflowError("full")
        self.append(x)
s = Stack(1, 2); s.push(3)
try: s.push(4)
except OverflowError as e: print(e)
print(s, bool(s), bool(L()), s[-1], [*s], max(s), sum(s))
class G(list):
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return G(r) if isinstance(i, slice) else ("item", r)
    def __len__(self): return 42
    def __iter__(self):
        return iter(["it"])
g = G([1, 2, 3])
print(g[0], g[0:2], len(g), list(g), g, bool(g), [x for x in g], tuple(g))
try: hash(g)
except TypeError as e: print(e)
class D(list):
    def __setitem__(self, i, v): super().__setitem__(i, v * 2)
    def __contains__(self, x): return True
    def __eq__(self, o): return NotImplemented
d = D([1]); d[0] = 4; print(d, 99 in d, d == [8], d == d)
import copy
print(copy.deepcopy(s), type(copy.deepcopy(s)).__name__)
import json; print(json.dumps(l))
print(L(range(3)), L("ab"), L(), list.__repr__(l), l.copy(), type(l.copy()).__name__)
class T(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))
    @property
    def x(self): return self[0]
    def __add__(self, o): return T(self[0] + o[0], self[1] + o[1])
t = T(1, 2)
print(t, t.x, t + T(3, 4), type(t + t).__name__, t == (1, 2), hash(t) == hash((1, 2)), {t: 1}[(1, 2)], len(t), t[0:1], isinstance(t, tuple))
a, b = t; print(a, b, t.count(1), t.index(2), t < (1, 3), "%s-%s" % t, repr(t), str(t))
t.extra = 1; print(t.extra, t.__dict__, list(t), sorted(t), T.__mro__)
class P(tuple):
    def __repr__(self): return f"P{tuple.__repr__(self)}"
print(P([1, 2]), P(), P("ab") * 2, P([1])[0])
try: t[0] = 5
except TypeError as e: print(e)

"""What notes derive from built-in types for: temperatures, money, paths, matrices, vectors, case-blind dicts."""

class Temp(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __add__(self, o): return Temp(float(self) + float(o), self.unit)
    def __repr__(self): return f"Temp({float(self)}, {self.unit!r})"
t = Temp(20.5) + 1
print(t, [t], t.unit, t > 20, round(t), sum([t, Temp(1)], 0.0), max(t, 3), {t: 1}[21.5], t == 21.5)
class Money(int):
    def __sub__(self, o): return Money(int(self) - int(o))
    def __str__(self): return f"${int(self)}"
    @classmethod
    def zero(cls): return cls(0)
m = Money(5) - 2
print(m, type(m).__name__, f"{m}", f"{m:>5}", str(m), Money.zero(), [Money(1)], m + 1, m * 2.5)
class Path(str):
    def __truediv__(self, o): return Path(f"{self}/{o}")
    @property
    def name(self): return self.rsplit("/", 1)[-1]
p = Path("/a") / "b" / "c"
print(p, p.name, len(p), p.endswith("c"), isinstance(p, Path), p in {"/a/b/c": 1}, p[0], p[-1], p.upper())
def takes(s: str) -> int:
    if isinstance(s, str): return len(s) + 1
    return -1
print(takes(p), takes("ab"), takes(5))
class Matrix(list):
    @property
    def shape(self): return len(self), len(self[0])
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o)] for r in self])
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, q)] for r, q in zip(self, o)])
a = Matrix([[1, 2], [3, 4]])
print(a @ a, a + a, a.shape, type(a + a).__name__, a == [[1, 2], [3, 4]], sorted(a, reverse=True), [row for row in a], a[0][1])
class Case(dict):
    def __init__(self, *a, **k):
        super().__init__()
        for kk, v in dict(*a, **k).items(): self[kk] = v
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
    def get(self, k, d=None): return super().get(k.lower(), d)
c = Case({"A": 1}, B=2); print(c, c["a"], "b" in c, c.get("B"), c.get("z", 9), len(c), list(c), sorted(c.items()))
for k, v in c.items(): print(k, v)
class Vec(tuple):
    def __new__(cls, *xs): return super().__new__(cls, xs)
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self, o)))
    def __mul__(self, k): return Vec(*(a * k for a in self))
    __rmul__ = __mul__
    def __abs__(self): return sum(a * a for a in self) ** 0.5
    def __repr__(self): return f"Vec{super().__repr__()}"
v = Vec(3, 4); print(v + v, v * 2, 2 * v, abs(v), v[0], len(v), v == (3, 4), hash(v) == hash((3, 4)), [*v], sum(v))
x, y = v; print(x, y)
match v:
    case (3, b): print("b", b)
class Ev(list):
    def __call__(self, *args):
        for f in self: f(*args)
e = Ev(); e.append(lambda x: print("got", x)); e(5)
class Res(set):
    def add(self, v):
        if v < 0: raise ValueError("neg")
        super().add(v)
r = Res(); r.add(1); r.add(2); print(r, len(r), r | {3}, 1 in r)
try: r.add(-1)
except ValueError as q: print(q)
class Bits(int):
    def __getitem__(self, i): return (self >> i) & 1
    def __len__(self): return self.bit_length()
b = Bits(10); print(b[1], b[0], len(b), [b[i] for i in range(len(b))], bin(b), b // 3, divmod(b, 3), -b, b ** 2, b & 6, 10 == b, b in [10])
class UpperStr(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
print(UpperStr("abc"), UpperStr("x") + "y", "z" + UpperStr("w"), "-".join([UpperStr("a"), "b"]), "%s!" % UpperStr("q"), UpperStr("a") < UpperStr("b"))
import copy
print(copy.deepcopy(a), copy.copy(m), type(copy.copy(m)).__name__)
print("{} {:>4} {!r}".format(m, m, m), "%d" % m, int(m), float(t), str(t), hash(m) == hash(3))
print(sorted([Money(3), Money(1)], key=lambda k: -k), min([Money(3), Money(1)]), any([Money(0)]), all([Money(1)]))

"""Subclasses of int, float, complex, bytes and bytearray."""

class I(int):
    def __new__(cls, v=0, name="?"):
        self = super().__new__(cls, v)
        self.name = name
        return self
    def double(self):
        return self * 2
    def __repr__(self):
        return f"I({int(self)})"
    def __add__(self, o):
        return I(int(self) + int(o))
    __radd__ = __add__
a = I(5, "five")
print(a, repr(a), a.name, a.double(), type(a.double()), a + 1, 1 + a, a - 1, type(a - 1), sum([a, a]))
print(a == 5, hash(a) == hash(5), {a: 1}[5], a < 6, a > 4.5, -a, abs(I(-3)), a // 2, a / 2, a % 3, a ** 2, divmod(a, 2))
print([1,2,3,4,5,6][a], "x" * a, range(a), list(range(I(3))), bool(I(0)), f"{a:03d}", "%d" % a, str(a), a.bit_length())
print(isinstance(a, int), type(a), I.__mro__, a & 1, a | 8, a ^ 1, a << 1, ~a, float(a), int(a), type(int(a)), round(a), complex(a))
class B(int):
    def __eq__(self, o):
        return "eq"
    def __hash__(self):
        return 7
print(hash(B(3)))
class F(float):
    def __str__(self): return f"F<{float(self)}>"
    def half(self): return self / 2
f = F(3)
print(f, repr(f), f.half(), f + 1, type(f + 1), f == 3, f.is_integer(), F("2.5"), F(2.5) * 2, round(F(2.567), 1), f"{f:.2f}", hash(f) == hash(3))
try:
    class Bo(bool): pass
except TypeError as e:
    print(e)
class Cx(complex): pass
c = Cx(1, 2)
print(c, c + 1, type(c+1), c.real, abs(Cx(3, 4)), c == 1+2j, isinstance(c, complex), c.conjugate())
class By(bytes):
    def hexed(self): return self.hex()
b = By(b"ab")
print(b, b.hexed(), b + b"c", type(b + b"c"), b[0], b == b"ab", {b: 1}[b"ab"], len(b), b.decode(), isinstance(b, bytes), list(b))
class Ba(bytearray): pass
ba = Ba(b"xy"); ba.append(65)
print(ba, len(ba), ba == b"xyA", type(ba).__name__)
x = I(7); x += 1
print(x, type(x).__name__, x.name)
y = F(1.5); y *= 2
print(y, type(y).__name__)
print(min(I(3), I(2)), max([I(3), 4]), sorted([I(3), 1, I(2)]), I(3) in [1, 2, 3], [1, 2, 3].index(I(3)))
import math
print(math.sqrt(I(16)), math.floor(F(2.5)), math.gcd(I(12), 8))
print(I.from_bytes(b"\x01\x02"), type(I.from_bytes(b"\x01\x02")), I(10).to_bytes(2))
print(a.__add__(3), int.__add__(a, 3), a.real, a.numerator, F.fromhex("0x1p3"), a.__index__(), (5).__add__(a))

"""Exact fractions, and which numbers count as which."""
import math
import numbers
from fractions import Fraction as F


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


for f in [lambda: F(3, 4), lambda: F(), lambda: F("3/4"), lambda: F(" -3/4 "), lambda: F("1.25"), lambda: F("1e-3"), lambda: F("x"), lambda: F("1/0"), lambda: F(1, 0), lambda: F(0.5), lambda: F(0.1), lambda: F(float("inf")), lambda: F(float("nan")), lambda: F(F(1, 2), F(3, 4)), lambda: F(1.5, 2), lambda: F("1", "2"), lambda: F(None), lambda: F(2, -4), lambda: F("3_0/4"), lambda: F(True)]:
    attempt(f)
for f in [lambda: F(1, 2) + 1, lambda: F(1, 2) + 0.5, lambda: 1 / F(1, 3), lambda: F(1, 2) * F(2, 3), lambda: F(1, 2) / 0, lambda: F(7, 2) // 1, lambda: F(-7, 2) % 2, lambda: divmod(F(7, 2), F(1, 3)), lambda: F(1, 2) ** 2, lambda: F(1, 2) ** -2, lambda: F(0) ** -1, lambda: F(4) ** F(1, 2), lambda: 2 ** F(1, 2), lambda: F(2) ** 0.5, lambda: 2 ** F(3), lambda: -F(1, 2), lambda: abs(F(-1, 2)), lambda: F(1, 2) + 1j, lambda: 1.0 // F(1, 2), lambda: 5 % F(2, 3), lambda: F(1, 2) + "a"]:
    attempt(f)
for f in [lambda: F(1, 2) == 0.5, lambda: F(1, 2) < 1, lambda: F(1, 3) < 0.33, lambda: F(1, 2) < "a", lambda: hash(F(1, 2)) == hash(0.5), lambda: hash(F(1, 3)), lambda: hash(F(3)), lambda: hash(F(-1, 7)), lambda: F(1, 3) < float("inf"), lambda: F(1) == float("nan"), lambda: {F(1, 2): 1}[0.5]]:
    attempt(f)
for f in [lambda: F("3.14159").limit_denominator(10), lambda: F(math.pi).limit_denominator(1000), lambda: F.from_float(0.25), lambda: F(3, 4).as_integer_ratio(), lambda: F(4).is_integer(), lambda: int(F(-7, 2)), lambda: float(F(1, 3)), lambda: round(F(7, 2)), lambda: round(F(5, 2)), lambda: round(F(22, 7), 2), lambda: math.floor(F(-7, 2)), lambda: math.ceil(F(-7, 2)), lambda: bool(F(0)), lambda: str(F(3)), lambda: str(F(3, 4)), lambda: F(1, 2).limit_denominator(0), lambda: complex(F(1, 2)), lambda: math.sqrt(F(1, 4)), lambda: F(10**30, 3), lambda: F(3, 4).numerator, lambda: sum([F(1, 2), F(1, 3)]), lambda: sorted([F(1, 2), F(1, 3), 0.4]), lambda: F(1, 2).foo]:
    attempt(f)
print(f"{F(22, 7):.3f} {F(22, 7):>10} {F(1, 3):.2%} {F(22, 7):10.2f}| {F(-1, 3):+.1f} {F(1000000, 3):,.2f}")
attempt(lambda: f"{F(1, 2):x}")
for value in [1, True, 1.5, 1j, F(1, 2), "1"]:
    print(value, [isinstance(value, kind) for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
print(issubclass(int, numbers.Integral), issubclass(float, numbers.Rational), issubclass(F, numbers.Rational))
for f in [lambda: F(3) == 3 + 0j, lambda: F(3) == 3 + 1j, lambda: F(1, 2) == complex(0.5), lambda: 2j == F(2)]:
    attempt(f)

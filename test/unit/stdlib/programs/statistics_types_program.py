"""The types of averages and spreads, of subclasses too; infinities, NaN, what is no number."""

import statistics as st
from fractions import Fraction as F
from decimal import Decimal as D
class MyFloat(float):
    def __truediv__(self, other): return type(self)(super().__truediv__(other))
    def __rtruediv__(self, other): return type(self)(super().__rtruediv__(other))
    def __mul__(self, other): return type(self)(super().__mul__(other))
    __rmul__ = __mul__
    def __sub__(self, other): return type(self)(super().__sub__(other))
    __add__ = lambda self, other: type(self)(super().__add__(other))
    __radd__ = __add__
class MyInt(int): ...
class MyFraction(F): ...
def show(f, *a):
    try:
        r = f(*a); print(f.__name__, repr(r), type(r).__name__)
    except Exception as e: print(f.__name__, type(e).__name__, e)
nan, inf = float("nan"), float("inf")
for data in [[MyFloat(1.5), MyFloat(2), MyFloat(4.5)], [MyInt(1), MyInt(3)], [MyFloat(2), 4], [2.5, MyFloat(4)], [F(1,2), 2], [F(1,2), 2.5], [D("1.5"), 2], [D(2), D(4)], [True, False], [1, nan, 2], [1, inf, 2], [inf, -inf], [D("nan"), 2], [D("inf"), D(1)], [nan, inf], ["a"], [1, None], [], [1], [1+2j], [F(1,2), F(3,2)], [MyFraction(1,2), 1], [D(1), 1.5], [D(1), F(1, 2)], [0, 1], [-1, 2], [1e308]*3, [0.1]*10]:
    print("--", data if len(repr(data)) < 60 else "")
    for f in [st.mean, st.harmonic_mean, st.pvariance, st.variance, st.stdev, st.pstdev, st.median, st.fmean, st.median_low, st.mode]: show(f, data)

print("-- geometric")
for data in [["a"], [None, 1], [1j], [2, 8], [F(1, 2), 2], [D(4), 9.0], [True, 4], []]: show(st.geometric_mean, data)
print("-- with a mean or weights")
for f in [st.pvariance, st.variance, st.pstdev]:
    show(f, [MyFloat(1), MyFloat(2), MyFloat(4.5)], 2.5)
    show(f, [F(1), F(2)], F(3, 2))
show(st.pvariance, [1, inf], 2)
show(st.harmonic_mean, [MyFloat(40), MyFloat(60)], [5, 30])
show(st.harmonic_mean, [F(40), F(60)], [5, 30])

"""Classes of the program below numbers' abstract classes, registered rationals, and what Fraction makes of them."""
import abc
import copy
import numbers
import operator
from fractions import Fraction


def shown(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


class Share:
    numerator = 3
    denominator = 4


numbers.Rational.register(Share)
print(isinstance(Share(), numbers.Rational), issubclass(Share, numbers.Real), isinstance(Share(), numbers.Integral))
shown(lambda: Fraction(Share()))
shown(lambda: Fraction(Share(), 2))
shown(lambda: Share() + Fraction(1, 2))
shown(lambda: Fraction(1, 2) + Share())
shown(lambda: divmod(Share(), Fraction(1, 2)))
print(Fraction(3, 4) == Share(), Share() == Fraction(3, 4), Fraction(1, 2) < Share(), Share() < Fraction(1, 2))


class Meters(numbers.Real):
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return float(self.value)

    def __pos__(self):
        return self

    def __neg__(self):
        return Meters(-self.value)

    def __add__(self, other):
        return Meters(self.value + float(other))

    __radd__ = __add__

    def __floordiv__(self, other):
        return self.value // other

    def __mod__(self, other):
        return self.value % other

    def __eq__(self, other):
        return float(self) == float(other)


shown(lambda: Meters(2))


def finished(cls):
    """Puts something in the place of all that is still abstract."""
    for name in cls.__abstractmethods__:
        setattr(cls, name, lambda self, *others: NotImplemented)
    return abc.update_abstractmethods(cls)


finished(Meters)
print((Meters(5) - 2).value, (7 - Meters(5)).value, divmod(Meters(7), 2), bool(Meters(0)), bool(Meters(1)))
print(complex(Meters(3)), Meters(3).real.value, Meters(3).imag, Meters(4).conjugate().value, numbers.Real.__floor__.__isabstractmethod__)


class Whole(numbers.Integral):
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value

    def __pos__(self):
        return self.value


finished(Whole)
print(operator.index(Whole(12)), float(Whole(12)), Whole(12).numerator, Whole(12).denominator)


class Ratio(Fraction):
    pass


half = Ratio(1, 2)
half.note = "kept"
print(half, repr(half), half.note, -half, abs(half), +half, Ratio(half), Fraction(half), copy.copy(half), Ratio.from_float(0.75))
shown(lambda: setattr(Fraction(1), "note", 1))
shown(lambda: Fraction.from_float("1"))
shown(lambda: Fraction.from_decimal(1.5))
shown(lambda: Fraction(1) // 0)
shown(lambda: 1 % Fraction(0))
shown(lambda: Fraction(1) / 0)
shown(lambda: Fraction(None))


class Count(int):
    pass


print(Fraction(Count(3), Count(6)), Fraction(1, 2) + Count(2), Fraction(7, 3).__init__(1, 2))

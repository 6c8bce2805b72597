"""Floats in and out of their boxes tested for truth, and what numbers' special methods answer when they are called by name."""
import math
import sys


class Undecided:
    __bool__ = None


class Rounded(float):
    def __ceil__(self):
        return "own ceiling"

    def __trunc__(self):
        return "own truncation"


class Count(int):
    pass


def shown(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


def truths(a: float, b: float, readings: list[float], pair: tuple[float, int]):
    if abs(a):
        print("abs")
    if readings[0]:
        print("item")
    if pair[0]:
        print("first")
    if max(a, b):
        print("max")
    if a - b:
        print("difference")
    print(abs(a) and 1, abs(a) or 2, not abs(a), 1 if pair[0] else 2)
    if math.modf(3.0)[0]:
        print("fraction")
    for reading in readings:
        if reading:
            print("reading")


truths(0.0, 0.0, [0.0], (0.0, 1))
truths(1.5, 0.0, [-0.0, 2.5], (1.0, 1))
shown(lambda: bool(Undecided()))
shown(lambda: not Undecided())

print(int.__add__(1, 1.5), float.__add__(1.5, 1), int.__lt__(1, 1.5), float.__lt__(1.5, 1), int.__rsub__(3, 5))
print((2).__eq__(2.0), (2.0).__eq__(2), (2.0).__eq__("2"), True.__and__(True), True.__and__(2), (1j).__add__("1"))
print((0.5).__floor__(), (0.5).__ceil__(), (-0.5).__ceil__(), (5).__floor__(), (1e300).__ceil__() == 1e300)
shown(lambda: float("nan").__floor__())
print(True.from_bytes(b"\0"), (5).from_bytes(b"\1"), bool.from_bytes(b"\2", "big"), bool.__new__(bool, 3))
shown(lambda: int.__new__(bool, 0))
print((5).__getnewargs__(), float.__getformat__("double"))
print(math.ceil(Rounded(1.5)), math.floor(Rounded(1.5)), math.trunc(Rounded(1.5)), math.trunc(Count(4)))

shown(lambda: round(1, 2.0))
shown(lambda: round(1.5, 2.0))
shown(lambda: round(17, True))
shown(lambda: math.comb(2**100, 2**99))
shown(lambda: math.perm(2**100, 2**99))
print(math.comb(57, 28), math.comb(58, 29), math.comb(2**70, 2**70 - 1))
print(sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.hash_info.inf)
for value in (-0.0, 2.0):
    try:
        first, second = value
    except TypeError as error:
        print(error)
try:
    first, *rest = 1.0
except TypeError as error:
    print(error)

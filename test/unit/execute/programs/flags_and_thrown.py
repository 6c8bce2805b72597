"""Flags that keep bits without a name, exceptions thrown into generators that have not begun; found by npm run fuzz."""
from enum import Flag, IntFlag, auto
from functools import reduce


class Kept(IntFlag):
    A = auto()
    C = 4


class Plain(Flag):
    A = 1
    C = 4


print(repr(~Kept.A), repr(~Kept.C), repr(~(Kept.A | Kept.C)), repr(~~Kept.A), repr(~Kept(0)))
print(repr(Kept(-2)), repr(Kept(-1)), repr(Kept(8)), repr(~Kept(8)))
print(repr(~Plain.A), repr(~Plain.C), repr(~~Plain.A))


def counting():
    try:
        yield 1
        yield 2
    finally:
        print("out")


for steps in range(4):
    g = counting()
    for _ in range(min(steps, 2)):
        next(g)
    if steps == 3:
        g.close()
    for error in (StopIteration("in"), ValueError("in"), StopIteration):
        try:
            print(g.throw(error))
        except Exception as e:
            print(steps, type(e).__name__, e, type(e.__cause__).__name__)
try:
    reduce(max, 5)
except TypeError as e:
    print(e)

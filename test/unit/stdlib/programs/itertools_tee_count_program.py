"""`tee` read ahead, shared, entered again; what `count` counts with."""

from itertools import tee, count
import copy
def gen():
    for i in range(4):
        print("read", i)
        yield i
a, b = tee(gen())
print(next(a), next(a)); print(list(b)); print(list(a))
a, = tee("abc", 1)
b, c = tee(a)
print(b is a, next(b), list(c), list(a))
print(type(a), tee([], 0))
k = type(a)("xyz"); print(list(k), list(copy.copy(k)))
a = type(k)("xyz"); next(a); print(list(copy.copy(a)), list(a))
def loop():
    yield 1
    yield str(next(pair[0]))
pair = tee(loop())
print(next(pair[1]))
try: next(pair[1])
except Exception as e: print(type(e), e)
for args in [("a",), (None,), (1, "x"), ([],), (1, None)]:
    try: count(*args)
    except TypeError as e: print(e)
from fractions import Fraction; from decimal import Decimal
for args in [(1, 2.5), (Fraction(1,2),), (Decimal("1.5"), 1), (1j,), (True,), (3, -1), (5, 0), (1, 1.0), (1, True), (10**30,)]:
    c = count(*args); print(c, next(c), next(c), c)
try: tee(1)
except TypeError as e: print(e)
try: tee([1], -1)
except ValueError as e: print(e)
try: tee()
except TypeError as e: print(e)

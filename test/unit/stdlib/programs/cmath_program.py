"""`cmath`: every function over the corners of the plane, infinities, nan, subnormals and large parts, and a few random points."""

import cmath
import random

random.seed(3)
inf = float("inf")
nan = float("nan")
parts = [-inf, -2.5, -0.0, 0.0, 1.0, 2.5, inf, nan, -1e308, 5e-324, 710.0]
functions = [cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh, cmath.phase, cmath.polar, cmath.isnan, cmath.isinf, cmath.isfinite, abs]
for f in functions:
    for a in parts:
        for b in parts:
            try:
                print(f.__name__, a, b, f(complex(a, b)))
            except (ValueError, OverflowError) as error:
                print(f.__name__, a, b, type(error).__name__, error)
    for i in range(6):
        z = complex(random.uniform(-3, 3), random.uniform(-3, 3))
        print(f.__name__, "r", f(z))
for a in parts:
    for b in parts:
        try:
            print("rect", a, b, cmath.rect(a, b))
        except (ValueError, OverflowError) as error:
            print("rect", a, b, error)
for z, base in [(0, 2), (1, 0), (2, 1), (0j, 2), (8, 2), (1j, 2j), (2, 10)]:
    try:
        print("log2", cmath.log(z, base))
    except ValueError as error:
        print("log2", error)
for i in range(12):
    z = complex(random.uniform(-3, 3), random.uniform(-3, 3))
    w = complex(random.uniform(-3, 3), random.uniform(-3, 3))
    print("pow", z ** w, z ** 0.5, cmath.isclose(z, w, rel_tol=0.5))
for x in ["a", None, [1]]:
    try:
        print(cmath.sqrt(x))
    except TypeError as error:
        print(error)
print(cmath.infj, cmath.nanj, cmath.pi, cmath.e, cmath.tau, cmath.isclose(1, 1 + 1e-10j), cmath.sqrt(-1), cmath.sqrt(True), cmath.phase(-1))

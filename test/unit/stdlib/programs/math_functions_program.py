"""The functions of math that tell of circles and hyperbolas, and its constants."""
import math


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(math.pi, math.e, math.tau, math.inf, math.nan, math.tau == 2 * math.pi, [type(constant).__name__ for constant in (math.pi, math.tau, math.nan)])
for f in [math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh, math.atanh]:
    print(f.__name__, *[attempt(f, x) for x in (0, 1, -1, 0.0, -0.0, 0.5, True, 2)])
    print("   ", *[attempt(f, x) for x in (math.inf, -math.inf, math.nan, "a", None, 10**400)])
    print("   ", attempt(f), attempt(f, 1, 2))
print(f"{math.degrees(math.asin(0.5)):.9f} {math.atan(1) * 4:.12f} {math.sinh(math.asinh(2.5)):.12f} {math.tanh(math.atanh(0.25)):.12f}")


class Half:
    def __float__(self):
        return 0.5


class Index:
    def __index__(self):
        return 1


print(math.atan(Half()) == math.atan(0.5), math.tanh(Index()) == math.tanh(1), math.sinh(Half()) == math.sinh(0.5), attempt(math.asinh, object()))

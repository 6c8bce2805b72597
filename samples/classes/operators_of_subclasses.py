"""Who is asked for an operator's result when a class derives from a built-in type, overrides some methods and inherits the others."""
from collections import OrderedDict, deque


class Reflecting:
    def __radd__(self, other):
        print("  Reflecting.__radd__")
        return NotImplemented

    def __rmul__(self, other):
        print("  Reflecting.__rmul__")
        return NotImplemented

    def __ror__(self, other):
        print("  Reflecting.__ror__")
        return NotImplemented


class Bare:
    pass


def attempt(text, action):
    try:
        print(text, repr(action()))
    except TypeError as error:
        print(text, "TypeError:", error)


def added(a, b):
    a += b
    return a


def times(a, b):
    a *= b
    return a


def merged(a, b):
    a |= b
    return a


def classes_below(base):
    class Left(base):
        def __add__(self, other):
            return NotImplemented

        def __mul__(self, other):
            return NotImplemented

    class Right(base):
        def __radd__(self, other):
            return NotImplemented

        def __rmul__(self, other):
            return NotImplemented

    class Same(base):
        pass

    return [Left, Right, Same]


for base, value in [(str, "ab"), (list, [1]), (tuple, (1,)), (bytes, b"a"), (bytearray, b"a"), (deque, [1]), (int, 3), (float, 2.5)]:
    for cls in classes_below(base):
        print(base.__name__, cls.__name__)
        x, plain = cls(value), base(value)
        attempt("x + bare", lambda: x + Bare())
        attempt("x + reflecting", lambda: x + Reflecting())
        attempt("x + x", lambda: x + x)
        attempt("plain + x", lambda: plain + x)
        attempt("x * 2", lambda: x * 2)
        attempt("2 * x", lambda: 2 * x)
        attempt("x * reflecting", lambda: x * Reflecting())
        attempt("bare * x", lambda: Bare() * x)
        attempt("[1] * x", lambda: [1] * x)
        attempt("x * text", lambda: x * "no")
        attempt("x | reflecting", lambda: x | Reflecting())
        attempt("x |= reflecting", lambda: merged(x, Reflecting()))
        attempt("x += plain", lambda: type(added(cls(value), plain)).__name__)
        attempt("x += bare", lambda: added(cls(value), Bare()))
        attempt("x *= 2", lambda: type(times(cls(value), 2)).__name__)
        attempt("x *= reflecting", lambda: times(cls(value), Reflecting()))
        attempt("bare *= x", lambda: times(Bare(), x))
        attempt("x.__add__", lambda: x.__add__(5))


class Never:
    __add__ = None
    __lt__ = None
    __eq__ = None


attempt("None + 1", lambda: Never() + 1)
attempt("None < 1", lambda: Never() < 1)
attempt("None == 1", lambda: Never() == 1)
attempt("None != 1", lambda: Never() != 1)


def comparing(base):
    class Says(base):
        def __eq__(self, other):
            print("  __eq__")
            return NotImplemented

        def __le__(self, other):
            print("  __le__")
            return NotImplemented

    return Says


for base, value in [(str, "a"), (int, 3), (float, 3.0), (complex, 3), (bytes, b"a"), (list, [1]), (tuple, (1,)), (dict, {}), (set, ()), (OrderedDict, ()), (object, None)]:
    cls = comparing(base)
    plain = base() if base is object else base(value)
    x = cls() if base is object else cls(value)
    print(base.__name__)
    attempt("x == x", lambda: x == x)
    attempt("x == plain", lambda: x == plain)
    attempt("plain == x", lambda: plain == x)
    attempt("x != plain", lambda: x != plain)
    attempt("3 != x", lambda: 3 != x)
    attempt("x <= plain", lambda: x <= plain)
    attempt("plain >= x", lambda: plain >= x)
    attempt("x <= 10**20", lambda: x <= 10**20)


class Halves(int):
    def __divmod__(self, other):
        return "halved"


attempt("divmod(x, 2)", lambda: divmod(Halves(7), 2))
attempt("divmod(2, x)", lambda: divmod(2, Halves(7)))
attempt("divmod(2, bare)", lambda: divmod(2, Bare()))

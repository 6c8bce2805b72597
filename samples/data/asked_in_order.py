"""Which special method is asked, how often, and what is said when it is no use."""


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


class Celsius(float):
    def __float__(self):
        return 42.5


class Wrong(float):
    def __float__(self):
        return 42


attempt("a float with a __float__ of its own:", lambda: float(Celsius(3)))
attempt("one that gives no float:", lambda: float(Wrong(3)))
attempt("made of another:", lambda: Celsius(Celsius(3)).hex())


class Number:
    def __int__(self):
        return 7

    def __index__(self):
        return 9


print("%d %x" % (Number(), Number()))


class Silent:
    __str__ = None

    def __repr__(self):
        return "Silent()"


attempt("__str__ is None:", lambda: str(Silent()))
attempt("in a list:", lambda: [Silent()])


class Keyed:
    def __init__(self):
        self.hashed = self.compared = 0

    def __hash__(self):
        self.hashed += 1
        return 1

    def __eq__(self, other):
        self.compared += 1
        return self is other


first, second = Keyed(), Keyed()
table = {first: "first"}
table.setdefault(second, "second")
print(first.hashed, second.hashed, first.compared + second.compared, list(table.values()))


class Odd(Exception):
    def __new__(cls):
        return 5


def raise_odd():
    raise Odd


def raise_from_odd():
    raise KeyError("k") from Odd


attempt("a class that makes no exception:", raise_odd)
attempt("as the cause:", raise_from_odd)


class Registry(dict):
    pass


made = Registry().fromkeys("ab", 1)
print(type(made).__name__, made)


class Point:
    def __init__(self):
        self.x, self.y = 1, 2


point = Point()
print(point.__dict__.popitem(), point.__dict__)
attempt("gone:", lambda: point.y)
point.__dict__.clear()
print(vars(point))


def convert(numbers):
    try:
        from array import array
    except ImportError:
        return numbers
    else:
        make = lambda: array("B", numbers)
    return make()


print(convert([1, 2]))


class Template(str):
    def __rmod__(self, pattern):
        return f"filled by {pattern!r}"


print("%s!" % Template("x"), "%s!" % (Template("x"),), "%d" % 3)


class Own(int):
    def __hash__(self):
        return self


print(hash(Own(42)), {Own(1): "one"})

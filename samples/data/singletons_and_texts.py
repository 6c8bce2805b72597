"""Types of singletons, `vars` of what has a `__dict__` of its own, texts that `__repr__` returns, NotImplemented as a condition."""

import math
import warnings

for kind in (type(None), type(NotImplemented), type(Ellipsis)):
    print(kind() is kind(), kind)
    for args, named in (((1, 2), {}), ((), {"a": 1})):
        try:
            kind(*args, **named)
        except TypeError as error:
            print(error)


class Owner:
    def values(self):
        return {"a": 2}

    __dict__ = property(fget=values)


print(vars(Owner()))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(bool(NotImplemented), not NotImplemented)
    print([(str(each.message), each.category.__name__) for each in caught])


class Text(str):
    pass


class Shown:
    def __repr__(self):
        return Text("shown")


print(ascii(Shown()), repr(Shown()), f"{Shown()!r:>8}")
math.tau2 = 3
print(math.tau2, "tau2" in dir(math))
del math.tau2
try:
    math.tau2
except AttributeError as error:
    print(error)

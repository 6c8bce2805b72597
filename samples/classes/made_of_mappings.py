"""Classes made by calling type, and what type keeps about every class."""
from collections import OrderedDict


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


namespace = OrderedDict([("first", 1), ("second", 2)])
namespace.move_to_end("first")
print(list(type("Made", (), namespace).__dict__))
print(list(type("Told", (), {"a": 1, "__module__": "elsewhere", "b": 2}).__dict__))


class Greeter:
    def greet(self):
        return "number %d" % self


Numbered = type("Numbered", (Greeter, int), {})
print(Numbered.__base__, Numbered.__bases__, Numbered(7).greet())

attempt("lone surrogate in a docstring:", lambda: type("Bad", (), {"__doc__": "a\udc80b"}))


def rename(name):
    Greeter.__name__ = name


attempt("lone surrogate in a name:", lambda: rename("a\udc80b"))
print(Greeter.__name__)


class Box[T]:
    pass


print(Box.__type_params__, Greeter.__type_params__)
Box.__type_params__ = "others"
print(Box.__type_params__, "__type_params__" in Box.__dict__)


def forget(name):
    delattr(Box, name)


for name in ("__type_params__", "__dict__", "__module__"):
    attempt(f"del {name}:", lambda: forget(name))

print("__firstlineno__" in Greeter.__dict__, "__firstlineno__" in dir(Greeter))
Greeter.__module__ = "elsewhere"
print("__firstlineno__" in Greeter.__dict__, hasattr(Greeter, "__firstlineno__"))

print(hash("key") == hash(b"key") == hash(memoryview(b"key")))
between = bytearray(b", ")


def parts():
    yield b"one"
    between.clear()
    yield b"two"


attempt("emptied while it joins:", lambda: between.join(parts()))
print(between, between.join([b"one", b"two"]))

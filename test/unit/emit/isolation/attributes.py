names = ["constructor", "__proto__", "prototype", "then", "toString", "valueOf", "length", "name", "arguments", "caller", "callee",
         "hasOwnProperty", "isPrototypeOf", "__defineGetter__", "__lookupGetter__", "toJSON", "call", "apply", "bind", "size", "data", "at",
         "push", "map", "next", "throw", "return", "$meta", "constructor$", "then$", "Symbol", "0", "gi"]


class Plain:
    pass


def function():
    pass


async def coroutine():
    pass


def generator():
    yield 1


coro = coroutine()
values = {"int": 1, "float": 1.5, "str": "s", "list": [1], "dict": {"a": 1}, "set": {1}, "tuple": (1,), "bytes": b"b", "None": None,
          "bool": True, "instance": Plain(), "class": Plain, "function": function, "generator": generator(), "coroutine": coro,
          "exception": ValueError("x"), "range": range(2), "builtin": print, "type": int, "big": 10 ** 30, "complex": 1j,
          "bound": [].append, "lambda": lambda: 0, "ellipsis": ..., "frozenset": frozenset(), "bytearray": bytearray(b"x"), "slice": slice(1)}
for label, value in values.items():
    found = [name for name in names if hasattr(value, name)]
    print(label, found)
    for name in ("constructor", "__proto__", "prototype", "then", "toString"):
        try:
            print("  ", getattr(value, name))
        except AttributeError as error:
            print("  ", error)
    print("  ", getattr(value, "valueOf", "default"))
coro.close()

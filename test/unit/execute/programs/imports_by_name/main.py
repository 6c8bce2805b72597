"""Modules by their names: the library's, the program's own, and none."""

import importlib
from importlib import import_module


def load(name):
    return import_module(name)


print(load("math").pi, import_module("collections.abc").__name__, load("str" + "ing").digits)
print(import_module("json") is __import__("json"), __import__("os.path").__name__)
jars = import_module("jars")
print(jars.LIMIT, jars.label("plum"), __import__("jars") is jars, importlib.import_module("jars") is load("jars"))

for wrong in ("nothing_here", "nothing.here", "", ".relative", "math.pi"):
    try:
        load(wrong)
    except (ImportError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    __import__("nothing_here")
except ImportError as error:
    print(error.name, __import__)

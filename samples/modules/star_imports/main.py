# `from m import *`: what a module gives away, by its `__all__` or by its underscores; packages and their parts.
from math import *

import pantry.shelves.jars
from pantry import *
from tools import *

print(boil("tea"), strength, sqrt(16), pi > 3)
try:
    _hidden
except NameError as error:
    print(error)
print(_steep(), sugar)
try:
    milk
except NameError as error:
    print(error)
print(pantry.shelves.jars.count, pantry.shelves.jars.where(), math_of_tools())
print(Kettle, Kettle.__module__, pantry.__doc__)
try:
    import pantry.cellar
except ImportError as error:
    print(type(error).__name__, error)
if __name__ == "__main__":
    print("main", __package__)

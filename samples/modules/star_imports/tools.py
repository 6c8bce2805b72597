"""Names without underscores are given away, imported ones too."""
import math
from brewing import *

_hidden = 1


def boil(what):
    return f"boiling {what}"


def math_of_tools():
    return math.floor(2.5)


class Kettle:
    pass

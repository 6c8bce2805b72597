"""What members of enums, ordered dicts and typing's forms were shown as, and since when they are as now."""
from collections import OrderedDict
from enum import Enum, Flag, IntEnum, IntFlag, unique
from typing import Any, Callable, Dict, List, Optional, Tuple, Union


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Color(str, Enum):
    RED = "red"


class Own(str, Enum):
    RED = "red"

    def __str__(self):
        return "own red"


class Plain(Enum):
    ONE = 1
    TWO = 2


class Right(Flag):
    READ = 1
    WRITE = 2
    RUN = 4


class Both(Flag):
    A = 1
    B = 2
    AB = 3
    C = 4


class Mode(IntFlag):
    R = 1
    W = 2


for member in Level.LOW, Color.RED, Own.RED, Plain.ONE, Right.READ, Right.READ | Right.WRITE, Right(0), Right(7), ~Right.READ, Both.AB, Both(7), Mode.R, Mode.R | Mode.W, Mode(0), Mode(8), Mode.R | 24:
    print(str(member), repr(member), f"{member}", "%s" % member, "{:>12}".format(member), f"{member!s:>12}", format(member))
print([Level.LOW], {Color.RED: 1}, "pale " + Color.RED, Level.HIGH + 1, Right, Plain, Level)


def told(step):
    try:
        print(step())
    except Exception as error:
        print(type(error).__name__, "|", error)


def reassign():
    Plain.ONE = 2


def reassign_value():
    Plain.ONE.value = 2


def extend():
    class More(Plain):
        THREE = 3


told(lambda: 1 in Plain)
told(lambda: Level.LOW in Plain)
told(lambda: Plain.ONE in Plain)
told(lambda: Plain.THREE)
told(lambda: Plain(3))
told(lambda: Plain["THREE"])
told(lambda: Right(16))
for step in reassign, reassign_value, extend:
    told(step)

print(OrderedDict(a=1, b=[2]), OrderedDict(), repr(OrderedDict({1: OrderedDict()})))
print(Optional[int], Union[int, str], Optional[str], Union[int, None, str], List[int], Dict[str, Any], Callable[[int], str], Tuple[int, ...])

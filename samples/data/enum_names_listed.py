"""What `dir` tells of enums and their members, properties that members hide, and what stands in a body for itself."""
import enum
from enum import Enum, Flag, IntEnum, IntFlag, auto, member, nonmember


class Shape(Enum):
    @property
    def corners(self):
        return len(self.name)

    @enum.property
    def round(self):
        return f"{self.name} is not"

    def draw(self):
        return f"draw {self.name}"



Named = Shape("Named", [("square", 4), ("box", 4), ("corners", 1), ("round", 2)])
for word in ("corners", "round", "square", "box", "draw", "name"):
    print(word, word in dir(Named), word in dir(Named["square"]))
print(Named["round"].round, Named["square"].corners, Named["corners"])


class Level(IntEnum):
    low = 1
    high = 2
    top = 2


print("top" in dir(Level), "high" in dir(Level), list(Level.__members__))
for name in ("name", "value"):
    shown = Enum.__dict__[name]
    print(name, isinstance(shown, enum.property), shown.fget is not None, shown.fget(Level.low))


class Access(Flag):
    READ = member(auto())
    WRITE = member(auto())
    BOTH = nonmember(READ | WRITE)


class Modes(Flag):
    A = auto()
    B = auto()
    ALL = nonmember(A | B)


print(Access.BOTH, list(Access), Modes.ALL, list(Modes))


def attempt(make):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)


def upwards(base):
    class Made(base):
        one = 1

        def __new__(cls, value):
            return super().__new__(cls, value)

    return Made.one


attempt(lambda: upwards(Enum))
attempt(lambda: upwards(IntFlag))


class Weight(float, Enum):
    light = 0.5

    def __new__(cls, value):
        made = super().__new__(cls, value * 2)
        made._value_ = value
        return made


print(Weight.light + 1, Weight.light.value)


class Tagged(int):
    def __new__(cls, tag, number):
        made = int.__new__(cls, number)
        made.tag = tag
        return made


class Tags(Tagged, Enum):
    first = ("the first", 1)


print(Tags.__new__ is Enum.__new__, Tags.first + 1, Tags.first.tag)

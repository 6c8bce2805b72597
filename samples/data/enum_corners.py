"""Enums with data types, boundaries and checks."""
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, IntFlag, ReprEnum, StrEnum, auto, global_enum, property, verify


def refused(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


class Weight(float, Enum):
    LIGHT = 0.5
    HEAVY = 2


print(Weight.HEAVY, repr(Weight.HEAVY), f"{Weight.HEAVY}", Weight.HEAVY * 2, Weight(0.5))


class Ratio(float, ReprEnum):
    HALF = 0.5


print(Ratio.HALF, f"{Ratio.HALF:.3f}", repr(Ratio.HALF))


class Strict(Flag):
    A = 1
    B = 4
    AB = 5


class Kept(Flag, boundary=KEEP):
    A = 1
    B = 4


class Conforming(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Ejecting(IntFlag, boundary=EJECT):
    A = 1
    B = 4


refused(lambda: Strict(2))
print(Kept(7), repr(Kept(7)), Conforming(7), Ejecting(7), Strict(5), ~Strict.A, list(Strict.AB), [*Strict.__members__])


class Step(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name.lower()}{count}"

    FIRST = auto()
    SECOND = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.FIRST if value == "?" else None


print(list(Step), Step("?"))
refused(lambda: Step("x"))


class Named(Enum):
    @property
    def kind(self):
        return f"kind of {self.name}"


Shape = Named("Shape", "kind line")

print(Shape.kind, Shape.kind.kind, Shape.line.kind, vars(Shape.line))


class Answer(IntEnum):
    YES = 1

    def __str__(self):
        return "yes"


print(str(Answer.YES), format(Answer.YES), Answer.YES + 1)
Color = Enum("Color", "RED GREEN", start=5)
Level = StrEnum("Level", ["LOW", "HIGH"])
print(list(Color), list(Level), Color.__members__)
Color.RED._add_value_alias_("r")
print(Color("r"))


def with_gaps():
    @verify(CONTINUOUS)
    class Gap(Enum):
        A = 1
        C = 4


def with_aliases():
    @verify(UNIQUE)
    class Twice(Enum):
        A = 1
        B = 1


def without_names():
    @verify(NAMED_FLAGS)
    class Bits(Flag):
        A = 1
        ALL = 7


def extended():
    class More(Step):
        THIRD = 1


def out_of_order():
    class Order(Enum):
        _order_ = "B A"
        A = 1
        B = 2


def deleted():
    del Color.RED


for wrong in (with_gaps, with_aliases, without_names, extended, out_of_order, deleted):
    refused(wrong)


@global_enum
class Mode(Flag):
    R = 1
    W = 2


print(repr(Mode.R), str(Mode.W), repr(Mode.R | Mode.W))


def by_base(base):
    class Made(base):
        ONE = 1
        TWO = 2

    return list(Made)


print(by_base(Enum), by_base(IntFlag))

"""Members by all their attributes, the boundaries of flags, the checks, and the ways enums are shown."""
import enum
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, EnumCheck, EnumMeta, EnumType, Flag, FlagBoundary, IntEnum, IntFlag, ReprEnum, StrEnum, global_enum_repr, global_flag_repr, global_str, member, nonmember, show_flag_values, verify


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Color(Enum):
    RED = 1
    GREEN = 2


class Size(IntEnum):
    SMALL = 1


class Word(StrEnum):
    YES = "yes"


class Right(Flag):
    READ = 1
    WRITE = 2


class Bit(IntFlag):
    ONE = 1
    TWO = 2


class Shown(int, ReprEnum):
    A = 5


for one in [Color.RED, Size.SMALL, Word.YES, Right.READ, Bit.TWO, Shown.A, Right.READ | Right.WRITE, Bit(8), Right(0)]:
    print(one._name_, repr(one._value_), repr(one), str(one), one.name, one.value, attempt(setattr, one, "value", 3), attempt(setattr, one, "name", "x"))
print(EnumType is EnumMeta, type(Color) is EnumType, isinstance(Color, EnumMeta), issubclass(Shown, ReprEnum), str(Shown.A), f"{Shown.A:03}", EnumType.__name__)
for boundary in [STRICT, CONFORM, EJECT, KEEP]:
    print(repr(boundary), boundary, boundary.value, isinstance(boundary, FlagBoundary))

    class Flags(Flag, boundary=boundary):
        A = 1
        B = 2

    class Numbers(IntFlag, boundary=boundary):
        A = 1
        B = 2

    print(attempt(Flags, 3), attempt(Flags, 7), attempt(Flags, -1), attempt(lambda: ~Flags.A), attempt(Numbers, 12), attempt(lambda: Numbers.A | 8))
print(list(FlagBoundary), list(EnumCheck), [repr(check) for check in (CONTINUOUS, NAMED_FLAGS, UNIQUE)])
for check, items in [(UNIQUE, {"A": 1, "B": 1}), (CONTINUOUS, {"A": 1, "B": 5}), (NAMED_FLAGS, {"A": 1, "B": 6})]:
    print(check, attempt(lambda: verify(check)((Flag if check is NAMED_FLAGS else Enum)("Checked", items))))


class Mixed(Enum):
    ONE = 1
    helper = nonmember("no member")
    function = member(len)

    @member
    def method(self):
        return "called"

    @nonmember
    class Inner:
        pass


print([one.name for one in Mixed], Mixed.helper, Mixed.function.value is len, type(Mixed.method).__name__, Mixed.method.value(None), Mixed.Inner.__name__, nonmember(5).value, member(6).value)
print(global_enum_repr(Color.RED), global_flag_repr(Right.READ | Right.WRITE), global_flag_repr(Right(0)), global_str(Color.GREEN), global_enum_repr(Size.SMALL))
print(show_flag_values(7), show_flag_values(Right.READ | Right.WRITE), show_flag_values(0), show_flag_values(Bit(10)))


@enum.global_enum
class Global(IntFlag):
    P = 1
    Q = 2


print(repr(Global.P), str(Global.P), repr(Global.P | Global.Q), repr(Global(0)))
print(Color._member_names_, Color._member_map_, Color._value2member_map_, Color._member_type_, Size._member_type_, Right._flag_mask_, Bit._boundary_, Right._boundary_)
print(Color.RED.__class__, Color.RED.__objclass__ if hasattr(Color.RED, "__objclass__") else None, Color.RED._sort_order_, Color.GREEN._sort_order_, [str(name) for name in Color.__members__])

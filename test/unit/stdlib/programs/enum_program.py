from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON)
print(list(Color), len(Color), Color.RED in Color, 2 in Color, 9 in Color)
print(Color.RED is Color.CRIMSON, Color.RED == Color.GREEN, Color.RED != Color.GREEN, Color.RED == 1)
for c in Color:
    print(c.name, c.value, f"{c}", f"{c!r}", f"{c:>12}|")
print({Color.RED: "r", Color.BLUE: "b"})
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("KeyError", e)
try:
    Color.PINK
except AttributeError as e:
    print(e)
try:
    Color.RED = 3
except AttributeError as e:
    print(e)
print(type(Color.RED), isinstance(Color.RED, Color), Color, type(Color))
print(Color.__members__)

class Status(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()

    @property
    def finished(self):
        return self is Status.DONE

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @classmethod
    def default(cls):
        return cls.PENDING

print([s.describe() for s in Status], Status.DONE.finished, Status.default())

class Priority(IntEnum):
    LOW = 1
    HIGH = 10

print(Priority.LOW < Priority.HIGH, Priority.HIGH + 1, sorted([Priority.HIGH, Priority.LOW]), Priority.LOW == 1, f"{Priority.LOW}", str(Priority.HIGH), repr(Priority.HIGH), max(Priority), int(Priority.HIGH))
print({1: "x"}[Priority.LOW], isinstance(Priority.LOW, int), [10, 20][Priority.LOW], Priority.LOW.value)

class Level(StrEnum):
    DEBUG = auto()
    INFO = "info!"

print(Level.DEBUG, repr(Level.INFO), Level.DEBUG == "debug", Level.INFO.upper(), f"{Level.INFO}", "x" + Level.DEBUG, len(Level.INFO), Level("debug"))

class Kind(str, Enum):
    A = "a"
    B = "b"

print(Kind.A, repr(Kind.A), Kind.A == "a", Kind.B.value, Kind("b"), {"a": 1}[Kind.A], Kind.A.upper(), f"{Kind.A}", ",".join([Kind.A, Kind.B]))

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.RW, Perm.R in Perm.RW, Perm.X in Perm.RW, list(Perm), list(Perm.RW), ~Perm.R, Perm.R & Perm.W, bool(Perm.R & Perm.W), Perm(3), (Perm.R | Perm.X).value, (Perm.R|Perm.X).name)
class Mode(IntFlag):
    A = 1
    B = 2
print(Mode.A | Mode.B, repr(Mode.A | Mode.B), Mode.A + 1, Mode.A | 4, repr(Mode.B))

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return self.mass / self.radius

print(Planet.EARTH.mass, Planet.EARTH.density, Planet.EARTH.value, Planet.EARTH)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
match Color.RED:
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT, Animal(2))
def paint(c: Color) -> str:
    if c is Color.RED:
        return "r"
    elif c == Color.GREEN:
        return "g"
    return "?"
print(paint(Color.RED), paint(Color.GREEN), paint(Color.BLUE))
class State(Enum):
    OPEN = "open"
    CLOSED = "closed"
    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == str(value).lower():
                return m
        return None
    def __str__(self):
        return self.value
print(State("OPEN"), repr(State("Closed")), State.OPEN)
try:
    State("x")
except ValueError as e:
    print(e)
try:
    Priority.LOW < "a"
except TypeError as e:
    print(e)
try:
    Color.RED < Color.GREEN
except TypeError as e:
    print(e)
print(hash(Color.RED) == hash(Color.RED), Color.RED.__class__.__name__, Color.__name__)

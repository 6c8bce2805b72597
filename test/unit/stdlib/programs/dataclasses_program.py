from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar
import dataclasses


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(3, 5), p == (3, 4))
p.x = 10
print(p, repr(p))
try:
    hash(p)
except TypeError as e:
    print(e)

@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    tags: tuple = ()

a, b = Version(1, 2), Version(1, 3)
print(a < b, sorted([b, a]), max(a, b), hash(a) == hash(Version(1, 2)), {a: 1}[Version(1, 2)])
try:
    a.major = 5
except FrozenInstanceError as e:
    print("frozen:", e)
try:
    del a.major
except FrozenInstanceError as e:
    print("frozen:", e)
try:
    a < 3
except TypeError as e:
    print(e)

@dataclass
class Job:
    name: str
    tags: list[str] = field(default_factory=list)
    meta: dict = field(default_factory=dict, repr=False)
    retries: int = field(default=3, compare=False)
    total: int = field(init=False)

    def __post_init__(self):
        self.total = self.retries * 2
        pass

j = Job("a")
j.tags.append("x")
k = Job("b", retries=1)
print(j, k)
print(asdict(j), astuple(k))
print(replace(k, name="c"))
print([f.name for f in fields(Job)], is_dataclass(j), is_dataclass(Job), is_dataclass(3))
print([f.default for f in fields(Point) if f.name == "y"])

@dataclass
class Special(Job):
    level: int = 1

    def __post_init__(self):
        super().__post_init__()
        self.level += 1

s = Special("z", level=5)
print(s)
print(asdict(s))

@dataclass
class Config:
    host: str
    _: KW_ONLY
    port: int = 80
    debug: bool = False

print(Config("h", port=1), Config("h"))
@dataclass
class Temp:
    celsius: float
    scale: InitVar[float] = 2.0
    scaled: float = 0.0
    def __post_init__(self, scale):
        self.scaled = self.celsius * scale
print(Temp(10.0), Temp(10.0, 3.0), Temp(1.5, scale=4))
try:
    Point()
except TypeError as e:
    print(e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        xs: list = []
except ValueError as e:
    print(e)

@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)

tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree)
print(asdict(tree))
match p:
    case Point(x, y):
        print("point", x, y)
match tree:
    case Node(value=1, children=[Node(v), *rest]):
        print(v, rest)
C = dataclasses.make_dataclass("C", [("a", int), ("b", int, dataclasses.field(default=5))])
c = C(1)
print(c, c.b, C(1, 6) == C(1, 6))
print(dataclasses.fields(Config)[1].name, Point.__match_args__)

@dataclass(eq=False)
class Ident:
    n: int
print(Ident(1) == Ident(1))

@dataclass(slots=True)
class Slot:
    n: int
sl = Slot(1)
try:
    sl.m = 3
except AttributeError as e:
    print(e)
@dataclass
class WithRepr:
    n: int
    def __repr__(self):
        return f"<{self.n}>"
print(WithRepr(4), [WithRepr(5)])

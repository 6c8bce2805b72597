from dataclasses import dataclass, field, asdict, replace


@dataclass
class Item:
    name: str
    price: float
    count: int = 1
    tags: list[str] = field(default_factory=list)

    @property
    def total(self) -> float:
        return self.price * self.count


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0

    def __str__(self) -> str:
        return f"v{self.major}.{self.minor}"


@dataclass
class Special(Item):
    discount: float = 0.1

    def __post_init__(self):
        self.price *= 1 - self.discount


tea = Item("tea", 2.5, 4)
tea.tags.append("hot")
print(tea, tea.total, Item("ice", 1.0), tea == Item("tea", 2.5, 4, ["hot"]))
print(asdict(tea), replace(tea, count=1))
print(sorted([Version(2), Version(1, 5), Version(1, 2)]), max(Version(1), Version(0, 9)), str(Version(3, 1)))
print({Version(1): "one"}[Version(1, 0)], Version(1) < Version(1, 1))
try:
    Version(1).major = 2
except Exception as error:
    print(type(error).__name__, error)
print(Special("cake", 10.0), Special("pie", 10.0, discount=0.5).total)
try:
    Item("x")
except TypeError as error:
    print("TypeError:", error)

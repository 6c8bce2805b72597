from typing import TypedDict, NamedTuple, Union, Literal

class Item(TypedDict):
    name: str
    price: float
    tags: list[str]

class Point(NamedTuple):
    x: float
    y: float = 0.0

    def scaled(self, k: float) -> "Point":
        return Point(self.x * k, self.y * k)

Shape = Union[Point, tuple[Point, Point]]

items: list[Item] = [
    {"name": "pen", "price": 1.5, "tags": ["office"]},
    {"name": "mug", "price": 7.0, "tags": ["kitchen", "gift"]},
    {"name": "book", "price": 12.25, "tags": ["gift"]},
]

def total(items: list[Item]) -> float:
    return sum(item["price"] for item in items)

def by_tag(items: list[Item]) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for item in items:
        for tag in item["tags"]:
            result.setdefault(tag, []).append(item["name"])
    return result

def cheapest(items: list[Item], tag: str | None = None) -> Item | None:
    chosen = [i for i in items if tag is None or tag in i["tags"]]
    return min(chosen, key=lambda i: i["price"]) if chosen else None

print(total(items), by_tag(items))
print(cheapest(items), cheapest(items, "gift"), cheapest(items, "none"))
found = cheapest(items, "gift")
if found is not None:
    print(found["name"].upper(), f"{found['price']:.1f}")
p = Point(1, 2)
print(p, p.x, p.scaled(3), p._replace(y=5), Point(4))
x, y = p
print(x + y, p == (1, 2), sorted([Point(2), Point(1)]))
def move(direction: Literal["up", "down"], n: int = 1) -> int:
    return n if direction == "up" else -n
print(move("up"), move("down", 3))
for i, item in enumerate(items, start=1):
    print(f"{i}. {item['name']:<6}|{item['price']:>6.2f}")

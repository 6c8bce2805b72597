from dataclasses import dataclass, replace
@dataclass
class A:
    x: int
    y: float = 2.0
def double(o):
    return o.x * 2
a = A(1)
print(double(a))
b = replace(a, x="text")
print(double(b), b.x * 2)
changes = {"y": "why"}
c = replace(b, **changes)
print(c.y + "?", c)
@dataclass
class Money:
    cents: int
    def __post_init__(self):
        self.label = f"{self.cents / 100:.2f}"
print(replace(Money(5), cents=250.0).label)

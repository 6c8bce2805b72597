"""Class attributes, private names, class-level tables and `__slots__`."""


class Counter:
    made = 0
    kinds = ["plain"]
    __secret = "hidden"

    def __init__(self):
        Counter.made += 1
        self.number = self.made
        self.__count = 0

    def tick(self):
        self.__count += 1
        return self

    def peek(self):
        return self.__count, self.__secret


class Loud(Counter):
    kinds = Counter.kinds + ["loud"]
    made = 100


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


a, b, c = Counter(), Counter(), Loud()
a.tick().tick()
print(a.peek(), b.peek(), a.number, b.number, c.number)
print(Counter.made, Loud.made, Loud.kinds, a.kinds)
a.kinds.append("shared")
print(b.kinds, Loud.kinds)
b.made = "mine"
print(b.made, Counter.made, sorted(vars(b)))
p = Point(1, 2)
try:
    p.z = 3
except AttributeError as error:
    print("AttributeError:", error)
print(p.x + p.y, Counter.__name__, Loud.__qualname__, Counter.__doc__)

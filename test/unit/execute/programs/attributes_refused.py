"""Attributes that classes refuse or lose: names that are no slots, class attributes deleted; found by npm run fuzz."""


class Point:
    __slots__ = ("x", "y")
    dimensions = 2
    length = 1

    def __init__(self, x, y, label=None):
        self.x = x
        self.y = y
        if label is not None:
            self.label = label

    def describe(self):
        return self.x, self.y


class Named:
    __slots__ = ["name"]

    def __init__(self, name):
        self.name = name
        self.toString = name


class Open(Point):
    def __init__(self):
        super().__init__(1, 2)
        self.more = 3


class Strict(Point):
    __slots__ = ("z",)

    def __init__(self):
        super().__init__(1, 2)
        self.z = 3
        self.w = 4


for make in (lambda: Point(1, 2).describe(), lambda: Point(1, 2, "p"), lambda: Named("n"), lambda: Open().__dict__, lambda: Strict()):
    try:
        print(make())
    except AttributeError as e:
        print(e)
print(Point.length, Point.dimensions)
del Point.length
try:
    print(Point.length)
except AttributeError as e:
    print(e)
del Point.describe
try:
    print(Point(1, 2).describe())
except AttributeError as e:
    print(e)

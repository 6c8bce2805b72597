class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __iter__(self):
        yield self.x
        yield self.y

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __contains__(self, value):
        return value in (self.x, self.y)

    def __call__(self, scale):
        return f"called with {scale}"

    def __format__(self, spec):
        return f"<{self.x:{spec}}; {self.y:{spec}}>"


a, b = Vector(3, 4), Vector(1, 2)
print(a + b, a * 2, 2 * a, -a, abs(a))
print(a == Vector(3, 4), a == b, a != b, a == "a")
print(bool(Vector(0, 0)), bool(b), not a)
print(sorted([a, b, Vector(0, 1)]), max(a, b))
x, y = a
print(x, y, list(a), len(a), a[0], a[-1], 4 in a, 5 in a)
print(a(10), f"{a:.1f}", "{:>3}".format(b))
print({a: "first", Vector(3, 4): "second"})
try:
    a + 5
except AttributeError as error:
    print("AttributeError:", error)
try:
    a < "x"
except TypeError as error:
    print("TypeError:", error)

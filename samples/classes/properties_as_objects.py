"""`property` objects: their parts, what they say when a part is missing, and classes derived from them."""


class Shape:
    def __init__(self):
        self.sides = 4

    def count(self):
        """The number of sides."""
        return self.sides

    corners = property(count)
    described = property(count, doc="its own words")
    nothing = property()

    @property
    def area(self):
        return self.sides**2

    @area.deleter
    def area(self):
        print("area deleted")


shape = Shape()
print(shape.corners, Shape.corners.__doc__, Shape.described.__doc__, Shape.corners.__name__)
print(Shape.corners.fget is Shape.count, Shape.corners.fset, Shape.corners.__isabstractmethod__)
for act in (
    lambda: shape.nothing,
    lambda: setattr(shape, "corners", 3),
    lambda: delattr(shape, "corners"),
    lambda: setattr(shape, "area", 1),
    lambda: setattr(Shape.corners, "fget", None),
    lambda: setattr(Shape.corners, "other", None),
):
    try:
        act()
    except AttributeError as error:
        print(error)
del shape.area
try:
    Shape.corners.__set_name__(Shape)
except TypeError as error:
    print(error)
Shape.late = property()
try:
    shape.late
except AttributeError as error:
    print(error)
Shape.corners.__doc__ = "changed"
print(Shape.corners.__doc__, Shape.corners.getter(lambda self: 1).__doc__, Shape.described.getter(lambda self: 1).__doc__)


class Noted(property):
    def __init__(self, fget=None, fset=None, fdel=None, doc=None, note=None):
        super().__init__(fget, fset, fdel, doc)
        self.note = note


class Described:
    size = Noted(lambda self: 3, note="small")


print(Described().size, Described.size.note, type(Described.size).__name__, isinstance(Described.size, property))


class register(classmethod):
    seen = []

    def __set_name__(self, owner, name):
        self.seen.append((owner.__name__, name))


class Registered:
    @register
    def make(cls):
        return cls.__name__


print(Registered.make(), Registered().make(), register.seen, type(vars(Registered)["make"]).__name__)

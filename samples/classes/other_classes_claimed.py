"""`isinstance` and `issubclass` with objects that only say what they are: `__class__`, `__bases__`, and hooks of metaclasses."""


class Kind:
    """Not a class, but it has bases."""

    def __init__(self, *parents):
        self.parents = parents

    @property
    def __bases__(self):
        return self.parents


class Thing:
    def __init__(self, kind):
        self.kind = kind

    @property
    def __class__(self):
        return self.kind


animal = Kind()
dog = Kind(animal)
puppy = Kind(Kind(), dog)
print(isinstance(Thing(puppy), animal), isinstance(Thing(animal), dog), issubclass(puppy, animal), issubclass(animal, (dog, puppy)))
print(issubclass(dog, int), isinstance(3, dog))


def attempt(act):
    try:
        print(act())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


class Broken:
    @property
    def __bases__(self):
        raise RuntimeError("no bases today")


attempt(lambda: isinstance(3, 4))
attempt(lambda: isinstance(1, (str, (bytes, 3))))
attempt(lambda: isinstance(1, list[int]))
attempt(lambda: issubclass(3, int))
attempt(lambda: issubclass(int, 3))
attempt(lambda: issubclass(dog, 3))
attempt(lambda: issubclass(4, dog))
attempt(lambda: isinstance(1, Broken()))


class Generous(type):
    def __instancecheck__(cls, value):
        return "yes"

    def __subclasscheck__(cls, other):
        return []


class Any(metaclass=Generous):
    pass


print(isinstance(3, Any), issubclass(int, Any), issubclass(3, Any))


class Stand_in:
    def __init__(self, target):
        self.__target = target

    def __getattribute__(self, name):
        if name.startswith("_Stand_in__"):
            return object.__getattribute__(self, name)
        return getattr(self.__target, name)


class Real:
    size = 3


stand_in = Stand_in(Real())
print(isinstance(stand_in, Real), isinstance(stand_in, Stand_in), isinstance(stand_in, int), type(stand_in) is Stand_in, stand_in.size)


class Textual:
    __class__ = str


print(isinstance(Textual(), str), type.__instancecheck__(str, "a"), type.__subclasscheck__(int, bool))

"""A property of a subclass that has no setter, where the class above assigns."""
class Cup:
    def __init__(self, size):
        self.size = size

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        self._size = value


class Fixed(Cup):
    @property
    def size(self):
        return 3


try:
    Fixed(2)
except AttributeError as error:
    print(error)


class Plain:
    @property
    def size(self):
        return 1


try:
    Plain().size = 2
except AttributeError as error:
    print(error)

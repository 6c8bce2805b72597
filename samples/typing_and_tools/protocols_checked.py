"""What runtime-checkable protocols ask for, the order of annotations, and who misses an argument."""
from enum import Enum
from typing import Any, Protocol, runtime_checkable


@runtime_checkable
class Ordered(Protocol):
    def __lt__(self, other: Any) -> bool: ...


@runtime_checkable
class Closing(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Placed(Protocol):
    x: int
    y: int = 0


class Door:
    def close(self):
        pass


class Wall:
    close = None
    x = y = None


class Colour(Enum):
    RED = 1


def mixed(a: int, /, b: "str" = "x", *rest: float, c: bool, **more: Any) -> list[int]: ...


print(isinstance(5, Ordered), isinstance("a", Ordered), issubclass(int, Ordered))
print(isinstance(Door(), Closing), isinstance(Wall(), Closing), issubclass(Door, Closing), isinstance(Wall(), Placed), isinstance(Door(), Placed))
try:
    issubclass(Wall, Placed)
except TypeError as error:
    print(error)
print(mixed.__annotations__)


def inner():
    return (lambda *, z: z)()


for f in (lambda: Colour(), lambda: (lambda a: a)(), lambda: [lambda q, r: q][0](1), inner):
    try:
        f()
    except TypeError as error:
        print(error)

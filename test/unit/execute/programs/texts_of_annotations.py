"""typing.get_type_hints evaluates annotations that are texts, with the names of the module that they are written in."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Callable, ClassVar, Optional, get_type_hints


class Node:
    next: Node | None
    parts: "list[Node]"
    count: ClassVar[int | None] = None


class Leaf(Node):
    weight: Annotated[float, "kg"]


@dataclass
class Point:
    x: int
    tags: dict[str, list[Optional[Node]]] = field(default_factory=dict)


def join(left: Node, right: Node | int = 0, *rest: Callable[[int], str], sep: str | None = None) -> None:
    pass


for thing in (Node, Leaf, Point, join):
    for name, hint in get_type_hints(thing).items():
        print(name, hint)
print(get_type_hints(Leaf, include_extras=True)["weight"])
print(join.__annotations__)


def local():
    class Inner:
        pass

    def take(x: Inner | None) -> Inner:
        return x

    try:
        print(get_type_hints(take))
    except NameError as error:
        print("NameError:", error)
    print(get_type_hints(take, localns={"Inner": Inner}))
    print(get_type_hints(take, {"Inner": int}))


local()


def checked(function):
    hints = get_type_hints(function)

    def call(*args):
        for (name, kind), value in zip(hints.items(), args):
            if not isinstance(value, kind):
                raise TypeError(f"{name} has to be {kind.__name__}, not {type(value).__name__}")
        return function(*args)

    return call


@checked
def twice(text: str, times: int) -> str:
    return text * times


print(twice("ab", 2))
try:
    twice("ab", "2")
except TypeError as error:
    print(error)

"""Representations that stay short, and those that meet themselves: `reprlib`."""
import reprlib
from array import array
from collections import deque

numbers = range(10)
for value in (
    "x" * 100, list(numbers), tuple(numbers), (1,), set(numbers), frozenset(numbers), deque(numbers), array("i", numbers),
    {n: n for n in numbers}, 10**60, [[[[[[[[1]]]]]]]], {}, set(), frozenset(), (), array("i"), "a'" * 40, b"x" * 50, {"b": 1, "a": 2}, None, 1.5,
):
    print(reprlib.repr(value))


class Wordy:
    def __repr__(self):
        return "word " * 20


print(reprlib.repr(Wordy()))

narrow = reprlib.Repr(maxlist=2, maxother=10, maxlong=5, maxstring=8, fillvalue="--")
print(narrow.repr([1, 2, 3]), narrow.repr(123456789), narrow.repr("abcdefghij"), narrow.repr(Wordy()), narrow.maxtuple)
print(reprlib.Repr(maxlevel=1).repr([[1], (), {}]))

tree = {"name": "root", "children": [{"name": "leaf", "children": []}, (1,), deque([2])]}
for indent in 2, "..", True:
    print(reprlib.Repr(indent=indent).repr(tree))
for indent in -1, 1.5, {}:
    try:
        print(reprlib.Repr(indent=indent).repr([1]))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Marked(reprlib.Repr):
    def repr_Wordy(self, x, level):
        return f"<wordy at level {level}>"


print(Marked().repr([Wordy()]))


class Node:
    def __init__(self):
        self.links = [self]

    @reprlib.recursive_repr()
    def __repr__(self):
        "Shows the links."
        return f"Node({self.links!r})"


class Loop:
    @reprlib.recursive_repr(fillvalue="<again>")
    def __repr__(self):
        return f"Loop({self!r})"


print(Node(), Loop(), Node.__repr__.__name__, Node.__repr__.__doc__)
print(reprlib.aRepr.maxlist, reprlib.aRepr.indent)

"""Constructs that hardly anybody writes: the print statement's arrow as an expression, a name of what a type subscript gives."""
import sys

try:
    print >>sys.stdout, "to a file"
except TypeError as e:
    print(e)
try:
    print >>None
except TypeError as e:
    print(e)


class Shift:
    def __rrshift__(self, left):
        return f"{left.__name__} shifted"


value = print >>Shift()
print(value)
print >>Shift(), "dropped"


def annotated(items: list[int].append, other: dict[str, int].keys = None) -> list[int].copy:
    return items, other


print(annotated(1), annotated.__annotations__["items"].__name__, annotated.__annotations__["return"].__name__)

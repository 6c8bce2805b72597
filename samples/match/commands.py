from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def describe(value):
    match value:
        case 0 | 1:
            return "bit"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "number"
        case "":
            return "empty text"
        case str() as text:
            return f"text {text!r}"
        case []:
            return "empty list"
        case [one]:
            return f"just {one}"
        case [first, *rest]:
            return f"{first} and {len(rest)} more"
        case {"type": "circle", "r": radius}:
            return f"circle of {radius}"
        case {"type": kind, **others}:
            return f"{kind} with {sorted(others)}"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return f"point {value}"
        case None:
            return "nothing"
        case _:
            return f"something else: {type(value).__name__}"


for value in (1, -5, 3.5, "", "hi", [], [7], (1, 2, 3), {"type": "circle", "r": 2}, {"type": "square", "a": 1, "b": 2}, Point(0, 0), Point(3, 3), Point(1, 2), None, {1}, True):
    print(describe(value))


def run(command):
    match command.split():
        case ["go", ("north" | "south") as direction]:
            print("going", direction)
        case ["take", *things] if things:
            print("taking", ", ".join(things))
        case [action]:
            print("just", action)
        case _:
            print("what?")


for command in ("go north", "go up", "take lamp key", "take", "", "look"):
    run(command)

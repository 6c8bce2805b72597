"""Dicts whose keys are tuples: pairs that are there, equal ones of other types, and those that no dict can have."""
from collections import namedtuple
from fractions import Fraction

grid = {}
for x in range(3):
    for y in range(3):
        grid[x, y] = x * 10 + y
print(grid[1, 2], grid[(2, 0)], (0, 1) in grid, (0, 5) in grid, (5, 5) not in grid)
grid[1, 2] = "changed"
grid[1, 2] += "!"
print(grid[1, 2], len(grid))
try:
    grid[7, 8]
except KeyError as error:
    print("KeyError", error)
del grid[0, 0]
print((0, 0) in grid, len(grid), list(grid)[:3])
grid[0, 0] = "back"
print(list(grid)[-1])

Point = namedtuple("Point", "x y")
print(grid[Point(1, 1)], grid[True, False], grid[1.0, 2.0], grid[Fraction(2), 1])
print(grid[1, 2], (2, 2) in grid)
grid[1.5, 2] = "half"
grid["a", 1] = "text"
grid[None, True] = "odd"
grid[(1, 2), 3] = "nested"
print(grid[1.5, 2], grid["a", 1], grid[None, 1], grid[(1, 2), 3])


class Like:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __hash__(self):
        return hash((self.x, self.y))

    def __eq__(self, other):
        return (self.x, self.y) == other


places = {(1, 2): "first", (3, 4): "second"}
print(places[Like(3, 4)], Like(1, 2) in places, places.get(Like(9, 9)))
places[Like(5, 6)] = "third"
print(places[5, 6], len(places))
try:
    places[[1], 2]
except TypeError as error:
    print("TypeError", error)
try:
    places[1, {}] = 0
except TypeError as error:
    print("TypeError", error)

big = {}
big[2**40, -(2**33)] = "far"
big[2**70, 0] = "farther"
print(big[2**40, -(2**33)], big[2**70, 0], (0, 0) in big)
nan = float("nan")
odd = {(nan, 1): "same object"}
print((nan, 1) in odd)
copy = dict(places)
copy[1, 2] = "copied"
print(places[1, 2], copy[1, 2], copy == places)
counts = {}
for pair in [(1, "a"), (2, "b"), (1, "a")]:
    counts[pair] = counts.get(pair, 0) + 1
print(counts, counts.pop((2, "b")), counts.setdefault((3, "c"), 5), counts)
many = {(i, i * i): i for i in range(200)}
print(sum(many[i, i * i] for i in range(200)), all((i, i * i) in many for i in range(200)), (3, 8) in many)
for i in range(0, 200, 2):
    del many[i, i * i]
print(len(many), (2, 4) in many, many[3, 9])

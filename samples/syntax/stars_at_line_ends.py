"""A star at the end of a line belongs to that line, not to what the next one begins with."""
from math import *
print(floor(2.5))

pairs = [  # times *
    (1, 2),
    3,
    *
    [4],
]
print(pairs)
# two *
print("a"), print("b")
grid = {}
grid[  # row *
    1, 2
] = "x"
print(grid)
total = 2 * \
    (1 + 2)
print(total)
everything = *pairs, * \
    [5]
print(everything)

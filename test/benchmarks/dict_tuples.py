"""A dict whose keys are tuples: a grid."""
import time

start = time.perf_counter()
grid = {}
for x in range(300):
    for y in range(300):
        grid[(x, y)] = x * y
total = 0
for x in range(1, 299):
    for y in range(1, 299):
        total += grid[x - 1, y] + grid[x + 1, y] - grid[(x, y)]
seconds = time.perf_counter() - start
print("total", total, len(grid))
print("seconds", seconds)

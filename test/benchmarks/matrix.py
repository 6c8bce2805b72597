"""A matrix product in plain lists."""
import time


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def product_by_index(a, b):
    size = len(a)
    result = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            total = 0
            for k in range(size):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


size = 90
a = [[(i * j) % 7 for j in range(size)] for i in range(size)]
b = [[(i + j) % 5 for j in range(size)] for i in range(size)]
start = time.perf_counter()
one, two = product(a, b), product_by_index(a, b)
seconds = time.perf_counter() - start
print("same", one == two, sum(map(sum, one)))
print("seconds", seconds)

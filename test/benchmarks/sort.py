"""Sorting 200,000 numbers, and records by two keys."""
import time

state = 12345
numbers = []
for _ in range(200_000):
    state = (state * 1103515245 + 12345) % 2147483648
    numbers.append(state)
records = [(number % 1000, f"n{number % 77}") for number in numbers]
start = time.perf_counter()
ordered = sorted(numbers)
by_keys = sorted(records, key=lambda record: (record[1], -record[0]))
seconds = time.perf_counter() - start
print("ends", ordered[0], ordered[-1], by_keys[0])
print("seconds", seconds)

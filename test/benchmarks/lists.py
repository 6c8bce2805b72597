"""Lists built, sliced, joined and summed."""
import time

start = time.perf_counter()
squares = []
for i in range(200_000):
    squares.append(i * i % 1000)
evens = [s for s in squares if s % 2 == 0]
halves = squares[:100_000] + squares[100_000:][::-1]
total = 0
for i in range(0, len(halves), 50):
    total += sum(halves[i : i + 50])
while len(evens) > 10:
    evens.pop()
halves[1000:2000] = evens
seconds = time.perf_counter() - start
print("total", total, len(evens), len(halves), max(squares))
print("seconds", seconds)

"""Method calls and attributes of small objects."""
import time


class Counter:
    def __init__(self, step):
        self.step = step
        self.total = 0

    def add(self, amount):
        self.total += amount * self.step
        return self


class Doubling(Counter):
    def add(self, amount):
        return super().add(amount * 2)


start = time.perf_counter()
plain, doubling = Counter(3), Doubling(1)
for i in range(300_000):
    plain.add(i).add(1)
    doubling.add(i)
    if plain.total > 1_000_000_000:
        plain.total -= 1_000_000_000
seconds = time.perf_counter() - start
print("totals", plain.total, doubling.total)
print("seconds", seconds)

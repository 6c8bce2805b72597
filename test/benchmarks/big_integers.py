"""Integers beyond 64 bits: factorials, powers, digits."""
import time

start = time.perf_counter()
factorial = 1
for i in range(1, 1500):
    factorial *= i
fibonacci, following = 0, 1
for _ in range(8000):
    fibonacci, following = following, fibonacci + following
remainder = 0
for i in range(2000):
    remainder = (remainder * 31 + pow(3, i + 100, 2**89 - 1)) % (2**127 - 1)
digits = sum(int(d) for d in str(factorial))
seconds = time.perf_counter() - start
print("answers", digits, fibonacci % 10**12, remainder)
print("seconds", seconds)

"""Integer arithmetic in a loop."""
import time


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


start = time.perf_counter()
longest = collatz(20_000)
seconds = time.perf_counter() - start
print("longest", longest)
print("seconds", seconds)

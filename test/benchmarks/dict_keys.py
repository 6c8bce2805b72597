"""Dicts with text and int keys: made, read, changed, walked."""
import time

start = time.perf_counter()
texts = {}
for i in range(200_000):
    texts[f"k{i % 5000}"] = texts.get(f"k{i % 5000}", 0) + i
ints = {}
for i in range(400_000):
    ints[i % 10_000] = ints.get(i % 10_000, 0) + 1
total = 0
for key, value in ints.items():
    total += key * value
for key in list(texts):
    if len(key) == 3:
        del texts[key]
seconds = time.perf_counter() - start
print("sizes", len(texts), len(ints), total)
print("seconds", seconds)

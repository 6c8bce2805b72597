"""Words of a text, counted in a dict."""
import time

text = "the quick brown fox jumps over the lazy dog and the cat sleeps while the bird sings to the moon " * 20_000
start = time.perf_counter()
counts = {}
for word in text.split():
    word = word.strip(".,").lower()
    counts[word] = counts.get(word, 0) + 1
common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
seconds = time.perf_counter() - start
print("common", common)
print("seconds", seconds)

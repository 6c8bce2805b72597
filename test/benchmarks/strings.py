"""Strings built piece by piece, scanned character by character, split, joined and replaced."""
import time

start = time.perf_counter()
pieces = []
for i in range(60_000):
    pieces.append(f"item-{i}:{i * 7 % 13}")
text = ";".join(pieces)
digits = vowels = 0
for letter in text:
    if letter.isdigit():
        digits += 1
    elif letter in "aeiou":
        vowels += 1
built = ""
for i in range(50_000):
    built += text[i]
fields = [part.split(":")[1] for part in text.split(";")]
count = text.replace("item", "thing").upper().count("THING")
seconds = time.perf_counter() - start
print("counts", digits, vowels, len(built), len(fields), count)
print("seconds", seconds)

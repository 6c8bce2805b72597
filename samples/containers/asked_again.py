"""What an iterator takes from its source, and when: the items before a slice's start, and again after `zip` found an end."""
from itertools import islice


def noisy(n: int):
    for i in range(n):
        print("step", i)
        yield i


for start, stop, step in [(4, 0, 1), (2, 5, 1), (0, 3, 2), (1, 9, 3), (5, 2, 4)]:
    source = noisy(7)
    print(list(islice(source, start, stop, step)), next(source, "end"))

pairs = zip(noisy(4), "pq")
print(list(pairs))
print(next(pairs, "end"))
strict = zip(noisy(4), "p", strict=True)
for _ in range(4):
    try:
        print(next(strict, "end"))
    except ValueError as error:
        print(error)

buffer = bytearray()
for key, value in [(0, 256), (0, 1), (0, -1)]:
    try:
        buffer[key] = value
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
print(b"%s|%b" % (memoryview(b"view"), bytearray(b"x")))

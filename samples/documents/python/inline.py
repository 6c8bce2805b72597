#!/usr/bin/env python3
"""Values beside the statements that show them."""
from collections import Counter, deque

words = "to be or not to be".split()
print(Counter(words).most_common(2))  # Output: [('to', 2), ('be', 2)]

line = deque([1, 2, 3], maxlen=3)
line.append(4)
print(line)  # Output: deque([2, 3, 4], maxlen=3)
line.rotate(1)
print(list(line))  # Output: [4, 2, 3]

print("%5.1f|%-5s|%05d" % (3.14159, "pi", 42))
# Output:
#   3.1|pi   |00042
print(str(b"bytes"), "é".encode("latin-1"))
# Output:
# b'bytes' b'\xe9'

"""Where `struct` writes to, what it refuses, and how much it iterates over."""

import array
import operator
import struct
import sys


def refused(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


view = memoryview(bytearray(8))
struct.pack_into(">H", view, 2, 258)
print(bytes(view))
numbers = array.array("b", [0] * 6)
struct.pack_into("<i", numbers, 1, -2)
print(numbers)
words = array.array("H", [0] * 3)
struct.Struct("<I").pack_into(words, 2, 65537)
print(words, struct.unpack_from("<H", words, 2), struct.unpack("<HHH", words))
for target in [b"12345678", memoryview(b"12345678"), "text", None, [1]]:
    refused(struct.pack_into, "B", target, 0, 1)

data = bytearray(10)
for offset in [-2, -11, 8, 11, 2**31, sys.maxsize]:
    refused(struct.pack_into, "<I", data, offset, 1)
    refused(struct.unpack_from, "<I", data, offset)
refused(struct.pack_into, "<I", data, 1.5, 1)
refused(struct.unpack_from, "<I", data, "x")
refused(struct.unpack_from, "<I")

for code in "efd":
    refused(struct.pack, code, 1e39)
    refused(struct.pack, code, 10**400)
    refused(struct.pack, code, "x")
refused(struct.pack, "<f", 3.4028235677973366e38)
refused(struct.pack, "<f", float("inf"))

for format in ["\0", "2\0i", b"\0", "z", "3", f"{sys.maxsize + 1}b", f"{sys.maxsize // 2}b{sys.maxsize // 2}H", f"{sys.maxsize}b", f"{sys.maxsize}h", "5 i", None, 3]:
    refused(struct.calcsize, format)
refused(struct.Struct, 1)

steps = struct.iter_unpack("<H", bytes(6))
print(operator.length_hint(steps), next(steps), operator.length_hint(steps), list(steps), operator.length_hint(steps))
refused(type(steps))
refused(struct.iter_unpack, "<H", bytes(5))
refused(struct.iter_unpack, "", b"")

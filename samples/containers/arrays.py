# array: items of one C type in one piece of memory.
import array
import copy
import io
from array import array as Array

numbers = Array("i", [3, 1, 2])
numbers.append(2**31 - 1)
numbers.extend(Array("i", [7]))
numbers.extend(range(2))
print(numbers, len(numbers), numbers.typecode, numbers.itemsize, numbers[1], numbers[-1])
print(numbers[1:3], numbers[::-2], numbers.index(7), numbers.count(1), 7 in numbers)
numbers[0:2] = Array("i", [9, 9, 9])
del numbers[::3]
numbers.insert(1, -5)
print(numbers, numbers.pop(), numbers.pop(0), numbers.tolist())
numbers.reverse()
print(numbers + Array("i", [1]), numbers * 2, numbers == Array("d", numbers), numbers < Array("b", [1]))

for code, value in [("b", 128), ("B", -1), ("h", 2**20), ("H", 70000), ("I", -1), ("L", 2**64), ("q", 2**63), ("i", 1.5), ("d", "x"), ("w", "ab")]:
    try:
        print(Array(code, [value]))
    except (OverflowError, TypeError) as error:
        print(code, type(error).__name__, error)
for make in (lambda: Array("x"), lambda: Array(), lambda: Array("b", "text"), lambda: numbers + [1], lambda: numbers["a"], lambda: Array("h", b"abc")):
    try:
        make()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

floats = Array("f", [0.1, float("inf")])
print(floats, Array("d", [0.1, 2]), Array("w", "größe 🐍"), Array("w", "ab").tounicode())

words = Array("H", b"\x01\x02\x03\x04")
words.byteswap()
print(words, words.tobytes(), bytes(words), bytearray(words))
view = memoryview(words)
view[0] = 500
print(words, view.format, view.itemsize, view.tolist(), list(view.cast("B")))

file = io.BytesIO()
words.tofile(file)
file.seek(0)
again = Array("H")
again.fromfile(file, 2)
print(again == words, copy.copy(again) is again, copy.deepcopy(again) == again)
try:
    again.fromfile(file, 1)
except EOFError as error:
    print(error)


class Samples(Array):
    def __new__(cls, values, unit):
        return super().__new__(cls, "d", values)

    def __init__(self, values, unit):
        self.unit = unit

    def mean(self):
        return sum(self) / len(self)


samples = Samples([1, 2, 6], unit="m")
print(samples, samples.mean(), samples.unit, type(samples[:2]).__name__, isinstance(samples, array.array))
print(array.typecodes, array.ArrayType is Array, [x * 2 for x in numbers], list(reversed(numbers)))

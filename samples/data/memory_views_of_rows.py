"""Views of several dimensions, buffers of every kind, and what refuses them."""
import array
import base64
import binascii


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, NotImplementedError, BufferError, OverflowError) as error:
        print(type(error).__name__, error)


board = bytearray(range(12))
flat = memoryview(board)
rows = flat.cast("B", shape=[3, 4])
print(rows.ndim, rows.shape, rows.strides, len(rows), rows.nbytes, rows.tolist())
rows[1, -1] = 77
print(rows[1, 3], board[7], rows[::2].tolist(), rows[::-1].tobytes())
print(rows.tobytes("F"), rows.c_contiguous, rows.f_contiguous, rows[::2].contiguous)
attempt(lambda: rows[1])
attempt(lambda: rows[1,])
attempt(lambda: rows[0, 4])
attempt(lambda: rows[0, 1, 2])
attempt(lambda: rows[0:1, 0:1])
attempt(lambda: list(rows))
attempt(lambda: rows.cast("B", [2, 6]))
attempt(lambda: flat.cast("B", [2, 7]))
attempt(lambda: flat.cast("B", (12, 0)))
attempt(lambda: flat.cast("h")[::2].cast("B"))
print(rows == flat.cast("B", [3, 4]), rows == flat, rows.cast("i").shape)

single = memoryview(bytearray(b"\x05")).cast("B", [])
print(single[()], single.tolist(), single.shape)
attempt(lambda: len(single))
attempt(lambda: single[0])

halves = memoryview(bytearray(4)).cast("e")
halves[0] = 1.5
print(halves.tolist())

numbers = array.array("h", [1, 2, 515])
print(base64.b64encode(numbers), binascii.hexlify(numbers), b"<" + numbers + b">", bytes(memoryview(numbers)[::2]))
attempt(lambda: binascii.hexlify(memoryview(b"abcdef")[::2]))
attempt(lambda: b"-".join([memoryview(b"abcdef")[::2]]))

frozen = memoryview(b"fixed")
before = hash(frozen)
frozen.release()
print(hash(frozen) == before, repr(frozen).startswith("<released memory at"))

growing = bytearray(b"abc")
with memoryview(growing) as held:
    attempt(lambda: growing.append(1))
    held[0] = 90
growing.append(33)
print(growing)


class Page:
    def __init__(self, text):
        self.text = text

    def __buffer__(self, flags):
        return memoryview(self.text.encode())


print(bytes(Page("page")), base64.b64encode(Page("page")), memoryview(Page("pp")).tolist(), b"".join([Page("x"), b"y"]))
attempt(lambda: b"fixed".__buffer__(1))

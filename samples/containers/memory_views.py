"""memoryview: windows on bytes and bytearray, their slices, formats and what they refuse."""

import base64
import hashlib
import io
import struct


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def put(view, key, value):
    view[key] = value


def drop(view, key):
    del view[key]


data = bytearray(b"abcdefgh")
view = memoryview(data)
print(len(view), view[0], view[-1], view[2:5].tobytes(), view[::-2].tolist(), view.tolist())
view[0] = 65
view[1:3] = b"BC"
view[4:6] = view[6:8]
print(data, bytes(view), bytearray(view[:2]), view.readonly, view.nbytes, view.itemsize, view.format, view.ndim)
print(view.shape, view.strides, view.suboffsets, view.c_contiguous, view.f_contiguous, view.contiguous)
print(view[::2].shape, view[::2].strides, view[::2].contiguous, view[::-1].tobytes(), view[::3].nbytes)
print(view.obj is data, view == data, view == b"ABCdghgh", view[:2] == b"AB", view != b"x", view == 5, b"AB" == view[:2])
print(list(view[:3]), [hex(b) for b in view[:2]], 65 in view, 1 in view, list(reversed(view[:3])))
print(view.hex(), view[:3].hex("-"), sum(view[:2]), max(view), sorted(view[:4]))
print(isinstance(view, memoryview), type(view), type(view).__name__, bool(view), bool(view[:0]))

frozen = memoryview(b"\x01\x02\x03\x04\xff\xff\xff\xff")
print(frozen.readonly, frozen.toreadonly().readonly, view.toreadonly().readonly, hash(frozen) == hash(b"\x01\x02\x03\x04\xff\xff\xff\xff"))
for code in ("b", "c", "h", "H", "i", "I", "q", "Q", "?", "@H"):
    cast = frozen.cast(code)
    print(code, cast.format, len(cast), cast.nbytes, cast.tolist())
numbers = bytearray(8)
words = memoryview(numbers).cast("H")
words[0] = 258
words[-1] = 65535
print(numbers, words.tolist(), words[1:].tobytes(), words[::2].tolist(), words.cast("B").tolist())
floats = memoryview(bytearray(16)).cast("d")
floats[0] = 1.5
floats[1] = 3
print(floats.tolist(), floats[1], floats == memoryview(struct.pack("dd", 1.5, 3.0)).cast("d"))
print(words == memoryview(bytes(numbers)).cast("H"), words == numbers)
print(struct.unpack("<HH", memoryview(b"\x01\x00\x02\x00")), struct.unpack_from("<H", frozen, 2), int.from_bytes(frozen[:2], "big"))
print(b",".join([frozen[:1], b"x", frozen[1:2]]), b"x" + frozen[:2], str(frozen[:1], "latin-1"))
stream = io.BytesIO()
stream.write(view[:3])
print(stream.getvalue(), base64.b64encode(view[:3]), hashlib.md5(view[:3]).hexdigest(), b"BC" in data, data.find(view[6:]))
data[0:2] = b"xy"
print(view[:3].tobytes(), data)

attempt(lambda: put(frozen, 0, 1))
attempt(lambda: put(view, 0, 256))
attempt(lambda: put(view, 0, "a"))
attempt(lambda: put(view, 0, b"a"))
attempt(lambda: put(view, slice(0, 2), b"abc"))
attempt(lambda: put(view, slice(0, 2), 5))
attempt(lambda: put(view, slice(0, 1), words[:1]))
attempt(lambda: put(words, 0, 70000))
attempt(lambda: put(words, 0, -1))
attempt(lambda: put(words, 0, 1.5))
attempt(lambda: put(floats, 0, "x"))
attempt(lambda: drop(view, 0))
attempt(lambda: drop(frozen, 0))
attempt(lambda: view[8])
attempt(lambda: view[-9])
attempt(lambda: view["a"])
attempt(lambda: put(view, 8, 1))
attempt(lambda: memoryview("abc"))
attempt(lambda: memoryview(5))
attempt(lambda: memoryview([1, 2]))
attempt(lambda: frozen.cast("i").cast("H"))
attempt(lambda: frozen[:3].cast("H"))
attempt(lambda: frozen.cast("x"))
attempt(lambda: frozen.cast("<H"))
attempt(lambda: frozen[::2].cast("H"))
attempt(lambda: hash(view))
attempt(lambda: view < view)
attempt(lambda: view + view)
attempt(lambda: view.tobytes("Q"))

with memoryview(b"abc") as short:
    print(short[1], short.tobytes("C"))
attempt(lambda: short[0])
attempt(lambda: len(short))
attempt(lambda: short.tolist())
short.release()
print(short == short, short == b"abc")
print(repr(short)[:20], repr(view)[:12])

letters, changing, view = b"abd", bytearray(b"abc"), memoryview(b"abd")
for one, other in [(letters, changing), (changing, letters), (changing, view), (view, changing), (letters, view), (view, view)]:
    try:
        print(type(one).__name__, type(other).__name__, one < other, one >= other, one == other)
    except TypeError as error:
        print(error)

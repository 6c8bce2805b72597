"""Numbers and bytes as C lays them out."""
import struct

S = struct


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


for f in [lambda: S.pack(">I", 5), lambda: S.pack("<hHlQ", -1, 2, 3, 4), lambda: S.unpack(">I", b"\0\0\0\5"), lambda: S.calcsize("bhilq"), lambda: S.calcsize("<bhilq"), lambda: S.pack("bhilq", 1, 2, 3, 4, 5), lambda: S.pack("4sB", b"ab", 7), lambda: S.pack("5p", b"abc"), lambda: S.unpack("5p", b"\3abcd"), lambda: S.pack("?c", True, b"x"), lambda: S.pack("<fd", 1.5, 2.25), lambda: S.unpack("<f", S.pack("<f", 0.1)), lambda: S.pack(">e", 1.5), lambda: S.unpack(">e", b"\x3e\0"), lambda: S.pack(">eeee", 0.1, 65504.0, 6e-8, -0.0)]:
    attempt(f)
for f in [lambda: S.pack("I", -1), lambda: S.pack("B", 256), lambda: S.pack("b", 200), lambda: S.pack("I", "a"), lambda: S.pack("I"), lambda: S.pack("I", 1, 2), lambda: S.unpack("I", b"abc"), lambda: S.pack("z", 1), lambda: S.pack("s", "a"), lambda: S.pack("c", b"ab"), lambda: S.pack("f", "a"), lambda: S.pack("<q", 1 << 63), lambda: S.pack(">n", 1), lambda: S.unpack("<I", [1]), lambda: list(S.iter_unpack(">H", b"abc")), lambda: S.pack("Q", 1.5), lambda: S.unpack_from(">H", b"\0", 2)]:
    attempt(f)
for f in [lambda: S.pack("3B", 1, 2, 3), lambda: S.pack("xB2x", 1), lambda: list(S.iter_unpack(">H", b"\0\1\0\2")), lambda: S.unpack_from(">H", b"\0\1\0\2", 2), lambda: S.Struct(">IH").size, lambda: S.Struct(">IH").pack(1, 2), lambda: S.Struct(">IH").unpack(b"\0\0\0\1\0\2"), lambda: S.Struct(">I").format, lambda: S.Struct(">I"), lambda: S.error, lambda: S.pack("n", 1), lambda: S.pack("0s3x", b""), lambda: S.unpack(">q", b"\xff" * 8), lambda: S.unpack("<Q", b"\xff" * 8), lambda: S.unpack("!H3sx", b"\1\2abc\0")]:
    attempt(f)
buffer = bytearray(6)
S.pack_into(">H", buffer, 2, 7)
print(buffer)
attempt(lambda: S.pack_into(">H", buffer, 5, 7))
try:
    S.unpack(">H", b"a")
except struct.error as error:
    print("struct.error", error)

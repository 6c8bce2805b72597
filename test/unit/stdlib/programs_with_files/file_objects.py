"""What open gives, by class, mode and method; the texts of the errors of files. It runs in an empty folder."""
import io
import os
from io import SEEK_CUR, SEEK_END


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


room = bytearray(3)
with open("data", "wb") as f:
    print(type(f) is io.BufferedWriter, f.mode, f.name, f.seekable(), f.isatty(), f.write(b"0123456789"), f.tell(), f.readable(), attempt(f.read), attempt(f.readinto, room))
with open("data", "rb") as f:
    print(type(f) is io.BufferedReader, f.mode, f.read1(2), f.readinto(room), room, f.peek()[:1], f.seek(-2, SEEK_END), f.read(), f.isatty(), f.seekable(), f.closed, attempt(f.write, b""))
with open("data", "r+b") as f:
    print(type(f) is io.BufferedRandom, f.mode, f.seek(3), f.write(b"XYZ"), f.seek(0), f.read1(), f.seek(0), f.readinto(room), room, f.truncate(4), f.seekable(), f.isatty())
with open("data", "rb", buffering=0) as f:
    print(type(f) is io.FileIO, f.mode, f.name, f.read(2), f.readinto(room), room, f.readall(), f.seek(0), f.seek(1, SEEK_CUR), f.tell(), f.isatty(), f.seekable(), type(f.fileno()).__name__, f.readable(), f.writable())
with open("text", "w", encoding="utf-8") as f:
    print(type(f) is io.TextIOWrapper, f.mode, f.name, f.line_buffering, f.seekable(), f.isatty(), f.write("één\ntwee\n"), f.encoding, f.errors, f.newlines, f.buffer.mode, attempt(f.read))
with open("text", encoding="utf-8") as f:
    print(f.mode, f.readline(), f.newlines, f.read(), f.seek(0), list(f))
for mode in ["x", "a+", "q", "rw", "rbt", "", "r+", "b", "U"]:
    try:
        with open("text", mode) as f:
            print(mode, f.mode, f.readable(), f.writable(), f.tell())
    except (OSError, ValueError) as error:
        print(mode, type(error).__name__, error)
print(attempt(open, "text", "rb", encoding="utf-8"), attempt(open, "text", buffering=0), attempt(open, "text", newline="x"), attempt(open, "nope"), attempt(open, "."))
print(io.open is open, sorted(os.listdir()))

"""The streams in memory by all their methods, the abstract classes, and the errors of io."""
import io
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, BufferedRandom, BufferedReader, BufferedWriter, BytesIO, FileIO, IOBase, RawIOBase, StringIO, TextIOBase, TextIOWrapper, UnsupportedOperation


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(SEEK_SET, SEEK_CUR, SEEK_END, io.DEFAULT_BUFFER_SIZE, io.BlockingIOError is BlockingIOError, UnsupportedOperation.__mro__[1:3], attempt(io.BlockingIOError, 11, "no", 5), io.BlockingIOError(11, "no", 5).characters_written)
for kind in [IOBase, RawIOBase, BufferedIOBase, TextIOBase, FileIO, BytesIO, StringIO, BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper]:
    print(kind.__name__, [base.__name__ for base in (IOBase, RawIOBase, BufferedIOBase, TextIOBase) if issubclass(kind, base)])
text = StringIO("one\ntwo\nthree")
print(text.seekable(), text.isatty(), text.line_buffering, text.readable(), text.writable(), text.encoding, text.errors, text.newlines, text.closed, text.seek(0, SEEK_END), text.tell(), text.seek(4, SEEK_SET), text.readline(), attempt(text.seek, 1, SEEK_CUR), attempt(text.seek, -1), attempt(text.fileno))
data = BytesIO(b"0123456789")
room = bytearray(4)
print(data.seekable(), data.isatty(), data.read1(3), data.readinto(room), room, data.read1(), data.readinto(room), data.seek(-2, SEEK_END), data.read(), data.seek(2), data.seek(1, SEEK_CUR), data.read1(-1), attempt(data.readinto, b"1"), attempt(data.fileno))
data.close()
print(data.closed, attempt(data.read), attempt(data.seekable), attempt(data.isatty), attempt(data.readinto, room))
wrapped = TextIOWrapper(BytesIO(), encoding="utf-8", newline="\n", line_buffering=True)
print(wrapped.seekable(), wrapped.isatty(), hasattr(wrapped, "line_buffering"), wrapped.write("één\n"), wrapped.buffer.getvalue(), wrapped.encoding, wrapped.errors, wrapped.readable(), wrapped.writable())
wrapped.seek(0)
print(repr(wrapped.read(2)), wrapped.readline(), wrapped.reconfigure(line_buffering=False), wrapped.line_buffering, wrapped.detach().getvalue())
print([isinstance(one, kind) for one in (StringIO(), BytesIO(), TextIOWrapper(BytesIO())) for kind in (IOBase, RawIOBase, BufferedIOBase, TextIOBase, FileIO, BufferedReader, BufferedWriter, BufferedRandom)])
print(list(BytesIO(b"a\nb")), list(StringIO("a\nb")), BytesIO(b"x").getvalue(), attempt(BytesIO, "x"), attempt(StringIO, b"x"), attempt(StringIO().write, b"x"), attempt(BytesIO().write, "x"))

"""pickle's parts: opcodes and their bytes, formats, memos, errors, and what a stream holds."""
import copyreg
import io
import pickle

OPCODES = (
    "MARK STOP POP POP_MARK DUP FLOAT INT BININT BININT1 LONG BININT2 NONE PERSID BINPERSID REDUCE STRING BINSTRING SHORT_BINSTRING UNICODE BINUNICODE "
    "APPEND BUILD GLOBAL DICT EMPTY_DICT APPENDS GET BINGET INST LONG_BINGET LIST EMPTY_LIST OBJ PUT BINPUT LONG_BINPUT SETITEM TUPLE EMPTY_TUPLE SETITEMS "
    "BINFLOAT TRUE FALSE PROTO NEWOBJ EXT1 EXT2 EXT4 TUPLE1 TUPLE2 TUPLE3 NEWTRUE NEWFALSE LONG1 LONG4 BINBYTES SHORT_BINBYTES SHORT_BINUNICODE BINUNICODE8 "
    "BINBYTES8 EMPTY_SET ADDITEMS FROZENSET NEWOBJ_EX STACK_GLOBAL MEMOIZE FRAME BYTEARRAY8 NEXT_BUFFER READONLY_BUFFER"
)
for name in OPCODES.split():
    print(name, getattr(pickle, name))

print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version, pickle.compatible_formats)
print(pickle.dumps(True, 0) == pickle.TRUE + pickle.STOP, pickle.dumps(None, 1) == pickle.NONE + pickle.STOP)
print(issubclass(pickle.PicklingError, pickle.PickleError), issubclass(pickle.UnpicklingError, pickle.PickleError), pickle.PickleError.__bases__)

for broken in (b"", b"\x80", b"\x80\x09.", b"0.", b"c\n", b"(", b"z."):
    try:
        print(pickle.loads(broken))
    except (pickle.UnpicklingError, EOFError, ValueError, IndexError) as error:
        print(broken, type(error).__name__, error)
try:
    pickle.dumps(lambda: 1)
except (pickle.PicklingError, AttributeError) as error:
    print(type(error).__name__, str(error)[:30])

# one pickler writes a list once, until its memo is cleared
stream = io.BytesIO()
pickler = pickle.Pickler(stream, 2)
shared = ["once"]
pickler.dump(shared)
first = stream.tell()
pickler.dump(shared)
second = stream.tell() - first
pickler.clear_memo()
pickler.dump(shared)
print(first, second, stream.tell() - first - second, pickler.bin, pickler.fast)
stream.seek(0)
unpickler = pickle.Unpickler(stream)
a = unpickler.load()
b = unpickler.load()
c = unpickler.load()
print(a is b, a == c, a is c, len(unpickler.memo.copy()), len(pickler.memo.copy()))

buffer = pickle.PickleBuffer(bytearray(b"abc"))
kept = []
data = pickle.dumps(buffer, 5, buffer_callback=kept.append)
print(data, len(kept), bytes(pickle.loads(data, buffers=kept)))
buffer.release()
try:
    buffer.raw()
except ValueError as error:
    print(error)


class Point:
    def __init__(self, x):
        self.x = x


copyreg.add_extension("__main__", "Point", 240)
short = pickle.dumps(Point(1), 2)
print(pickle.EXT1 + b"\xf0" in short, copyreg._extension_registry, copyreg._inverted_registry, pickle.loads(short).x, copyreg._extension_cache == {240: Point})
copyreg.clear_extension_cache()
print(copyreg._extension_cache)
copyreg.remove_extension("__main__", "Point", 240)
try:
    pickle.loads(short)
except ValueError as error:
    print(error)

import io
import sys
from io import BytesIO, StringIO

print(sys.version_info >= (3, 8), sys.version_info[:2], sys.version_info.major, sys.version_info)
print(sys.version[:6], sys.platform, sys.byteorder, sys.maxsize, sys.maxunicode, hex(sys.hexversion))
print(sys.argv[1:], sys.getrecursionlimit(), sys.getdefaultencoding(), sys.implementation.name)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
print(sys.getsizeof(1), sys.getsizeof(""), sys.getsizeof([]), sys.getsizeof(()), sys.getsizeof(2**40))
print(sys.stdout.write("text\n"), sys.stdout.name, sys.stdout.encoding, sys.stdout.writable(), sys.stdin.readable())
sys.stdout.flush()
print("to stdout", file=sys.stdout)
print(sys.intern("abc"))
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
for wrong in (lambda: sys.setrecursionlimit(0), lambda: sys.intern(5), lambda: sys.stdout.write(5)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    sys.exit(3)
except SystemExit as e:
    print("exit", e.code, repr(e))
try:
    sys.exit()
except SystemExit as e:
    print("exit", e.code, repr(e))

f = StringIO("one\ntwo\nthree")
print(f.readline(), f.read(2), f.tell(), f.readlines(), repr(f.read()))
f.seek(0)
print([line.strip() for line in f], f.getvalue()[:3])
g = StringIO()
print(g.write("héllo"), g.tell(), g.getvalue())
print("printed", 1, 2, sep="/", file=g)
g.seek(0)
g.write("J")
print(repr(g.getvalue()), g.closed)
g.truncate(3)
print(repr(g.getvalue()))
g.close()
try:
    g.read()
except ValueError as e:
    print(e)
with StringIO() as h:
    h.writelines(["a", "b"])
    print(h.getvalue())
b = BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read(), b.getvalue(), b.tell())
b.seek(1)
b.write(b"XY")
print(b.getvalue(), b.seek(-2, 2), b.read())
for wrong in (lambda: StringIO(5), lambda: StringIO().write(b"x"), lambda: BytesIO("x"), lambda: BytesIO().write("x"), lambda: StringIO("a").seek(-1), lambda: StringIO().fileno()):
    try:
        wrong()
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)
old = sys.stdout
sys.stdout = StringIO()
print("hidden")
caught = sys.stdout.getvalue()
sys.stdout = old
print(repr(caught), io.DEFAULT_BUFFER_SIZE, isinstance(h, io.StringIO))
print(isinstance(sys.stdout, io.TextIOWrapper), sys.stdout is sys.__stdout__)

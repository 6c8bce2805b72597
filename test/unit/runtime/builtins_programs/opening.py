"""Arguments of open, and where lines end."""

import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", ascii(value))


def tried(label, f):
    try:
        print(label, "->", shown(f()))
    except Exception as error:
        print(label, "->", type(error).__name__, re.sub("0x[0-9a-f]{6,}", "0x...", ascii(str(error))))


kept = [None, 0, "", 1.5, [], {}, b"", ()]


def unknown(value):
    """The same value, of a type that only the running program knows."""
    kept[0] = value
    return kept[0]


class Plain:
    def __repr__(self):
        return "Plain()"


class Index:
    def __index__(self):
        return 2



import io


def lines(newline):
    f = io.TextIOWrapper(io.BytesIO(b"a\nb\r\nc\rd\n"), encoding="utf-8", newline=newline)
    return f.readlines(), f.newlines



tried('lines(None)', lambda: lines(None))
tried("lines('')", lambda: lines(''))
tried("lines('\\n')", lambda: lines('\n'))
tried("lines('\\r')", lambda: lines('\r'))
tried("lines('\\r\\n')", lambda: lines('\r\n'))
tried("open('a\\0b')", lambda: open('a\0b'))
tried("open('a', encoding=5)", lambda: open('a', encoding=5))
tried("open('a', 'rb', encoding='utf-8')", lambda: open('a', 'rb', encoding='utf-8'))
tried("open('a', None)", lambda: open('a', None))
tried("open('a', 'rw')", lambda: open('a', 'rw'))
tried("open('a', 'z')", lambda: open('a', 'z'))
tried('open(None)', lambda: open(None))
tried('open(1.5)', lambda: open(1.5))
tried('open()', lambda: open())
tried("open('a', foo=1)", lambda: open('a', foo=1))
tried("io.StringIO().write(b'a')", lambda: io.StringIO().write(b'a'))
tried("io.StringIO(b'a')", lambda: io.StringIO(b'a'))
tried("io.BytesIO('a')", lambda: io.BytesIO('a'))
tried("io.BytesIO().write('a')", lambda: io.BytesIO().write('a'))
tried('io.StringIO().seek(-1)', lambda: io.StringIO().seek(-1))
tried('io.StringIO().write(None)', lambda: io.StringIO().write(None))

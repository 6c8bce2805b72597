"""Where the carets of a SyntaxError stand that a program made itself; exceptions that only `__new__` has seen."""

import traceback

for place in [(1, 2, 1, 100), (1, 2, 0, 0), (1, 2, -5, 3), (1, 3, 2, 1), (1, 3, None, None), (1, 7, 1, 100), (1, 2, 1, -2), (1, -4, 1, 5)]:
    line, offset, end_line, end_offset = place
    try:
        raise SyntaxError("bad", ("bad.py", line, offset, "abcdefg", end_line, end_offset))
    except SyntaxError as error:
        print(place, traceback.format_exception_only(error)[2:-1])

for kind in (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError):
    bare = kind.__new__(kind, 1)
    print(repr(str(bare)), bare.args)

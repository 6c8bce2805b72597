"""Calls with more than one mistake: which of them is told of, and in what words."""
import datetime
import functools
import itertools
import random
import textwrap


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def collected(*args, **kwargs):
    return args, kwargs


attempt(lambda: collected(*None))
attempt(lambda: collected(**None))
attempt(lambda: collected(*None, **None))
attempt(lambda: collected(1, *None, **None))
attempt(lambda: collected(*5, **{"a": 1}))
attempt(lambda: print(*None, **None))

attempt(lambda: sorted(5, k=1))
attempt(lambda: sorted([2, 1], k=1))
attempt(lambda: sorted(map(int, ["x"]), k=1))
attempt(lambda: type(1, k=1))
attempt(lambda: type(k=1))
attempt(lambda: functools.partial())
attempt(lambda: functools.partial(func=len))
attempt(lambda: functools.partial(5))
attempt(lambda: functools.reduce(max, [1], key=1))
attempt(lambda: itertools.islice("abc"))
attempt(lambda: itertools.islice("abc", 1, 2, 3, 4))
attempt(lambda: random.betavariate(2, "x"))
attempt(lambda: random.gammavariate("x", 0))

attempt(lambda: datetime.date())
attempt(lambda: datetime.date(None))
attempt(lambda: datetime.date(2020, None))
attempt(lambda: datetime.date(2020, 13))
attempt(lambda: datetime.date(10**20, 1))
attempt(lambda: datetime.datetime(2020, "x"))
attempt(lambda: datetime.datetime(2020, 1))

attempt(lambda: b"ab".replace("a", b"c", 1.5))
attempt(lambda: b"ab".replace(b"a", b"c", 1.5))
attempt(lambda: bytes([1], "utf-8"))
attempt(lambda: bytearray([1], "\0"))
attempt(lambda: bytes("a", "utf-8", "\0"))
attempt(lambda: [format(1.5, "8\0"), format(2j, "\0"), format(1e20, ".3\0")])
attempt(lambda: format(1, "\0"))

# Widths count characters, not halves of them.
attempt(lambda: textwrap.wrap("😀x 😀y 😀😀😀😀", 3))
attempt(lambda: textwrap.wrap("a😀b-c😀d", 4))
attempt(lambda: textwrap.shorten("😀😀 😀😀 😀😀", 8, placeholder="…"))
attempt(lambda: textwrap.fill("日本語 😀😀 テキスト", 5))

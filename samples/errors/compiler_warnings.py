# What CPython's compiler finds odd and compiles all the same: literals first, then code, as it goes through it.
import asyncio


def odd(x, items):
    pattern = "\d+\s" + f"\w{x}\."
    digits = b"\u00e9", "\777", r"\d"
    text = """first
    \second
    """
    if x is 5 or x is not "five":
        x = 0
    while x is (1, 2):
        break
    pairs = [
        (1, 2)
        (3, 4),
    ]
    table = [[1, 2] [3, 4], "abc"["a"]]
    "key"()
    None[0]
    1if x else 2
    return pattern, digits, text, pairs, table, {1: 2}[1], [i for i in items]["x"], -x is -1


async def checked(value):
    assert (value > 0, "must be positive")
    try:
        return value is 1
    finally:
        value is 2


class Settings:
    limit = 3 is 3

    def get(self, default=() is ()):
        return default


print(asyncio.run(checked(-1)), Settings.limit, Settings().get())

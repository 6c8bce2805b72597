"""Names bound in blocks, by decorators, by patterns: other modules import them all the same."""

from contextlib import contextmanager, nullcontext

if len(__name__) > 0:
    JARS = 3

    def count(jars):
        return jars + JARS

for turn in range(3):
    last = turn * 10

try:
    import json as encoder
except ImportError:
    encoder = None

with nullcontext("lid") as lid:
    closed = lid + "!"

(spoon, fork), *rest = ("s", "f"), "k", "l"


@contextmanager
def opened(name):
    yield f"<{name}>"


def weigh(self):
    return f"{type(self).__name__} weighs nothing"

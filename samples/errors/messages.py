"""What Python says when something does not fit."""


class Box:
    def __init__(self, size):
        self.size = size

    def open(self, key):
        return key


def try_it(action):
    try:
        print("ok", action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


box = Box(3)
try_it(lambda: 1 + "1")
try_it(lambda: "1" + 1)
try_it(lambda: [1] + (2,))
try_it(lambda: "abc"[7])
try_it(lambda: [1, 2][2])
try_it(lambda: {"a": 1}["b"])
try_it(lambda: int("12a"))
try_it(lambda: float("one"))
try_it(lambda: box.colour)
try_it(lambda: box.open())
try_it(lambda: box.open(1, 2))
try_it(lambda: box.open(lock=1))
try_it(lambda: Box())
try_it(lambda: None.upper())
try_it(lambda: len(5))
try_it(lambda: box())
try_it(lambda: sorted([1, "a"]))
try_it(lambda: undefined_name)
try_it(lambda: [][0])
try_it(lambda: {}.popitem())
try_it(lambda: [].pop())
try_it(lambda: [1].remove(2))
try_it(lambda: "abc".index("z"))
try_it(lambda: {[]: 1})
try_it(lambda: 5 / 0)
try_it(lambda: 5.0 // 0)
try_it(lambda: next(iter([])))
try_it(lambda: max([]))
try_it(lambda: "%d" % "x")
try_it(lambda: "{}".format())

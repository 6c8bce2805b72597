"""Statements in class bodies, what they see, and what a class statement does last."""

x = "outside"


class Config:
    n = 3
    squares = [i * i for i in range(n)]
    total = 0
    for i in range(4):
        total += i
    if total > 5:
        big = True
    else:
        big = False
    print("in the body", total)
    a, b = 1, 2
    try:
        q = int("zz")
    except ValueError:
        q = -1
    x = x + "!"
    seen = [x for _ in range(2)]


print(Config.squares, Config.total, Config.big, Config.i, Config.a + Config.b, Config.q)
print(Config.x, Config.seen)


class Plugin:
    known = {}

    def __init_subclass__(cls, /, key, **rest):
        super().__init_subclass__(**rest)
        cls.known[key] = cls


class Hello(Plugin, key="hello"):
    def run(self):
        return "Hello!"


print(Plugin.known["hello"]().run())


class Meta(type):
    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)


class Made(metaclass=Meta):
    def __init__(self, value):
        self.value = value


print(Made(3).value)
Made.later = "put on afterwards"
print(Made(4).later)


class Outer:
    class Inner:
        class Deep:
            pass


print(Outer.Inner.Deep)

"""Seeds of every type, states that are refused, and classes that draw in their own way."""
import operator
import random


def shown(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


class Count(int):
    pass


class Name(str):
    pass


for seed in (0, -5, 2**70, True, 1.5, -0.0, float("inf"), "abc", "añ🎉", b"abc", bytearray(b"abc"), Name("abc"), Count(7), ""):
    random.seed(seed)
    print(random.random(), random.getrandbits(80), random.randrange(10**20))
shown(lambda: random.seed([1]))

generator = random.Random(42)
shown(lambda: generator.choices([], weights=[], k=1))
shown(lambda: generator.getrandbits(2**70))
states = [(2, None, None), (2, (1, 2, 3), None), (2, (1,) * 624 + (-1,), None), (3, None, None), (3, ("a",) * 625, None), (3, (1,) * 624 + (625,), None), (3, (-1,) * 624 + (3,), None), (4, (), None), 5]
for state in states:
    shown(lambda: generator.setstate(state))
generator.setstate((2, (2**40 + 1,) * 624 + (3,), None))
print(generator.getrandbits(32))

called = []


class Drawn(random.Random):
    def random(self):
        called.append("random")
        return super().random()


class Bits(Drawn):
    def getrandbits(self, k):
        called.append("bits")
        return 1


class Fixed(Bits):
    def random(self):
        called.append("fixed")
        return 0.25


for cls in (Drawn, Bits, Fixed):
    called.clear()
    drawn = cls(7)
    print(drawn.randrange(42), drawn.choice("abcdef"), drawn.randint(1, 6), called)
print(random.TWOPI, random.LOG4, random.NV_MAGICCONST, random.SG_MAGICCONST)


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint


for hint in (5, NotImplemented, "5", -1):
    shown(lambda: operator.length_hint(Hinted(hint), 3))
shown(lambda: operator.length_hint(5, "x"))
arithmetic = [operator.pow]
shown(lambda: arithmetic[0](2, 3, 5))
shown(lambda: operator.iconcat(5, 6))

print((2**1000).__eq__(1 + 1j), (2.0**60 + 0j) == 2**60 + 1, (2 + 1j).__getnewargs__())
shown(lambda: pow(1j, 1j, 1j))

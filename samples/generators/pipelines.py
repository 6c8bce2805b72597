"""Generators over generators, and those that can't take the place of a loop."""


def wide(n):
    yield 1
    yield 2
    if n:
        yield 3


def big(n):
    for a in wide(n):
        print("a", a)
        for b in wide(0):
            if b == 2:
                break
            print("b", b)
        else:
            print("else")
        print("c")


big(1)


def lines(text):
    for line in text.split("\n"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        yield line


def fields(text):
    for line in lines(text):
        key, _, value = line.partition("=")
        yield key.strip(), value.strip()


settings = dict(fields("a = 1\n# no\n\nb=2"))
print(settings)
for key, value in fields("x=1\ny = 2"):
    print(key, value, sep=":")


def fib(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b


print([n for n in fib(50) if n % 2 == 0], sum(fib(100)), ",".join(str(n) for n in fib(10)))
for i, n in enumerate(fib(10)):
    print(i, n)
for n, m in zip(fib(10), fib(100)):
    print(n, m)


class Tree:
    def __init__(self, value, children=()):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            for value in child:
                yield value


for v in Tree(1, [Tree(2), Tree(3, [Tree(4)])]):
    print(v)


def closing():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for v in closing():
    print(v)
    break
print("after")


def default_args(a, b=2, *, c=3):
    yield a
    yield b
    yield c


print(list(default_args(1)), list(default_args(1, c=5)))
for v in default_args(0, 9):
    print(v)


def with_floats(n):
    x = 0.5
    for _ in range(n):
        yield x
        x *= 2


for f in with_floats(4):
    print(f)
print(sum(with_floats(5)))


def modifies(items):
    for x in items:
        items = []
        yield x


print([v for v in modifies([1, 2])])


def rec(n):
    if n:
        yield n
        yield from rec(n - 1)


for r in rec(3):
    print(r)


def gen_of_gen():
    for i in range(2):
        yield fib(i + 2)


for g in gen_of_gen():
    for x in g:
        print(x)
ready = []
for n in fib(20):
    ready.append(n)
    if len(ready) > 3:
        raise SystemExit(",".join(map(str, ready)))

"""Loops over generators that nobody holds."""
import asyncio


def countdown(n):
    while n > 0:
        yield n
        n -= 1


def evens(source, limit=100):
    seen = 0
    for x in source:
        if x % 2:
            continue
        if seen >= limit:
            return
        seen += 1
        yield x


def pairs(xs):
    for i in range(len(xs)):
        for j in range(i + 1, len(xs)):
            yield xs[i], xs[j]


def chain(a, b):
    yield from countdown(a)
    yield "between"
    yield from countdown(b)


def talking(n):
    print("begin")
    for i in range(n):
        print("before", i)
        yield i
        print("after", i)
    print("end")


for x in countdown(3):
    print(x)
else:
    print("all")

for x in countdown(5):
    if x == 4:
        continue
    if x == 2:
        break
    print(x)
else:
    print("never")
print("left with", x)

for x in evens(countdown(10), 3):
    print("even", x)

for a, b in pairs("abc"):
    print(a + b)

for item in chain(2, 1):
    print(item)

for i in talking(3):
    print("body", i)
    if i == 1:
        break

print(sum(countdown(4)), list(evens(countdown(9))), [x * x for x in countdown(3)], sum(x * 0.5 for x in countdown(3)))


def find(limit):
    for outer in countdown(limit):
        for inner in countdown(outer):
            if inner == 2:
                continue
            if inner * outer == 12:
                return outer, inner
        else:
            print("no break", outer)
    return None


print(find(6), find(2))


async def waits():
    total = 0
    for n in countdown(3):
        await asyncio.sleep(n)
        total += n
    return total


print(asyncio.run(waits()))

functions = []
for k in countdown(3):
    functions.append(lambda: k)
print([f() for f in functions])


def squares(n):
    yield from (i * i for i in countdown(n))


for s in squares(3):
    print(s)
print(sum(squares(4)))


def nested(n):
    for x in countdown(n):
        for y in countdown(x):
            yield x * 10 + y


print(list(nested(3)))
print(max(nested(3)), sorted(nested(2)), tuple(nested(2)))
g = countdown(2)
print(next(g), list(g))


def outer_name(limit):
    n = 7
    for x in countdown(limit):
        n += x
    return n


print(outer_name(3))
scale = 3


def scaled(n):
    for i in range(n):
        yield i * scale


def shadows():
    scale = 10
    out = []
    for v in scaled(3):
        out.append(v * scale)
    return out


print(shadows(), list(scaled(2)))

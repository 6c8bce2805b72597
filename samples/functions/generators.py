def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, iterable):
    for i, value in enumerate(iterable):
        if i == n:
            return
        yield value


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


print(list(take(10, fibonacci())), list(flatten([1, [2, [3, [4]]], 5])))
average = averager()
next(average)
print(average.send(10), average.send(20), average.send(3))
try:
    average.send(None)
except StopIteration as stop:
    print(stop.value)


def guarded():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print("told:", error)
        yield "recovered"
    finally:
        print("cleaned up")


g = guarded()
print(next(g), g.throw(ValueError("change")))
print(list(g))
g = guarded()
next(g)
g.close()
print(next(g, "closed"), type(g).__name__, g.__name__)


class Stairs:
    def __init__(self, steps):
        self.steps = steps

    def __iter__(self):
        yield from range(self.steps)
        yield from [10, 20]


print(list(Stairs(3)), sum(Stairs(2)), 20 in Stairs(0))
pipeline = (n * n for n in take(5, fibonacci()) if n)
print(sorted(pipeline, reverse=True), sum(x for x in range(101)))
a, b, *rest = take(5, fibonacci())
print(a, b, rest, 13 in fibonacci(), dict(zip("abc", fibonacci())))

"""What raises in a generator that a loop consumes at once has the generator's frame."""


def risky(n):
    for i in range(n):
        yield 10 // (n - i - 3)


def stops(items):
    for item in items:
        if item > 2:
            raise StopIteration(item)
        yield item


def middle(n):
    for v in risky(n):
        yield v + 1


def use():
    total = 0
    for v in middle(5):
        total += v
    return total


try:
    use()
except ZeroDivisionError as e:
    print("caught", e)
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next

try:
    for x in stops([1, 2, 3]):
        print(x)
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))

try:
    for x in risky(2):
        print(x)
        raise KeyError(x)
except KeyError as e:
    print("key", e)
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next


def words(n):
    for i in range(n):
        yield "w" * i


try:
    print(sum(words(3)))
except TypeError as e:
    print(e)
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
use()

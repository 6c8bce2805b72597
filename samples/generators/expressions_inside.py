"""Generator expressions inside generators that a loop consumes at once."""


def countdown(n):
    while n > 0:
        yield n
        n -= 1


def scaled(n, factor):
    yield from (i * factor for i in countdown(n))
    yield from (i + n for i in countdown(n) if i != 2)


for s in scaled(3, 10):
    print(s)
print(sum(scaled(4, 2)))


def lookup(n):
    for x in (10 // (k - 2) for k in countdown(n)):
        yield x


try:
    for v in lookup(4):
        print(v)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next

total = 0


def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return step, peek


step, peek = counter(10)
other, _ = counter()
print(step(), step(5), peek(), other())


def add_to_total(n):
    global total
    total += n
    return total


print(add_to_total(3), add_to_total(4), total)


def multiplier(factor):
    return lambda n: n * factor


double, triple = multiplier(2), multiplier(3)
print(double(5), triple(5), [multiplier(n)(10) for n in range(3)])


def local_first():
    try:
        print(unset)
    except UnboundLocalError as error:
        print("UnboundLocalError:", error)
    unset = 1
    return unset


print(local_first())


def fib(n, memo={}):
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(50), fib(100))


def compose(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run


print(compose(str.strip, str.upper, lambda s: s + "!")("  hi "), compose()(1))

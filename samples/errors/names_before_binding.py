"""Names that functions read before anything has bound them."""


def report(function):
    try:
        print(function())
    except NameError as e:
        print(type(e).__name__, e)


def reads_later():
    return later


report(reads_later)
later = 5
report(reads_later)


def increment():
    global counter
    counter += 1
    return counter


report(increment)
counter = 0
report(increment)


def outer():
    def inner():
        return value

    report(inner)
    value = 3
    return inner()


report(outer)


def calls_helper():
    return helper(1) + CONSTANT


def helper(number):
    return number + 1


CONSTANT = 40
report(calls_helper)

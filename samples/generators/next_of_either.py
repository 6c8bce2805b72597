"""One function takes the next of a generator and of other iterators."""


def count():
    n = 0
    while True:
        yield n
        n += 1


def following(iterator):
    return next(iterator)


def first(items, otherwise):
    return next(iter(items), otherwise)


numbers = count()
print(following(numbers), following(numbers))
print(following(iter([7, 8])))
print(first([3, 4], 0), first([], 0))

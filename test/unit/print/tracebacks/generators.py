def numbers(limit):
    for n in range(limit):
        yield 6 // (2 - n)


def doubled(source):
    for n in source:
        yield n * 2


def consume():
    for n in doubled(numbers(4)):
        print(n)



consume()

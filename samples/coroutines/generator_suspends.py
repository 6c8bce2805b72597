"""A generator stops at each `yield` and goes on from there: what coroutines are made of."""


def countdown(start):
    print("  counting from", start)
    while start > 0:
        received = yield start
        if received is not None:
            print("  told to go to", received)
            start = received
        else:
            start -= 1
    print("  nothing left")
    return "lift-off"


steps = countdown(3)
print("made, not started")
print(next(steps))
print(next(steps))
print(steps.send(5))
print(next(steps))

for number in steps:
    print("loop", number)

steps = countdown(1)
next(steps)
try:
    next(steps)
except StopIteration as stop:
    print("returned", stop.value)


def both():
    result = yield from countdown(2)
    yield result.upper()


print(list(both()))

closing = countdown(9)
next(closing)
closing.close()
print(next(closing, "closed for good"))

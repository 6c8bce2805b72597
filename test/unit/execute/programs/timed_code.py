"""`timeit`: code timed by a clock of the program's own, so that the answer is known."""

import timeit

ticks = 0
calls = []


def clock():
    return ticks


def work():
    global ticks
    ticks += 3
    calls.append("work")


def prepare():
    calls.append("prepare")


print(timeit.timeit(work, prepare, clock, 4), calls)
calls.clear()
print(timeit.repeat(work, prepare, timer=clock, repeat=3, number=2), calls)
timer = timeit.Timer(work, timer=clock)
print(timer.timeit(5), timer.repeat(2, 1), timer.timeit(number=0), timer.repeat(0))
print(timer.autorange(), timer.autorange(lambda number, taken: print("took", number, taken)))

# text, with what it can see
print(timeit.timeit("work()", "n = 1\nn += 1", clock, 2, globals=globals()))
names = {"seen": []}
timeit.timeit("for i in range(2):\n    seen.append(i)\nseen.append(word)", "word = 'done'", number=2, globals=names)
print(names["seen"])
print(timeit.Timer("work_twice()", "def work_twice():\n    work(); work()", clock, globals()).timeit(2))
print(timeit.Timer(work, "pass", clock).timeit(1), timeit.Timer("pass", prepare, clock).timeit(1), calls[-1])

for statement, setup in [(None, "pass"), ("pass", 3), ("1 +", "pass"), ("pass", "return 1 1")]:
    try:
        timeit.Timer(statement, setup)  # type: ignore
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, error.args[0])
try:
    timeit.timeit("unknown_name", number=1)
except NameError as error:
    print(error)

print(timeit.timeit() >= 0 if timeit.default_number < 1 else timeit.default_number, timeit.default_repeat)
print(timeit.default_timer() <= timeit.default_timer(), timeit.timeit("1 + 1", number=3) < 5)

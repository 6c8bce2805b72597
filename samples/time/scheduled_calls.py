"""`sched`: calls that wait for their moment, on the real clock and on one of the program's own."""

import sched
import time

start = time.monotonic()


def show(name, *more, mark=""):
    print(f"{time.monotonic() - start:.1f}", name, *more, mark)


scheduler = sched.scheduler(time.monotonic, time.sleep)
scheduler.enter(2, 1, show, ("second",))
scheduler.enter(1, 2, show, argument=("first", 7), kwargs={"mark": "!"})
late = scheduler.enter(30, 1, show, ("never",))
print(scheduler.empty(), len(scheduler.queue), late.priority, late.sequence, late.argument, late.kwargs)
scheduler.cancel(late)
try:
    scheduler.cancel(late)
except ValueError as error:
    print(error)
print(scheduler.run(), scheduler.empty())

now = 0


def pass_time(delay):
    global now
    if delay:
        print("wait", delay)
    now += delay


own = sched.scheduler(lambda: now, pass_time)
for when, priority, name in [(5, 2, "c"), (5, 1, "b"), (3, 9, "a"), (5, 2, "d")]:
    own.enterabs(when, priority, print, (name,))
print([(event.time, event.priority, event.argument) for event in own.queue])
print(own.run(blocking=False))
now = 3
print(own.run(False))
own.run()


def again(left):
    print("left", left)
    if left:
        own.enter(1, 1, again, (left - 1,))


own.enter(1, 1, again, (2,))
own.enter(1, 0, lambda: print("before it"))
own.run()


def failing():
    raise KeyError("lost")


own.enter(1, 1, failing)
own.enter(2, 1, print, ("after the failure",))
try:
    own.run()
except KeyError as error:
    print(repr(error), len(own.queue))
own.run()


class Napping(sched.scheduler):
    pass


def nap():
    time.sleep(0.5)
    show("rested")


napping = Napping()
napping.enter(0.5, 1, nap)
napping.enter(0.2, 1, show, ("awake",))
napping.run()
print(sched.Event(1, 2, 3, None, (), {}))

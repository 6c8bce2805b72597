"""CPython's event loop on the same virtual clock as yieldstar's side of `npm run fuzz` (clock.ts): time passes by turns and by waiting only, so both sides see the same moments."""
import asyncio
import itertools
import selectors
import time
import weakref

START = 1000.0
TURN = 2.0**-20  # what a turn of the loop takes
OVERSLEEP = 2.0**-16  # what waking up takes longer than asked


class Clock:
    def restart(self):
        self.now = START - TURN  # the first turn is at START
        self.before_deadlock = None

    def wait(self, seconds):
        # In whole hairs, so that what rounding leaves of a difference is the same on both sides.
        self.now = round((self.now + seconds) / TURN) * TURN + OVERSLEEP


clock = Clock()
clock.restart()


class VirtualSelector(selectors.DefaultSelector):
    """Waiting takes no time: the clock moves on instead."""

    def __init__(self, output):
        super().__init__()
        self.output = output

    def select(self, timeout=None):
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            clock.now += TURN
        elif timeout is None:
            if clock.before_deadlock is None:
                clock.before_deadlock = self.output()
            raise SystemExit("nothing will ever happen")
        else:
            clock.wait(timeout)
        return ready


class OrderedSet:
    """A set whose order is that of insertion, where CPython's is that of the members' addresses: one of the orders that CPython may have."""

    def __init__(self, items=()):
        self.items = dict.fromkeys(items)

    def add(self, item):
        self.items[item] = None

    def discard(self, item):
        self.items.pop(item, None)

    def remove(self, item):
        del self.items[item]

    def clear(self):
        self.items.clear()

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


class OrderedWeakSet(weakref.WeakSet):
    def __init__(self):
        super().__init__()
        self.data = OrderedSet()


def virtual_policy(output):
    """A policy whose loops live in virtual time; `output` gives what the program has printed."""

    class VirtualLoop(asyncio.SelectorEventLoop):
        def __init__(self):
            super().__init__(VirtualSelector(output))
            self._asyncgens = OrderedWeakSet()

        def time(self):
            return clock.now

    class VirtualPolicy(asyncio.DefaultEventLoopPolicy):
        _loop_factory = VirtualLoop

    return VirtualPolicy()


def restart():
    """For the next program: the clock and the names of tasks begin again."""
    clock.restart()
    asyncio.tasks._task_name_counter = itertools.count(1).__next__
    asyncio.tasks._scheduled_tasks.data = OrderedSet()


def in_order_of_creation(loop=None):
    if loop is None:
        loop = asyncio.get_running_loop()
    places = {task: place for place, task in enumerate(asyncio.tasks._scheduled_tasks)}
    return OrderedSet(sorted(all_tasks(loop), key=lambda task: (numbers.get(task, 0), places.get(task, len(places)))))


def numbered(factory):
    """CPython registers eager tasks when they first wait: the inner ones first."""

    def number(loop, coro, **options):
        place = next(numbering)
        task = factory(loop, coro, **options)
        numbers[task] = place
        return task

    return number


numbers = weakref.WeakKeyDictionary()
numbering = itertools.count(1)
asyncio.eager_task_factory = numbered(asyncio.eager_task_factory)
create_eager_task_factory = asyncio.create_eager_task_factory
asyncio.create_eager_task_factory = lambda constructor: numbered(create_eager_task_factory(constructor))
all_tasks = asyncio.tasks.all_tasks
asyncio.tasks.all_tasks = asyncio.all_tasks = in_order_of_creation
asyncio.taskgroups.set = asyncio.tasks.set = OrderedSet
time.sleep = clock.wait

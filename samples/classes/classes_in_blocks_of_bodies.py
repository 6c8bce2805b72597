"""Classes that stand in a block of another class's body; attributes of subclasses that the library's classes have no business with."""
import asyncio


class Shelf:
    try:
        class Box(dict):
            """A dict with a label."""
            label = "box"

            def weight(self):
                return len(self)

        best = Box
    except AttributeError:
        best = None
    if best is not None:
        class Lid(asyncio.Event):
            colour = "red"

        lid = Lid


print(Shelf.best, Shelf.Box.label, Shelf.Lid.__qualname__, Shelf.Box.__doc__)
box = Shelf.best(a=1)
print(box, box.weight(), isinstance(box, Shelf.Box), type(box).__name__)


class Group(asyncio.TaskGroup):
    def __init__(self):
        super().__init__()
        self.errors = ["none yet"]
        self.parent = "me"
        self.loop = 7
        self.tasks = 3


class Gate(asyncio.Semaphore):
    waiters = "nobody"
    value = "gold"


async def main():
    lid = Shelf.Lid()
    lid.set()
    print(await lid.wait(), lid.colour, isinstance(lid, Shelf.Lid), Shelf.lid is Shelf.Lid)
    async with Group() as group:
        group.create_task(asyncio.sleep(0.1))
        print(group.errors, group.parent, group.loop, group.tasks)
    async with Gate(1) as nothing:
        print(nothing)
    gate = Gate(1)
    await gate.acquire()
    print(gate.waiters, gate.value, gate.locked())
    for thing in (asyncio.Lock(), asyncio.Condition(), asyncio.Event(), asyncio.Barrier(2), asyncio.timeout(1), asyncio.Runner(), asyncio.TaskGroup()):
        print(type(thing).__name__, [name for name in ("waiters", "lock", "flag", "state", "count", "size", "deadline", "task", "loop", "errors", "parent", "context") if hasattr(thing, name)])
    future = asyncio.get_running_loop().create_future()
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(future, loop=other)
    except ValueError as error:
        print(error)
    try:
        asyncio.gather(future, other.create_future())
    except ValueError as error:
        print(error)
    other.close()


asyncio.run(main())

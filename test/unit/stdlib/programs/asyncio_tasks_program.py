"""Runner, timeouts, eager tasks, what wait returns for, and the exceptions of asyncio with their attributes."""
import asyncio
import contextvars


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except (Exception, asyncio.CancelledError) as error:
        return f"{type(error).__name__}: {error}"


async def value(what, delay=0.0):
    await asyncio.sleep(delay)
    return what


number = contextvars.ContextVar("number", default=0)


async def count():
    number.set(number.get() + 1)
    return number.get()


with asyncio.Runner(debug=False) as runner:
    print(runner.run(count()), runner.run(count()), runner.run(value("x")), runner.get_loop().is_running(), runner.get_loop() is runner.get_loop())
    own = contextvars.copy_context()
    print(runner.run(count(), context=own), own.get(number), runner.run(count()))
    try:
        runner.run(5)
    except ValueError as error:
        print(type(error).__name__, error)
    loop = runner.get_loop()
print(loop.is_closed(), attempt(runner.get_loop), attempt(runner.__enter__))
second = asyncio.Runner()
print(second.run(value("alone")), second.close(), second.close())
try:
    asyncio.Runner(loop_factory=lambda: None).run(5)
except Exception as error:
    print(type(error).__name__)


async def timeouts():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as deadline:
        print(type(deadline) is asyncio.Timeout, deadline.when(), deadline.expired(), repr(deadline))
        deadline.reschedule(loop.time() + 10)
        print(0 < deadline.when() - loop.time() <= 10)
        deadline.reschedule(None)
        print(deadline.when())
    print(attempt(deadline.reschedule, 5), repr(deadline), deadline.expired())
    try:
        async with asyncio.Timeout(loop.time() + 10) as late:
            late.reschedule(loop.time() + 0.02)
            await asyncio.sleep(5)
    except TimeoutError as error:
        print("timed out", late.expired(), repr(late), repr(error), repr(error.__cause__))
    unused = asyncio.timeout_at(None)
    print(repr(unused), attempt(unused.reschedule, 1))
    async with unused:
        pass
    try:
        async with unused:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(timeouts())


async def waiting():
    tasks = [asyncio.create_task(value(i, i * 0.02), name=f"t{i}") for i in range(3)]
    for when in [asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED]:
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, sorted(task.get_name() for task in done), sorted(task.get_name() for task in pending))
    for wrong in [lambda: asyncio.wait([]), lambda: asyncio.wait(tasks, return_when="NEVER"), lambda: asyncio.wait(5), lambda: asyncio.wait(tasks[0]), lambda: asyncio.wait([value(1)])]:
        try:
            await wrong()
        except Exception as error:
            print(type(error).__name__, error)
    loop = asyncio.get_running_loop()
    print(tasks[0].get_loop() is loop, asyncio.Task.get_loop(tasks[1]) is loop, isinstance(tasks[0], asyncio.Future))
    chosen = contextvars.copy_context()
    task = asyncio.create_task(count(), context=chosen)
    print(task.get_context() is chosen, await task, chosen[number])


asyncio.run(waiting())


async def noisy(name, waits):
    print(name, "begins")
    if waits:
        await asyncio.sleep(0)
    print(name, "ends")
    return name


async def eager():
    loop = asyncio.get_running_loop()
    lazy = asyncio.create_task(noisy("lazy", False))
    loop.set_task_factory(asyncio.eager_task_factory)
    now = asyncio.create_task(noisy("now", False))
    print("made", now.done(), lazy.done())
    later = asyncio.create_task(noisy("later", True))
    print("made", later.done())
    print(await asyncio.gather(lazy, now, later))

    class Mine(asyncio.Task):
        pass

    loop.set_task_factory(asyncio.create_eager_task_factory(Mine))
    mine = asyncio.create_task(noisy("mine", False), name="m")
    print(type(mine).__name__, mine.done(), mine.get_name(), await mine)
    loop.set_task_factory(None)
    direct = asyncio.eager_task_factory(loop, noisy("direct", True), name="d")
    print(direct.get_name(), direct.done(), await direct)


asyncio.run(eager())


async def bookkeeping():
    loop, current = asyncio.get_running_loop(), asyncio.current_task()
    other = asyncio.Task(value(1), loop=loop)
    print(attempt(asyncio._enter_task, loop, other).split("<")[0], attempt(asyncio._leave_task, loop, other).split("<")[0])
    asyncio._leave_task(loop, current)
    print(asyncio.current_task())
    asyncio._enter_task(loop, other)
    print(asyncio.current_task() is other)
    asyncio._leave_task(loop, other)
    asyncio._enter_task(loop, current)
    print(asyncio.current_task() is current, asyncio._register_task(other), other in asyncio.all_tasks(), asyncio._unregister_task(current), await other)


asyncio.run(bookkeeping())

partial = asyncio.IncompleteReadError(b"abc", 10)
print(repr(partial), partial, partial.partial, partial.expected, isinstance(partial, EOFError), asyncio.IncompleteReadError(b"", None))
over = asyncio.LimitOverrunError("too long", 64)
print(repr(over), over, over.consumed, asyncio.LimitOverrunError.__mro__[1])
for kind in [asyncio.BrokenBarrierError, asyncio.SendfileNotAvailableError, asyncio.QueueShutDown, asyncio.QueueEmpty, asyncio.QueueFull, asyncio.InvalidStateError, asyncio.CancelledError, asyncio.TimeoutError]:
    print(kind, kind.__mro__[1].__name__, repr(kind("why")), kind("a", 1).args)
print(attempt(asyncio.IncompleteReadError, b""), attempt(asyncio.LimitOverrunError, ""), asyncio.TimeoutError is TimeoutError)

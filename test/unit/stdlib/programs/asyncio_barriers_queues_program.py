"""Barriers and their ends, conditions, queues that are shut down."""
import asyncio


async def meeting():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken, repr(barrier)[-60:].split("[")[1])

    async def comes(name):
        async with barrier as position:
            print(name, position, barrier.n_waiting >= 0)
        return position

    print(sorted(await asyncio.gather(*map(comes, "abc"))), barrier.n_waiting)

    async def waits(name):
        try:
            return await barrier.wait()
        except asyncio.BrokenBarrierError as error:
            return f"{name}: {type(error).__name__}({error})"

    two = [asyncio.create_task(waits(name)) for name in "xy"]
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.reset()
    print(await asyncio.gather(*two), barrier.broken, barrier.n_waiting)
    two = [asyncio.create_task(waits(name)) for name in "pq"]
    await asyncio.sleep(0)
    await barrier.abort()
    print(await asyncio.gather(*two), barrier.broken, await waits("late"))
    await barrier.reset()
    print(barrier.broken)
    for wrong in [0, -1]:
        try:
            asyncio.Barrier(wrong)
        except ValueError as error:
            print(error)


asyncio.run(meeting())


async def conditions():
    condition = asyncio.Condition()
    order = []

    async def waiter(name):
        async with condition:
            order.append(f"{name} waits")
            print(await condition.wait())
            order.append(f"{name} wakes")

    tasks = [asyncio.create_task(waiter(name)) for name in "abcd"]
    await asyncio.sleep(0)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    async with condition:
        condition.notify()
    await asyncio.sleep(0.01)
    print(order)
    async with condition:
        condition.notify(2)
        print(condition.locked())
    await asyncio.sleep(0.01)
    print(order[5:])
    async with condition:
        condition.notify_all()
        condition.notify(9)
    await asyncio.gather(*tasks)
    print(order[7:])

    ready = []

    async def until():
        async with condition:
            return await condition.wait_for(lambda: ready)

    task = asyncio.create_task(until())
    await asyncio.sleep(0)
    async with condition:
        ready.append("yes")
        condition.notify()
    print(await task, condition.locked())


asyncio.run(conditions())


async def shut():
    for kind in [asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue]:
        queue = kind()
        for item in [2, 3, 1]:
            queue.put_nowait(item)
        queue.shutdown()
        try:
            queue.put_nowait(4)
        except asyncio.QueueShutDown as error:
            print(kind.__name__, "put", type(error).__name__, error.args)
        try:
            await queue.put(4)
        except asyncio.QueueShutDown as error:
            print("put", repr(error))
        print([await queue.get() for _ in range(3)], queue.qsize())
        for get in [queue.get, queue.get_nowait]:
            try:
                got = get()
                await got
            except asyncio.QueueShutDown as error:
                print("get", repr(error))
        for _ in range(3):
            queue.task_done()
        await queue.join()

    full = asyncio.Queue(1)
    full.put_nowait("first")

    async def put():
        try:
            await full.put("second")
        except asyncio.QueueShutDown:
            return "the putter is told"

    async def join():
        await full.join()
        return "joined"

    tasks = [asyncio.create_task(put()), asyncio.create_task(join())]
    await asyncio.sleep(0)
    full.shutdown(immediate=True)
    print(await asyncio.gather(*tasks), full.qsize(), full.empty())

    empty = asyncio.Queue()

    async def get():
        try:
            return await empty.get()
        except asyncio.QueueShutDown:
            return "the getter is told"

    task = asyncio.create_task(get())
    await asyncio.sleep(0)
    empty.shutdown()
    empty.shutdown()
    print(await task, repr(empty)[-10:])


asyncio.run(shut())

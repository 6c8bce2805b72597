import asyncio
async def one():
    await asyncio.sleep(0.01)
    return 1
async def two():
    return "two"
async def three():
    return None
async def fail():
    raise ValueError("bad")
async def main():
    a, b, c = await asyncio.gather(one(), two(), three())
    print(a + 1, b.upper(), c)
    rs = await asyncio.gather(one(), fail(), two(), return_exceptions=True)
    for r in rs:
        if isinstance(r, Exception):
            print("error", r)
        else:
            print("ok", r)
    q = asyncio.Queue()
    await q.put((1, "a"))
    await q.put((2, "b"))
    await q.put(None)
    while True:
        item = await q.get()
        if item is None:
            break
        n, s = item
        print(n * 2, s)
    ev = asyncio.Event()
    async def waiter(name):
        await ev.wait()
        print(name, "go")
        return name
    ts = [asyncio.create_task(waiter(f"w{i}")) for i in range(2)]
    await asyncio.sleep(0)
    ev.set()
    print(await asyncio.gather(*ts))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout")
    try:
        await asyncio.wait_for(asyncio.sleep(1, "x"), 0.01)
    except asyncio.TimeoutError as e:
        print("t", repr(e))
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(one())
        t2 = tg.create_task(two())
    print(t1.result(), t2.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail())
    except* ValueError as eg:
        print(eg.exceptions)
    loop = asyncio.get_running_loop()
    r = await loop.run_in_executor(None, lambda: 42)
    print(r)
    r = await asyncio.to_thread(len, "abcd")
    print(r)
    fut = loop.create_future()
    loop.call_later(0.01, fut.set_result, {"k": 1})
    print(await fut)
    done, pending = await asyncio.wait([asyncio.create_task(one()), asyncio.create_task(asyncio.sleep(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    for coro in asyncio.as_completed([one(), two()]):
        print(await coro)
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())
    sem = asyncio.Semaphore(2)
    async def worker(i):
        async with sem:
            await asyncio.sleep(0.01)
            return i * i
    print(await asyncio.gather(*(worker(i) for i in range(4))))
asyncio.run(main())

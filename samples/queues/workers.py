"""Several workers share a queue; `join` waits until every item has been reported done."""
import asyncio


async def worker(name, queue, done):
    while True:
        number = await queue.get()
        await asyncio.sleep(number / 100)
        done.append((name, number * number))
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for number in (5, 3, 8, 1, 4):
        queue.put_nowait(number)
    done = []
    workers = [asyncio.create_task(worker(f"w{i}", queue, done)) for i in range(2)]
    await queue.join()
    for task in workers:
        task.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print(done)
    print([type(result).__name__ for result in results])
    print(sum(square for _, square in done))

    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error).__name__, repr(error))
    small = asyncio.Queue(1)
    small.put_nowait("x")
    try:
        small.put_nowait("y")
    except asyncio.QueueFull:
        print("full", small.qsize(), small.maxsize)


asyncio.run(main())

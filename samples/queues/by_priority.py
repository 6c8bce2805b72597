import asyncio


async def main():
    urgent = asyncio.PriorityQueue()
    for job in ((3, "sweep"), (1, "put out the fire"), (2, "answer the phone")):
        await urgent.put(job)
    while not urgent.empty():
        priority, name = await urgent.get()
        print(priority, name)

    stack = asyncio.LifoQueue()
    for plate in "abc":
        stack.put_nowait(plate)
    print([stack.get_nowait() for _ in range(stack.qsize())])


asyncio.run(main())

import asyncio


async def baker(queue: asyncio.Queue, loaves: int) -> None:
    for number in range(loaves):
        await queue.put(f"loaf {number}")
        print(f"baked loaf {number}, on the shelf: {queue.qsize()}")
        await asyncio.sleep(0.04)
    await queue.put(None)


async def customer(queue: asyncio.Queue) -> list[str]:
    eaten = []
    while True:
        loaf = await queue.get()
        if loaf is None:
            break
        print("ate", loaf)
        eaten.append(loaf)
    return eaten


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue(maxsize=2)
    _, eaten = await asyncio.gather(baker(queue, 4), customer(queue))
    print(len(eaten), queue.empty(), queue.full())


asyncio.run(main())

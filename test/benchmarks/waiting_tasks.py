"""100,000 tasks that wait at the same time: for measuring memory."""
import asyncio


async def wait(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(event)) for _ in range(100_000)]
    await asyncio.sleep(0)
    event.set()
    for task in tasks:
        await task
    print("tasks", len(tasks))


asyncio.run(main())

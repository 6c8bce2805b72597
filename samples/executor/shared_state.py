"""A function in a thread sees the same variables as everybody else."""
import asyncio
import time

shelf = []
counter = 0


def put(what, seconds):
    global counter
    time.sleep(seconds)
    shelf.append(what)
    counter += 1
    return len(shelf)


def fail():
    raise RuntimeError("in the thread")


async def main():
    loop = asyncio.get_running_loop()
    places = await asyncio.gather(
        loop.run_in_executor(None, put, "plate", 0.2),
        loop.run_in_executor(None, put, "cup", 0.1),
    )
    print(places, shelf, counter)
    future = loop.run_in_executor(None, put, "bowl", 0)
    print(type(future).__name__, future.done())
    print(await future, shelf)
    try:
        await loop.run_in_executor(None, fail)
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())

"""`create_task` puts a coroutine on the list; it runs when the current one lets go."""
import asyncio


async def worker(name, turns):
    print(f"{name} starts")
    for turn in range(turns):
        print(f"{name} {turn}")
        await asyncio.sleep(0)
    print(f"{name} ends")
    return name


async def main():
    print("main creates")
    a = asyncio.create_task(worker("a", 3))
    b = asyncio.create_task(worker("b", 2))
    print("main still has the floor")
    await asyncio.sleep(0)
    print("main is back")
    print(await b)
    print(await a)


asyncio.run(main())

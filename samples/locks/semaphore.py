"""At most two at a time."""
import asyncio

inside = 0
most = 0


async def visit(name, door):
    global inside, most
    async with door:
        inside += 1
        most = max(most, inside)
        print(f"{name} in, {inside} inside")
        await asyncio.sleep(0.01)
        inside -= 1
    print(f"{name} out")


async def main():
    door = asyncio.Semaphore(2)
    await asyncio.gather(*(visit(name, door) for name in ("Ann", "Ben", "Cid", "Dot", "Eve")))
    print("most at once:", most, "locked:", door.locked())

    strict = asyncio.BoundedSemaphore(1)
    await strict.acquire()
    strict.release()
    try:
        strict.release()
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())

"""Who runs when: `call_soon` in order, timers by time, a turn at a time."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.call_soon(seen.append, "soon 1")
    loop.call_later(0.02, seen.append, "later 20")
    loop.call_later(0.01, seen.append, "later 10")
    loop.call_later(0, seen.append, "later 0")
    loop.call_soon(seen.append, "soon 2")
    loop.call_soon(lambda: loop.call_soon(seen.append, "soon from soon"))
    for _ in range(3):
        await asyncio.sleep(0)
        print(seen)
        seen.clear()
    await asyncio.sleep(0.05)
    print(seen)


async def chain(name, depth):
    if depth > 0:
        await chain(name, depth - 1)
    print(name, depth)


async def twice():
    await asyncio.gather(chain("a", 2), chain("b", 1))


asyncio.run(main())
asyncio.run(twice())

"""`time.sleep` in a coroutine stops everybody; `asyncio.sleep` only the one who asks."""
import asyncio
import time


async def polite(name):
    for i in range(2):
        print(name, i)
        await asyncio.sleep(0.1)


async def rude(name):
    for i in range(2):
        print(name, i)
        time.sleep(0.1)


async def timed(what, *jobs):
    start = time.perf_counter()
    await asyncio.gather(*jobs)
    print(f"{what}: {time.perf_counter() - start:.1f} s")


async def main():
    await timed("polite", polite("a"), polite("b"))
    await timed("rude", rude("c"), rude("d"))
    await timed("mixed", polite("e"), rude("f"))


asyncio.run(main())

"""An asynchronous comprehension within an asynchronous loop, where a variable is called as the loop's own would be."""
import asyncio


async def counting(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("counted")


async def main():
    sources = [counting(2), counting(1)]
    for each in ["each"]:
        print(each)
    async for item in counting(3):
        if item == 1:
            break
    for source in sources:
        async for item in source:
            print(item, sorted({await asyncio.sleep(0, other) async for other in counting(3) if other != await asyncio.sleep(0, 1)}))


asyncio.run(main())

import asyncio


async def inner(values):
    await asyncio.sleep(0)
    return values[3] + 1


async def middle(values):
    return await inner(values) * 2


async def main():
    task = asyncio.create_task(middle([1, 2, 3]))
    print(await task)


asyncio.run(main())

import asyncio


async def works(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name} finished")
        return name
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise


async def breaks(seconds):
    await asyncio.sleep(seconds)
    raise ValueError("broken after %.2f s" % seconds)


async def main():
    try:
        await asyncio.gather(works("long", 0.03), breaks(0.01))
    except ValueError as error:
        print("first failure:", error)
    await asyncio.sleep(0.03)

    results = await asyncio.gather(works("a", 0.01), breaks(0), works("b", 0), return_exceptions=True)
    for result in results:
        print(repr(result))

    group = asyncio.gather(works("c", 1), works("d", 1))
    await asyncio.sleep(0)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print("all of it cancelled")


asyncio.run(main())

import asyncio


async def once():
    await asyncio.sleep(0)
    return "only once"


async def main():
    coro = once()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())

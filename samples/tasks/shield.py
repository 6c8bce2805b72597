import asyncio


async def save(what):
    print("saving", what)
    await asyncio.sleep(0.05)
    print("saved", what)
    return what


async def main():
    inner = asyncio.create_task(save("the letter"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), timeout=0.01)
    except asyncio.TimeoutError:
        print("too slow, but not stopped:", inner.cancelled())
    print(await inner)

    inner = asyncio.create_task(save("the draft"))
    try:
        await asyncio.wait_for(inner, timeout=0.01)
    except TimeoutError:
        print("too slow, and stopped:", inner.cancelled())


asyncio.run(main())

import asyncio, sys
def show(t):
    print(t, repr(sys.exception()))
async def a(n):
    try:
        raise ValueError(n)
    except ValueError:
        show(f"{n} before")
        await asyncio.sleep(0)
        show(f"{n} after")
        await asyncio.sleep(0)
        show(f"{n} after2")
    show(f"{n} end")
async def plain():
    show("p1")
    await asyncio.sleep(0)
    show("p2")
    await asyncio.sleep(0)
    show("p3")
async def main():
    show("m")
    await asyncio.gather(a(1), plain(), a(2))
    show("m end")
    try:
        raise KeyError("x")
    except KeyError:
        show("k")
        await asyncio.gather(a(3), plain())
        show("k2")
        await a(4)
        show("k3")
    show("e")
async def ag():
    try:
        raise OSError("o")
    except OSError:
        yield 1
        show("ag")
    yield 2
async def main2():
    async for x in ag():
        show(x)
    show("done")
asyncio.run(main())
asyncio.run(main2())

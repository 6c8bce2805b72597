"""A StreamReader that is fed by hand: every way to read, what is left over, and what goes wrong."""
import asyncio


async def attempt(reading):
    try:
        print(await reading)
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "partial", None), getattr(error, "consumed", None))


async def main():
    reader = asyncio.StreamReader()
    print(reader, reader.at_eof(), reader.exception())
    reader.feed_data(b"first line\nsecond;third|rest")
    print(reader)
    print(await reader.readline())
    print(await reader.readuntil(b";"))
    print(await reader.readuntil((b"?", b"|")))
    print(await reader.read(2), await reader.read(0), await reader.readexactly(2))
    later = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    print(later.done())
    reader.feed_data(b"half a ")
    await asyncio.sleep(0)
    reader.feed_data(b"line\nnext")
    print(await later)
    await attempt(asyncio.wait_for(reader.readexactly(10), 0.1))
    reader.feed_eof()
    print(reader, reader.at_eof())
    await attempt(reader.readexactly(9))
    print(reader.at_eof(), await reader.read(), await reader.readline(), await reader.readexactly(0))
    await attempt(reader.readuntil(b"x"))
    await attempt(reader.readuntil(b""))
    await attempt(reader.readexactly(-1))

    short = asyncio.StreamReader(limit=8)
    print(short)
    short.feed_data(b"much longer than that\nok\n")
    await attempt(short.readline())
    await attempt(short.readline())
    short.feed_data(b"0123456789abc")
    await attempt(short.readuntil(b"\n"))
    print(await short.readexactly(13))

    lines = asyncio.StreamReader()
    lines.feed_data(b"a\nb\nc")
    lines.feed_eof()
    print([line async for line in lines])

    broken = asyncio.StreamReader()
    waiting = asyncio.create_task(broken.read(5))
    await asyncio.sleep(0)
    await attempt(broken.read(5))
    broken.set_exception(ConnectionResetError("gone"))
    await attempt(waiting)
    await attempt(broken.readline())
    print(repr(broken.exception()))
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)

    class Pipe(asyncio.Transport):
        def pause_reading(self):
            print("paused")

        def resume_reading(self):
            print("resumed")

        def __repr__(self):
            return "<Pipe>"

    full = asyncio.StreamReader(limit=4)
    full.set_transport(Pipe())
    full.feed_data(b"0123456789")
    print(full)
    print(await full.read(7))


asyncio.run(main())

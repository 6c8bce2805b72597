"""Handlers that forget to close: the connection ends when both sides have nothing more to say, and servers can be waited for."""
import asyncio


async def answer(reader, writer):
    data = await reader.read(100)
    writer.write(data.upper())
    writer.write_eof()
    await writer.drain()


async def listener(reader, writer):
    async for line in reader:
        print("heard", line.decode().strip())


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    for word in (b"one", b"two"):
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(word)
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
    try:
        async with asyncio.timeout(0.1):
            await server.serve_forever()
    except TimeoutError:
        print("served", server.is_serving(), server.sockets)

    async with await asyncio.start_server(listener, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.writelines([b"a\n", b"b\n"])
        writer.write_eof()
        print(await reader.read())
        writer.close()
    print("closed")


asyncio.run(main())

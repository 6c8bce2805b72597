"""Twenty clients, each with 500 messages of 1 KiB to an echo server on the loopback device."""
import asyncio
import time

MESSAGE = b"x" * 1023 + b"\n"


async def serve(reader, writer):
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


async def client(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(500):
        writer.write(MESSAGE)
        await writer.drain()
        answer = await reader.readexactly(len(MESSAGE))
        assert answer == MESSAGE
    writer.close()
    await writer.wait_closed()
    return 500


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    start = time.perf_counter()
    answered = await asyncio.gather(*[client(port) for _ in range(20)])
    seconds = time.perf_counter() - start
    print("answered", sum(answered))
    print("seconds", seconds)
    server.close()


asyncio.run(main())

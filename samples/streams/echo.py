"""A server that says everything back, and clients that talk to it one after the other and all at once."""
import asyncio


async def handle(reader, writer):
    host, port = writer.get_extra_info("peername")
    print("serving", host, port > 0)
    while data := await reader.readline():
        text = data.decode().rstrip()
        print("server got", repr(text))
        if text == "bye":
            break
        writer.write(f"you said {text}\n".encode())
        await writer.drain()
    writer.close()
    await writer.wait_closed()
    print("server closed")


async def talk(port, *lines):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for line in lines:
        writer.write(line.encode() + b"\n")
        await writer.drain()
        answer = await reader.readline()
        print("client got", answer)
    writer.write(b"bye\n")
    print("the rest:", await reader.read())
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing(), reader.at_eof())


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving(), server.get_loop() is asyncio.get_running_loop())
    async with server:
        await talk(port, "hello", "how are you?")
        await asyncio.gather(talk(port, "one"), talk(port, "two"))
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno, str(error).replace(str(port), "PORT"))


asyncio.run(main())

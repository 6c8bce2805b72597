"""How servers begin and end: addresses in use, failing handlers, cancelled servers, connections that outlive them, Unix sockets without a file."""
import asyncio


async def quiet(reader, writer):
    await reader.read()
    writer.close()


async def fails(reader, writer):
    raise ValueError("no service today")


def plain(reader, writer):
    print("a plain function may serve, too")
    writer.write(b"ok")
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    first = await asyncio.start_server(quiet, "127.0.0.1", 0)
    port = first.sockets[0].getsockname()[1]
    try:
        await asyncio.start_server(quiet, "127.0.0.1", port)
    except OSError as error:
        print(error.errno, str(error).replace(str(port), "PORT"))

    # who still talks to a closed server keeps wait_closed waiting
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    first.close()
    try:
        await asyncio.wait_for(first.wait_closed(), 0.05)
    except TimeoutError:
        print("still a connection")
    writer.write_eof()
    print(await reader.read(), writer.can_write_eof())
    writer.close()
    await first.wait_closed()
    first.close()
    try:
        await first.serve_forever()
    except RuntimeError as error:
        print(error)

    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context["exception"])))
    async with await asyncio.start_server(fails, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        writer.close()

    server = await asyncio.start_server(plain, host="127.0.0.1", port=0)
    print(isinstance(server, asyncio.Server), isinstance(server, asyncio.AbstractServer))
    reader, writer = await asyncio.open_connection("127.0.0.1", server.sockets[0].getsockname()[1])
    print(await reader.readexactly(2))
    writer.close()
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.01)
    forever.cancel()
    try:
        await forever
    except asyncio.CancelledError:
        print("cancelled", server.is_serving())

    name = "\0yieldstar sample"
    async with await asyncio.start_unix_server(plain, name) as server:
        reader, writer = await asyncio.open_unix_connection(name)
        print(await reader.read(), isinstance(writer.transport, asyncio.BaseTransport))
        writer.writelines([b"a", b"b"])
        writer.close()
        try:
            await writer.wait_closed()
        except BrokenPipeError as error:
            print(error)
    server = await loop.create_unix_server(asyncio.Protocol, name)
    transport, protocol = await loop.create_unix_connection(asyncio.Protocol, name)
    print(type(protocol).__name__, transport.is_closing())
    await asyncio.sleep(0.01)
    transport.close()
    server.close()
    await server.wait_closed()
    try:
        await loop.create_connection(asyncio.Protocol)
    except ValueError as error:
        print(error)
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    protocol.data_received(b"by hand")
    print(protocol.eof_received(), await reader.read())

    class Nowhere(asyncio.Transport):
        def is_closing(self):
            return True

    print(asyncio.StreamWriter(Nowhere(), protocol, reader, loop).get_extra_info("nothing", "unknown"))


asyncio.run(main())

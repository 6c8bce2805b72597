"""The lower half: protocols that transports call, servers made of them, buffers that pause who writes too much."""
import asyncio


class Upper(asyncio.Protocol):
    def connection_made(self, transport):
        print("server: connection from", transport.get_extra_info("peername")[0])
        self.transport = transport

    def data_received(self, data):
        print("server:", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("server: end of input")
        self.transport.writelines([b"good", b"bye"])

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.got = b""

    def connection_made(self, transport):
        print("client:", isinstance(transport, asyncio.Transport), transport.get_protocol() is self, transport.is_reading())
        transport.write(b"shout")
        print("client:", transport.can_write_eof())
        transport.write_eof()

    def data_received(self, data):
        self.got += data

    def connection_lost(self, exc):
        self.done.set_result(self.got)


class Keeper(asyncio.BufferedProtocol):
    """What comes is put into memory of our own."""

    def __init__(self):
        self.memory = bytearray(4)
        self.parts = []

    def get_buffer(self, sizehint):
        return self.memory

    def buffer_updated(self, nbytes):
        self.parts.append(bytes(self.memory[:nbytes]))

    def eof_received(self):
        print("kept", self.parts)


class Slow(asyncio.Protocol):
    def __init__(self):
        self.paused = 0
        self.resumed = 0

    def pause_writing(self):
        self.paused += 1

    def resume_writing(self):
        self.resumed += 1


class Deaf(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        print("deaf:", transport.is_reading())


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Upper, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    done = loop.create_future()
    transport, client = await loop.create_connection(lambda: Client(done), "127.0.0.1", port)
    print(type(client).__name__, transport.is_closing())
    print(await done, transport.is_closing())
    server.close()
    await server.wait_closed()

    server = await loop.create_server(Keeper, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, "127.0.0.1", server.sockets[0].getsockname()[1])
    transport.write(b"abcdefghij")
    transport.close()
    transport.write(b"too late")
    await asyncio.sleep(0.01)
    server.close_clients()
    server.abort_clients()
    server.close()
    await server.wait_closed()

    made = []
    server = await loop.create_server(lambda: made.append(Deaf()) or made[-1], "127.0.0.1", 0, start_serving=False)
    print(server.is_serving())
    await server.start_serving()
    transport, slow = await loop.create_connection(Slow, "127.0.0.1", server.sockets[0].getsockname()[1])
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    transport.set_write_buffer_limits(high=1000, low=100)
    print(transport.get_write_buffer_limits())
    for _ in range(400):
        transport.write(bytes(50_000))
    print(slow.paused, slow.resumed, transport.get_write_buffer_size() > 1000)
    made[0].transport.resume_reading()
    await asyncio.sleep(0.5)
    print(slow.paused, slow.resumed, transport.get_write_buffer_size())
    transport.set_protocol(asyncio.Protocol())
    transport.abort()
    server.close()
    await server.wait_closed()

    for wrong in (lambda: transport.write("text"), lambda: transport.set_write_buffer_limits(1, 2), lambda: asyncio.Transport().write(b""), lambda: asyncio.ReadTransport().is_reading()):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
    print(asyncio.BaseTransport({"colour": "red"}).get_extra_info("colour"), asyncio.WriteTransport().get_extra_info("x", 1))
    print(isinstance(Slow(), asyncio.BaseProtocol), issubclass(asyncio.DatagramTransport, asyncio.BaseTransport), issubclass(asyncio.SubprocessTransport, asyncio.BaseTransport))


asyncio.run(main())

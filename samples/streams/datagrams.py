"""Datagrams: a server that answers each one, a client that is told when nobody listens, and the errors of wrong use."""
import asyncio


class Answers(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server:", data, "from", addr[0])
        self.transport.sendto(b"got " + data, addr)


class Asks(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.sendto(b"one")
        transport.sendto(b"")

    def datagram_received(self, data, addr):
        print("client:", data)
        if data == b"got ":
            self.done.set_result("answered")

    def error_received(self, exc):
        print("client:", repr(exc))
        if not self.done.done():
            self.done.set_result("nobody there")

    def connection_lost(self, exc):
        print("client: closed", exc)


class Child(asyncio.SubprocessProtocol):
    """Who watches a process: called by hand here."""

    def pipe_data_received(self, fd, data):
        print("child says", data, "on", fd)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Answers, local_addr=("127.0.0.1", 0))
    port = server.get_extra_info("sockname")[1]
    done = loop.create_future()
    transport, protocol = await loop.create_datagram_endpoint(lambda: Asks(done), remote_addr=("127.0.0.1", port))
    print(type(protocol).__name__, isinstance(transport, asyncio.DatagramTransport))
    print(await done)
    for wrong in (lambda: transport.sendto("text"), lambda: transport.sendto(b"", ("127.0.0.1", 1))):
        try:
            wrong()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, str(error).replace(str(port), "PORT"))
    transport.close()
    server.close()
    print(transport.is_closing())
    await asyncio.sleep(0.01)

    done = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: Asks(done), remote_addr=("127.0.0.1", port))
    print(await done)
    transport.abort()
    await asyncio.sleep(0.01)
    try:
        await loop.create_datagram_endpoint(asyncio.DatagramProtocol)
    except ValueError as error:
        print(error)

    child = Child()
    child.pipe_data_received(1, b"hello")
    print(child.pipe_connection_lost(1, None), child.process_exited())
    transport = asyncio.SubprocessTransport()
    for ask in (transport.get_pid, transport.get_returncode, transport.terminate, transport.kill, lambda: transport.send_signal(9), lambda: transport.get_pipe_transport(0)):
        try:
            ask()
        except NotImplementedError:
            print("not by itself", end="; ")
    print()


asyncio.run(main())

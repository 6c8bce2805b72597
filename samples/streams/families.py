"""The address family that a program asks for, as the enum's member that `socket` has; what a datagram transport is."""
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()

    async def greet(reader, writer):
        writer.write(b"hello")
        writer.close()

    server = await asyncio.start_server(greet, "127.0.0.1", 0, family=socket.AF_INET)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port, family=socket.AF_INET)
    print(await reader.read())
    writer.close()
    try:
        await asyncio.open_connection(host, port, family=socket.AF_INET6)
    except socket.gaierror:
        print("no such address in that family")
    server.close()

    for options in ({"local_addr": ("127.0.0.1", 0), "family": socket.AF_INET}, {"local_addr": ("127.0.0.1", 0), "family": socket.AF_UNSPEC}, {"family": socket.AF_INET}):
        transport, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, **options)
        print(transport.get_extra_info("sockname")[0], isinstance(transport, asyncio.DatagramTransport), isinstance(transport, asyncio.Transport))
        transport.close()
    try:
        await loop.create_datagram_endpoint(asyncio.DatagramProtocol, family=socket.AF_UNSPEC)
    except ValueError as error:
        print(error)
    found = await loop.getaddrinfo("127.0.0.1", 80, family=socket.AF_INET, type=socket.SOCK_STREAM)
    print([address for *_, address in found])


asyncio.run(main())

"""Sockets of the program's own on the loop: sock_recv and its like, add_reader, and transports made of them."""
import asyncio
import socket

HOST = "127.0.0.1"


async def outcome(awaitable):
    try:
        return await awaitable
    except (OSError, ValueError, RuntimeError) as e:
        return f"{type(e).__name__}: {e}"


async def echo(loop, conn):
    while data := await loop.sock_recv(conn, 1024):
        await loop.sock_sendall(conn, data)
    conn.close()


async def serve(loop, listener, tasks):
    while True:
        conn, peer = await loop.sock_accept(listener)
        print("accepted", peer[0], conn.gettimeout())
        tasks.append(asyncio.create_task(echo(loop, conn)))


async def echo_client(loop, address, text):
    with socket.socket() as sock:
        sock.setblocking(False)
        await loop.sock_connect(sock, address)
        await loop.sock_sendall(sock, text.encode())
        return (await loop.sock_recv(sock, 100)).decode()


async def raw(loop):
    listener = socket.create_server((HOST, 0))
    listener.setblocking(False)
    tasks = []
    server = asyncio.create_task(serve(loop, listener, tasks))
    print(await asyncio.gather(*(echo_client(loop, listener.getsockname(), text) for text in ("one", "two", "three"))))
    await asyncio.gather(*tasks)
    server.cancel()
    print(await asyncio.gather(server, return_exceptions=True))
    address = listener.getsockname()
    listener.close()
    late = socket.socket()
    late.setblocking(False)
    print((await outcome(loop.sock_connect(late, address))).replace(str(address[1]), "PORT"))
    late.close()
    print(await outcome(loop.sock_recv(late, 1)))


async def watched(loop):
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    seen = asyncio.Event()

    def readable(name):
        print(name, near.recv(100))
        if name == "second":
            seen.set()

    print(loop.remove_reader(near))
    loop.add_reader(near, readable, "first")
    far.send(b"abc")
    await asyncio.sleep(0.02)
    loop.add_reader(near.fileno(), readable, "second")
    far.send(b"def")
    await seen.wait()
    print(loop.remove_reader(near), loop.remove_reader(near))
    loop.add_writer(far, lambda: (print("writable"), loop.remove_writer(far)))
    await asyncio.sleep(0.02)
    room = bytearray(3)
    waiting = asyncio.create_task(loop.sock_recv_into(near, room))
    await asyncio.sleep(0)
    far.send(b"xyz")
    print(await waiting, room)
    for wrong in (-1, "text"):
        try:
            loop.add_reader(wrong, print)
        except ValueError as e:
            print(e)
    loop.set_debug(True)
    far.setblocking(True)
    print(await outcome(loop.sock_recv(far, 1)))
    loop.set_debug(False)

    # what a transport reads belongs to it
    reader, writer = await asyncio.open_connection(sock=near)
    far.send(b"a line\nrest")
    print(await reader.readline())
    try:
        loop.add_reader(near, print)
    except RuntimeError as e:
        print(str(e).partition(" <")[0])
    writer.write(b"answer")
    await writer.drain()
    print(far.recv(100))
    far.close()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    print(near)


async def given(loop):
    listener = socket.socket()
    listener.bind((HOST, 0))

    async def upper(reader, writer):
        writer.write((await reader.readline()).upper())
        writer.close()

    async with await asyncio.start_server(upper, sock=listener) as server:
        client = socket.create_connection(listener.getsockname())
        reader, writer = await asyncio.open_connection(sock=client)
        writer.write(b"shout\n")
        print(await reader.read())
        own = server.sockets[0]
        print(repr(own.family), repr(own.type), own.gettimeout(), own.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
        print(own.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1), own.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        for attempt in (lambda: own.settimeout(1), lambda: own.setblocking(True), own.getpeername):
            try:
                print(attempt())
            except (ValueError, OSError) as e:
                print(e)
        writer.close()
    print(listener.fileno(), own.fileno())
    with socket.socket(type=socket.SOCK_DGRAM) as wrong, socket.socket() as stream:
        for refused in (
            loop.create_connection(asyncio.Protocol, sock=wrong),
            loop.create_server(asyncio.Protocol, sock=wrong),
            loop.create_datagram_endpoint(asyncio.DatagramProtocol, sock=stream),
            loop.create_datagram_endpoint(asyncio.DatagramProtocol, sock=wrong, reuse_port=True),
            loop.create_connection(asyncio.Protocol, HOST, 1, sock=stream),
        ):
            print((await outcome(refused)).partition(", got")[0])


class Collect(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def datagram_received(self, data, addr):
        self.done.set_result(data)


async def datagrams(loop):
    one = socket.socket(type=socket.SOCK_DGRAM)
    two = socket.socket(type=socket.SOCK_DGRAM)
    for sock in (one, two):
        sock.setblocking(False)
        sock.bind((HOST, 0))
    print(await loop.sock_sendto(one, b"hello", two.getsockname()))
    data, sender = await loop.sock_recvfrom(two, 100)
    print(data, sender == one.getsockname())
    waiting = asyncio.create_task(loop.sock_recvfrom_into(one, bytearray(10)))
    await asyncio.sleep(0)
    await loop.sock_sendto(two, b"back", sender)
    print((await waiting)[0])
    done = loop.create_future()
    transport, protocol = await loop.create_datagram_endpoint(lambda: Collect(done), sock=two)
    await loop.sock_sendto(one, b"to the protocol", transport.get_extra_info("sockname"))
    print(await done)
    transport.close()
    one.close()
    print(await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM), await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
    print(await outcome(loop.getaddrinfo("127.0.0.1", "no such service")))


async def main():
    loop = asyncio.get_running_loop()
    await raw(loop)
    await watched(loop)
    await given(loop)
    await datagrams(loop)


asyncio.run(main())

"""Sockets for datagrams: with and without a receiver of their own."""
import socket
import threading

HOST = "127.0.0.1"

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind((HOST, 0))
address = server.getsockname()


def answer():
    while True:
        data, sender = server.recvfrom(1024)
        if data == b"stop":
            break
        server.sendto(data.decode().swapcase().encode(), sender)
    print("stopped")


worker = threading.Thread(target=answer)
worker.start()
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
    print(client.getsockname())
    client.settimeout(0.5)
    for text in ("Hello", "datagrams", ""):
        print(client.sendto(text.encode(), address))
        data, sender = client.recvfrom(1024)
        print(data, sender == address)
    try:
        client.recvfrom(10)
    except TimeoutError as e:
        print("nothing:", e)
    try:
        client.send(b"to whom?")
    except OSError as e:
        print(e)
    client.connect(address)
    print(client.getpeername() == address, client.send(b"Connected"), client.recv(4))
    try:
        client.listen()
    except OSError as e:
        print(e)
    for arguments in ((b"x",), (b"x", 1), (b"x", ("127.0.0.1",))):
        try:
            client.sendto(*arguments)
        except TypeError as e:
            print(e)
    client.sendto(b"stop", address)
worker.join()
server.setblocking(False)
try:
    server.recvfrom(10)
except BlockingIOError as e:
    print(e)
room = bytearray(3)
other = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
other.sendto(b"abcdef", address)
count, sender = server.recvfrom_into(room)
print(count, room, sender[0])
other.close()
server.close()

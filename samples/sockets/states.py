"""What a socket says of itself, and what it refuses, from its making to its end."""
import errno
import socket

HOST = "127.0.0.1"


def error(e):
    return type(e).__name__, e.args


sock = socket.socket()
print(sock)
print(repr(sock.family), repr(sock.type), sock.proto, sock.gettimeout(), sock.getblocking(), sock.timeout)
for family, kind in ((socket.AF_INET, socket.SOCK_DGRAM), (socket.AF_UNIX, socket.SOCK_STREAM)):
    with socket.socket(family, kind) as other:
        print(other)
    print(other, other.fileno())
for arguments in ((99,), (socket.AF_INET, 77), ("inet",)):
    try:
        socket.socket(*arguments)
    except (OSError, TypeError) as e:
        print(error(e))

try:
    sock.recv(10)
except OSError as e:
    print(error(e))
try:
    sock.send(b"x")
except OSError as e:
    print(error(e))
try:
    sock.getpeername()
except OSError as e:
    print(error(e))
try:
    sock.accept()
except OSError as e:
    print(error(e))
for address in ("127.0.0.1", ("127.0.0.1",), ("127.0.0.1", "80"), ("127.0.0.1", 70_000), (1, 2), ["127.0.0.1", 80]):
    try:
        sock.bind(address)
    except (OSError, TypeError, OverflowError) as e:
        print(error(e))

sock.bind((HOST, 0))
port = sock.getsockname()[1]
print(sock.getsockname()[0], port > 0)
try:
    sock.bind((HOST, 0))
except OSError as e:
    print(error(e))
rival = socket.socket()
try:
    rival.bind((HOST, port))
except OSError as e:
    print(error(e), e.errno == errno.EADDRINUSE)
try:
    rival.connect((HOST, port))
except ConnectionRefusedError as e:
    print(error(e))
sock.listen(5)
print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
print(rival.connect_ex((HOST, port)), rival.getpeername() == (HOST, port))
try:
    rival.connect((HOST, port))
except OSError as e:
    print(error(e))

sock.settimeout(0.25)
conn, peer = sock.accept()
print(peer == rival.getsockname(), conn.gettimeout(), sock.gettimeout())
try:
    sock.accept()
except socket.timeout as e:
    print(error(e), socket.timeout is TimeoutError)
sock.setblocking(False)
print(sock.gettimeout(), sock.getblocking())
try:
    sock.accept()
except BlockingIOError as e:
    print(error(e))
for value in (-1, "soon"):
    try:
        sock.settimeout(value)
    except (ValueError, TypeError) as e:
        print(error(e))

conn.sendall(b"hello world")
print(rival.recv(5, socket.MSG_PEEK), rival.recv(5))
room = bytearray(4)
print(rival.recv_into(room), room)
print(rival.recv_into(room, 1), room)
print(rival.recvfrom(10))
try:
    rival.recv(-1)
except ValueError as e:
    print(error(e))
try:
    rival.send("text")
except TypeError as e:
    print(error(e))
rival.sendall(b"unread")
print(conn.recv(2))
conn.close()
print(conn)
try:
    conn.recv(1)
except OSError as e:
    print(error(e))
try:
    rival.recv(1)
except ConnectionResetError as e:
    print(error(e))
try:
    rival.send(b"x")
except BrokenPipeError as e:
    print(error(e))
rival.close()
sock.close()
print(sock, rival.fileno())

listener = socket.create_server((HOST, 0))
print(listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 7)
print(listener.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE), listener.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 4))
try:
    listener.setsockopt(socket.SOL_SOCKET, 9999, 1)
except OSError as e:
    print(error(e))
eager = socket.socket()
eager.setblocking(False)
try:
    eager.connect(listener.getsockname())
except BlockingIOError as e:
    print(error(e))
print(eager.connect(listener.getsockname()))
try:
    eager.connect(listener.getsockname())
except OSError as e:
    print(error(e))
number = eager.detach()
print(eager, number > 0)
with socket.socket(fileno=number) as again:
    print(again.getpeername() == listener.getsockname(), again.proto)
listener.shutdown(socket.SHUT_RDWR)
try:
    listener.accept()
except OSError as e:
    print(error(e))
listener.close()

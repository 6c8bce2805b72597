"""Addresses and names, and numbers in the network's order."""
import socket
from socket import AF_INET, AF_INET6, AI_PASSIVE, SOCK_DGRAM, SOCK_STREAM, gaierror

for arguments in (
    ("127.0.0.1", 80),
    ("127.0.0.1", "http", AF_INET, SOCK_STREAM),
    ("localhost", 8080, AF_INET, SOCK_DGRAM),
    (None, 8080, 0, SOCK_STREAM, 0, AI_PASSIVE),
    (None, 8080, 0, SOCK_STREAM),
    ("::1", 53, 0, 0, socket.IPPROTO_UDP),
    ("10.0.0.1", 1, 0, SOCK_STREAM, 0, socket.AI_CANONNAME),
):
    print(socket.getaddrinfo(*arguments))
for arguments in (("127.0.0.1", None, AF_INET6), ("127.0.0.1", "no such service"), (None, None), ("localhost", 1, 0, 0, 0, socket.AI_NUMERICHOST)):
    try:
        socket.getaddrinfo(*arguments)
    except gaierror as e:
        print(type(e).__name__, e.args, e)
try:
    socket.getaddrinfo(1, 1)
except TypeError as e:
    print(e)
print(socket.gethostbyname("localhost"), socket.gethostbyname("10.1.2.3"), socket.gethostbyname_ex("127.0.0.1"))
print(socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
print(socket.getservbyname("http"), socket.getservbyname("https", "tcp"), socket.getservbyport(22), socket.getprotobyname("tcp"))
for name in ("nosuch", ""):
    try:
        socket.getservbyname(name)
    except OSError as e:
        print(e)
print(isinstance(socket.gethostname(), str), socket.has_ipv6)

print(socket.htons(80), socket.ntohs(20480), socket.htonl(1), socket.ntohl(16777216))
for function, number in ((socket.htons, 70_000), (socket.htons, -1), (socket.htonl, 1 << 33), (socket.htonl, -1), (socket.ntohl, "x")):
    try:
        function(number)
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print(socket.inet_aton("127.0.0.1"), socket.inet_aton("1.2"), socket.inet_aton("0x7f.1"), socket.inet_ntoa(b"\x0a\x00\x00\xff"))
for text in ("::1", "::", "2001:db8::8:800:200c:417a", "::ffff:1.2.3.4", "1:0:0:2::3"):
    packed = socket.inet_pton(AF_INET6, text)
    print(packed.hex(), socket.inet_ntop(AF_INET6, packed))
for function, arguments in ((socket.inet_aton, ("300.1.1.1",)), (socket.inet_pton, (AF_INET, "1.2.3")), (socket.inet_ntop, (AF_INET, b"123")), (socket.inet_ntoa, (b"abc",))):
    try:
        function(*arguments)
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)

print(socket.getdefaulttimeout())
socket.setdefaulttimeout(2.5)
with socket.socket() as sock:
    print(socket.getdefaulttimeout(), sock.gettimeout(), sock.timeout)
socket.setdefaulttimeout(None)
print(repr(socket.AF_INET), socket.AF_INET, f"{socket.SOCK_STREAM}", repr(socket.MSG_PEEK | socket.MSG_OOB), socket.AddressFamily(10), list(socket.AddressInfo)[:2])
print(socket.error is OSError, issubclass(gaierror, OSError), socket.SOMAXCONN, socket.SHUT_RDWR, socket.INADDR_LOOPBACK)

/** Addresses and names, and numbers in the network's order. */

import {
  blocked,
  bytes_literal,
  call,
  getitem,
  integer,
  is_same,
  issubclass,
  list,
  or_,
  OSError,
  OverflowError,
  print,
  repr,
  Slice,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  with_,
  type Bytes,
  type Tuple,
} from "yieldstar/runtime";
import * as socket from "yieldstar/runtime/socket";
import {
  AF_INET,
  AF_INET6,
  AI_PASSIVE,
  gaierror,
  SOCK_DGRAM,
  SOCK_STREAM,
} from "yieldstar/runtime/socket";

let arguments$:
  | Tuple<[unknown, number | string | Bytes | null]>
  | Tuple<[string | null, string | number, unknown, unknown]>
  | Tuple<[string | null, number, number, unknown, number, unknown]>
  | Tuple<[string, number, number, number, number]>
  | Tuple<[string, null, unknown]>
  | Tuple<[string | Bytes]>;
for (arguments$ of tuple([
  tuple(["127.0.0.1", 80]),
  tuple(["127.0.0.1", "http", AF_INET, SOCK_STREAM]),
  tuple(["localhost", 8080, AF_INET, SOCK_DGRAM]),
  tuple([null, 8080, 0, SOCK_STREAM, 0, AI_PASSIVE]),
  tuple([null, 8080, 0, SOCK_STREAM]),
  tuple(["::1", 53, 0, 0, socket.IPPROTO_UDP]),
  tuple(["10.0.0.1", 1, 0, SOCK_STREAM, 0, socket.AI_CANONNAME]),
])) {
  print(await blocked(socket.getaddrinfo, [...arguments$]));
}
for (arguments$ of tuple([
  tuple(["127.0.0.1", null, AF_INET6]),
  tuple(["127.0.0.1", "no such service"]),
  tuple([null, null]),
  tuple(["localhost", 1, 0, 0, 0, socket.AI_NUMERICHOST]),
])) {
  try {
    await blocked(socket.getaddrinfo, [...arguments$]);
  } catch (e) {
    if (!(e instanceof gaierror)) throw e;
    print(type_name(e), e.args, e);
  }
}
try {
  await socket.getaddrinfo(1, 1);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(
  await socket.gethostbyname("localhost"),
  await socket.gethostbyname("10.1.2.3"),
  await socket.gethostbyname_ex("127.0.0.1"),
);
print(
  await socket.getnameinfo(
    tuple(["127.0.0.1", 80]),
    integer.or(socket.NI_NUMERICHOST, socket.NI_NUMERICSERV),
  ),
);
print(
  socket.getservbyname("http"),
  socket.getservbyname("https", "tcp"),
  socket.getservbyport(22),
  socket.getprotobyname("tcp"),
);
for (const name of tuple(["nosuch", ""])) {
  try {
    socket.getservbyname(name);
  } catch (e) {
    if (!(e instanceof OSError)) throw e;
    print(e);
  }
}
print(typeof socket.gethostname() === "string", socket.has_ipv6);

print(
  socket.htons(80),
  socket.ntohs(20480),
  socket.htonl(1),
  socket.ntohl(16777216),
);
let function$: unknown;
for (const each of tuple([
  tuple([socket.htons, 70_000]),
  tuple([socket.htons, -1]),
  tuple([socket.htonl, integer.lshift(1, 33)]),
  tuple([socket.htonl, -1]),
  tuple([socket.ntohl, "x"]),
])) {
  const [part1, part2] = each;
  function$ = part1;
  const number = part2;
  try {
    call(function$, [number]);
  } catch (e) {
    if (!(e instanceof OverflowError || e instanceof TypeError)) throw e;
    print(type_name(e), e);
  }
}
print(
  socket.inet_aton("127.0.0.1"),
  socket.inet_aton("1.2"),
  socket.inet_aton("0x7f.1"),
  socket.inet_ntoa(bytes_literal([10, 0, 0, 255])),
);
for (const text of tuple([
  "::1",
  "::",
  "2001:db8::8:800:200c:417a",
  "::ffff:1.2.3.4",
  "1:0:0:2::3",
])) {
  const packed = socket.inet_pton(AF_INET6, text);
  print(packed.hex(), socket.inet_ntop(AF_INET6, packed));
}
for ([function$, arguments$] of tuple([
  tuple([socket.inet_aton, tuple(["300.1.1.1"])]),
  tuple([socket.inet_pton, tuple([AF_INET, "1.2.3"])]),
  tuple([socket.inet_ntop, tuple([AF_INET, bytes_literal("123")])]),
  tuple([socket.inet_ntoa, tuple([bytes_literal("abc")])]),
])) {
  try {
    call(function$, [...arguments$]);
  } catch (e) {
    if (!(e instanceof OSError || e instanceof ValueError)) throw e;
    print(type_name(e), e);
  }
}

print(socket.getdefaulttimeout());
socket.setdefaulttimeout(2.5);
const manager = with_(new socket.socket());
const sock = manager.enter();
try {
  print(socket.getdefaulttimeout(), sock.gettimeout(), sock.timeout);
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
socket.setdefaulttimeout(null);
print(
  repr(socket.AF_INET),
  socket.AF_INET,
  `${str(socket.SOCK_STREAM)}`,
  repr(or_(socket.MSG_PEEK, socket.MSG_OOB)),
  call(socket.AddressFamily, [10]),
  getitem(call(list, [socket.AddressInfo]), new Slice(null, 2, null)),
);
print(
  is_same(socket.error, OSError),
  issubclass(gaierror, OSError),
  socket.SOMAXCONN,
  socket.SHUT_RDWR,
  socket.INADDR_LOOPBACK,
);

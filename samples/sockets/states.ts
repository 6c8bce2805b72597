/** What a socket says of itself, and what it refuses, from its making to its end. */

import {
  BlockingIOError,
  BrokenPipeError,
  bytearray,
  bytes_literal,
  call,
  ConnectionRefusedError,
  ConnectionResetError,
  discard,
  eq,
  exception_matches,
  getattr,
  getitem,
  gt,
  is_same,
  OSError,
  OverflowError,
  print,
  repr,
  TimeoutError,
  tuple,
  type_name,
  TypeError,
  ValueError,
  with_,
  type BaseException,
  type Tuple,
} from "yieldstar/runtime";
import * as errno from "yieldstar/runtime/errno";
import * as socket from "yieldstar/runtime/socket";

const HOST = "127.0.0.1";

function error(
  e:
    | OSError
    | TypeError
    | OverflowError
    | ConnectionRefusedError
    | BaseException
    | BlockingIOError
    | ValueError
    | ConnectionResetError
    | BrokenPipeError,
): Tuple<[unknown, Tuple<unknown[]>]> {
  return tuple([type_name(e), getattr<Tuple<unknown[]>>(e, "args")]);
}

const sock = new socket.socket();
print(sock);
print(
  repr(sock.family),
  repr(sock.type),
  sock.proto,
  sock.gettimeout(),
  sock.getblocking(),
  sock.timeout,
);
for (const [family, kind] of tuple([
  tuple([socket.AF_INET, socket.SOCK_DGRAM]),
  tuple([socket.AF_UNIX, socket.SOCK_STREAM]),
])) {
  const manager = with_(new socket.socket(family, kind));
  const other = manager.enter();
  try {
    print(other);
  } catch (error) {
    manager.failed(error);
  } finally {
    manager.exit();
  }
  print(other, other.fileno());
}
for (const arguments$ of tuple([
  tuple([99]),
  tuple([socket.AF_INET, 77]),
  tuple(["inet"]),
])) {
  try {
    discard(call(socket.socket, [...arguments$]));
  } catch (e) {
    if (!(e instanceof OSError || e instanceof TypeError)) throw e;
    print(error(e));
  }
}

try {
  await sock.recv(10);
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
try {
  await sock.send(bytes_literal("x"));
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
try {
  sock.getpeername();
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
try {
  await sock.accept();
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
for (const address of tuple([
  "127.0.0.1",
  tuple(["127.0.0.1"]),
  tuple(["127.0.0.1", "80"]),
  tuple(["127.0.0.1", 70_000]),
  tuple([1, 2]),
  ["127.0.0.1", 80],
])) {
  try {
    await sock.bind(address);
  } catch (e) {
    if (!(
      e instanceof OSError ||
      e instanceof TypeError ||
      e instanceof OverflowError
    ))
      throw e;
    print(error(e));
  }
}

await sock.bind(tuple([HOST, 0]));
const port = getitem(sock.getsockname(), 1);
print(getitem(sock.getsockname(), 0), gt(port, 0));
try {
  await sock.bind(tuple([HOST, 0]));
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
const rival = new socket.socket();
try {
  await rival.bind(tuple([HOST, port]));
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e), eq(e.errno, errno.EADDRINUSE));
}
try {
  await rival.connect(tuple([HOST, port]));
} catch (e) {
  if (!(e instanceof ConnectionRefusedError)) throw e;
  print(error(e));
}
await sock.listen(5);
print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN));
print(
  await rival.connect_ex(tuple([HOST, port])),
  eq(rival.getpeername(), tuple([HOST, port])),
);
try {
  await rival.connect(tuple([HOST, port]));
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}

sock.settimeout(0.25);
const [conn, peer] = await sock.accept();
print(eq(peer, rival.getsockname()), conn.gettimeout(), sock.gettimeout());
try {
  await sock.accept();
} catch (e) {
  if (!exception_matches(e, socket.timeout)) throw e;
  print(error(e), is_same(socket.timeout, TimeoutError));
}
sock.setblocking(false);
print(sock.gettimeout(), sock.getblocking());
try {
  await sock.accept();
} catch (e) {
  if (!(e instanceof BlockingIOError)) throw e;
  print(error(e));
}
for (const value of tuple([-1, "soon"])) {
  try {
    sock.settimeout(value);
  } catch (e) {
    if (!(e instanceof ValueError || e instanceof TypeError)) throw e;
    print(error(e));
  }
}

await conn.sendall(bytes_literal("hello world"));
print(await rival.recv(5, socket.MSG_PEEK), await rival.recv(5));
const room = bytearray(4);
print(await rival.recv_into(room), room);
print(await rival.recv_into(room, 1), room);
print(await rival.recvfrom(10));
try {
  await rival.recv(-1);
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(error(e));
}
try {
  await rival.send("text");
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(error(e));
}
await rival.sendall(bytes_literal("unread"));
print(await conn.recv(2));
conn.close();
print(conn);
try {
  await conn.recv(1);
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
try {
  await rival.recv(1);
} catch (e) {
  if (!(e instanceof ConnectionResetError)) throw e;
  print(error(e));
}
try {
  await rival.send(bytes_literal("x"));
} catch (e) {
  if (!(e instanceof BrokenPipeError)) throw e;
  print(error(e));
}
rival.close();
sock.close();
print(sock, rival.fileno());

const listener = await socket.create_server(tuple([HOST, 0]));
print(
  listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR),
  listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY),
);
listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 7);
print(
  listener.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE),
  listener.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 4),
);
try {
  listener.setsockopt(socket.SOL_SOCKET, 9999, 1);
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
const eager = new socket.socket();
eager.setblocking(false);
try {
  await eager.connect(listener.getsockname());
} catch (e) {
  if (!(e instanceof BlockingIOError)) throw e;
  print(error(e));
}
print(await eager.connect(listener.getsockname()));
try {
  await eager.connect(listener.getsockname());
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
const number = eager.detach();
print(eager, number > 0);
const manager2 = with_(
  new socket.socket(undefined, undefined, undefined, /* fileno= */ number),
);
const again = manager2.enter();
try {
  print(eq(again.getpeername(), listener.getsockname()), again.proto);
} catch (error) {
  manager2.failed(error);
} finally {
  manager2.exit();
}
listener.shutdown(socket.SHUT_RDWR);
try {
  await listener.accept();
} catch (e) {
  if (!(e instanceof OSError)) throw e;
  print(error(e));
}
listener.close();

/** Sockets of the program's own on the loop: sock_recv and its like, add_reader, and transports made of them. */

import {
  async_with,
  at,
  blocking,
  bound,
  bytearray,
  bytes_literal,
  call,
  call_method,
  coroutine,
  discard,
  eq,
  function_info,
  getattr,
  getitem,
  integer,
  lazily,
  OSError,
  print,
  repr,
  RuntimeError,
  str,
  truthy,
  tuple,
  type_name,
  ValueError,
  with_,
  type Blocking,
  type Bytes,
  type Coroutine,
  type Int,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as socket from "yieldstar/runtime/socket";

const HOST = "127.0.0.1";

function* outcome(
  awaitable: Coroutine<
    | Bytes
    | Tuple<
        [
          asyncio.Transport | asyncio.DatagramTransport,
          asyncio.Protocol | asyncio.DatagramProtocol,
        ]
      >
    | asyncio.Server
    | Tuple<[unknown, unknown, Int, string, unknown]>[]
    | null
  >,
): Coroutine<
  | Bytes
  | Tuple<
      [
        asyncio.Transport | asyncio.DatagramTransport,
        asyncio.Protocol | asyncio.DatagramProtocol,
      ]
    >
  | asyncio.Server
  | Tuple<[unknown, unknown, Int, string, unknown]>[]
  | string
  | null
> {
  try {
    return yield* awaitable;
  } catch (e) {
    if (!(
      e instanceof OSError ||
      e instanceof ValueError ||
      e instanceof RuntimeError
    ))
      throw e;
    return `${str(type_name(e))}: ${str(e)}`;
  }
}
coroutine(outcome);

function* echo(
  loop: asyncio.AbstractEventLoop,
  conn: unknown,
): Coroutine<null> {
  let data: Bytes;
  while (truthy((data = yield* loop.sock_recv(conn, 1024)))) {
    yield* loop.sock_sendall(conn, data);
  }
  discard(call_method(conn, "close", []));
  return null;
}
coroutine(echo);

function* serve(
  loop: asyncio.AbstractEventLoop,
  listener: socket.socket,
  tasks: asyncio.Task<null>[],
): Coroutine<void> {
  while (true) {
    const [conn, peer] = yield* loop.sock_accept(listener);
    print("accepted", getitem(peer, 0), call_method(conn, "gettimeout", []));
    tasks.push(asyncio.create_task(echo(loop, conn)));
  }
}
coroutine(serve);

function* echo_client(
  loop: asyncio.AbstractEventLoop,
  address: unknown,
  text: string,
): Coroutine<string> {
  const manager = with_(new socket.socket());
  const sock = manager.enter();
  try {
    sock.setblocking(false);
    yield* loop.sock_connect(sock, address);
    yield* loop.sock_sendall(sock, str.encode(text));
    return (yield* loop.sock_recv(sock, 100)).decode();
  } catch (error) {
    throw manager.failed(error);
  } finally {
    manager.exit();
  }
}
coroutine(echo_client);

function* raw(loop: asyncio.AbstractEventLoop): Coroutine<null> {
  const listener = yield* socket.create_server(tuple([HOST, 0]));
  listener.setblocking(false);
  const tasks: asyncio.Task<null>[] = [];
  const server = asyncio.create_task(serve(loop, listener, tasks));
  print(
    yield* asyncio.gather(
      ...lazily(
        function* (
          source: Iterable<string>,
        ): PyGenerator<Coroutine<string>, void, null> {
          for (const text of source) {
            yield echo_client(loop, listener.getsockname(), text);
          }
          return null;
        },
        tuple(["one", "two", "three"]),
      ),
    ),
  );
  yield* asyncio.gather(...tasks);
  server.cancel();
  print(yield* asyncio.gather(server, { return_exceptions: true }));
  const address = listener.getsockname();
  listener.close();
  const late = new socket.socket();
  late.setblocking(false);
  print(
    call(getattr(yield* outcome(loop.sock_connect(late, address)), "replace"), [
      str(getitem(address, 1)),
      "PORT",
    ]),
  );
  late.close();
  print(yield* outcome(loop.sock_recv(late, 1)));
  return null;
}
coroutine(raw);

function* watched(loop: asyncio.AbstractEventLoop): Coroutine<null> {
  const [near, far] = socket.socketpair();
  near.setblocking(false);
  far.setblocking(false);
  const seen = new asyncio.Event();

  function* readable(name: string): Blocking<null> {
    print(name, yield* near.recv(100));
    if (name === "second") {
      seen.set();
    }
    return null;
  }
  function_info(blocking(readable), { qualname: "watched.<locals>.readable" });

  print(loop.remove_reader(near));
  loop.add_reader(near, readable, "first");
  yield* far.send(bytes_literal("abc"));
  yield* asyncio.sleep(0.02);
  loop.add_reader(near.fileno(), readable, "second");
  yield* far.send(bytes_literal("def"));
  yield* seen.wait();
  print(loop.remove_reader(near), loop.remove_reader(near));
  loop.add_writer(far, () =>
    tuple([(print("writable"), null), loop.remove_writer(far)]),
  );
  yield* asyncio.sleep(0.02);
  const room = bytearray(3);
  const waiting = asyncio.create_task(loop.sock_recv_into(near, room));
  yield* asyncio.sleep(0);
  yield* far.send(bytes_literal("xyz"));
  print(yield* waiting, room);
  for (const wrong of tuple([-1, "text"])) {
    try {
      loop.add_reader(wrong, print);
    } catch (e) {
      if (!(e instanceof ValueError)) throw e;
      print(e);
    }
  }
  loop.set_debug(true);
  far.setblocking(true);
  print(yield* outcome(loop.sock_recv(far, 1)));
  loop.set_debug(false);

  // what a transport reads belongs to it
  const [reader, writer] = yield* asyncio.open_connection(
    undefined,
    undefined,
    { sock: near },
  );
  yield* far.send(
    bytes_literal([97, 32, 108, 105, 110, 101, 10, 114, 101, 115, 116]),
  );
  print(yield* reader.readline());
  try {
    loop.add_reader(near, print);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(str.partition(str(e), " <")[0]);
  }
  writer.write(bytes_literal("answer"));
  yield* writer.drain();
  print(yield* far.recv(100));
  far.close();
  print(yield* reader.read());
  writer.close();
  yield* writer.wait_closed();
  print(near);
  return null;
}
coroutine(watched);

function* given(loop: asyncio.AbstractEventLoop): Coroutine<null> {
  const listener = new socket.socket();
  yield* listener.bind(tuple([HOST, 0]));

  function* upper(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
  ): Coroutine<null> {
    writer.write((yield* reader.readline()).upper());
    writer.close();
    return null;
  }
  function_info(coroutine(upper), { qualname: "given.<locals>.upper" });

  let own: unknown;
  const server$ = async_with(
    yield* asyncio.start_server(upper, undefined, undefined, {
      sock: listener,
    }),
  );
  const server = yield* server$.enter();
  try {
    const client = yield* socket.create_connection(listener.getsockname());
    const [reader, writer] = yield* asyncio.open_connection(
      undefined,
      undefined,
      { sock: client },
    );
    writer.write(bytes_literal([115, 104, 111, 117, 116, 10]));
    print(yield* reader.read());
    own = at(server.sockets, 0);
    print(
      repr(getattr(own, "family")),
      repr(getattr(own, "type")),
      call_method(own, "gettimeout", []),
      call_method(own, "getsockopt", [socket.SOL_SOCKET, socket.SO_TYPE]),
    );
    print(
      call_method(own, "setsockopt", [
        socket.IPPROTO_TCP,
        socket.TCP_NODELAY,
        1,
      ]),
      call_method(own, "getsockopt", [socket.IPPROTO_TCP, socket.TCP_NODELAY]),
    );
    for (const attempt of tuple([
      () => call_method(bound(own, "own", "free"), "settimeout", [1]),
      () => call_method(bound(own, "own", "free"), "setblocking", [true]),
      getattr(own, "getpeername"),
    ])) {
      try {
        print(call(attempt, []));
      } catch (e) {
        if (!(e instanceof ValueError || e instanceof OSError)) throw e;
        print(e);
      }
    }
    writer.close();
  } catch (error) {
    throw yield* server$.failed(error);
  } finally {
    yield* server$.exit();
  }
  print(listener.fileno(), call_method(own, "fileno", []));
  const manager2 = with_(
    new socket.socket(undefined, /* type= */ socket.SOCK_DGRAM),
  );
  const wrong = manager2.enter();
  try {
    const manager3 = with_(new socket.socket());
    const stream = manager3.enter();
    try {
      for (const refused of tuple([
        loop.create_connection(asyncio.Protocol, undefined, undefined, {
          sock: wrong,
        }),
        loop.create_server(asyncio.Protocol, undefined, undefined, {
          sock: wrong,
        }),
        loop.create_datagram_endpoint(
          asyncio.DatagramProtocol,
          undefined,
          undefined,
          { sock: stream },
        ),
        loop.create_datagram_endpoint(
          asyncio.DatagramProtocol,
          undefined,
          undefined,
          { sock: wrong, reuse_port: true },
        ),
        loop.create_connection(asyncio.Protocol, HOST, 1, { sock: stream }),
      ])) {
        print(
          getitem(
            call_method(yield* outcome(refused), "partition", [", got"]),
            0,
          ),
        );
      }
    } catch (error) {
      manager3.failed(error);
    } finally {
      manager3.exit();
    }
  } catch (error) {
    manager2.failed(error);
  } finally {
    manager2.exit();
  }
  return null;
}
coroutine(given);

class Collect extends asyncio.DatagramProtocol {
  done: asyncio.Future<unknown>;

  constructor(done: asyncio.Future<unknown>) {
    super(done);
    this.done = done;
  }

  override datagram_received(data: unknown, addr: unknown): null {
    this.done.set_result(data);
    return null;
  }
}

function* datagrams(loop: asyncio.AbstractEventLoop): Coroutine<null> {
  const one = new socket.socket(undefined, /* type= */ socket.SOCK_DGRAM);
  const two = new socket.socket(undefined, /* type= */ socket.SOCK_DGRAM);
  for (const sock of tuple([one, two])) {
    sock.setblocking(false);
    yield* sock.bind(tuple([HOST, 0]));
  }
  print(
    yield* loop.sock_sendto(one, bytes_literal("hello"), two.getsockname()),
  );
  const [data, sender] = yield* loop.sock_recvfrom(two, 100);
  print(data, eq(sender, one.getsockname()));
  const waiting = asyncio.create_task(
    loop.sock_recvfrom_into(one, bytearray(10)),
  );
  yield* asyncio.sleep(0);
  yield* loop.sock_sendto(two, bytes_literal("back"), sender);
  print(getitem(yield* waiting, 0));
  const done = loop.create_future<unknown>();
  const [transport, protocol] = yield* loop.create_datagram_endpoint(
    () => new Collect(bound(done, "done", "free")),
    undefined,
    undefined,
    { sock: two },
  );
  yield* loop.sock_sendto(
    one,
    bytes_literal("to the protocol"),
    transport.get_extra_info("sockname"),
  );
  print(yield* done);
  transport.close();
  one.close();
  print(
    yield* loop.getaddrinfo("127.0.0.1", 80, { type: socket.SOCK_STREAM }),
    yield* loop.getnameinfo(
      tuple(["127.0.0.1", 80]),
      integer.or(socket.NI_NUMERICHOST, socket.NI_NUMERICSERV),
    ),
  );
  print(yield* outcome(loop.getaddrinfo("127.0.0.1", "no such service")));
  return null;
}
coroutine(datagrams);

function* main(): Coroutine<null> {
  const loop = asyncio.get_running_loop();
  yield* raw(loop);
  yield* watched(loop);
  yield* given(loop);
  yield* datagrams(loop);
  return null;
}
coroutine(main);

await asyncio.run(main());

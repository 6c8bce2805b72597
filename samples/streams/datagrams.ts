/** Datagrams: a server that answers each one, a client that is told when nobody listens, and the errors of wrong use. */

import {
  add,
  bound,
  bound_method,
  bytes_literal,
  call,
  call_method,
  coroutine,
  discard,
  eq,
  getattr,
  getitem,
  isinstance,
  NotImplementedError,
  print,
  repr,
  setattr,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  type Bytes,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Answers extends asyncio.DatagramProtocol {
  connection_made(transport: unknown): null {
    setattr(this, "transport", transport);
    return null;
  }

  override datagram_received(data: unknown, addr: unknown): null {
    print("server:", data, "from", getitem(addr, 0));
    discard(
      call_method(getattr(this, "transport"), "sendto", [
        add(bytes_literal("got "), data),
        addr,
      ]),
    );
    return null;
  }
}

class Asks extends asyncio.DatagramProtocol {
  done: asyncio.Future<string>;

  constructor(done: asyncio.Future<string>) {
    super(done);
    this.done = done;
  }

  connection_made(transport: unknown): null {
    discard(call_method(transport, "sendto", [bytes_literal("one")]));
    discard(call_method(transport, "sendto", [bytes_literal("")]));
    return null;
  }

  override datagram_received(data: unknown, addr: unknown): null {
    print("client:", data);
    if (eq(data, bytes_literal("got "))) {
      this.done.set_result("answered");
    }
    return null;
  }

  override error_received(exc: unknown): null {
    print("client:", repr(exc));
    if (!this.done.done()) {
      this.done.set_result("nobody there");
    }
    return null;
  }

  connection_lost(exc: unknown): null {
    print("client: closed", exc);
    return null;
  }
}

/** Who watches a process: called by hand here. */
class Child extends asyncio.SubprocessProtocol {
  override pipe_data_received(fd: number, data: Bytes): void {
    print("child says", data, "on", fd);
  }
}

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  let [server, _]: readonly [asyncio.DatagramTransport, Answers | Asks] =
    yield* loop.create_datagram_endpoint(
      Answers,
      /* local_addr= */ tuple(["127.0.0.1", 0]),
    );
  const port = getitem(server.get_extra_info("sockname"), 1);
  let done = loop.create_future<string>();
  let [transport, protocol]: readonly [
    asyncio.DatagramTransport | asyncio.SubprocessTransport,
    Asks,
  ] = yield* loop.create_datagram_endpoint(
    () => new Asks(bound(done, "done", "free")),
    undefined,
    /* remote_addr= */ tuple(["127.0.0.1", port]),
  );
  print(type_name(protocol), isinstance(transport, asyncio.DatagramTransport));
  print(yield* done);
  for (const wrong of tuple([
    () =>
      call_method(bound(transport, "transport", "free"), "sendto", ["text"]),
    () =>
      call_method(bound(transport, "transport", "free"), "sendto", [
        bytes_literal(""),
        tuple(["127.0.0.1", 1]),
      ]),
  ])) {
    try {
      discard(wrong());
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof ValueError))
        throw error;
      print(type_name(error), str.replace(str(error), str(port), "PORT"));
    }
  }
  transport.close();
  server.close();
  print(transport.is_closing());
  yield* asyncio.sleep(0.01);

  done = loop.create_future<string>();
  [transport, _] = yield* loop.create_datagram_endpoint(
    () => new Asks(bound(done, "done", "free")),
    undefined,
    /* remote_addr= */ tuple(["127.0.0.1", port]),
  );
  print(yield* done);
  transport.abort();
  yield* asyncio.sleep(0.01);
  try {
    yield* loop.create_datagram_endpoint(asyncio.DatagramProtocol);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }

  const child = new Child();
  child.pipe_data_received(1, bytes_literal("hello"));
  print(child.pipe_connection_lost(1, null), child.process_exited());
  transport = new asyncio.SubprocessTransport();
  for (const ask of tuple([
    bound_method(transport, "get_pid"),
    bound_method(transport, "get_returncode"),
    bound_method(transport, "terminate"),
    bound_method(transport, "kill"),
    () =>
      call_method(bound(transport, "transport", "free"), "send_signal", [9]),
    () =>
      call_method(
        bound(transport, "transport", "free"),
        "get_pipe_transport",
        [0],
      ),
  ])) {
    try {
      discard(call(ask, []));
    } catch (error) {
      if (!(error instanceof NotImplementedError)) throw error;
      print("not by itself", { end: "; " });
    }
  }
  print();
}
coroutine(main);

await asyncio.run(main());

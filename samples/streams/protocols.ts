/** The lower half: protocols that transports call, servers made of them, buffers that pause who writes too much. */

import {
  at,
  bound,
  bytearray,
  bytes,
  bytes_literal,
  call_method,
  coroutine,
  dict,
  discard,
  Exception,
  getattr,
  getitem,
  iadd,
  isinstance,
  issubclass,
  print,
  range,
  setattr,
  Slice,
  tuple,
  type_name,
  type ByteArray,
  type Bytes,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Upper extends asyncio.Protocol {
  connection_made(transport: unknown): null {
    print(
      "server: connection from",
      getitem(call_method(transport, "get_extra_info", ["peername"]), 0),
    );
    setattr(this, "transport", transport);
    return null;
  }

  override data_received(data: unknown): null {
    print("server:", data);
    discard(
      call_method(getattr(this, "transport"), "write", [
        call_method(data, "upper", []),
      ]),
    );
    return null;
  }

  override eof_received(): null {
    print("server: end of input");
    discard(
      call_method(getattr(this, "transport"), "writelines", [
        [bytes_literal("good"), bytes_literal("bye")],
      ]),
    );
    return null;
  }

  connection_lost(exc: unknown): null {
    print("server: lost", exc);
    return null;
  }
}

class Client extends asyncio.Protocol {
  done: asyncio.Future<unknown>;
  got: unknown;

  constructor(done: asyncio.Future<unknown>) {
    super(done);
    this.done = done;
    this.got = bytes_literal("");
  }

  connection_made(transport: unknown): null {
    print(
      "client:",
      isinstance(transport, asyncio.Transport),
      call_method(transport, "get_protocol", []) === this,
      call_method(transport, "is_reading", []),
    );
    discard(call_method(transport, "write", [bytes_literal("shout")]));
    print("client:", call_method(transport, "can_write_eof", []));
    discard(call_method(transport, "write_eof", []));
    return null;
  }

  override data_received(data: unknown): null {
    this.got = iadd(this.got, data);
    return null;
  }

  connection_lost(exc: unknown): null {
    this.done.set_result(this.got);
    return null;
  }
}

/** What comes is put into memory of our own. */
class Keeper extends asyncio.BufferedProtocol {
  memory: ByteArray;
  parts: Bytes[];

  constructor() {
    super();
    this.memory = bytearray(4);
    this.parts = [];
  }

  override get_buffer(sizehint: unknown): ByteArray {
    return this.memory;
  }

  override buffer_updated(nbytes: unknown): null {
    this.parts.push(bytes(getitem(this.memory, new Slice(null, nbytes, null))));
    return null;
  }

  override eof_received(): null {
    print("kept", this.parts);
    return null;
  }
}

class Slow extends asyncio.Protocol {
  paused: number;
  resumed: number;

  constructor() {
    super();
    this.paused = 0;
    this.resumed = 0;
  }

  pause_writing(): null {
    this.paused += 1;
    return null;
  }

  resume_writing(): null {
    this.resumed += 1;
    return null;
  }
}

class Deaf extends asyncio.Protocol {
  connection_made(transport: unknown): null {
    setattr(this, "transport", transport);
    discard(call_method(transport, "pause_reading", []));
    print("deaf:", call_method(transport, "is_reading", []));
    return null;
  }
}

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  let server = yield* loop.create_server(Upper, "127.0.0.1", 0);
  const port = getitem(
    call_method(at(server.sockets, 0), "getsockname", []),
    1,
  );
  const done = loop.create_future<unknown>();
  let [transport, client] = yield* loop.create_connection(
    () => new Client(bound(done, "done", "free")),
    "127.0.0.1",
    port,
  );
  print(type_name(client), transport.is_closing());
  print(yield* done, transport.is_closing());
  server.close();
  yield* server.wait_closed();

  server = yield* loop.create_server(Keeper, "127.0.0.1", 0);
  const [part1, part2] = yield* loop.create_connection(
    asyncio.Protocol,
    "127.0.0.1",
    getitem(call_method(at(server.sockets, 0), "getsockname", []), 1),
  );
  transport = part1;
  let _: asyncio.Protocol | number = part2;
  transport.write(bytes_literal("abcdefghij"));
  transport.close();
  transport.write(bytes_literal("too late"));
  yield* asyncio.sleep(0.01);
  server.close_clients();
  server.abort_clients();
  server.close();
  yield* server.wait_closed();

  const made: Deaf[] = [];
  server = yield* loop.create_server(
    () => (
      bound(made, "made", "free").push(new Deaf()),
      at(bound(made, "made", "free"), -1)
    ),
    "127.0.0.1",
    0,
    { start_serving: false },
  );
  print(server.is_serving());
  yield* server.start_serving();
  const [part12, part22]: readonly [asyncio.Transport, Slow] =
    yield* loop.create_connection(
      Slow,
      "127.0.0.1",
      getitem(call_method(at(server.sockets, 0), "getsockname", []), 1),
    );
  transport = part12;
  const slow = part22;
  print(transport.get_write_buffer_limits(), transport.get_write_buffer_size());
  transport.set_write_buffer_limits(/* high= */ 1000, /* low= */ 100);
  print(transport.get_write_buffer_limits());
  for (_ of range(400)) {
    transport.write(bytes(50_000));
  }
  print(slow.paused, slow.resumed, transport.get_write_buffer_size() > 1000);
  discard(call_method(getattr(at(made, 0), "transport"), "resume_reading", []));
  yield* asyncio.sleep(0.5);
  print(slow.paused, slow.resumed, transport.get_write_buffer_size());
  transport.set_protocol(new asyncio.Protocol());
  transport.abort();
  server.close();
  yield* server.wait_closed();

  for (const wrong of tuple([
    () => (bound(transport, "transport", "free").write("text"), null),
    () => (
      bound(transport, "transport", "free").set_write_buffer_limits(1, 2),
      null
    ),
    () => (new asyncio.Transport().write(bytes_literal("")), null),
    () => new asyncio.ReadTransport().is_reading(),
  ])) {
    try {
      wrong();
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
      print(type_name(error), error);
    }
  }
  print(
    new asyncio.BaseTransport(dict({ colour: "red" })).get_extra_info("colour"),
    new asyncio.WriteTransport().get_extra_info("x", 1),
  );
  print(
    isinstance(new Slow(), asyncio.BaseProtocol),
    issubclass(asyncio.DatagramTransport, asyncio.BaseTransport),
    issubclass(asyncio.SubprocessTransport, asyncio.BaseTransport),
  );
}
coroutine(main);

await asyncio.run(main());

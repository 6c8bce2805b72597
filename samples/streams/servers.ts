/** How servers begin and end: addresses in use, failing handlers, cancelled servers, connections that outlive them, Unix sockets without a file. */

import {
  async_with,
  at,
  awaitable,
  BrokenPipeError,
  bytes_literal,
  call,
  call_method,
  class_info,
  coroutine,
  discard,
  getattr,
  getitem,
  isinstance,
  OSError,
  print,
  repr,
  RuntimeError,
  starred,
  str,
  TimeoutError,
  type_name,
  unpack,
  ValueError,
  type Coroutine,
  type Dict,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* quiet(
  reader: asyncio.StreamReader,
  writer: asyncio.StreamWriter,
): Coroutine<null> {
  yield* reader.read();
  writer.close();
  return null;
}
coroutine(quiet);

function* fails(
  reader: asyncio.StreamReader,
  writer: asyncio.StreamWriter,
): Coroutine<void> {
  throw new ValueError("no service today");
}
coroutine(fails);

function plain(
  reader: asyncio.StreamReader,
  writer: asyncio.StreamWriter,
): null {
  print("a plain function may serve, too");
  writer.write(bytes_literal("ok"));
  writer.close();
  return null;
}

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const first = yield* asyncio.start_server(quiet, "127.0.0.1", 0);
  const port = getitem(call_method(at(first.sockets, 0), "getsockname", []), 1);
  try {
    yield* asyncio.start_server(quiet, "127.0.0.1", port);
  } catch (error) {
    if (!(error instanceof OSError)) throw error;
    print(error.errno, str.replace(str(error), str(port), "PORT"));
  }

  // who still talks to a closed server keeps wait_closed waiting
  let [reader, writer]: readonly [unknown, unknown] =
    yield* asyncio.open_connection("127.0.0.1", port);
  first.close();
  try {
    yield* asyncio.wait_for(first.wait_closed(), 0.05);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("still a connection");
  }
  discard(call_method(writer, "write_eof", []));
  print(
    yield* awaitable(call_method(reader, "read", [])),
    call_method(writer, "can_write_eof", []),
  );
  discard(call_method(writer, "close", []));
  yield* first.wait_closed();
  first.close();
  try {
    yield* first.serve_forever();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }

  loop.set_exception_handler(
    (loop: asyncio.AbstractEventLoop, context: Dict<string, unknown>) => (
      print("handler:", context.at("message"), repr(context.at("exception"))),
      null
    ),
  );
  const server$ = async_with(
    yield* asyncio.start_server(fails, "127.0.0.1", 0),
  );
  let server = yield* server$.enter();
  try {
    [reader, writer] = unpack(
      yield* awaitable(
        call(asyncio.open_connection, [
          ...starred(
            call_method(at(server.sockets, 0), "getsockname", []),
            asyncio.open_connection,
          ),
        ]),
      ),
      2,
    );
    print(yield* awaitable(call_method(reader, "read", [])));
    discard(call_method(writer, "close", []));
  } catch (error) {
    throw yield* server$.failed(error);
  } finally {
    yield* server$.exit();
  }

  server = yield* asyncio.start_server(
    plain,
    /* host= */ "127.0.0.1",
    /* port= */ 0,
  );
  print(
    isinstance(server, asyncio.Server),
    isinstance(server, asyncio.AbstractServer),
  );
  [reader, writer] = yield* asyncio.open_connection(
    "127.0.0.1",
    getitem(call_method(at(server.sockets, 0), "getsockname", []), 1),
  );
  print(yield* awaitable(call_method(reader, "readexactly", [2])));
  discard(call_method(writer, "close", []));
  const forever = asyncio.create_task(server.serve_forever());
  yield* asyncio.sleep(0.01);
  forever.cancel();
  try {
    yield* forever;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled", server.is_serving());
  }

  const name = "\u0000yieldstar sample";
  const server2 = async_with(yield* asyncio.start_unix_server(plain, name));
  server = yield* server2.enter();
  try {
    [reader, writer] = yield* asyncio.open_unix_connection(name);
    print(
      yield* awaitable(call_method(reader, "read", [])),
      isinstance(getattr(writer, "transport"), asyncio.BaseTransport),
    );
    discard(
      call_method(writer, "writelines", [
        [bytes_literal("a"), bytes_literal("b")],
      ]),
    );
    discard(call_method(writer, "close", []));
    try {
      yield* awaitable(call_method(writer, "wait_closed", []));
    } catch (error) {
      if (!(error instanceof BrokenPipeError)) throw error;
      print(error);
    }
  } catch (error) {
    throw yield* server2.failed(error);
  } finally {
    yield* server2.exit();
  }
  server = yield* loop.create_unix_server(asyncio.Protocol, name);
  let [transport, protocol]: readonly [asyncio.Transport, unknown] =
    yield* loop.create_unix_connection(asyncio.Protocol, name);
  print(type_name(protocol), transport.is_closing());
  yield* asyncio.sleep(0.01);
  transport.close();
  server.close();
  yield* server.wait_closed();
  try {
    yield* loop.create_connection(asyncio.Protocol);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  reader = new asyncio.StreamReader();
  protocol = call(asyncio.StreamReaderProtocol, [reader]);
  discard(call_method(protocol, "data_received", [bytes_literal("by hand")]));
  print(
    call_method(protocol, "eof_received", []),
    yield* awaitable(call_method(reader, "read", [])),
  );

  class Nowhere extends asyncio.Transport {
    is_closing(): boolean {
      return true;
    }
  }
  class_info(Nowhere, { qualname: "main.<locals>.Nowhere" });

  print(
    call_method(
      call(asyncio.StreamWriter, [new Nowhere(), protocol, reader, loop]),
      "get_extra_info",
      ["nothing", "unknown"],
    ),
  );
}
coroutine(main);

await asyncio.run(main());

/** Handlers that forget to close: the connection ends when both sides have nothing more to say, and servers can be waited for. */

import {
  async_iterate,
  async_with,
  at,
  awaitable,
  bytes_literal,
  call,
  call_method,
  coroutine,
  discard,
  print,
  starred,
  TimeoutError,
  tuple,
  unpack,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* answer(
  reader: asyncio.StreamReader,
  writer: asyncio.StreamWriter,
): Coroutine<null> {
  const data = yield* reader.read(100);
  writer.write(data.upper());
  writer.write_eof();
  yield* writer.drain();
  return null;
}
coroutine(answer);

function* listener(
  reader: asyncio.StreamReader,
  writer: asyncio.StreamWriter,
): Coroutine<null> {
  for (const each = async_iterate(reader); yield* each.advance();) {
    const line = each.value;
    print("heard", call_method(call_method(line, "decode", []), "strip", []));
  }
  return null;
}
coroutine(listener);

function* main(): Coroutine<void> {
  let server = yield* asyncio.start_server(answer, "127.0.0.1", 0);
  let reader: unknown;
  let writer: unknown;
  for (const word of tuple([bytes_literal("one"), bytes_literal("two")])) {
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
    discard(call_method(writer, "write", [word]));
    print(yield* awaitable(call_method(reader, "read", [])));
    discard(call_method(writer, "close", []));
    yield* awaitable(call_method(writer, "wait_closed", []));
  }
  try {
    const limit = async_with(asyncio.timeout(0.1));
    yield* limit.enter();
    try {
      yield* server.serve_forever();
    } catch (error) {
      yield* limit.failed(error);
    } finally {
      yield* limit.exit();
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("served", server.is_serving(), server.sockets);
  }

  const server$ = async_with(
    yield* asyncio.start_server(listener, "127.0.0.1", 0),
  );
  server = yield* server$.enter();
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
    discard(
      call_method(writer, "writelines", [
        [bytes_literal([97, 10]), bytes_literal([98, 10])],
      ]),
    );
    discard(call_method(writer, "write_eof", []));
    print(yield* awaitable(call_method(reader, "read", [])));
    discard(call_method(writer, "close", []));
  } catch (error) {
    throw yield* server$.failed(error);
  } finally {
    yield* server$.exit();
  }
  print("closed");
}
coroutine(main);

await asyncio.run(main());

/** A server that says everything back, and clients that talk to it one after the other and all at once. */

import {
  add,
  async_with,
  at,
  bytes_literal,
  call_method,
  ConnectionRefusedError,
  coroutine,
  getitem,
  gt,
  print,
  repr,
  str,
  truthy,
  tuple,
  type_name,
  unpack,
  type Bytes,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* handle(
  reader: asyncio.StreamReader,
  writer: asyncio.StreamWriter,
): Coroutine<null> {
  const [host, port] = unpack(writer.get_extra_info("peername"), 2);
  print("serving", host, gt(port, 0));
  let data: Bytes;
  while (truthy((data = yield* reader.readline()))) {
    const text = str.rstrip(data.decode());
    print("server got", repr(text));
    if (text === "bye") {
      break;
    }
    writer.write(str.encode(`you said ${text}\n`));
    yield* writer.drain();
  }
  writer.close();
  yield* writer.wait_closed();
  print("server closed");
  return null;
}
coroutine(handle);

function* talk(port: unknown, ...lines$: string[]): Coroutine<void> {
  const lines = tuple(lines$);
  const [reader, writer] = yield* asyncio.open_connection("127.0.0.1", port);
  for (const line of lines) {
    writer.write(add(str.encode(line), bytes_literal([10])));
    yield* writer.drain();
    const answer = yield* reader.readline();
    print("client got", answer);
  }
  writer.write(bytes_literal([98, 121, 101, 10]));
  print("the rest:", yield* reader.read());
  writer.close();
  yield* writer.wait_closed();
  print(writer.is_closing(), reader.at_eof());
}
coroutine(talk);

function* main(): Coroutine<void> {
  const server = yield* asyncio.start_server(handle, "127.0.0.1", 0);
  const port = getitem(
    call_method(at(server.sockets, 0), "getsockname", []),
    1,
  );
  print(server.is_serving(), server.get_loop() === asyncio.get_running_loop());
  const server$ = async_with(server);
  yield* server$.enter();
  try {
    yield* talk(port, "hello", "how are you?");
    yield* asyncio.gather(talk(port, "one"), talk(port, "two"));
  } catch (error) {
    yield* server$.failed(error);
  } finally {
    yield* server$.exit();
  }
  print(server.is_serving(), server.sockets);
  try {
    yield* asyncio.open_connection("127.0.0.1", port);
  } catch (error) {
    if (!(error instanceof ConnectionRefusedError)) throw error;
    print(
      type_name(error),
      error.errno,
      str.replace(str(error), str(port), "PORT"),
    );
  }
}
coroutine(main);

await asyncio.run(main());

/** The address family that a program asks for, as the enum's member that `socket` has; what a datagram transport is. */

import {
  at,
  awaitable,
  bytes_literal,
  call_method,
  coroutine,
  dict,
  discard,
  function_info,
  getitem,
  isinstance,
  print,
  tuple,
  unpack,
  unpack_starred,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as socket from "yieldstar/runtime/socket";

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();

  function* greet(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
  ): Coroutine<null> {
    writer.write(bytes_literal("hello"));
    writer.close();
    return null;
  }
  function_info(coroutine(greet), { qualname: "main.<locals>.greet" });

  const server = yield* asyncio.start_server(greet, "127.0.0.1", 0, {
    family: socket.AF_INET,
  });
  const [host, port] = unpack(
    call_method(at(server.sockets, 0), "getsockname", []),
    2,
  );
  const [reader, writer] = yield* asyncio.open_connection(host, port, {
    family: socket.AF_INET,
  });
  print(yield* reader.read());
  writer.close();
  try {
    yield* asyncio.open_connection(host, port, { family: socket.AF_INET6 });
  } catch (error) {
    if (!(error instanceof socket.gaierror)) throw error;
    print("no such address in that family");
  }
  server.close();

  for (const options of tuple([
    dict({ local_addr: tuple(["127.0.0.1", 0]), family: socket.AF_INET }),
    dict({ local_addr: tuple(["127.0.0.1", 0]), family: socket.AF_UNSPEC }),
    dict({ family: socket.AF_INET }),
  ])) {
    const [transport, _] = unpack(
      yield* awaitable(
        call_method(
          loop,
          "create_datagram_endpoint",
          [asyncio.DatagramProtocol],
          options,
        ),
      ),
      2,
    );
    print(
      getitem(call_method(transport, "get_extra_info", ["sockname"]), 0),
      isinstance(transport, asyncio.DatagramTransport),
      isinstance(transport, asyncio.Transport),
    );
    discard(call_method(transport, "close", []));
  }
  try {
    yield* awaitable(
      call_method(
        loop,
        "create_datagram_endpoint",
        [asyncio.DatagramProtocol],
        { family: socket.AF_UNSPEC },
      ),
    );
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  const found = yield* loop.getaddrinfo("127.0.0.1", 80, {
    family: socket.AF_INET,
    type: socket.SOCK_STREAM,
  });
  const items: unknown[] = [];
  for (const each of found) {
    const [_, address] = unpack_starred(each, 0, 1);
    items.push(address);
  }
  print(items);
}
coroutine(main);

await asyncio.run(main());

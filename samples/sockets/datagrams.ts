/** Sockets for datagrams: with and without a receiver of their own. */

import {
  blocked_method,
  blocking,
  BlockingIOError,
  bytearray,
  bytes_literal,
  eq,
  getitem,
  OSError,
  print,
  str,
  TimeoutError,
  tuple,
  TypeError,
  with_,
  type Blocking,
} from "yieldstar/runtime";
import * as socket from "yieldstar/runtime/socket";
import * as threading from "yieldstar/runtime/threading";

const HOST = "127.0.0.1";

const server = new socket.socket(socket.AF_INET, socket.SOCK_DGRAM);
await server.bind(tuple([HOST, 0]));
const address = server.getsockname();

function* answer(): Blocking<null> {
  while (true) {
    const [data, sender] = yield* server.recvfrom(1024);
    if (eq(data, bytes_literal("stop"))) {
      break;
    }
    yield* server.sendto(str.encode(str.swapcase(data.decode())), sender);
  }
  print("stopped");
  return null;
}
blocking(answer, "");

const worker = new threading.Thread(undefined, /* target= */ answer);
worker.start();
let sender: unknown;
const manager = with_(new socket.socket(socket.AF_INET, socket.SOCK_DGRAM));
const client = manager.enter();
try {
  print(client.getsockname());
  client.settimeout(0.5);
  for (const text of tuple(["Hello", "datagrams", ""])) {
    print(await client.sendto(str.encode(text), address));
    const [part1, part2] = await client.recvfrom(1024);
    const data = part1;
    sender = part2;
    print(data, eq(sender, address));
  }
  try {
    await client.recvfrom(10);
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("nothing:", e);
  }
  try {
    await client.send(bytes_literal("to whom?"));
  } catch (e) {
    if (!(e instanceof OSError)) throw e;
    print(e);
  }
  await client.connect(address);
  print(
    eq(client.getpeername(), address),
    await client.send(bytes_literal("Connected")),
    await client.recv(4),
  );
  try {
    await client.listen();
  } catch (e) {
    if (!(e instanceof OSError)) throw e;
    print(e);
  }
  for (const arguments$ of tuple([
    tuple([bytes_literal("x")]),
    tuple([bytes_literal("x"), 1]),
    tuple([bytes_literal("x"), tuple(["127.0.0.1"])]),
  ])) {
    try {
      await blocked_method(client, "sendto", [...arguments$]);
    } catch (e) {
      if (!(e instanceof TypeError)) throw e;
      print(e);
    }
  }
  await client.sendto(bytes_literal("stop"), address);
} catch (error) {
  throw manager.failed(error);
} finally {
  manager.exit();
}
await worker.join();
server.setblocking(false);
try {
  await server.recvfrom(10);
} catch (e) {
  if (!(e instanceof BlockingIOError)) throw e;
  print(e);
}
const room = bytearray(3);
const other = new socket.socket(socket.AF_INET, socket.SOCK_DGRAM);
await other.sendto(bytes_literal("abcdef"), address);
const [part12, part22] = await server.recvfrom_into(room);
const count = part12;
sender = part22;
print(count, room, getitem(sender, 0));
other.close();
server.close();

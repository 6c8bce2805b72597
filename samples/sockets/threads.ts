/** A server with a thread for each client, clients in threads of their own, and lines through makefile(). */

import {
  add,
  blocked_method,
  blocking,
  blocking_methods,
  blocking_with,
  bound_method,
  bytes_literal,
  call,
  call_method,
  dict,
  discard,
  enumerate,
  EOFError,
  eq,
  getitem,
  int,
  isub,
  iterate,
  len,
  min,
  mul,
  print,
  range,
  run_blocking,
  run_sync,
  setitem,
  Slice,
  sorted,
  str,
  truthy,
  tuple,
  with_,
  type Blocking,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import * as socket from "yieldstar/runtime/socket";
import * as threading from "yieldstar/runtime/threading";

const HOST = "127.0.0.1";

/** Answers every line; "quit" ends the connection. */
class LineServer {
  sock: socket.socket;
  address: unknown;
  served: Tuple<[unknown, unknown]>[];
  lock: threading.Lock;
  workers: threading.Thread[];

  constructor() {
    this.sock = run_sync(socket.create_server(tuple([HOST, 0])));
    this.address = this.sock.getsockname();
    this.served = [];
    this.lock = new threading.Lock();
    this.workers = [];
  }

  *run(clients: unknown): Blocking<null> {
    for (const number of iterate(range(clients))) {
      const [conn, peer] = yield* this.sock.accept();
      const worker = new threading.Thread(
        undefined,
        /* target= */ bound_method(this, "serve"),
        undefined,
        /* args= */ tuple([conn, number]),
      );
      worker.start();
      this.workers.push(worker);
    }
    this.sock.close();
    return null;
  }

  *serve(conn: unknown, number: unknown): Blocking<null> {
    const manager = blocking_with(conn);
    yield* manager.enter();
    try {
      const manager2 = blocking_with(
        call_method(conn, "makefile", ["rw"], { encoding: "utf-8" }),
      );
      const lines = yield* manager2.enter();
      try {
        while (true) {
          const line = yield* blocked_method(lines, "readline", []);
          if (!truthy(line) || eq(call_method(line, "strip", []), "quit")) {
            break;
          }
          const lock = blocking_with(this.lock);
          yield* lock.enter();
          try {
            this.served.push(tuple([number, call_method(line, "strip", [])]));
          } catch (error) {
            yield* lock.failed(error);
          } finally {
            yield* lock.exit();
          }
          discard(
            yield* blocked_method(lines, "write", [
              `${str(number)}: ${str(call_method(call_method(line, "strip", []), "title", []))}\n`,
            ]),
          );
          discard(yield* blocked_method(lines, "flush", []));
        }
      } catch (error) {
        yield* manager2.failed(error);
      } finally {
        yield* manager2.exit();
      }
    } catch (error) {
      yield* manager.failed(error);
    } finally {
      yield* manager.exit();
    }
    return null;
  }
}
blocking_methods(LineServer, "run", "serve");

function* client(
  address: unknown,
  words: unknown,
  results: unknown,
  index: unknown,
): Blocking<null> {
  const manager3 = with_(
    yield* socket.create_connection(address, /* timeout= */ 5),
  );
  const sock = manager3.enter();
  try {
    const received: unknown[] = [];
    for (const word of iterate(words)) {
      yield* sock.sendall(
        add(call_method(word, "encode", []), bytes_literal([10])),
      );
      received.push(str.rstrip((yield* sock.recv(100)).decode()));
    }
    yield* sock.sendall(bytes_literal([113, 117, 105, 116, 10]));
    setitem(results, index, tuple([received, yield* sock.recv(100)]));
  } catch (error) {
    throw manager3.failed(error);
  } finally {
    manager3.exit();
  }
  return null;
}
blocking(client, "address, words, results, index");

function* main(): Blocking<void> {
  const server = new LineServer();
  const acceptor = new threading.Thread(
    undefined,
    /* target= */ bound_method(server, "run"),
    undefined,
    /* args= */ tuple([3]),
  );
  acceptor.start();
  const results: Dict<unknown, unknown> = dict();
  const clients = Array.from(
    enumerate(tuple([["good morning", "tea"], ["straße"], []])),
    ([i, words]) =>
      new threading.Thread(
        undefined,
        /* target= */ client,
        undefined,
        /* args= */ tuple([server.address, words, results, i]),
      ),
  );
  for (const each of clients) {
    each.start();
    yield* each.join();
  }
  yield* acceptor.join();
  for (const worker of server.workers) {
    yield* worker.join();
  }
  for (const [index, answer] of sorted(results.items())) {
    print(index, answer);
  }
  print(sorted(server.served));
  print(server.sock);
}
blocking(main);

function* exactly(sock: unknown, count: unknown): Blocking<unknown> {
  const parts: unknown[] = [];
  while (truthy(count)) {
    const part = yield* blocked_method(sock, "recv", [min(count, 4096)]);
    if (!truthy(part)) {
      throw new EOFError("closed too early");
    }
    parts.push(part);
    count = isub(count, len(part));
  }
  return call_method(bytes_literal(""), "join", [parts]);
}
blocking(exactly);

/** Messages with their length in front. */
function* framed(sock: unknown): Blocking<null> {
  let size: unknown;
  while (true) {
    try {
      size = call(int.from_bytes, [yield* exactly(sock, 4), "big"]);
    } catch (error) {
      if (!(error instanceof EOFError)) throw error;
      break;
    }
    const message = yield* exactly(sock, size);
    discard(
      yield* blocked_method(sock, "sendall", [
        add(
          int.to_bytes(len(message), 4, "big"),
          getitem(message, new Slice(null, null, -1)),
        ),
      ]),
    );
  }
  discard(yield* blocked_method(sock, "close", []));
  return null;
}
blocking(framed, "sock");

function* frames(): Blocking<void> {
  const [near, far] = socket.socketpair();
  const worker = new threading.Thread(
    undefined,
    /* target= */ framed,
    undefined,
    /* args= */ tuple([far]),
  );
  worker.start();
  for (const message of tuple([
    bytes_literal("abc"),
    bytes_literal(""),
    add(mul(bytes_literal("x"), 300_000), bytes_literal("y")),
  ])) {
    yield* near.sendall(add(int.to_bytes(len(message), 4, "big"), message));
    const answer = yield* exactly(
      near,
      call(int.from_bytes, [yield* exactly(near, 4), "big"]),
    );
    print(len(answer), getitem(answer, new Slice(null, 3, null)));
  }
  near.shutdown(socket.SHUT_WR);
  yield* worker.join();
  print(yield* near.recv(10));
  near.close();
}
blocking(frames);

await run_blocking(main());
await run_blocking(frames());

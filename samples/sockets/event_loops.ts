/** Small event loops made of selectors and select: what asyncio does, by hand. */

import {
  and_,
  at,
  blocked,
  blocked_method,
  blocking,
  blocking_methods,
  bound_method,
  bytes_literal,
  call,
  call_method,
  contains,
  dict,
  discard,
  enumerate,
  eq,
  function_info,
  generator,
  getattr,
  getitem,
  integer,
  is_same,
  KeyError,
  lazily,
  len,
  list,
  next,
  next_turn,
  print,
  run_blocking,
  run_sync,
  RuntimeError,
  slice_is_over,
  StopIteration,
  str,
  truthy,
  tuple,
  type_name,
  TypeError,
  unpack,
  ValueError,
  with_,
  type Blocking,
  type Bytes,
  type Dict,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import { deque } from "yieldstar/runtime/collections";
import * as select from "yieldstar/runtime/select";
import * as selectors from "yieldstar/runtime/selectors";
import * as socket from "yieldstar/runtime/socket";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

const HOST = "127.0.0.1";
const selector = new selectors.DefaultSelector();

/** Everybody hears what one says. */
class Chat {
  sock: socket.socket;
  waiting: Dict<unknown, deque<unknown>>;
  left: number;

  constructor(clients: number) {
    this.sock = run_sync(socket.create_server(tuple([HOST, 0])));
    this.sock.setblocking(false);
    this.waiting = dict();
    this.left = clients;
    selector.register(
      this.sock,
      selectors.EVENT_READ,
      bound_method(this, "accept"),
    );
  }

  *accept(sock: unknown, mask: unknown): Blocking<null> {
    const [conn, peer] = unpack(yield* blocked_method(sock, "accept", []), 2);
    discard(call_method(conn, "setblocking", [false]));
    this.waiting.set(conn, new deque<unknown>());
    selector.register(conn, selectors.EVENT_READ, bound_method(this, "serve"));
    return null;
  }

  *serve(conn: unknown, mask: unknown): Blocking<null> {
    let queue: deque<unknown>;
    if (truthy(and_(mask, selectors.EVENT_READ))) {
      const data = yield* blocked_method(conn, "recv", [1024]);
      if (!truthy(data)) {
        selector.unregister(conn);
        this.waiting.delete(conn);
        discard(yield* blocked_method(conn, "close", []));
        this.left -= 1;
        return null;
      }
      for (const each of this.waiting.items()) {
        const [part1, part2] = each;
        const other = part1;
        queue = part2;
        if (!is_same(other, conn)) {
          queue.append(data);
          call_method(selector, "modify", [
            other,
            integer.or(selectors.EVENT_READ, selectors.EVENT_WRITE),
            bound_method(this, "serve"),
          ]);
        }
      }
    }
    if (truthy(and_(mask, selectors.EVENT_WRITE))) {
      queue = this.waiting.at(conn);
      if (truthy(queue)) {
        discard(yield* blocked_method(conn, "send", [queue.popleft()]));
      }
      if (!truthy(queue)) {
        selector.modify(
          conn,
          selectors.EVENT_READ,
          bound_method(this, "serve"),
        );
      }
    }
    return null;
  }

  *run(): Blocking<null> {
    while (this.left !== 0) {
      for (const [key, mask] of yield* selector.select()) {
        if (slice_is_over()) {
          yield* next_turn();
        }
        discard(call_method(key, "data", [key.fileobj, mask]));
      }
    }
    selector.unregister(this.sock);
    this.sock.close();
    return null;
  }
}
blocking_methods(Chat, "accept", "serve", "run");

function* chat(): Blocking<void> {
  const room = new Chat(3);
  const worker = new threading.Thread(
    undefined,
    /* target= */ bound_method(room, "run"),
  );
  worker.start();
  const members: socket.socket[] = [];
  for (let _ = 0; _ < 3; _++) {
    members.push(yield* socket.create_connection(room.sock.getsockname()));
  }
  yield* time.sleep(0.1);
  let member: socket.socket;
  for (const each of enumerate(members)) {
    const [part12, part22] = each;
    const number = part12;
    member = part22;
    yield* member.sendall(str.encode(`from ${number}`));
    const items: Bytes[] = [];
    for (const other of members) {
      if (other !== member) {
        items.push(yield* other.recv(100));
      }
    }
    print(number, items);
  }
  for (member of members) {
    member.close();
  }
  yield* worker.join();
  print(len(selector.get_map()));
}
blocking(chat);

/** Coroutines that say what they wait for. */
function* scheduler(): Blocking<void> {
  function* reader(
    name: string,
    sock: socket.socket,
    count: number,
  ): PyGenerator<Tuple<[string, socket.socket]>, unknown, null> {
    for (let _ = 0; _ < count; _++) {
      yield tuple(["read", sock]);
      print(name, run_sync(sock.recv(100)));
    }
    return null;
  }
  function_info(generator(reader), { qualname: "scheduler.<locals>.reader" });

  function* writer(
    name: string,
    sock: socket.socket,
    words: Bytes[],
  ): PyGenerator<Tuple<[string, socket.socket]>, unknown, null> {
    for (const word of words) {
      yield tuple(["write", sock]);
      run_sync(sock.send(word));
      print(name, "sent");
    }
    return null;
  }
  function_info(generator(writer), { qualname: "scheduler.<locals>.writer" });

  const [one, other] = socket.socketpair();
  const ready = new deque<unknown>([
    reader("reader", one, 2),
    writer("writer", other, [bytes_literal("a"), bytes_literal("b")]),
  ]);
  const [reading, writing]: [Dict<unknown, unknown>, Dict<unknown, unknown>] = [
    dict(),
    dict(),
  ];
  let why: unknown;
  let what: unknown;
  while (truthy(ready) || reading.size > 0 || writing.size > 0) {
    while (!truthy(ready)) {
      const [can_read, can_write, _] = yield* select.select(
        reading,
        writing,
        [],
      );
      ready.extend(
        lazily(function* (
          source: Iterable<unknown>,
        ): PyGenerator<unknown, void, null> {
          for (const sock of source) {
            yield reading.pop(sock);
          }
          return null;
        }, can_read),
      );
      ready.extend(
        lazily(function* (
          source2: Iterable<unknown>,
        ): PyGenerator<unknown, void, null> {
          for (const sock of source2) {
            yield writing.pop(sock);
          }
          return null;
        }, can_write),
      );
    }
    const task = ready.popleft();
    try {
      [why, what] = unpack(call(next, [task]), 2);
    } catch (error) {
      if (!(error instanceof StopIteration)) throw error;
      continue;
    }
    (eq(why, "read") ? reading : writing).set(what, task);
  }
  one.close();
  other.close();
}
blocking(scheduler);

function* details(): Blocking<void> {
  const [near, far] = socket.socketpair();
  const key = selector.register(near, selectors.EVENT_READ, "data");
  print(
    key.fileobj === near,
    key.fd === near.fileno(),
    key.events,
    key.data,
    eq(key, selector.get_key(near)),
  );
  print(
    type_name(selector),
    contains(selector.get_map(), near),
    getattr(getitem(selector.get_map(), near), "data"),
    eq(call(list, [selector.get_map()]), [near.fileno()]),
  );
  print(yield* selector.select(0), yield* selector.select(/* timeout= */ 0.05));
  yield* far.send(bytes_literal("x"));
  const [part13] = unpack(yield* selector.select(), 1);
  const [found, mask] = unpack(part13, 2);
  print(found !== null, mask === selectors.EVENT_READ);
  print(
    selector.modify(near, 3, "new").data,
    (yield* selector.select(0)).map(([_, mask]) => mask),
  );
  for (const wrong of tuple([
    () => selector.register(near, 1),
    () => selector.register(far, 0),
    () => selector.unregister(far),
    () => selector.modify(far, 1),
    () => selector.register("text", 1),
    () => selector.register(-1, 1),
    blocking(function* (): Blocking<Tuple<[unknown[], unknown[], unknown[]]>> {
      return yield* select.select(["text"], [], []);
    }),
    blocking(function* (): Blocking<Tuple<[unknown[], unknown[], unknown[]]>> {
      return yield* select.select(1, [], []);
    }),
    blocking(function* (): Blocking<Tuple<[unknown[], unknown[], unknown[]]>> {
      return yield* select.select([near], [], [], -1);
    }),
    blocking(function* (): Blocking<Tuple<[unknown[], unknown[], unknown[]]>> {
      return yield* select.select([near], [], [], "soon");
    }),
  ])) {
    try {
      print(
        yield* blocked<
          selectors.SelectorKey | Tuple<[unknown[], unknown[], unknown[]]>
        >(wrong, []),
      );
    } catch (e) {
      if (!(
        e instanceof KeyError ||
        e instanceof ValueError ||
        e instanceof TypeError
      ))
        throw e;
      print(type_name(e), str.partition(str(e), "<")[0]);
    }
  }
  print(selector.unregister(near).data, len(selector.get_map()));
  print(
    eq(
      yield* select.select([near], [near, far], [], 0),
      tuple([[near], [near, far], []]),
    ),
    yield* select.select([], [], [], 0.01),
  );
  const poll = new select.poll();
  poll.register(near, select.POLLIN);
  print(eq(yield* poll.poll(10), [tuple([near.fileno(), select.POLLIN])]));
  print(yield* near.recv(10), yield* poll.poll(10));
  poll.modify(near, integer.or(select.POLLIN, select.POLLOUT));
  print(at(yield* poll.poll(), 0)[1]);
  poll.unregister(near);
  const manager = with_(new select.epoll());
  const epoll = manager.enter();
  try {
    epoll.register(far.fileno(), select.EPOLLIN);
    yield* near.send(bytes_literal("y"));
    print(eq(yield* epoll.poll(1), [tuple([far.fileno(), select.EPOLLIN])]));
  } catch (error) {
    manager.failed(error);
  } finally {
    manager.exit();
  }
  print(epoll.closed);
  near.close();
  far.close();
  selector.close();
  print(selector.get_map());
  try {
    selector.get_key(near);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e);
  }
}
blocking(details);

await run_blocking(chat());
await run_blocking(scheduler());
await run_blocking(details());

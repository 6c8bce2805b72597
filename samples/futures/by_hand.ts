// A Future's iterator driven by hand, Futures without __init__, and attributes that programs look at.

import {
  at,
  awaitable as awaitable$,
  bound_method,
  call,
  call_method,
  coroutine,
  discard,
  eq,
  Exception,
  generator_methods,
  getattr,
  is_same,
  isinstance,
  iter,
  iterate,
  KeyError,
  lazily,
  next,
  print,
  range,
  repr,
  RuntimeError,
  setattr,
  StopIteration,
  str,
  tuple,
  type_name,
  unpack,
  with_init,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as collections from "yieldstar/runtime/collections";

class Bare extends with_init(asyncio.Future) {
  __init__(): void {
    setattr(this, "label", "no call of super");
  }
}

/** Awaits a Future step by step. */
class Hop {
  constructor(future: asyncio.Future<unknown>) {
    setattr(this, "future", future);
  }

  *__await__(): PyGenerator<unknown, void, unknown> {
    const steps = call(iter, [getattr(this, "future")]);
    let waited_for: unknown;
    while (true) {
      try {
        waited_for = call(next, [steps]);
      } catch (end) {
        if (!(end instanceof StopIteration)) throw end;
        return end.value;
      }
      print("waits for", is_same(waited_for, getattr(this, "future")));
      yield waited_for;
    }
  }
}
generator_methods(Hop, "__await__");

class Careless {
  constructor(
    value:
      asyncio.Future<unknown> | number | PyGenerator<number, unknown, null>,
  ) {
    setattr(this, "value", value);
  }

  *__await__(): PyGenerator<unknown, void, null> {
    yield getattr(this, "value");
    return null;
  }
}
generator_methods(Careless, "__await__");

function attempt(what: unknown, ...args$: unknown[]): void {
  const args = tuple(args$);
  try {
    print(getattr(what, "__name__"), "->", call(what, [...args]));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(getattr(what, "__name__"), "raises", type_name(error), "-", error);
  }
}

function* wait_for(awaitable: Hop | Careless): Coroutine<unknown> {
  return yield* awaitable$(awaitable);
}
coroutine(wait_for);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const future = loop.create_future<unknown>();
  const steps = call(iter, [future]);
  print(
    type_name(steps),
    type_name(call_method(future, "__await__", [])),
    isinstance(steps, getattr(collections.abc, "Iterator")),
  );
  print(call(next, [steps]) === future);
  attempt(next, steps);
  future.set_result(tuple([1, 2]));
  try {
    call(next, [steps]);
  } catch (end) {
    if (!(end instanceof StopIteration)) throw end;
    print("the end:", end.value);
  }
  attempt(getattr(steps, "throw"), 12);
  attempt(getattr(steps, "throw"), new KeyError("gone"));
  discard(call_method(steps, "close", []));

  const bare = new Bare();
  print(getattr(bare, "label"), bare.done(), bare.cancelled());
  for (const method of tuple([
    getattr(bare, "result"),
    getattr(bare, "exception"),
    getattr(bare, "cancel"),
    getattr(bare, "get_loop"),
  ])) {
    attempt(method);
  }
  attempt(getattr(bare, "set_result"), 1);
  attempt(getattr(bare, "add_done_callback"), print);
  attempt(repr, bare);
  try {
    yield* awaitable$(bare);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("await:", error);
  }

  const plain = loop.create_future<unknown>();
  print(
    getattr(plain, "_state"),
    getattr(plain, "_asyncio_future_blocking"),
    getattr(plain, "_log_traceback"),
    getattr(plain, "_source_traceback"),
    getattr(plain, "_callbacks"),
  );
  plain.add_done_callback(print);
  const items: unknown[] = [];
  for (const each of iterate(getattr(plain, "_callbacks"))) {
    const [callback, context] = unpack(each, 2);
    items.push(callback);
  }
  print(eq(items, [print]));
  plain.remove_done_callback(print);
  setattr(plain, "_cancel_message", "first");
  plain.cancel("second");
  print(getattr(plain, "_cancel_message"));

  const later = loop.create_future<unknown>();
  loop.call_later(0.02, bound_method(later, "set_result"), "came");
  print(yield* wait_for(new Hop(later)));

  const pending = loop.create_future<unknown>();
  for (const value of tuple([
    pending,
    5,
    lazily(function* (
      source: Iterable<number>,
    ): PyGenerator<number, void, null> {
      for (const n of source) {
        yield n;
      }
      return null;
    }, range(2)),
  ])) {
    try {
      yield* asyncio.create_task(wait_for(new Careless(value)));
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print(at(str(error).split(" in task"), 0));
    }
  }
  attempt(
    getattr(
      call(getattr(asyncio.Future, "__new__"), [asyncio.Future]),
      "result",
    ),
  );
}
coroutine(main);

await asyncio.run(main());

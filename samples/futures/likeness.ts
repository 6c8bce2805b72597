// Objects that behave as Futures and coroutines do, without being any.

import {
  add,
  awaitable,
  bound_method,
  call,
  call_method,
  class_attributes,
  coroutine,
  discard,
  generator_methods,
  print,
  raise_,
  repr,
  setattr,
  StopIteration,
  TimeoutError,
  ValueError,
  type BaseException,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

/** A Future for all that asyncio can tell. */
class Parcel {
  static _asyncio_future_blocking = false;

  inner: asyncio.Future<string>;
  name: string;
  declare _asyncio_future_blocking: boolean;

  constructor(loop: asyncio.AbstractEventLoop, name: string) {
    this.inner = loop.create_future<string>();
    this.name = name;
  }

  __repr__(): string {
    return `<Parcel ${this.name}>`;
  }

  get_loop(): asyncio.AbstractEventLoop {
    return this.inner.get_loop();
  }

  done(): boolean {
    return this.inner.done();
  }

  cancelled(): boolean {
    return this.inner.cancelled();
  }

  result(): string {
    return this.inner.result();
  }

  exception(): BaseException | null {
    return this.inner.exception();
  }

  cancel(msg: unknown = null): boolean {
    print("asked to cancel", this.name);
    return this.inner.cancel(msg);
  }

  add_done_callback(
    callback: unknown,
    { context = null }: { context?: unknown } = {},
  ): null {
    this.inner.add_done_callback(
      (inner: asyncio.Future<string>) => call(callback, [this]),
      { context },
    );
    return null;
  }

  remove_done_callback(callback: unknown): number {
    return 0;
  }

  *__await__(): PyGenerator<Parcel, void, string> {
    if (!this.done()) {
      setattr(this, "_asyncio_future_blocking", true);
      yield this;
    }
    return this.result();
  }
}
generator_methods(Parcel, "__await__");
class_attributes(Parcel);

/** A coroutine for all that asyncio can tell. */
class Counter {
  future: null;
  sent: number;

  constructor(future: null) {
    this.future = future;
    this.sent = 0;
  }

  send(value: unknown): null {
    this.sent += 1;
    if (this.sent === 3) {
      throw new StopIteration(this.sent);
    }
    return null;
  }

  throw(kind: unknown, value: unknown = null, traceback: unknown = null): void {
    print("thrown in:", repr(kind));
    throw raise_(kind);
  }

  close(): null {
    print("closed");
    return null;
  }

  __await__(): Counter {
    return this;
  }
}

function* opened(parcel: Parcel): Coroutine<unknown> {
  return add("opened ", yield* awaitable(parcel));
}
coroutine(opened);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();

  function sent(name: string, after: number): Parcel {
    const parcel = new Parcel(loop, name);
    loop.call_later(
      after,
      () => parcel.inner.done() || (parcel.inner.set_result(name), null),
    );
    return parcel;
  }

  const parcel = sent("book", 0.02);
  print(
    asyncio.isfuture(parcel),
    asyncio.isfuture(Parcel),
    asyncio.isfuture(parcel.inner),
  );
  print(
    call(asyncio.ensure_future, [parcel]) === parcel,
    call(asyncio.wrap_future, [parcel]) === parcel,
  );
  print(yield* awaitable(parcel));
  print(yield* asyncio.create_task(opened(sent("letter", 0.02))));
  print(
    yield* awaitable(
      call(asyncio.gather, [
        sent("a", 0.04),
        sent("b", 0.02),
        asyncio.sleep(0.01, "c"),
      ]),
    ),
  );
  print(yield* awaitable(call(asyncio.shield, [sent("glass", 0.02)])));
  const late = sent("late", 9);
  const [done, pending] = yield* asyncio.wait([late], { timeout: 0.02 });
  print(done, pending);
  try {
    yield* asyncio.wait_for(opened(late), 0.02);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("too late:", late.cancelled());
  }
  const lost = new Parcel(loop, "lost");
  let task: unknown = asyncio.create_task(opened(lost), { name: "opens" });
  yield* asyncio.sleep(0.01);
  print(task);
  discard(call_method(task, "cancel", ["nobody knows"]));
  try {
    yield* awaitable(task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(repr(error));
  }
  const broken = new Parcel(loop, "broken");
  loop.call_later(
    0.01,
    bound_method(broken.inner, "set_exception"),
    new ValueError("in pieces"),
  );
  print(yield* asyncio.gather(opened(broken), { return_exceptions: true }));

  print(
    asyncio.iscoroutine(new Counter(null)),
    asyncio.iscoroutine(Counter),
    asyncio.iscoroutine(opened),
  );
  const counter = new Counter(null);
  task = call(asyncio.create_task, [counter], { name: "counts" });
  print(task, call_method(task, "get_coro", []) === counter);
  print(yield* awaitable(task), counter.sent);
  const stopped = call(asyncio.ensure_future, [new Counter(null)]);
  yield* asyncio.sleep(0);
  discard(call_method(stopped, "cancel", []));
  try {
    yield* awaitable(stopped);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("stopped", call_method(stopped, "cancelled", []));
  }
}
coroutine(main);

await asyncio.run(main());

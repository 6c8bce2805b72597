// What the abstract loop and policy leave open, handles of a loop of one's own, a policy that sees its loop being set.

import {
  awaitable,
  blocking_with,
  call,
  call_method,
  class_attributes,
  coroutine,
  dict,
  discard,
  eq,
  float,
  getattr,
  lt,
  named,
  NotImplementedError,
  print,
  range,
  round,
  run_blocking,
  star_args,
  super_of,
  tuple,
  type,
  type AnyFunction,
  type Coroutine,
  type Dict,
  type Float,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

const METHODS = dict({
  run_forever: 0,
  stop: 0,
  is_running: 0,
  close: 0,
  time: 0,
  create_future: 0,
  get_debug: 0,
  set_debug: 1,
  run_until_complete: 1,
  call_soon: 1,
  call_later: 2,
  call_at: 2,
  call_soon_threadsafe: 1,
  create_task: 1,
  run_in_executor: 2,
  add_reader: 2,
  remove_writer: 1,
  add_signal_handler: 2,
  set_exception_handler: 1,
});
const COROUTINES = dict({
  shutdown_asyncgens: 0,
  getaddrinfo: 2,
  create_connection: 1,
  create_server: 1,
  sock_recv: 2,
  subprocess_shell: 2,
  connect_read_pipe: 2,
});

const abstract = call(asyncio.AbstractEventLoop, []);
for (const [name, count] of METHODS.items()) {
  try {
    discard(call(getattr(abstract, name), [...range(count)]));
  } catch (error) {
    if (!(error instanceof NotImplementedError)) throw error;
    print(name, { end: " " });
  }
}
print();

function* coroutines(): Coroutine<void> {
  for (const [name, count] of COROUTINES.items()) {
    try {
      yield* awaitable(call(getattr(abstract, name), [...range(count)]));
    } catch (error) {
      if (!(error instanceof NotImplementedError)) throw error;
      print(name, { end: " " });
    }
  }
  print();
}
coroutine(coroutines);

await asyncio.run(coroutines());

const policy = call(asyncio.AbstractEventLoopPolicy, []);
for (const look of tuple([
  getattr(policy, "get_event_loop"),
  getattr(policy, "new_event_loop"),
  getattr(policy, "get_child_watcher"),
])) {
  try {
    discard(call(look, []));
  } catch (error) {
    if (!(error instanceof NotImplementedError)) throw error;
    print(getattr(look, "__name__"));
  }
}

function call_later(
  loop: unknown,
  delay: unknown,
  callback: unknown,
  ...params$: unknown[]
): null {
  const { args, kwargs: kwargs$ } = star_args(params$);
  let context: unknown = kwargs$.take_keyword("context", null);
  print("later:", delay, args, context);
  return null;
}
named("call_later", call_later, "loop, delay, callback, *args, context=None");

function cancelled(loop: unknown, handle: unknown): null {
  print("cancelled:", call_method(handle, "when", []));
  return null;
}

const methods: Dict<string, AnyFunction> = dict({
  get_debug: (loop: unknown) => false,
  call_later,
  _timer_handle_cancelled: cancelled,
});
const loop = call(
  type("Patient", tuple([asyncio.AbstractEventLoop]), methods),
  [],
);
discard(call_method(loop, "call_soon", [print, 1, 2]));
const handle = call(asyncio.Handle, [print, tuple(["shown"]), loop]);
print(handle, call_method(handle, "cancelled", []));
discard(call_method(handle, "_run", []));
discard(call_method(handle, "cancel", []));
print(handle, call_method(handle, "cancelled", []));
const timer = call(asyncio.TimerHandle, [2.5, print, tuple(), loop]);
print(
  timer,
  lt(timer, call(asyncio.TimerHandle, [3.5, print, tuple(), loop])),
  eq(timer, call(asyncio.TimerHandle, [2.5, print, tuple(), loop])),
);
discard(call_method(timer, "cancel", []));
print(timer);

class Watched extends asyncio.DefaultEventLoopPolicy {
  override set_event_loop(loop: unknown): null {
    print("set", loop);
    discard(call_method(super_of(Watched, this), "set_event_loop", [loop]));
    return null;
  }
}

/** Its clock is ahead. */
class Shifted extends asyncio.SelectorEventLoop {
  static shift = 100;

  declare shift: number;

  override time(): Float {
    return float(
      call_method<Float>(super_of(Shifted, this), "time", []) + this.shift,
    );
  }
}
class_attributes(Shifted);

function* times(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const began = loop.time();
  yield* asyncio.sleep(0.1);
  loop.call_at(loop.time() + 0.1, print, "at its time");
  yield* asyncio.sleep(0.2);
  print(float(round(float(loop.time() - began), 1)));
  loop.call_later(50, print, "the clock was put forward");
  Shifted.shift = 160;
  yield* asyncio.sleep(0.1);
}
coroutine(times);

asyncio.set_event_loop_policy(new Watched());
const runner$ = blocking_with(
  new asyncio.Runner({ loop_factory: () => new Shifted() }),
);
const runner = await run_blocking(runner$.enter());
try {
  await runner.run(times());
} catch (error) {
  await run_blocking(runner$.failed(error));
} finally {
  await run_blocking(runner$.exit());
}
await asyncio.run(asyncio.sleep(0));

/** Signals in event loops: handlers between turns, SIGINT cancels the main task, handlers that raise end the loop. */

import {
  call_method,
  coroutine,
  function_info,
  getattr,
  is_same,
  KeyboardInterrupt,
  module,
  named,
  print,
  repr,
  RuntimeError,
  tuple,
  type_name,
  TypeError,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as functools from "yieldstar/runtime/functools";
import * as os from "yieldstar/runtime/os";
import * as signal from "yieldstar/runtime/signal";

function* handled(): Coroutine<null> {
  const loop = asyncio.get_running_loop();
  const stop = new asyncio.Event();

  function told(name: unknown): null {
    print("got", name);
    stop.set();
    return null;
  }
  named("handled.<locals>.told", told, "name");

  for (const name of tuple(["SIGINT", "SIGTERM"])) {
    call_method(loop, "add_signal_handler", [
      getattr(module("signal", signal), name),
      new functools.partial<unknown>(told, name),
    ]);
  }
  loop.add_signal_handler(signal.SIGUSR1, print, "with", "arguments");
  print(getattr(signal.getsignal(signal.SIGTERM), "__name__"));
  loop.call_later(0.01, os.kill, os.getpid(), signal.SIGTERM);
  yield* stop.wait();
  os.kill(os.getpid(), signal.SIGINT);
  for (let i = 0; i < 4; i++) {
    print("turn", i);
    yield* asyncio.sleep(0);
  }
  signal.raise_signal(signal.SIGUSR1);
  yield* asyncio.sleep(0.01);
  print(
    loop.remove_signal_handler(signal.SIGTERM),
    loop.remove_signal_handler(signal.SIGTERM),
    repr(signal.getsignal(signal.SIGTERM)),
  );
  for (const [sig, callback] of tuple([
    tuple(["x", told]),
    tuple([99, told]),
    tuple([signal.SIGKILL, told]),
    tuple([signal.SIGTERM, handled]),
  ])) {
    try {
      loop.add_signal_handler(sig, callback);
    } catch (error) {
      if (!(
        error instanceof RuntimeError ||
        error instanceof TypeError ||
        error instanceof ValueError
      ))
        throw error;
      print(type_name(error), error);
    }
  }
  return null;
}
coroutine(handled);

function* interrupted(): Coroutine<void> {
  function* worker(): Coroutine<void> {
    try {
      yield* asyncio.sleep(10);
    } finally {
      print("worker ends");
    }
  }
  function_info(coroutine(worker), { qualname: "interrupted.<locals>.worker" });

  const task = asyncio.create_task(worker());
  yield* asyncio.sleep(0);
  signal.raise_signal(signal.SIGINT);
  try {
    yield* task;
  } finally {
    print("main ends", task.cancelled());
  }
}
coroutine(interrupted);

function* raising(): Coroutine<void> {
  function fail(signum: unknown, frame: unknown): void {
    throw new ValueError("of the handler");
  }
  named("raising.<locals>.fail", fail, "signum, frame");

  signal.signal(signal.SIGALRM, fail);
  signal.setitimer(signal.ITIMER_REAL, 0.01);
  try {
    yield* asyncio.sleep(3);
  } finally {
    print("closed with the loop");
  }
}
coroutine(raising);

await asyncio.run(handled());
print(is_same(signal.getsignal(signal.SIGINT), signal.default_int_handler));
try {
  await asyncio.run(interrupted());
} catch (error) {
  if (!(error instanceof KeyboardInterrupt)) throw error;
  print("KeyboardInterrupt");
}
try {
  await asyncio.run(raising());
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print("raised:", error);
}

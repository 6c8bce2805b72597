/** A thread that waits for what a loop of another thread does, in functions that say nothing of what they work on. */

import {
  blocked_method,
  blocking_methods,
  bound_method,
  call,
  call_method,
  coroutine_methods,
  discard,
  getattr,
  print,
  run_blocking,
  setattr,
  type Blocking,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Worker {
  prepare(): void {
    setattr(this, "loop", asyncio.new_event_loop());
  }

  *add(a: number, b: number): Coroutine<number> {
    yield* asyncio.sleep(0.05);
    return a + b;
  }

  *target(timeout: unknown = null): Blocking<unknown> {
    const future = call(asyncio.run_coroutine_threadsafe, [
      this.add(1, 2),
      getattr(this, "loop"),
    ]);
    return yield* blocked_method(future, "result", [timeout]);
  }

  *work(): Blocking<void> {
    const future = call_method(getattr(this, "loop"), "run_in_executor", [
      null,
      bound_method(this, "target"),
    ]);
    print(
      yield* blocked_method(getattr(this, "loop"), "run_until_complete", [
        future,
      ]),
    );
    discard(
      yield* blocked_method(getattr(this, "loop"), "run_until_complete", [
        call_method(getattr(this, "loop"), "shutdown_default_executor", []),
      ]),
    );
    discard(call_method(getattr(this, "loop"), "close", []));
  }
}
coroutine_methods(Worker, "add");
blocking_methods(Worker, "target", "work");

const worker = new Worker();
worker.prepare();
await run_blocking(worker.work());

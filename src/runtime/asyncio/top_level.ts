/** `await` outside of any function, as notebooks and `python -m asyncio` run it: one loop for the whole module. */
import { currentHost, type Host } from "../host.js";
import type { Coroutine } from "../objects/coroutine.js";
import { coroutine } from "../objects/coroutine.js";
import type { Awaitable } from "../objects/coroutine.js";
import { Future } from "./futures.js";
import { Runner } from "./runners.js";

let runner: Runner | null = null;
/** Whose program the loop belongs to. */
let host: Host | null = null;

const waiter = coroutine(function* top_level<T>(x: Awaitable<T>): Coroutine<T> {
  return yield* x;
});

/** Wait for an awaitable at module level. */
export function await_top_level<T>(x: Awaitable<T>): PromiseLike<T> {
  if (runner === null || host !== currentHost()) {
    // `await asyncio.gather(f(), g())`: what is awaited was made before any loop ran, for the thread's loop.
    const loop = x instanceof Future ? x.get_loop() : null;
    runner = new Runner(loop === null ? {} : { loop_factory: () => loop });
    host = currentHost();
  }
  return runner.run(waiter(x));
}

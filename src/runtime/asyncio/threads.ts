/** `asyncio.to_thread`. */
import { coroutine, type Coroutine } from "../objects/coroutine.js";
import { standsAt } from "../objects/library_coroutine.js";
import { libraryFrame } from "../objects/traceback.js";
import { submitToExecutor } from "../threads/executor.js";
import { currentThread } from "../threads/scheduler.js";
import { splitKeywords } from "./callbacks.js";
import { wrap_future } from "./concurrent.js";
import { get_running_loop } from "./running_loop.js";

interface ToThread {
  <A extends unknown[], T>(func: (...args: A) => Generator<unknown, T, unknown>, ...args: A): Coroutine<T>;
  <A extends unknown[], T>(func: (...args: A) => T, ...args: A): Coroutine<T>;
}

/** Runs `func(*args, **kwargs)` in a thread, with this task's context. */
export const to_thread = coroutine(function* to_thread(func: unknown, ...params: unknown[]): Coroutine<unknown> {
  const [args, keywords] = splitKeywords<Record<string, unknown>>(params);
  const loop = get_running_loop();
  const kwargs = Object.keys(keywords).length === 0 ? null : (keywords as Record<string, unknown>);
  const future = submitToExecutor(loop.$executor(), func, args, kwargs, currentThread().variables);
  try {
    return yield* wrap_future(future, { loop });
  } catch (error) {
    throw libraryFrame(error, "asyncio/threads.py", 25, "to_thread");
  }
}, "func, /, *args, **kwargs") as ToThread;
standsAt(to_thread, ["asyncio/threads.py", 25, 12]);

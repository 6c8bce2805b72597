/** Between the event loop's Futures and those of threads: `wrap_future`, `run_coroutine_threadsafe`. */
import type { Coroutine } from "../objects/coroutine.js";
import { AssertionError, BaseException, KeyboardInterrupt, SystemExit, TypeError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { CancelledError as ThreadCancelledError, ConcurrentFuture, InvalidStateError as ThreadInvalidStateError } from "../threads/future.js";
import type { BaseEventLoop } from "./base_events.js";
import { iscoroutine } from "./coroutines.js";
import { CancelledError, InvalidStateError } from "./exceptions.js";
import type { Future } from "./futures.js";
import { CallbackEntry } from "./done_callbacks.js";
import { isfuture } from "./futures.js";
import { LIBRARY } from "./format_helpers.js";
import { _get_running_loop, currentLoop } from "./running_loop.js";
import { ensure_future } from "./tasks.js";

/** When the loop's Future is cancelled, the thread's is too. */
class CancelSource extends CallbackEntry {
  private readonly source: ConcurrentFuture<unknown>;

  constructor(source: ConcurrentFuture<unknown>) {
    super();
    this.source = source;
  }

  describe(): string {
    return `_chain_future.<locals>._call_check_cancel() at ${LIBRARY}asyncio/futures.py:389`;
  }

  call(destination: Future<unknown>): void {
    if (destination.cancelled()) this.source.cancel();
  }
}

/** A Future of the loop for one of a thread. */
export function wrap_future<T>(future: ConcurrentFuture<T> | Future<T>, { loop = null }: { loop?: BaseEventLoop | null } = {}): Future<T> {
  if (isfuture(future)) return future as Future<T>;
  if (!(future instanceof ConcurrentFuture)) throw new AssertionError(`concurrent.futures.Future is expected, got ${repr(future)}`);
  const chosen = loop ?? currentLoop.get();
  const made = chosen.create_future<T>();
  made.$whenDone(new CancelSource(future as ConcurrentFuture<unknown>));
  future.add_done_callback(() => {
    if (made.cancelled() && chosen.is_closed()) return;
    chosen.call_soon_threadsafe(() => copyToLoop(future, made));
  });
  return made;
}

/** An exception of `concurrent.futures` as the loop's own (`_convert_future_exc`). */
function ofLoops(error: BaseException): BaseException {
  const own = error.constructor === ThreadCancelledError ? CancelledError : error.constructor === ThreadInvalidStateError ? InvalidStateError : null;
  if (own === null) return error;
  const made = new own(...error.args);
  made.$traceback = error.$traceback;
  return made;
}

function copyToLoop<T>(source: ConcurrentFuture<T>, destination: Future<T>): void {
  if (destination.done()) return;
  if (source.cancelled()) destination.cancel();
  else if (source.$exception !== null) destination.set_exception(ofLoops(source.$exception));
  else destination.set_result(source.$result as T);
}

/** Runs a coroutine on a loop of another thread; the result comes as a Future of `concurrent.futures`. */
export function run_coroutine_threadsafe<T>(coro: Coroutine<T>, loop: BaseEventLoop): ConcurrentFuture<T> {
  if (!iscoroutine(coro)) throw new TypeError("A coroutine object is required");
  const future = new ConcurrentFuture<T>();
  loop.call_soon_threadsafe(() => {
    try {
      chain(ensure_future(coro, { loop }) as Future<T>, future);
    } catch (error) {
      if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
      if (future.set_running_or_notify_cancel()) future.set_exception(error);
      throw error;
    }
  });
  return future;
}

/** The loop's Future `source` decides the thread's `destination`; cancelling the latter cancels the former. */
function chain<T>(source: Future<T>, destination: ConcurrentFuture<T>): void {
  source.add_done_callback(() => {
    if (destination.done()) return;
    if (source.cancelled()) {
      destination.cancel();
      destination.set_running_or_notify_cancel();
      return;
    }
    if (!destination.set_running_or_notify_cancel()) return;
    const error = source.exception();
    if (error instanceof BaseException) destination.set_exception(error);
    else destination.set_result(source.$result as T);
  });
  destination.add_done_callback(() => {
    if (!destination.cancelled()) return;
    if (_get_running_loop() === source.$loop) source.cancel();
    else if (!source.$loop.is_closed()) source.$loop.call_soon_threadsafe(() => source.cancel());
  });
}

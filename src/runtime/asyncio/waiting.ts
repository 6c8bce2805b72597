/** Waiting for several: `gather`, `wait`, `wait_for`, `shield`, `as_completed`. The page is CPython's `tasks.py`. */
import { awaitable } from "../objects/awaitable.js";
import { type Awaitable, coroutine, type Coroutine, execution, isCoroutineObject } from "../objects/coroutine.js";
import type { BaseException } from "../objects/exceptions.js";
import { caused_by, StopAsyncIteration, StopIteration, TypeError, ValueError } from "../objects/exceptions.js";
import { keywordsAmong } from "../objects/instance_creation.js";
import { iterate } from "../objects/iteration.js";
import { str } from "../objects/str.js";
import { type PySet, set } from "../objects/set.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { SAYS_WHERE, standsAt } from "../objects/library_coroutine.js";
import { libraryFrame } from "../objects/traceback.js";
import { registerType } from "../objects/type_registry.js";
import { class_name } from "../objects/types.js";
import { iscoroutine } from "./coroutines.js";
import { version } from "../python_version.js";
import { timeoutClass } from "./timeout_class.js";
import { CancelledError } from "./exceptions.js";
import { followed, shownFuture } from "./foreign_futures.js";
import { LIBRARY } from "./format_helpers.js";
import { CallbackEntry } from "./done_callbacks.js";
import { Future, isfuture } from "./futures.js";
import type { BaseEventLoop } from "./base_events.js";
import { currentLoop, get_running_loop } from "./running_loop.js";
import { ownSleep } from "./sleeping.js";
import { ensure_future, ensureFuture, Task } from "./tasks.js";
import { inChain, timeout as timeoutContext } from "./timeouts.js";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

const TASKS = `${LIBRARY}asyncio/tasks.py`;

/** What each of the awaitables given to `gather` delivers. */
export type Results<A extends readonly unknown[]> = { [I in keyof A]: A[I] extends Awaitable<infer T> ? T : never };
/** As `Results`, where exceptions come as results. */
export type ResultsOrErrors<A extends readonly unknown[]> = { [I in keyof A]: A[I] extends Awaitable<infer T> ? T | BaseException : never };

/** The Future that `gather` returns: cancelling it cancels the children. */
export class GatheringFuture extends Future<unknown> {
  children: readonly Future<unknown>[] = [];
  $cancelRequested = false;

  override cancel(msg: unknown = null): boolean {
    if (this.done()) return false;
    let any = false;
    for (const child of this.children) if (child.cancel(msg)) any = true;
    if (any) this.$cancelRequested = true;
    return any;
  }
}
registerType(GatheringFuture, { name: "_GatheringFuture", module: "asyncio.tasks", bases: [Future], sealed: false });

/** What `gather` does when a child is done. */
class GatherCallback extends CallbackEntry {
  outer: GatheringFuture | null = null;
  private readonly returnExceptions: boolean;
  private finished = 0;
  /** How many children there are, each counted once. */
  count = 0;

  constructor(returnExceptions: boolean) {
    super();
    this.returnExceptions = returnExceptions;
  }

  describe(): string {
    return `gather.<locals>._done_callback() at ${TASKS}:820`;
  }

  call(child: Future<unknown>): void {
    this.finished++;
    const { outer } = this;
    if (outer === null || outer.done()) {
      if (!child.cancelled()) child.exception(); // it counts as retrieved
      return;
    }
    if (!this.returnExceptions) {
      if (child.cancelled()) {
        outer.set_exception(child.$makeCancelledError());
        return;
      }
      if (child.$exception !== null) {
        outer.set_exception(child.exception());
        return;
      }
    }
    if (this.finished < this.count) return;
    const results = outer.children.map(resultOrError);
    // The last one in the order given, not the one that was done last.
    if (outer.$cancelRequested) outer.set_exception(outer.children.at(-1)!.$makeCancelledError());
    else outer.set_result(results);
  }
}

function resultOrError(child: Future<unknown>): unknown {
  if (child.cancelled()) return version.minor < 9 ? new CancelledError() : new CancelledError(child.$cancelMessage === null ? "" : child.$cancelMessage);
  return child.$rare === null ? child.$result : (child.exception() ?? child.$result);
}

/** Runs awaitables concurrently; delivers their results in the order given. */
export function gather<A extends readonly Awaitable<unknown>[]>(...coros_or_futures: [...A]): Future<Results<A>>;
export function gather<A extends readonly Awaitable<unknown>[]>(...params: [...A, { return_exceptions: boolean }]): Future<ResultsOrErrors<A>>;
export function gather<T>(...params: (Awaitable<T> | { return_exceptions?: boolean })[]): Future<T[]>;
export function gather(...params: unknown[]): Future<unknown> {
  const keywords = keywordsAmong(params) as { return_exceptions?: boolean } | null;
  const count = keywords === null ? params.length : params.length - 1;
  if (count === 0) {
    const empty = currentLoop.get().create_future<unknown>();
    empty.set_result([]);
    return empty;
  }
  const known = count > FEW ? new Map<unknown, Future<unknown>>() : null;
  const children: Future<unknown>[] = new Array<Future<unknown>>(count);
  let finished: Future<unknown>[] | null = null;
  let loop: BaseEventLoop | null = null;
  const callback = new GatherCallback(keywords?.return_exceptions ?? false);
  for (let i = 0; i < count; i++) {
    const arg = (params[i] = ownSleep(params[i]));
    const before = known === null ? children[params.indexOf(arg)] : known.get(arg);
    if (before !== undefined) {
      children[i] = before;
      continue;
    }
    const ensured = ensureFuture(arg, loop);
    const future = followed(ensured);
    loop ??= future.$loop;
    if (ensured !== arg && future instanceof Task) future.$notMissed();
    known?.set(arg, future);
    callback.count++;
    if (future.done()) (finished ??= []).push(future);
    else future.$whenDone(callback);
    children[i] = future;
  }
  const outer = new GatheringFuture(undefined, loop);
  outer.children = children;
  callback.outer = outer;
  if (finished !== null) for (const future of finished) callback.call(future);
  return outer;
}

/** Up to so many are compared one by one. */
const FEW = 8;

class ShieldInner extends CallbackEntry {
  private readonly outer: Future<unknown>;

  constructor(outer: Future<unknown>) {
    super();
    this.outer = outer;
  }

  describe(): string {
    return `shield.<locals>._inner_done_callback() at ${TASKS}:958`;
  }

  call(inner: Future<unknown>): void {
    const { outer } = this;
    if (outer.cancelled()) {
      if (!inner.cancelled()) inner.exception();
      return;
    }
    if (inner.cancelled()) outer.cancel();
    else if (inner.$exception !== null) outer.set_exception(inner.exception());
    else outer.set_result(inner.$result);
  }
}

class ShieldOuter extends CallbackEntry {
  private readonly inner: Future<unknown>;
  private readonly callback: ShieldInner;

  constructor(inner: Future<unknown>, callback: ShieldInner) {
    super();
    this.inner = inner;
    this.callback = callback;
  }

  describe(): string {
    return `shield.<locals>._outer_done_callback() at ${TASKS}:975`;
  }

  call(): void {
    if (!this.inner.done()) this.inner.remove_done_callback(this.callback);
  }
}

/** Waits for an awaitable, but keeps cancellation away from it. */
export function shield<T>(arg: Awaitable<T>): Future<T> {
  const ensured = ensure_future(ownSleep(arg) as Awaitable<T>);
  if (ensured.done()) return ensured;
  const inner = followed(ensured) as Future<T>;
  const outer = inner.$loop.create_future<T>();
  const innerDone = new ShieldInner(outer as Future<unknown>);
  inner.$whenDone(innerDone);
  outer.$whenDone(new ShieldOuter(inner as Future<unknown>, innerDone));
  return outer;
}

/** Releases whoever waits in `wait` when enough of its Futures are done. */
class WaitCallback extends CallbackEntry {
  private counter: number;
  private readonly returnWhen: string;
  readonly waiter: Future<unknown>;
  timer: { cancel(): unknown } | null = null;

  constructor(count: number, returnWhen: string, waiter: Future<unknown>) {
    super();
    this.counter = count;
    this.returnWhen = returnWhen;
    this.waiter = waiter;
  }

  describe(): string {
    return `_wait.<locals>._on_completion() at ${TASKS}:521`;
  }

  call(future: Future<unknown>): void {
    this.counter--;
    const enough =
      this.counter <= 0 ||
      this.returnWhen === FIRST_COMPLETED ||
      (this.returnWhen === FIRST_EXCEPTION && !future.cancelled() && future.exception() !== null);
    if (!enough) return;
    this.timer?.cancel();
    this.release();
  }

  release(): void {
    if (!this.waiter.done()) this.waiter.set_result(null);
  }
}

export interface WaitOptions {
  readonly timeout?: number | null;
  readonly return_when?: string;
}

/** Waits for Futures; delivers `(done, pending)`. */
export const wait = coroutine(function* wait<F>(fs: Iterable<F>, { timeout = null, return_when = ALL_COMPLETED }: WaitOptions = {}): Coroutine<
  Tuple<[PySet<F>, PySet<F>]>
> {
  if (isfuture(fs) || iscoroutine(fs)) throw new TypeError(`expect a list of futures, not ${class_name(fs)}`);
  const given = [...(iterate(fs) as Iterable<F>)];
  if (given.length === 0) throw libraryFrame(new ValueError("Set of Tasks/Futures is empty."), "asyncio/tasks.py", 441, "wait");
  if (return_when !== FIRST_COMPLETED && return_when !== FIRST_EXCEPTION && return_when !== ALL_COMPLETED) throw new ValueError(`Invalid return_when value: ${str(return_when)}`);
  const awaited = new Set(given);
  for (const future of awaited) if (iscoroutine(future)) throw new TypeError("Passing coroutines is forbidden, use tasks explicitly.");
  const futures = new Set([...awaited].map((future) => followed(future)));
  const loop = get_running_loop();
  const waiter = loop.create_future<unknown>();
  const callback = new WaitCallback(futures.size, return_when, waiter);
  if (timeout !== null) callback.timer = loop.call_later(timeout, () => callback.release());
  for (const future of futures) future.$whenDone(callback);
  try {
    yield* waiter;
  } finally {
    callback.timer?.cancel();
    for (const future of futures) future.remove_done_callback(callback);
  }
  const done: F[] = [];
  const pending: F[] = [];
  for (const future of futures) (future.done() ? done : pending).push(shownFuture(future) as F);
  return tuple([set(done), set(pending)]);
}, "fs, *, timeout=None, return_when='ALL_COMPLETED'");

standsAt(wait, ["asyncio/tasks.py", 451, 424]);

/** Cancels and waits until that has happened. */
function* cancelAndWait(future: Future<unknown>): Coroutine<void> {
  const waiter = get_running_loop().create_future<null>();
  const callback = new WaitCallback(1, ALL_COMPLETED, waiter as Future<unknown>);
  followed(future).$whenDone(callback);
  try {
    future.cancel();
    yield* waiter;
  } finally {
    followed(future).remove_done_callback(callback);
  }
}
coroutine(cancelAndWait);

/** Waits for one awaitable, at most `timeout` seconds; then it is cancelled and TimeoutError raised. */
export const wait_for = coroutine(function* wait_for<T>(fut: Awaitable<T>, timeout: number | null): Coroutine<T> {
  let awaited: Awaitable<T> = fut;
  if (timeout !== null && timeout <= 0) {
    const future = ensure_future(ownSleep(fut) as Awaitable<T>);
    if (future.done()) return future.result();
    execution.waitsAt = 500;
    yield* cancelAndWait(future as Future<unknown>);
    try {
      return future.result();
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
      throw libraryFrame(inChain(caused_by(new timeoutClass.TimeoutError(), error), error), "asyncio/tasks.py", 504, "wait_for");
    }
  }
  if (!(fut instanceof Future) && !isCoroutineObject(fut)) awaited = awaitable(fut) as Awaitable<T>;
  execution.waitsAt = 507;
  if (timeout === null) return yield* awaited;
  const limit = timeoutContext(timeout);
  yield* limit.__aenter__();
  let result: T;
  try {
    execution.waitsAt = 507;
    result = yield* awaited;
  } catch (thrown) {
    const error = libraryFrame(thrown, "asyncio/tasks.py", 507, "wait_for");
    try {
      limit.$exit(error);
    } catch (late) {
      throw libraryFrame(late, "asyncio/tasks.py", 506, "wait_for");
    }
    throw error;
  }
  limit.$exit(null);
  return result;
}, "fut, timeout");

standsAt(wait_for, ["asyncio/tasks.py", SAYS_WHERE, 459]);

/** The iterator that `as_completed` returns: plain (`for`) it gives coroutines, async (`async for`) the Futures given. */
export class AsCompletedIterator {
  private readonly done: (Future<unknown> | null)[] = [];
  private readonly waiters: Future<unknown>[] = [];
  private readonly todo = new Set<Future<unknown>>();
  private left: number;
  private readonly timer: { cancel(): unknown } | null = null;
  private readonly callback: CallbackEntry;

  constructor(given: Iterable<Awaitable<unknown>>, timeout: number | null) {
    const loop = currentLoop.get();
    const todo = new Set([...new Set(given)].map((one) => followed(ensure_future(ownSleep(one), { loop }))));
    this.left = todo.size;
    this.callback = new CompletedCallback((future) => this.completed(future));
    if (todo.size > 0 && timeout !== null) this.timer = loop.call_later(timeout, () => this.timedOut());
    for (const future of todo) {
      this.todo.add(future);
      future.$whenDone(this.callback);
    }
  }

  private completed(future: Future<unknown>): void {
    if (!this.todo.delete(future)) return;
    this.deliver(future);
    if (this.todo.size === 0) this.timer?.cancel();
  }

  private timedOut(): void {
    for (const future of this.todo) {
      future.remove_done_callback(this.callback);
      this.deliver(null);
    }
    this.todo.clear();
  }

  private deliver(future: Future<unknown> | null): void {
    this.done.push(future);
    const waiter = this.waiters.find((one) => !one.done());
    if (waiter !== undefined) waiter.set_result(null);
  }

  *$waitForOne(resolve: boolean): Coroutine<unknown> {
    while (this.done.length === 0) {
      const waiter = get_running_loop().create_future<unknown>();
      this.waiters.push(waiter);
      try {
        yield* waiter;
      } finally {
        this.waiters.splice(this.waiters.indexOf(waiter), 1);
      }
    }
    const future = this.done.shift()!;
    if (future === null) throw new timeoutClass.TimeoutError();
    return resolve ? future.result() : shownFuture(future);
  }

  __iter__(): this {
    return this;
  }

  __next__(): Coroutine<unknown> {
    if (this.left === 0) throw new StopIteration();
    this.left--;
    return this.$waitForOne(true);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Coroutine<unknown>> {
    return this.left === 0 ? { done: true, value: undefined } : { done: false, value: this.__next__() };
  }

  __aiter__(): this {
    return this;
  }

  *__anext__(): Coroutine<unknown> {
    if (this.left === 0) throw new StopAsyncIteration();
    this.left--;
    return yield* this.$waitForOne(false);
  }
}

for (const name of ["$waitForOne", "__anext__"] as const) {
  coroutine(AsCompletedIterator.prototype[name]);
}
const waitForOneMeta = (AsCompletedIterator.prototype.$waitForOne as { $meta?: { name: string; qualname: string } }).$meta;
if (waitForOneMeta !== undefined) Object.assign(waitForOneMeta, { name: "_wait_for_one", qualname: "_AsCompletedIterator._wait_for_one" });
registerType(AsCompletedIterator, { name: "_AsCompletedIterator", module: "asyncio.tasks", sealed: false });

class CompletedCallback extends CallbackEntry {
  private readonly completed: (future: Future<unknown>) => void;

  constructor(completed: (future: Future<unknown>) => void) {
    super();
    this.completed = completed;
  }

  describe(): string {
    return "_AsCompletedIterator._handle_completion()";
  }

  call(future: Future<unknown>): void {
    this.completed(future);
  }
}

/** What `as_completed` returns, as TypeScript sees it. */
export interface AsCompleted<T> extends IterableIterator<Coroutine<T>> {
  __aiter__(): { __anext__(): Coroutine<Future<T>> };
}

/** Awaitables in the order in which they complete. */
export function as_completed<A extends Awaitable<unknown>>(fs: Iterable<A>, { timeout = null }: { timeout?: number | null } = {}): AsCompleted<A extends Awaitable<infer T> ? T : never> {
  if (isfuture(fs) || iscoroutine(fs)) throw new TypeError(`expect an iterable of futures, not ${class_name(fs)}`);
  return new AsCompletedIterator(iterate(fs) as Iterable<Awaitable<unknown>>, timeout) as unknown as AsCompleted<A extends Awaitable<infer T> ? T : never>;
}

/** `ThreadPoolExecutor` on green threads. The page is CPython's `concurrent/futures/thread.py`. */
import { currentHost } from "../host.js";
import { begin_call } from "../objects/calls.js";
import { as_python_error, RuntimeError, TypeError, ValueError } from "../objects/exceptions.js";
import { iterate } from "../objects/iteration.js";
import { libraryFrame } from "../objects/traceback.js";
import { PyIterator } from "../objects/py_iterator.js";
import { registerType } from "../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall, isBlocking } from "./blocking.js";
import type { Variables } from "./context.js";
import { ConcurrentFuture } from "./future.js";
import { GreenThread } from "./green_thread.js";
import { BlockingRequest, currentThread, run_sync, startStrand } from "./scheduler.js";
import { monotonic } from "./sleeping.js";
import { registerThread } from "./living_threads.js";

/** A call that waits for a worker. */
interface WorkItem {
  readonly future: ConcurrentFuture<unknown>;
  readonly f: unknown;
  readonly args: readonly unknown[];
  readonly kwargs: Record<string, unknown> | null;
  readonly variables: Variables | null;
}

/** What programs subclass or pass around. */
export abstract class Executor {
  abstract $submit(f: unknown, args: readonly unknown[], kwargs: Record<string, unknown> | null, variables: Variables | null): ConcurrentFuture<unknown>;
  abstract $shutdownNoWait(): void;
  abstract $whenDrained(callback: () => void): void;
  abstract shutdown(wait?: boolean, options?: { cancel_futures?: boolean }): BlockingCall<null>;

  /** Runs `fn(*args, **kwargs)` in a thread. */
  submit<A extends unknown[], T>(fn: (...args: A) => Generator<unknown, T, unknown>, ...args: A): ConcurrentFuture<T>;
  submit<A extends unknown[], T>(fn: (...args: A) => T, ...args: A): ConcurrentFuture<T>;
  submit(fn: unknown, ...params: unknown[]): ConcurrentFuture<unknown> {
    const last = params[params.length - 1];
    const isKeywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
    return isKeywords ? this.$submit(fn, params.slice(0, -1), last as Record<string, unknown>, null) : this.$submit(fn, params, null, null);
  }

  /** `map` over threads: results in the order of the arguments; each `next` waits. */
  map<A, T>(fn: (arg: A, ...rest: never[]) => T, ...params: (Iterable<A> | { timeout?: number | null; chunksize?: number })[]): PyIterator<T>;
  map(fn: unknown, ...params: unknown[]): PyIterator<unknown> {
    let timeout: number | null = null;
    const last = params[params.length - 1];
    let columns = params;
    if (typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype) {
      timeout = (last as { timeout?: number | null }).timeout ?? null;
      columns = params.slice(0, -1);
    }
    const lists = columns.map((column) => [...iterate(column)]);
    const count = Math.min(...lists.map((list) => list.length));
    const futures = Array.from({ length: count }, (_, i) => this.$submit(fn, lists.map((list) => list[i]), null, null));
    return new MapResults(futures, timeout === null ? null : monotonic() + timeout);
  }

  __enter__(): this {
    return this;
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): BlockingCall<boolean>;
  *__exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): Blocking<boolean> {
    yield* this.shutdown(true);
    return false;
  }
}
blocking_methods(Executor, ["__exit__", "exc_type, exc_val, exc_tb"]);
registerType(Executor, { name: "Executor", module: "concurrent.futures._base", sealed: false });

class MapResults extends PyIterator<unknown> {
  private readonly futures: ConcurrentFuture<unknown>[];
  private readonly end: number | null;

  constructor(futures: ConcurrentFuture<unknown>[], end: number | null) {
    super();
    this.futures = futures;
    this.end = end;
  }

  next(): IteratorResult<unknown, undefined> {
    const future = this.futures.shift();
    if (future === undefined) return { done: true, value: undefined };
    try {
      return { done: false, value: run_sync(future.result(this.end === null ? null : this.end - monotonic())) };
    } catch (error) {
      for (const rest of this.futures.splice(0)) rest.cancel();
      throw error;
    }
  }
}

let pools = 0;

export class ThreadPoolExecutor extends Executor {
  private readonly maxWorkers: number;
  private readonly prefix: string;
  private readonly initializer: unknown;
  private readonly initargs: readonly unknown[];
  private readonly queue: WorkItem[] = [];
  private readonly threads: GreenThread[] = [];
  /** Workers that wait for work, in the order in which they began to. */
  private readonly idle: BlockingRequest[] = [];
  /** How many idle workers are not spoken for. */
  private idleCount = 0;
  private closed = false;
  private drained: (() => void)[] = [];

  constructor(max_workers: number | null = null, thread_name_prefix = "", initializer: unknown = null, initargs: Iterable<unknown> = []) {
    super();
    const workers = max_workers ?? Math.min(32, currentHost().cpuCount + 4);
    if (workers <= 0) throw new ValueError("max_workers must be greater than 0");
    if (initializer !== null && typeof initializer !== "function" && typeof (initializer as { __call__?: unknown }).__call__ !== "function") {
      throw new TypeError("initializer must be a callable");
    }
    this.maxWorkers = workers;
    this.prefix = thread_name_prefix !== "" ? thread_name_prefix : `ThreadPoolExecutor-${pools++}`;
    this.initializer = initializer;
    this.initargs = [...initargs];
  }

  get _max_workers(): number {
    return this.maxWorkers;
  }

  $submit(f: unknown, args: readonly unknown[], kwargs: Record<string, unknown> | null, variables: Variables | null): ConcurrentFuture<unknown> {
    if (this.closed) throw new RuntimeError("cannot schedule new futures after shutdown");
    const future = new ConcurrentFuture<unknown>();
    this.queue.push({ future, f, args, kwargs, variables });
    if (this.idleCount > 0) {
      this.idleCount--;
      this.idle.shift()?.wake();
    } else if (this.threads.length < this.maxWorkers) this.startWorker();
    return future;
  }

  private startWorker(): void {
    const thread = new GreenThread(`${this.prefix}_${this.threads.length}`, false);
    this.threads.push(thread);
    registerThread(thread, true);
    startStrand(thread, this.work(), () => {
      thread.finish();
      this.checkDrained();
    });
  }

  private *work(): Blocking<void> {
    if (this.initializer !== null) {
      const made = begin_call(this.initializer, this.initargs);
      if (isBlocking(made)) yield* made;
    }
    for (;;) {
      const item = this.queue.shift();
      if (item !== undefined) {
        yield* this.runItem(item);
        continue;
      }
      if (this.closed) return;
      const request = new BlockingRequest();
      this.idle.push(request);
      this.idleCount++;
      yield request;
    }
  }

  private *runItem({ future, f, args, kwargs, variables }: WorkItem): Blocking<void> {
    if (!future.set_running_or_notify_cancel()) return;
    const thread = currentThread();
    const before = thread.variables;
    if (variables !== null) thread.variables = variables;
    const ends = currentHost().tracer?.workBegins(thread, f);
    try {
      const begun = begin_call(f, args, kwargs);
      const result = isBlocking(begun) ? yield* begun : begun;
      ends?.("returned", result);
      future.set_result(result);
    } catch (thrown) {
      const error = libraryFrame(as_python_error(thrown), "concurrent/futures/thread.py", 58, "run");
      ends?.("raised", error);
      future.set_exception(error);
    } finally {
      thread.variables = before;
    }
  }

  /** No new calls; `wait` until the threads have ended. */
  shutdown(wait?: boolean, options?: { cancel_futures?: boolean }): BlockingCall<null>;
  *shutdown(wait = true, { cancel_futures = false }: { cancel_futures?: boolean } = {}): Blocking<null> {
    if (cancel_futures) for (const item of this.queue.splice(0)) item.future.cancel();
    this.$shutdownNoWait();
    if (wait) {
      for (const thread of this.threads) {
        while (thread.alive) {
          const request = new BlockingRequest();
          thread.joiners.push(request);
          yield request;
        }
      }
    }
    return null;
  }

  $shutdownNoWait(): void {
    this.closed = true;
    this.idleCount = 0;
    for (const request of this.idle.splice(0)) request.wake();
  }

  $whenDrained(callback: () => void): void {
    this.$shutdownNoWait();
    this.drained.push(callback);
    this.checkDrained();
  }

  private checkDrained(): void {
    if (!this.closed || this.threads.some((thread) => thread.alive)) return;
    for (const callback of this.drained.splice(0)) callback();
  }
}

blocking_methods(ThreadPoolExecutor, ["shutdown", "wait=True, *, cancel_futures=False"]);
registerType(ThreadPoolExecutor, {
  name: "ThreadPoolExecutor",
  module: "concurrent.futures.thread",
  bases: [Executor],
  sealed: false,
  signature: "max_workers=None, thread_name_prefix='', initializer=None, initargs=()",
});

/** `executor.submit(f, *args)` for any executor, `variables` being what ContextVars are set to in it. */
export function submitToExecutor(executor: Executor, f: unknown, args: readonly unknown[], kwargs: Record<string, unknown> | null = null, variables: Variables | null = null): ConcurrentFuture<unknown> {
  return executor.$submit(f, args, kwargs, variables);
}

/** `ProcessPoolExecutor`: calls in other interpreters, which run in parallel. The page is CPython's `concurrent/futures/process.py`. */
import { currentHost, whenHostChanges } from "../host.js";
import { beforeExitFunctions } from "../objects/exit_functions.js";
import { as_python_error, RuntimeError, TypeError, ValueError } from "../objects/exceptions.js";
import { iterate } from "../objects/iteration.js";
import { registerType } from "../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../threads/blocking.js";
import type { Variables } from "../threads/context.js";
import { Executor } from "../threads/executor.js";
import { ConcurrentFuture } from "../threads/future.js";
import { BlockingRequest, run_sync } from "../threads/scheduler.js";
import { callMessage, readOutcome, remoteError } from "./calls.js";
import { Interpreter } from "./interpreter.js";

/** An executor can't go on: one of its interpreters has ended. */
export class BrokenExecutor extends RuntimeError {}
/** An interpreter of a process pool ended abruptly. */
export class BrokenProcessPool extends BrokenExecutor {}
registerType(BrokenExecutor, { name: "BrokenExecutor", module: "concurrent.futures._base", bases: [RuntimeError], sealed: false });
registerType(BrokenProcessPool, { name: "BrokenProcessPool", module: "concurrent.futures.process", bases: [BrokenExecutor], sealed: false });

interface WorkItem {
  readonly future: ConcurrentFuture<unknown>;
  readonly f: unknown;
  readonly args: readonly unknown[];
  readonly kwargs: Record<string, unknown> | null;
}

/** Pools whose interpreters live: at the program's end they finish what they were asked. */
const openPools = new Set<ProcessPoolExecutor>();
whenHostChanges(() => openPools.clear());
beforeExitFunctions.push(() => {
  for (const pool of openPools) run_sync(pool.shutdown());
});

/** What CPython allows on Windows, and we for all. */
const MOST_WORKERS = 61;

export class ProcessPoolExecutor extends Executor {
  readonly #maxWorkers: number;
  readonly #initializer: unknown;
  readonly #initargs: readonly unknown[];
  readonly #queue: WorkItem[] = [];
  readonly #workers: Worker[] = [];
  #closed = false;
  #broken = false;
  #waiting: BlockingRequest[] = [];
  #drained: (() => void)[] = [];

  constructor(max_workers: number | null = null, _mp_context: unknown = null, initializer: unknown = null, initargs: Iterable<unknown> = [], options: { max_tasks_per_child?: number | null } = {}) {
    super();
    const { max_tasks_per_child = null } = options;
    if (max_tasks_per_child !== null && max_tasks_per_child <= 0) throw new ValueError("max_tasks_per_child must be >= 1");
    const workers = max_workers ?? Math.min(currentHost().cpuCount, MOST_WORKERS);
    if (workers <= 0) throw new ValueError("max_workers must be greater than 0");
    if (initializer !== null && typeof initializer !== "function" && typeof (initializer as { __call__?: unknown }).__call__ !== "function") throw new TypeError("initializer must be a callable");
    this.#maxWorkers = workers;
    this.#initializer = initializer;
    this.#initargs = [...iterate(initargs)];
  }

  get _max_workers(): number {
    return this.#maxWorkers;
  }

  $submit(f: unknown, args: readonly unknown[], kwargs: Record<string, unknown> | null, _variables: Variables | null): ConcurrentFuture<unknown> {
    if (this.#broken) throw new BrokenProcessPool("A child process terminated abruptly, the process pool is not usable anymore");
    if (this.#closed) throw new RuntimeError("cannot schedule new futures after shutdown");
    if (!this.#workers.some((worker) => worker.isIdle) && this.#workers.length < this.#maxWorkers) this.#workers.push(this.#startWorker());
    const future = new ConcurrentFuture<unknown>();
    this.#queue.push({ future, f, args, kwargs });
    this.#dispatch();
    return future;
  }

  #startWorker(): Worker {
    const worker = new Worker(
      () => this.#dispatch(),
      () => this.#breakDown(),
      () => this.#checkDrained(),
    );
    openPools.add(this);
    if (this.#initializer !== null) worker.prepare(this.#initializer, this.#initargs, () => this.#breakDown());
    return worker;
  }

  /** Gives what waits to who is idle. */
  #dispatch(): void {
    for (const worker of this.#workers) {
      while (worker.isIdle) {
        const item = this.#queue.shift();
        if (item === undefined) break;
        if (item.future.set_running_or_notify_cancel()) worker.perform(item);
      }
    }
    this.#checkDrained();
  }

  /** An interpreter has ended, or could not begin: whatever is left has failed. */
  #breakDown(): void {
    if (this.#broken) return;
    this.#broken = true;
    const lost = [...this.#workers.flatMap((worker) => worker.current ?? []), ...this.#queue.splice(0)];
    for (const { future } of lost) if (!future.done()) future.set_exception(new BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or pending."));
    for (const worker of this.#workers) worker.end();
    this.#checkDrained();
  }

  #checkDrained(): void {
    if (!this.#closed || this.#queue.length > 0 || (!this.#broken && this.#workers.some((worker) => worker.current !== null))) return;
    for (const worker of this.#workers) worker.end();
    if (!this.#workers.every((worker) => worker.hasEnded)) return;
    this.#workers.length = 0;
    openPools.delete(this);
    for (const request of this.#waiting.splice(0)) request.wake();
    for (const callback of this.#drained.splice(0)) callback();
  }

  /** No new calls; `wait` until those that were made are over. */
  shutdown(wait?: boolean, options?: { cancel_futures?: boolean }): BlockingCall<null>;
  *shutdown(wait = true, { cancel_futures = false }: { cancel_futures?: boolean } = {}): Blocking<null> {
    if (cancel_futures) for (const item of this.#queue.splice(0)) item.future.cancel();
    this.$shutdownNoWait();
    if (wait && (this.#queue.length > 0 || this.#workers.length > 0)) {
      const request = new BlockingRequest();
      this.#waiting.push(request);
      yield request;
    }
    return null;
  }

  $shutdownNoWait(): void {
    this.#closed = true;
    this.#checkDrained();
  }

  $whenDrained(callback: () => void): void {
    this.#drained.push(callback);
    this.$shutdownNoWait();
  }
}
blocking_methods(ProcessPoolExecutor, ["shutdown", "wait=True, *, cancel_futures=False"]);
registerType(ProcessPoolExecutor, {
  name: "ProcessPoolExecutor",
  module: "concurrent.futures.process",
  bases: [Executor],
  sealed: false,
  signature: "max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None",
});

/** One interpreter of a pool, and the call that it is at. */
class Worker {
  readonly #interpreter: Interpreter;
  readonly #whenIdle: () => void;
  #preparing = 0;
  #nextId = 1;
  current: WorkItem | null = null;

  constructor(whenIdle: () => void, whenLost: () => void, whenEnded: () => void) {
    this.#whenIdle = whenIdle;
    this.#interpreter = new Interpreter((data) => this.#answered(data), whenLost, whenEnded);
  }

  get hasEnded(): boolean {
    return this.#interpreter.hasEnded;
  }

  get isIdle(): boolean {
    return this.current === null;
  }

  /** `initializer(*initargs)`, before anything else. */
  prepare(initializer: unknown, initargs: readonly unknown[], failed: () => void): void {
    this.#preparing = this.#nextId++;
    try {
      this.#interpreter.ask(callMessage({ id: this.#preparing, f: initializer, args: initargs, kwargs: null }));
    } catch {
      failed();
    }
  }

  perform(item: WorkItem): void {
    try {
      const message = callMessage({ id: this.#nextId, ...item });
      this.#nextId++;
      this.current = item;
      this.#interpreter.ask(message);
    } catch (error) {
      this.current = null;
      item.future.set_exception(as_python_error(error));
    }
  }

  #answered(data: Uint8Array): void {
    const item = this.current;
    let outcome: ReturnType<typeof readOutcome>;
    try {
      outcome = readOutcome(data);
    } catch (error) {
      this.current = null;
      item?.future.set_exception(as_python_error(error));
      this.#whenIdle();
      return;
    }
    if (outcome.id === this.#preparing) {
      if (outcome.failed) this.#interpreter.lose();
      return;
    }
    this.current = null;
    if (outcome.failed) item?.future.set_exception(remoteError(outcome));
    else item?.future.set_result(outcome.value);
    this.#whenIdle();
  }

  end(): void {
    this.#interpreter.end();
  }
}

/** `concurrent.futures`. */
import { ValueError } from "../objects/exceptions.js";
import { iterate } from "../objects/iteration.js";
import { PyIterator } from "../objects/py_iterator.js";
import { type PySet, set } from "../objects/set.js";
import { invoke } from "../objects/calls.js";
import type { Tuple } from "../objects/tuple.js";
import { type Blocking, blocking, type BlockingCall } from "../threads/blocking.js";
import { type ConcurrentFuture, raised } from "../threads/future.js";
import { BlockingRequest, run_sync } from "../threads/scheduler.js";
import { sleepUntil } from "../threads/sleeping.js";
import { namedtuple } from "./collections/named_tuples.js";
import { TimeoutError } from "../objects/exceptions.js";
import { str } from "../objects/str.js";

export { TimeoutError };
export { CancelledError, ConcurrentFuture as Future, InvalidStateError } from "../threads/future.js";
export { BrokenExecutor, ProcessPoolExecutor } from "../interpreters/process_pool.js";
export { Executor, ThreadPoolExecutor } from "../threads/executor.js";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

type AnyFuture = ConcurrentFuture<unknown>;

/** What `wait` returns: two sets, also by name. */
export type DoneAndNotDone = Tuple<[PySet<AnyFuture>, PySet<AnyFuture>]> & {
  readonly done: PySet<AnyFuture>;
  readonly not_done: PySet<AnyFuture>;
};

const DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done", { module: "concurrent.futures._base" });

/** Waits for Futures; returns those that are done and those that are not. */
export const wait: (fs: Iterable<AnyFuture>, timeout?: number | null, return_when?: string) => BlockingCall<DoneAndNotDone> = blocking(function* wait(
  fs: Iterable<AnyFuture>,
  timeout: number | null = null,
  return_when: string = ALL_COMPLETED,
): Blocking<DoneAndNotDone> {
  const futures = new Set(iterate(fs) as Iterable<AnyFuture>);
  if (return_when !== FIRST_COMPLETED && return_when !== FIRST_EXCEPTION && return_when !== ALL_COMPLETED) throw new ValueError(`Invalid return condition: ${str(return_when)}`);
  const deadline = sleepUntil(timeout);
  const enough = (): boolean => {
    const done = [...futures].filter((future) => future.done());
    if (done.length === futures.size) return true;
    if (return_when === FIRST_COMPLETED) return done.length > 0;
    return return_when === FIRST_EXCEPTION && done.some((future) => !future.cancelled() && future.$exception !== null);
  };
  while (!enough()) {
    const request = new BlockingRequest(deadline);
    for (const future of futures) if (!future.done()) future.$notify(request);
    yield request;
    if (!request.woken) break;
  }
  const done = set([...futures].filter((future) => future.done()));
  const not_done = set([...futures].filter((future) => !future.done()));
  return invoke(DoneAndNotDoneFutures, done, not_done) as DoneAndNotDone;
}, "fs, timeout=None, return_when='ALL_COMPLETED'");

/** Futures in the order in which they are done; each step of the iteration waits. */
export function as_completed<F extends AnyFuture>(fs: Iterable<F>, timeout: number | null = null): PyIterator<F> {
  return new Completed(new Set(iterate(fs) as Iterable<F>), sleepUntil(timeout));
}

class Completed<F extends AnyFuture> extends PyIterator<F> {
  private readonly pending: Set<F>;
  private readonly ready: F[] = [];
  private readonly total: number;
  private readonly deadline: number;

  constructor(futures: Set<F>, deadline: number) {
    super();
    this.total = futures.size;
    this.deadline = deadline;
    this.pending = futures;
    for (const future of [...futures]) future.add_done_callback(() => void (this.pending.delete(future) && this.ready.push(future)));
  }

  next(): IteratorResult<F, undefined> {
    while (this.ready.length === 0) {
      if (this.pending.size === 0) return { done: true, value: undefined };
      run_sync(this.waitForOne());
    }
    return { done: false, value: this.ready.shift()! };
  }

  private *waitForOne(): Blocking<void> {
    const request = new BlockingRequest(this.deadline);
    for (const future of this.pending) future.$notify(request);
    yield request;
    if (!request.woken && this.ready.length === 0) throw new raised.TimeoutError(`${this.pending.size} (of ${this.total}) futures unfinished`);
  }
}

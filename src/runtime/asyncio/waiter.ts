/**
 * Library coroutines that wait for one Future at a time: `Lock.acquire`, `Queue.get` …
 * Written as plain iterators: no generator is made when nothing has to be waited for.
 */
import { hidden } from "../objects/coroutine.js";
import { describeFunction, type AnyFunction } from "../objects/functions.js";
import { className } from "../objects/type_registry.js";
import { libraryFrame } from "../objects/traceback.js";
import { comesFrom, LibraryCoroutine, type LibraryPlace, standsAt } from "../objects/library_coroutine.js";
import type { Future } from "./futures.js";

const RETURNED: { done: true; value: unknown } = { done: true, value: null };

export abstract class Waiter<T> extends LibraryCoroutine<T> {
  /** Null on the prototype: most never wait. */
  declare private waitsFor: Future<unknown> | null;

  /** Does the work if it can be done now: its result, or the Future to wait for before trying again. */
  abstract attempt(): Future<unknown> | null;
  /** What the coroutine returns, after an `attempt` that needed no Future. */
  abstract result(): T;
  /** The Future was woken: whether that was all, or another `attempt` is needed. */
  abstract woken(future: Future<unknown>): boolean;
  /** Waiting was cut short by an exception. */
  abstract failed(future: Future<unknown>, error: unknown): void;

  begin(): IteratorResult<unknown, T> {
    const future = this.attempt();
    if (future === null) {
      RETURNED.value = this.result();
      return RETURNED as IteratorReturnResult<T>;
    }
    this.waitsFor = future;
    return future.next(undefined) as IteratorResult<unknown, T>;
  }

  proceed(): IteratorResult<unknown, T> {
    const future = this.waitsFor!;
    try {
      future.next(null);
    } catch (error) {
      this.failed(future, error);
      throw libraryFrame(error, this.$at[0], this.$at[1], this.$function.$meta!.name);
    }
    if (!this.woken(future)) return this.begin();
    RETURNED.value = this.result();
    return RETURNED as IteratorReturnResult<T>;
  }

  interrupted(error: unknown): void {
    if (this.waitsFor !== null) this.failed(this.waitsFor, error);
  }
}

hidden(Waiter.prototype, "waitsFor", null);

/** Says that `cls.name(…)` is a coroutine function whose coroutines are `made` objects. */
export function libraryMethod(made: { readonly prototype: object }, cls: Function, name: string, at: LibraryPlace, signature = ""): void {
  const f = (cls.prototype as Record<string, AnyFunction>)[name]!;
  describeFunction(f, "coroutine", signature, name).qualname = `${className(cls)}.${name}`;
  standsAt(f, at);
  comesFrom(made, f, [at[0], at[1]]);
}

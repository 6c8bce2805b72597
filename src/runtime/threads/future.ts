/** `concurrent.futures.Future`: the result of a call in another thread. The page is CPython's `concurrent/futures/_base.py`. */
import { invoke } from "../objects/calls.js";
import type { BaseException } from "../objects/exceptions.js";
import { again$, as_python_error, Exception, RuntimeError, TimeoutError } from "../objects/exceptions.js";
import { identityOf } from "../objects/identity.js";
import { registerType } from "../objects/type_registry.js";
import { class_name } from "../objects/types.js";
import { type Blocking, blocking_methods, type BlockingCall } from "./blocking.js";
import { BlockingRequest } from "./scheduler.js";
import { sleepUntil } from "./sleeping.js";

/** What is raised when time is up: before Python 3.11 a class of its own. */
export const raised: { TimeoutError: new (...args: unknown[]) => BaseException } = { TimeoutError };

/** An exception of `concurrent.futures`. */
export class Error$ extends Exception {}
/** The Future was cancelled. */
export class CancelledError extends Error$ {}
/** The operation is not allowed in this state. */
export class InvalidStateError extends Error$ {}

registerType(Error$, { name: "Error", module: "concurrent.futures._base", bases: [Exception], sealed: false });
registerType(CancelledError, { name: "CancelledError", module: "concurrent.futures._base", bases: [Error$], sealed: false });
registerType(InvalidStateError, { name: "InvalidStateError", module: "concurrent.futures._base", bases: [Error$], sealed: false });

export type ConcurrentState = "PENDING" | "RUNNING" | "CANCELLED" | "CANCELLED_AND_NOTIFIED" | "FINISHED";

export class ConcurrentFuture<T> {
  $state: ConcurrentState = "PENDING";
  $result: unknown = null;
  $exception: BaseException | null = null;
  private callbacks: unknown[] = [];
  private waiters: BlockingRequest[] = [];

  done(): boolean {
    return this.$state !== "PENDING" && this.$state !== "RUNNING";
  }

  running(): boolean {
    return this.$state === "RUNNING";
  }

  cancelled(): boolean {
    return this.$state === "CANCELLED" || this.$state === "CANCELLED_AND_NOTIFIED";
  }

  /** Cancels the call when it has not begun; false when it has. */
  cancel(): boolean {
    if (this.$state === "RUNNING" || this.$state === "FINISHED") return false;
    if (this.cancelled()) return true;
    this.$state = "CANCELLED";
    this.notify();
    return true;
  }

  /** The call's result; waits for it, at most `timeout` seconds. */
  result(timeout?: number | null): BlockingCall<T>;
  *result(timeout: number | null = null): Blocking<T> {
    yield* this.wait(timeout);
    if (this.cancelled()) throw new CancelledError();
    if (this.$exception !== null) throw again$(this.$exception);
    return this.$result as T;
  }

  /** The exception the call raised, or None; waits for it, at most `timeout` seconds. */
  exception(timeout?: number | null): BlockingCall<BaseException | null>;
  *exception(timeout: number | null = null): Blocking<BaseException | null> {
    yield* this.wait(timeout);
    if (this.cancelled()) throw new CancelledError();
    return this.$exception;
  }

  private *wait(timeout: number | null): Blocking<void> {
    if (this.done()) return;
    const request = new BlockingRequest(sleepUntil(timeout));
    this.$notify(request);
    yield request;
    if (!this.done()) throw new raised.TimeoutError();
  }

  /** Wakes `request` when the Future is done. */
  $notify(request: BlockingRequest): void {
    this.waiters.push(request);
  }

  /** Calls `fn(future)` when done; at once when it is. */
  add_done_callback(fn: unknown): null {
    if (this.done()) this.callOne(fn);
    else this.callbacks.push(fn);
    return null;
  }

  private callOne(fn: unknown): void {
    try {
      invoke(fn, this);
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
    }
  }

  /** Whoever runs the call says that it begins; false when it was cancelled. */
  set_running_or_notify_cancel(): boolean {
    if (this.$state === "CANCELLED") {
      this.$state = "CANCELLED_AND_NOTIFIED";
      return false;
    }
    if (this.$state !== "PENDING") throw new RuntimeError("Future in unexpected state");
    this.$state = "RUNNING";
    return true;
  }

  set_result(result: T): null {
    this.checkOpen();
    this.$result = result === undefined ? null : result;
    this.$state = "FINISHED";
    this.notify();
    return null;
  }

  set_exception(exception: unknown): null {
    this.checkOpen();
    this.$exception = exception === null ? null : as_python_error(exception);
    this.$state = "FINISHED";
    this.notify();
    return null;
  }

  private checkOpen(): void {
    if (this.done()) throw new InvalidStateError(`${this.$state}: ${this.__repr__()}`);
  }

  private notify(): void {
    const { waiters, callbacks } = this;
    this.waiters = [];
    this.callbacks = [];
    for (const waiter of waiters) waiter.wake();
    for (const callback of callbacks) this.callOne(callback);
  }

  __repr__(): string {
    const at = `<Future at 0x${identityOf(this).toString(16)} state=${this.$state === "CANCELLED_AND_NOTIFIED" ? "cancelled" : this.$state.toLowerCase()}`;
    if (this.$state !== "FINISHED") return `${at}>`;
    return this.$exception === null ? `${at} returned ${class_name(this.$result)}>` : `${at} raised ${class_name(this.$exception)}>`;
  }
}

blocking_methods(ConcurrentFuture, ["result", "timeout=None"], ["exception", "timeout=None"]);
registerType(ConcurrentFuture, { name: "Future", module: "concurrent.futures._base", sealed: false });

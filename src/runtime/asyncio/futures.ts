/** `asyncio.Future`: a result that is not there yet. The page is CPython's `futures.py`. */
import { awaitsItself } from "../objects/awaitable.js";
import { again$, BaseException, handled, raised_during, RuntimeError, StopIteration, thrownInto, TypeError, ValueError } from "../objects/exceptions.js";
import { unfilled } from "../objects/library_bases.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import { tuple } from "../objects/tuple.js";
import { className, isClass, registerType } from "../objects/type_registry.js";
import { Context } from "../threads/context.js";
import { currentThread } from "../threads/scheduler.js";
import { invoke } from "../objects/calls.js";
import { type DoneCallback, SeveralCallbacks, UserCallback } from "./done_callbacks.js";
import { CancelledError, InvalidStateError } from "./exceptions.js";
import { creationOf, madeHere, sourceTraceback } from "./debug_mode.js";
import { shortRepr } from "./format_helpers.js";
import { isForeignFuture } from "./future_likeness.js";
import { FutureIter } from "./future_iterator.js";
import type { BaseEventLoop } from "./base_events.js";
import type { SelectorEventLoop } from "./selector_events.js";
import { version } from "../python_version.js";
import { currentLoop } from "./running_loop.js";
import { execution, hidden } from "../objects/coroutine.js";

export const PENDING = 0;
export const CANCELLED = 1;
export const FINISHED = 2;
/** `__init__` has not been called: of a subclass that leaves it out. */
export const UNFILLED = 3;
export type FutureState = typeof PENDING | typeof CANCELLED | typeof FINISHED | typeof UNFILLED;
const STATE_NAMES = ["PENDING", "CANCELLED", "FINISHED", "PENDING"] as const;

/**
 * What only a Future needs that fails or is cancelled, or whose Context is shared: most end without, and a program may hold a
 * million of them.
 */
class RareState {
  exception: unknown = null;
  traceback: BaseException["$traceback"] = null;
  /** Nobody has asked for the exception yet. */
  unretrieved = false;
  cancelMessage: unknown = null;
  /** The CancelledError that ended a Task, for whoever asks first. */
  cancelledError: CancelledError | null = null;
  /** An error to throw at the Task's next step, when its last yield made no sense. */
  stepError: unknown = null;
  /** The Context that the Task shares with others. */
  context: Context | null = null;
}

const SUSPENDED: { done: false; value: unknown } = { done: false, value: null };
const RETURNED: { done: true; value: unknown } = { done: true, value: null };

const NO_OPTIONS = {};

/** `Future` and `Task` themselves: tasks look at what ended these without calling `result()` (`task_wakeup`, Modules/_asynciomodule.c). */
export const ownClasses = new Set<Function>();

export class Future<T> {
  readonly $loop: BaseEventLoop;
  $state: FutureState = PENDING;
  $result: unknown = null;
  $callback: DoneCallback | null = null;
  $rare: RareState | null = null;
  /** It came through `yield from`, so that the task waits for it; a bare `yield` of it is a mistake. */
  $blocking = false;

  constructor(options: { loop?: BaseEventLoop | null } = NO_OPTIONS, inLoop: BaseEventLoop | null = null) {
    const loop = inLoop ?? options.loop ?? null;
    if (loop !== null) {
      this.$loop = loop;
      if (inLoop === null && loop.$debug) madeHere(this);
    } else if (unfilled.class !== new.target) {
      this.$loop = currentLoop.get();
      if (this.$loop.$debug) madeHere(this);
    } else {
      this.$loop = null as unknown as BaseEventLoop; // no method gets there: they look at the state first
      this.$state = UNFILLED;
    }
  }

  /** What is rarely needed, made when it first is. */
  get $rarely(): RareState {
    return (this.$rare ??= new RareState());
  }

  // ─── as an awaitable ───

  [Symbol.iterator](): Iterator<unknown, T, unknown> {
    return this as unknown as Iterator<unknown, T, unknown>;
  }

  /** `yield*`: suspends once, with the Future itself as what is waited for. */
  next(sent?: unknown): IteratorResult<unknown, unknown> {
    if (this.$state !== PENDING) {
      this.$checkFilled();
      RETURNED.value = sent === undefined || (this.$state === FINISHED && (this.$rare === null || this.$rare.exception === null)) ? this.result() : this.$throwInto();
      return RETURNED;
    }
    // Also when somebody else's step ended with it and nobody waits: a task that awaited itself.
    if (sent !== undefined || this.$blocking) throw new RuntimeError("await wasn't used with future");
    this.$blocking = true;
    SUSPENDED.value = this;
    return SUSPENDED;
  }

  /** Whoever waited is woken with an error, which is as if it were thrown into him; cancellations, and errors of subclasses, are raised in the loop first. */
  private $throwInto(): T {
    const error = this.result === Future.prototype.result ? this.$error() : this.$raisedByResult();
    const { own, around } = handled;
    if (around !== null && (this.$state === CANCELLED || !ownClasses.has(this.constructor)) && error instanceof BaseException) raised_during(error, around);
    thrownInto(error, own);
    execution.arrived = true;
    throw error;
  }

  /** What `result()` raises, of a Future that failed or was cancelled. */
  private $error(): unknown {
    if (this.$state === CANCELLED) return this.$makeCancelledError();
    this.$retrieved();
    const { exception: error, traceback } = this.$rarely;
    if (error instanceof BaseException) error.$traceback = traceback;
    return error;
  }

  /** The same of a class of the program that has its own `result()`. */
  private $raisedByResult(): unknown {
    try {
      RETURNED.value = this.result();
    } catch (error) {
      return error;
    }
    return this.$error();
  }

  throw(error: unknown): never {
    throw error;
  }

  return(value: unknown): IteratorResult<unknown, unknown> {
    return { done: true, value };
  }

  __await__(): FutureIter {
    this.$checkFilled();
    return new FutureIter(this as Future<unknown>);
  }

  __iter__(): FutureIter {
    return this.__await__();
  }

  // ─── state ───

  /** RuntimeError while `__init__` has not been called. */
  $checkFilled(): void {
    if (this.$state === UNFILLED) throw new RuntimeError("Future object is not initialized.");
  }

  /** Cancels the Future and schedules its callbacks; false when it was done already. */
  cancel(msg: unknown = null): boolean {
    const rare = this.$rare;
    if (rare !== null) rare.unretrieved = false;
    if (this.$state !== PENDING) {
      this.$checkFilled();
      return false;
    }
    this.$state = CANCELLED;
    this.$cancelMessage = isOptions(msg) ? (msg.msg ?? null) : msg;
    this.$scheduleCallbacks();
    return true;
  }

  cancelled(): boolean {
    return this.$state === CANCELLED;
  }

  done(): boolean {
    return this.$state === FINISHED || this.$state === CANCELLED;
  }

  /** The result; raises the exception that was set, CancelledError, or InvalidStateError when there is none yet. */
  result(): T {
    if (this.$state === FINISHED && (this.$rare === null || this.$rare.exception === null)) return this.$result as T;
    if (this.$state === FINISHED || this.$state === CANCELLED) throw again$(this.$error());
    throw new InvalidStateError(this.$state === UNFILLED ? "Future object is not initialized." : "Result is not set.");
  }

  /** The exception that was set, or None. */
  exception(): BaseException | null {
    if (this.$state === CANCELLED) throw this.$makeCancelledError();
    if (this.$state !== FINISHED) throw new InvalidStateError(this.$state === UNFILLED ? "Future object is not initialized." : "Exception is not set.");
    this.$retrieved();
    return this.$exception as BaseException | null;
  }

  set_result(result: T): null {
    if (this.$state !== PENDING) throw this.$settled();
    this.$result = result === undefined ? null : result;
    this.$state = FINISHED;
    this.$scheduleCallbacks();
    return null;
  }

  set_exception(exception: unknown): null {
    if (this.$state !== PENDING) throw this.$settled();
    let error = isClass(exception) ? invoke(exception) : exception;
    if (error instanceof StopIteration) {
      const wrapped = new RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future");
      wrapped.__cause__ = error;
      wrapped.__context__ = error;
      error = wrapped;
    }
    if (!(error instanceof BaseException) && !(error instanceof Error)) throw new TypeError("invalid exception object");
    this.$fail(error);
    return null;
  }

  /** The error for setting what is set. */
  private $settled(): BaseException {
    this.$checkFilled();
    return new InvalidStateError("invalid state");
  }

  /** Ends with an exception that is known to be one. */
  $fail(error: unknown): void {
    const rare = this.$rarely;
    rare.exception = error;
    rare.traceback = error instanceof BaseException ? error.$traceback : null;
    rare.unretrieved = true;
    this.$state = FINISHED;
    this.$loop.$unretrieved.add(this);
    this.$scheduleCallbacks();
  }

  $retrieved(): void {
    const rare = this.$rare;
    if (rare === null || !rare.unretrieved) return;
    rare.unretrieved = false;
    this.$loop.$unretrieved.delete(this);
  }

  /** Whether `result()` would raise CancelledError. */
  $raisesCancelledError(): boolean {
    return this.$state === CANCELLED || this.$exception instanceof CancelledError;
  }

  /** The CancelledError to raise now: the one that came, once, then new ones. */
  $makeCancelledError(): CancelledError {
    const rare = this.$rare;
    if (rare === null) return new CancelledError();
    const error = rare.cancelledError;
    if (error !== null) {
      rare.cancelledError = null;
      if (version.minor >= 11) return error;
      const anew = new CancelledError(); // the message stayed behind, with the first error
      anew.__context__ = error;
      return anew;
    }
    return rare.cancelMessage === null ? new CancelledError() : new CancelledError(rare.cancelMessage);
  }

  // ─── callbacks ───

  /** Calls `fn(future)` soon after the Future is done. */
  add_done_callback(fn: unknown, { context = null }: { context?: unknown } = {}): null {
    if (this.$state === UNFILLED) throw new RuntimeError("uninitialized Future object");
    this.$whenDone(new UserCallback(fn, (context as Context | null) ?? new Context(currentThread().variables)));
    return null;
  }

  /** Forgets all callbacks that equal `fn`, and says how many. */
  remove_done_callback(fn: unknown): number {
    this.$checkFilled();
    const found = this.$callback;
    if (!(found instanceof SeveralCallbacks)) {
      if (found === null || !found.is(fn)) return 0;
      this.$callback = null;
      return 1;
    }
    const { all } = found;
    const kept = all.filter((callback) => !callback.is(fn));
    if (kept.length < all.length) this.$callback = kept.length === 0 ? null : kept.reduce(joined);
    return all.length - kept.length;
  }

  $whenDone(callback: DoneCallback): void {
    if (this.$state !== PENDING) callback.schedule(this);
    else this.$callback = this.$callback === null ? callback : joined(this.$callback, callback);
  }

  $scheduleCallbacks(): void {
    const callback = this.$callback;
    if (callback === null) return;
    this.$callback = null;
    callback.schedule(this);
  }

  // ─── what is rare ───

  get $exception(): unknown {
    return this.$rare === null ? null : this.$rare.exception;
  }

  /** What `cancel` was given for the CancelledError. */
  get $cancelMessage(): unknown {
    return this.$rare === null ? null : this.$rare.cancelMessage;
  }

  set $cancelMessage(message: unknown) {
    if (message !== null || this.$rare !== null) this.$rarely.cancelMessage = message;
  }

  // ─── looks ───

  get_loop(): SelectorEventLoop {
    this.$checkFilled();
    return this.$loop as SelectorEventLoop;
  }

  get _loop(): BaseEventLoop {
    return this.$loop;
  }

  get _state(): string {
    this.$checkFilled();
    return STATE_NAMES[this.$state];
  }

  get _asyncio_future_blocking(): boolean {
    return this.$blocking;
  }

  set _asyncio_future_blocking(blocking: unknown) {
    this.$blocking = truthy(blocking);
  }

  get _exception(): unknown {
    this.$checkFilled();
    return this.$exception;
  }

  get _result(): unknown {
    this.$checkFilled();
    return this.$result;
  }

  /** Pairs of a callback and its context; None when there is none. */
  get _callbacks(): unknown {
    this.$checkFilled();
    const callback = this.$callback;
    if (callback === null) return null;
    return (callback instanceof SeveralCallbacks ? callback.all : [callback]).map((callback) => (callback instanceof UserCallback ? tuple([callback.f, callback.context]) : tuple([null, null])));
  }

  get _cancel_message(): unknown {
    return this.$cancelMessage;
  }

  set _cancel_message(message: unknown) {
    this.$cancelMessage = message;
  }

  get _log_traceback(): boolean {
    this.$checkFilled();
    return this.$rare !== null && this.$rare.unretrieved;
  }

  set _log_traceback(value: unknown) {
    if (truthy(value)) throw new ValueError("_log_traceback can only be set to False");
    this.$retrieved();
  }

  get _source_traceback(): unknown {
    return sourceTraceback(this);
  }

  __repr__(): string {
    this.$checkFilled();
    return `<${className(this.constructor)} ${this.$describe().join(" ")}>`;
  }

  /** The words of `repr`: state, result, callbacks. */
  $describe(): string[] {
    const words: string[] = [STATE_NAMES[this.$state].toLowerCase()];
    if (this.$state === FINISHED) {
      words.push(this.$exception === null ? `result=${shortRepr(this.$result)}` : `exception=${repr(this.$exception)}`);
    }
    if (this.$callback !== null) words.push(`cb=[${this.$callback.describe()}]`);
    words.push(...creationOf(this));
    return words;
  }

  /** What the "never retrieved" message begins with. */
  get $kindName(): string {
    return "Future";
  }
}

/** One callback more. */
function joined(before: DoneCallback, callback: DoneCallback): SeveralCallbacks {
  if (!(before instanceof SeveralCallbacks)) return new SeveralCallbacks(before, callback);
  before.all.push(callback);
  return before;
}

ownClasses.add(Future);
registerType(Future, { name: "Future", signature: "*, loop=None", module: "_asyncio", sealed: false });

awaitsItself.method = Future.prototype.__await__;

// what `Future.__new__` makes has nothing else
for (const [field, value] of [["$state", UNFILLED], ["$callback", null], ["$rare", null], ["$blocking", false]] as const) hidden(Future.prototype, field, value);

/** True for an `asyncio.Future` or Task, and for what says that it behaves as one. */
export function isfuture(obj: unknown): obj is Future<unknown> {
  return obj instanceof Future || isForeignFuture(obj);
}

function isOptions(x: unknown): x is { msg?: unknown } {
  return typeof x === "object" && x !== null && Object.getPrototypeOf(x) === Object.prototype;
}

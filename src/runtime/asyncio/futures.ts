/** `asyncio.Future`: a result that is not there yet. The page is CPython's `futures.py`. */
import { BaseException, RuntimeError, StopIteration, TypeError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { className, isClass, registerType } from "../objects/type_registry.js";
import { Context } from "../threads/context.js";
import { BlockingRequest, currentThread } from "../threads/scheduler.js";
import { begin_call, invoke } from "../objects/calls.js";
import { sameCallback } from "./callbacks.js";
import { CancelledError, InvalidStateError } from "./exceptions.js";
import { creationOf } from "./debug_mode.js";
import { formatCallback, shortRepr } from "./format_helpers.js";
import type { ReadyEntry } from "./ready_queue.js";
import type { BaseEventLoop } from "./base_events.js";
import { currentLoop } from "./running_loop.js";
import { isBlocking } from "../threads/blocking.js";
import { CoroutineStack } from "../objects/coroutine_stack.js";
import type { CoroutineObject } from "../objects/coroutine.js";

export const PENDING = 0;
export const CANCELLED = 1;
export const FINISHED = 2;
export type FutureState = typeof PENDING | typeof CANCELLED | typeof FINISHED;
const STATE_NAMES = ["PENDING", "CANCELLED", "FINISHED"] as const;

/** What is called when a Future is done: a waiting Task, a function of the program, a part of `gather`. */
export interface DoneCallback {
  /** Puts the call into the loop's queue: callbacks never run inside `set_result`. */
  schedule(future: Future<unknown>): void;
  /** How `repr` shows it. */
  describe(): string;
  /** Whether `remove_done_callback(f)` means this one. */
  is(f: unknown): boolean;
}

/** A done callback whose call needs an entry of its own in the queue. */
export abstract class CallbackEntry implements DoneCallback {
  abstract describe(): string;
  /** The work itself. */
  abstract call(future: Future<unknown>): unknown;

  is(f: unknown): boolean {
    return f === this;
  }

  /** The ContextVars it sees; null: whatever is current. */
  readonly context: Context | null;

  constructor(context: Context | null = null) {
    this.context = context;
  }

  schedule(future: Future<unknown>): void {
    future.$loop.$push(new ScheduledCallback(this, future));
  }
}

/** A callback of a Future that is due. */
class ScheduledCallback implements ReadyEntry {
  private readonly callback: CallbackEntry;
  private readonly future: Future<unknown>;
  private stack: CoroutineStack | null = null;

  constructor(callback: CallbackEntry, future: Future<unknown>) {
    this.callback = callback;
    this.future = future;
  }

  run(): BlockingRequest | null {
    const { context } = this.callback;
    const thread = currentThread();
    const before = thread.variables;
    if (context !== null) thread.variables = context.variables;
    try {
      const result = this.callback.call(this.future);
      if (isBlocking(result)) {
        this.stack = new CoroutineStack(result as unknown as CoroutineObject);
        return this.proceed();
      }
    } catch (error) {
      this.future.$loop.$callbackFailed(error, this);
    } finally {
      if (context !== null) context.variables = thread.variables;
      thread.variables = before;
    }
    return null;
  }

  proceed(): BlockingRequest | null {
    try {
      const result = this.stack!.resume(null);
      if (result.done !== true && result.value instanceof BlockingRequest) return result.value;
    } catch (error) {
      this.future.$loop.$callbackFailed(error, this);
    }
    return null;
  }

  __repr__(): string {
    return `<Handle ${this.callback.describe()}>`;
  }
}

/** `add_done_callback(f)` of a program. */
class UserCallback extends CallbackEntry {
  private readonly f: unknown;

  constructor(f: unknown, context: Context) {
    super(context);
    this.f = f;
  }

  call(future: Future<unknown>): unknown {
    return begin_call(this.f, [future]);
  }

  describe(): string {
    return formatCallback(this.f);
  }

  override is(f: unknown): boolean {
    return sameCallback(this.f, f);
  }
}

const SUSPENDED: { done: false; value: unknown } = { done: false, value: null };
const RETURNED: { done: true; value: unknown } = { done: true, value: null };

const NO_OPTIONS = {};

export class Future<T> {
  readonly $loop: BaseEventLoop;
  $state: FutureState = PENDING;
  $result: unknown = null;
  $exception: unknown = null;
  $traceback: BaseException["$traceback"] = null;
  /** The first callback, and the others: most Futures have one. */
  $callback: DoneCallback | null = null;
  $more: DoneCallback[] | null = null;
  $cancelMessage: unknown = null;
  $cancelledError: CancelledError | null = null;
  $unretrieved = false;

  constructor(options: { loop?: BaseEventLoop | null } = NO_OPTIONS, inLoop: BaseEventLoop | null = null) {
    this.$loop = inLoop ?? options.loop ?? currentLoop.get();
  }

  // ─── as an awaitable ───

  [Symbol.iterator](): Iterator<unknown, T, unknown> {
    return this as unknown as Iterator<unknown, T, unknown>;
  }

  /** `yield*`: suspends once, with the Future itself as what is waited for. */
  next(sent?: unknown): IteratorResult<unknown, unknown> {
    if (this.$state !== PENDING) {
      RETURNED.value = this.result();
      return RETURNED;
    }
    if (sent !== undefined) throw new RuntimeError("await wasn't used with future");
    SUSPENDED.value = this;
    return SUSPENDED;
  }

  throw(error: unknown): never {
    throw error;
  }

  return(value: unknown): IteratorResult<unknown, unknown> {
    return { done: true, value };
  }

  __await__(): this {
    return this;
  }

  __iter__(): this {
    return this;
  }

  // ─── state ───

  /** Cancels the Future and schedules its callbacks; false when it was done already. */
  cancel(msg: unknown = null): boolean {
    this.$unretrieved = false;
    if (this.$state !== PENDING) return false;
    this.$state = CANCELLED;
    this.$cancelMessage = isOptions(msg) ? (msg.msg ?? null) : msg;
    this.$scheduleCallbacks();
    return true;
  }

  cancelled(): boolean {
    return this.$state === CANCELLED;
  }

  done(): boolean {
    return this.$state !== PENDING;
  }

  /** The result; raises the exception that was set, CancelledError, or InvalidStateError when there is none yet. */
  result(): T {
    if (this.$state === FINISHED) {
      if (this.$exception === null) return this.$result as T;
      this.$retrieved();
      const error = this.$exception;
      if (error instanceof BaseException) error.$traceback = this.$traceback;
      throw error;
    }
    if (this.$state === CANCELLED) throw this.$makeCancelledError();
    throw new InvalidStateError("Result is not set.");
  }

  /** The exception that was set, or None. */
  exception(): BaseException | null {
    if (this.$state === CANCELLED) throw this.$makeCancelledError();
    if (this.$state === PENDING) throw new InvalidStateError("Exception is not set.");
    this.$retrieved();
    return this.$exception as BaseException | null;
  }

  set_result(result: T): null {
    if (this.$state !== PENDING) throw new InvalidStateError("invalid state");
    this.$result = result === undefined ? null : result;
    this.$state = FINISHED;
    this.$scheduleCallbacks();
    return null;
  }

  set_exception(exception: unknown): null {
    if (this.$state !== PENDING) throw new InvalidStateError("invalid state");
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

  /** Ends with an exception that is known to be one. */
  $fail(error: unknown): void {
    this.$exception = error;
    this.$traceback = error instanceof BaseException ? error.$traceback : null;
    this.$state = FINISHED;
    this.$unretrieved = true;
    this.$loop.$unretrieved.add(this);
    this.$scheduleCallbacks();
  }

  $retrieved(): void {
    if (!this.$unretrieved) return;
    this.$unretrieved = false;
    this.$loop.$unretrieved.delete(this);
  }

  /** Whether `result()` would raise CancelledError. */
  $raisesCancelledError(): boolean {
    return this.$state === CANCELLED || this.$exception instanceof CancelledError;
  }

  /** The CancelledError to raise now: the one that came, once, then new ones. */
  $makeCancelledError(): CancelledError {
    const error = this.$cancelledError;
    if (error !== null) {
      this.$cancelledError = null;
      return error;
    }
    return this.$cancelMessage === null ? new CancelledError() : new CancelledError(this.$cancelMessage);
  }

  // ─── callbacks ───

  /** Calls `fn(future)` soon after the Future is done. */
  add_done_callback(fn: unknown, { context = null }: { context?: Context | null } = {}): null {
    this.$whenDone(new UserCallback(fn, context ?? new Context(currentThread().variables)));
    return null;
  }

  /** Forgets all callbacks that equal `fn`, and says how many. */
  remove_done_callback(fn: unknown): number {
    const before = (this.$callback === null ? 0 : 1) + (this.$more === null ? 0 : this.$more.length);
    const kept = this.$more === null ? [] : this.$more.filter((callback) => !callback.is(fn));
    if (this.$callback !== null && this.$callback.is(fn)) this.$callback = null;
    if (this.$callback === null) this.$callback = kept.shift() ?? null;
    this.$more = kept.length === 0 ? null : kept;
    return before - (this.$callback === null ? 0 : 1) - kept.length;
  }

  $whenDone(callback: DoneCallback): void {
    if (this.$state !== PENDING) callback.schedule(this);
    else if (this.$callback === null) this.$callback = callback;
    else if (this.$more === null) this.$more = [callback];
    else this.$more.push(callback);
  }

  $scheduleCallbacks(): void {
    const first = this.$callback;
    if (first === null) return;
    const { $more: more } = this;
    this.$callback = null;
    this.$more = null;
    first.schedule(this);
    if (more !== null) for (const callback of more) callback.schedule(this);
  }

  // ─── looks ───

  get_loop(): BaseEventLoop {
    return this.$loop;
  }

  get _loop(): BaseEventLoop {
    return this.$loop;
  }

  get _state(): string {
    return STATE_NAMES[this.$state];
  }

  get _exception(): unknown {
    return this.$exception;
  }

  get _result(): unknown {
    return this.$result;
  }

  get _cancel_message(): unknown {
    return this.$cancelMessage;
  }

  get _log_traceback(): boolean {
    return this.$unretrieved;
  }

  __repr__(): string {
    return `<${className(this.constructor)} ${this.$describe().join(" ")}>`;
  }

  /** The words of `repr`: state, result, callbacks. */
  $describe(): string[] {
    const words: string[] = [STATE_NAMES[this.$state].toLowerCase()];
    if (this.$state === FINISHED) {
      words.push(this.$exception === null ? `result=${shortRepr(this.$result)}` : `exception=${repr(this.$exception)}`);
    }
    if (this.$callback !== null) {
      const all = [this.$callback, ...(this.$more ?? [])];
      const shown = all.length > 2 ? [all[0]!.describe(), `<${all.length - 2} more>`, all[all.length - 1]!.describe()] : all.map((callback) => callback.describe());
      words.push(`cb=[${shown.join(", ")}]`);
    }
    words.push(...creationOf(this));
    return words;
  }

  /** What the "never retrieved" message begins with. */
  get $kindName(): string {
    return "Future";
  }
}

registerType(Future, { name: "Future", signature: "*, loop=None", module: "_asyncio", sealed: false });

/** True for an `asyncio.Future` or Task. */
export function isfuture(obj: unknown): obj is Future<unknown> {
  return obj instanceof Future;
}

function isOptions(x: unknown): x is { msg?: unknown } {
  return typeof x === "object" && x !== null && Object.getPrototypeOf(x) === Object.prototype;
}

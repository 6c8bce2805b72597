/** What is called when a Future is done. */
import { begin_call } from "../objects/calls.js";
import type { CoroutineObject } from "../objects/coroutine.js";
import { CoroutineStack } from "../objects/coroutine_stack.js";
import { isBlocking } from "../threads/blocking.js";
import type { Context } from "../threads/context.js";
import { BlockingRequest, currentThread } from "../threads/scheduler.js";
import { sameCallback } from "./callbacks.js";
import { formatCallback } from "./format_helpers.js";
import type { Future } from "./futures.js";
import type { ReadyEntry } from "./ready_queue.js";

/** What is called when a Future is done: a waiting Task, a function of the program, a part of `gather`. */
export interface DoneCallback {
  /** Puts the call into the loop's queue: callbacks never run inside `set_result`. */
  schedule(future: Future<unknown>): void;
  /** How `repr` shows it. */
  describe(): string;
  /** Whether `remove_done_callback(f)` means this one. */
  is(f: unknown): boolean;
}

/** A done callback that is its own entry in the loop's queue, with the Future as its argument. */
export abstract class CallbackEntry implements DoneCallback, ReadyEntry {
  abstract describe(): string;
  /** The work itself. */
  abstract call(future: Future<unknown>): unknown;

  is(f: unknown): boolean {
    return f === this;
  }

  /** The ContextVars it sees; null: whatever is current. */
  readonly context: Context | null;
  /** The call that blocks its thread, and for which Future it is made. */
  private stack: CoroutineStack | null = null;
  private future: Future<unknown> | null = null;

  constructor(context: Context | null = null) {
    this.context = context;
  }

  schedule(future: Future<unknown>): void {
    future.$loop.$push(this, future);
  }

  run(argument: unknown): BlockingRequest | null {
    const future = argument as Future<unknown>;
    const { context } = this;
    const thread = currentThread();
    const before = thread.variables;
    if (context !== null) thread.variables = context.variables;
    try {
      const result = this.call(future);
      if (isBlocking(result)) {
        this.stack = new CoroutineStack(result as unknown as CoroutineObject);
        this.future = future;
        return this.proceed();
      }
    } catch (error) {
      future.$loop.$callbackFailed(error, this);
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
      this.future!.$loop.$callbackFailed(error, this);
    }
    return null;
  }

  __repr__(): string {
    return `<Handle ${this.describe()}>`;
  }
}

/** `add_done_callback(f)` of a program. */
export class UserCallback extends CallbackEntry {
  readonly f: unknown;

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

/** Two callbacks or more, in the order in which they came: most Futures have one. */
export class SeveralCallbacks implements DoneCallback {
  readonly all: DoneCallback[];

  constructor(first: DoneCallback, second: DoneCallback) {
    this.all = [first, second];
  }

  schedule(future: Future<unknown>): void {
    for (const callback of this.all) callback.schedule(future);
  }

  describe(): string {
    const { all } = this;
    const shown = all.length > 2 ? [all[0]!.describe(), `<${all.length - 2} more>`, all[all.length - 1]!.describe()] : all.map((callback) => callback.describe());
    return shown.join(", ");
  }

  is(): boolean {
    return false;
  }
}

/** `asyncio.Handle` and `TimerHandle`: a callback in the loop's queue or among its timers. The page is CPython's `events.py`. */
import { eq } from "../objects/compare.js";
import { begin_call, call_method } from "../objects/calls.js";
import type { CoroutineObject } from "../objects/coroutine.js";
import { CoroutineStack } from "../objects/coroutine_stack.js";
import { hash } from "../objects/hash.js";
import type { Int } from "../objects/integer.js";
import { boxFloat } from "../objects/py_float.js";
import { truthy } from "../objects/truth.js";
import { tupleOf } from "../objects/tuple.js";
import { NotImplemented } from "../objects/singletons.js";
import { className, registerType } from "../objects/type_registry.js";
import { type Blocking, blocking, isBlocking } from "../threads/blocking.js";
import { Context, type Variables } from "../threads/context.js";
import type { Due } from "../threads/deadline_heap.js";
import { BlockingRequest, currentThread } from "../threads/scheduler.js";
import type { BaseEventLoop } from "./base_events.js";
import { creationOf, sourceTraceback } from "./debug_mode.js";
import { formatCallback } from "./format_helpers.js";
import type { ReadyEntry } from "./ready_queue.js";
import { floatRepr } from "../objects/float_repr.js";

/** What the loop's heap of timers holds. */
export interface Timer extends ReadyEntry, Due {
  $scheduled: boolean;
  $cancelled: boolean;
}

export class Handle implements ReadyEntry {
  $callback: unknown;
  $args: readonly unknown[] | null;
  readonly $loop: BaseEventLoop;
  /** The Context that it was given, or what ContextVars were set to when it was made. */
  readonly $sees: Context | Variables;
  $cancelled = false;

  constructor(callback: unknown, args: readonly unknown[], loop: BaseEventLoop, context: Context | null = null) {
    this.$callback = callback;
    this.$args = args;
    this.$loop = loop;
    this.$sees = context ?? currentThread().variables;
  }

  run(): BlockingRequest | null {
    if (this.$cancelled) return null;
    const thread = currentThread();
    const before = thread.variables;
    const sees = this.$sees;
    thread.variables = sees instanceof Context ? sees.variables : sees;
    try {
      const result = begin_call(this.$callback, this.$args ?? []);
      if (isBlocking(result)) {
        this.$loop.$handleStack = new CoroutineStack(result as unknown as CoroutineObject);
        return this.proceed();
      }
    } catch (error) {
      this.$loop.$callbackFailed(error, this);
    } finally {
      if (sees instanceof Context) sees.variables = thread.variables;
      thread.variables = before;
    }
    return null;
  }

  proceed(): BlockingRequest | null {
    try {
      const result = this.$loop.$handleStack!.resume(null);
      if (result.done !== true && result.value instanceof BlockingRequest) return result.value;
    } catch (error) {
      this.$loop.$callbackFailed(error, this);
    }
    return null;
  }

  /** Calls the callback now. */
  _run(): unknown {
    const request = this.run();
    return request === null ? null : finishing(this, request);
  }

  get _callback(): unknown {
    return this.$callback;
  }

  get _args(): unknown {
    return this.$args === null ? null : tupleOf([...this.$args]);
  }

  get _cancelled(): boolean {
    return this.$cancelled;
  }

  get _loop(): unknown {
    return this.$loop;
  }

  get _source_traceback(): unknown {
    return sourceTraceback(this);
  }

  get_context(): Context {
    return this.$sees instanceof Context ? this.$sees : new Context(this.$sees);
  }

  /** The callback will not be called. */
  cancel(): null {
    if (!this.$cancelled) {
      this.$cancelled = true;
      this.$callback = null;
      this.$args = null;
    }
    return null;
  }

  cancelled(): boolean {
    return this.$cancelled;
  }

  __repr__(): string {
    return `<${[className(this.constructor), ...this.$describe()].join(" ")}>`;
  }

  $describe(): string[] {
    if (this.$cancelled) return ["cancelled"];
    return [formatCallback(this.$callback, isDebugged(this.$loop) ? (this.$args ?? []) : []), ...creationOf(this)];
  }
}

/** Loops of the program's own have their own way to say it. */
const isDebugged = (loop: BaseEventLoop): boolean => loop.$debug ?? truthy(call_method(loop, "get_debug"));

const finishing = blocking(function* finishing(handle: Handle, request: BlockingRequest): Blocking<null> {
  for (let next: BlockingRequest | null = request; next !== null; next = handle.proceed()) yield next;
  return null;
});

export class TimerHandle extends Handle implements Timer {
  /** The loop's time at which it is due. */
  readonly due: number;
  $scheduled = false;

  constructor(when: number, callback: unknown, args: readonly unknown[], loop: BaseEventLoop, context: Context | null = null) {
    super(callback, args, loop, context);
    this.due = when;
  }

  override cancel(): null {
    if (!this.$cancelled) {
      if (this.$loop.$timerCancelled !== undefined) this.$loop.$timerCancelled(this);
      else call_method(this.$loop, "_timer_handle_cancelled", [this]);
    }
    return super.cancel();
  }

  get _when(): number {
    return this.due;
  }

  get _scheduled(): boolean {
    return this.$scheduled;
  }

  set _scheduled(scheduled: boolean) {
    this.$scheduled = scheduled;
  }

  /** When it is due, in the loop's time. */
  when(): number {
    return this.due;
  }

  __hash__(): Int {
    return hash(boxFloat(this.due));
  }

  __lt__(other: unknown): unknown {
    return other instanceof TimerHandle ? this.due < other.due : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return other instanceof TimerHandle ? this.due <= other.due : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof TimerHandle ? this.due > other.due : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof TimerHandle ? this.due >= other.due : NotImplemented;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof TimerHandle)) return NotImplemented;
    return this.due === other.due && eq(this.$callback, other.$callback) && eq(this.$args, other.$args) && this.$cancelled === other.$cancelled;
  }

  override $describe(): string[] {
    const when = `when=${floatRepr(this.due)}`;
    return this.$cancelled ? ["cancelled", when] : [when, ...super.$describe()];
  }
}

registerType(Handle, { name: "Handle", module: "asyncio.events", sealed: false, signature: "callback, args, loop, context=None", slots: [] });
registerType(TimerHandle, { name: "TimerHandle", module: "asyncio.events", bases: [Handle], sealed: false, signature: "when, callback, args, loop, context=None", slots: [] });

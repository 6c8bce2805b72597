/** `asyncio.timeout`: a time limit for a block. The page is CPython's `timeouts.py`. */
import { currentHost } from "../host.js";
import { coroutine_methods, type Coroutine } from "../objects/coroutine.js";
import { BaseException, BaseExceptionGroup, caused_by, ExceptionGroup, RuntimeError } from "../objects/exceptions.js";
import { floatRepr } from "../objects/float_repr.js";
import { libraryFrame } from "../objects/traceback.js";
import { registerType } from "../objects/type_registry.js";
import { timeoutClass } from "./timeout_class.js";
import { CancelledError } from "./exceptions.js";
import type { Handle } from "./handles.js";
import { get_running_loop } from "./running_loop.js";
import type { Task } from "./tasks.js";

type State = "created" | "active" | "expiring" | "expired" | "finished";

export class Timeout {
  private $state: State = "created";
  private $handle: Handle | null = null;
  private $task: Task<unknown> | null = null;
  private $cancelling = 0;
  private $deadline: number | null;

  constructor(when: number | null) {
    this.$deadline = when;
  }

  /** The deadline in the loop's time, or None. */
  when(): number | null {
    return this.$deadline;
  }

  /** Sets another deadline. */
  reschedule(when: number | null): null {
    if (this.$state !== "active") {
      throw new RuntimeError(this.$state === "created" ? "Timeout has not been entered" : `Cannot change state of ${this.$state} Timeout`);
    }
    this.$deadline = when === null ? null : Number(when);
    this.$handle?.cancel();
    this.$handle = null;
    if (this.$deadline === null) return null;
    const loop = get_running_loop();
    const expire = (): void => this.$expire();
    this.$handle = this.$deadline <= loop.time() ? loop.call_soon(expire) : loop.call_at(this.$deadline, expire);
    return null;
  }

  /** Whether the limit has cancelled the block. */
  expired(): boolean {
    return this.$state === "expiring" || this.$state === "expired";
  }

  private $expire(): void {
    this.$task!.cancel();
    this.$state = "expiring";
    this.$handle = null;
  }

  *__aenter__(): Coroutine<this> {
    if (this.$state !== "created") throw new RuntimeError("Timeout has already been entered");
    const task = get_running_loop().$currentTask;
    if (task === null) throw new RuntimeError("Timeout should be used inside a task");
    this.$state = "active";
    this.$task = task;
    this.$cancelling = task.$cancelling();
    this.reschedule(this.$deadline);
    return this;
  }

  *__aexit__(_exc_type: unknown, exc: unknown, _tb: unknown): Coroutine<null> {
    this.$exit(exc);
    return null;
  }

  /** The block is over, with `error` or null; raises TimeoutError when it was this limit that cancelled it. */
  $exit(error: unknown): void {
    this.$handle?.cancel();
    this.$handle = null;
    if (this.$state === "active") {
      this.$state = "finished";
      return;
    }
    if (this.$state !== "expiring") return;
    this.$state = "expired";
    // Somebody else may have asked for the cancellation too: then it stays one.
    if (this.$task!.$uncancel() > this.$cancelling || error === null) return;
    if (error instanceof CancelledError) throw libraryFrame(inChain(caused_by(new timeoutClass.TimeoutError(), error), error), "asyncio/timeouts.py", 116, "__aexit__");
    if (!(error instanceof BaseException)) return;
    insertTimeoutError(error);
    if (error instanceof ExceptionGroup || error instanceof BaseExceptionGroup) {
      for (const one of error.exceptions) if (one instanceof BaseException) insertTimeoutError(one);
    }
  }

  __repr__(): string {
    const when = this.$state !== "active" ? "" : ` when=${this.$deadline === null ? "None" : floatRepr(Math.round(this.$deadline * 1000) / 1000)}`;
    return `<Timeout [${this.$state}]${when}>`;
  }
}

coroutine_methods(Timeout, "__aenter__", ["__aexit__", "exc_type, exc_val, exc_tb"]);
registerType(Timeout, { name: "Timeout", signature: "when", module: "asyncio.timeouts", sealed: false });

/** `error` arose while `context` was being handled. */
export function inChain<E extends BaseException>(error: E, context: BaseException): E {
  error.$context = context;
  return error;
}

/** Puts a TimeoutError between an error and the cancellation it arose from. */
function insertTimeoutError(error: BaseException): void {
  for (let link = error; link.$context !== null; link = link.$context) {
    if (!(link.$context instanceof CancelledError)) continue;
    const between = new timeoutClass.TimeoutError();
    between.$cause = link.$context;
    between.$context = link.$context;
    between.$suppress = true;
    link.$context = between;
    return;
  }
}

/** A limit of `delay` seconds from now; None for none. */
export function timeout(delay: number | null): Timeout {
  if (delay === null) return new Timeout(null);
  return new Timeout(get_running_loop().time() + Number(delay) * currentHost().clock.stretch);
}

/** A limit at an absolute time of the loop. */
export function timeout_at(when: number | null): Timeout {
  return new Timeout(when);
}

/** `asyncio.sleep`. */
import { type Coroutine, hidden } from "../objects/coroutine.js";
import { describeFunction, type AnyFunction } from "../objects/functions.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { LibraryCoroutine } from "../objects/library_coroutine.js";
import { type_name } from "../objects/types.js";
import { BlockingRequest } from "../threads/scheduler.js";
import { Future } from "./futures.js";
import { LIBRARY } from "./format_helpers.js";
import { TimerHandle } from "./handles.js";
import type { BaseEventLoop } from "./base_events.js";
import { get_running_loop } from "./running_loop.js";
import { currentThread } from "../threads/scheduler.js";

const BARE: { done: false; value: unknown } = { done: false, value: null };
const RETURNED: { done: true; value: unknown } = { done: true, value: null };

/** The timer of a `sleep`: sets the Future when its time has come. */
class SleepTimer extends TimerHandle {
  private readonly future: Future<unknown>;

  constructor(when: number, loop: BaseEventLoop, future: Future<unknown>) {
    super(when, setResult, NO_ARGUMENTS, loop, currentThread().context);
    this.future = future;
  }

  override run(): BlockingRequest | null {
    if (!this.$cancelled && !this.future.done()) this.future.set_result(null);
    return null;
  }
}

const NO_ARGUMENTS: readonly unknown[] = [];

function setResult(): void {}
describeFunction(setResult, "function", "fut, result", "_set_result_unless_cancelled");

class Sleep extends LibraryCoroutine<unknown> {
  private readonly delay: number;
  private readonly result: unknown;
  private future: Future<unknown> | null = null;
  private timer: SleepTimer | null = null;

  constructor(delay: number, result: unknown) {
    super();
    this.delay = delay;
    this.result = result;
  }

  begin(): IteratorResult<unknown, unknown> {
    const delay = toSeconds(this.delay);
    if (delay <= 0) return BARE;
    const loop = get_running_loop();
    const future = new Future<unknown>({ loop });
    const timer = new SleepTimer(loop.time() + delay, loop, future);
    loop.$addTimer(timer);
    this.future = future;
    this.timer = timer;
    return future.next(undefined);
  }

  proceed(): IteratorResult<unknown, unknown> {
    const { future } = this;
    if (future !== null) {
      try {
        future.next(null);
      } finally {
        this.timer!.cancel();
      }
    }
    RETURNED.value = this.result;
    return RETURNED;
  }

  interrupted(): void {
    this.timer?.cancel();
  }
}

/** `sleep(0)`: gives the others a turn. Without state, since every `yield*` begins with `next(undefined)`. */
class SleepZero extends LibraryCoroutine<null> {
  override next(sent?: unknown): IteratorResult<unknown, null> {
    if (sent === undefined) return BARE as unknown as IteratorResult<unknown, null>;
    RETURNED.value = null;
    return RETURNED as IteratorReturnResult<null>;
  }

  begin(): IteratorResult<unknown, null> {
    return this.next(undefined);
  }

  proceed(): IteratorResult<unknown, null> {
    return this.next(null);
  }

  interrupted(): void {}
}

function toSeconds(delay: unknown): number {
  if (typeof delay === "number") {
    if (Number.isNaN(delay)) throw new ValueError("Invalid delay: NaN (not a number)");
    return delay;
  }
  if (typeof delay === "bigint" || typeof delay === "boolean" || (typeof delay === "object" && delay !== null && typeof delay.valueOf() === "number")) return Number(delay);
  throw new TypeError(`'<=' not supported between instances of '${type_name(delay)}' and 'int'`);
}

/** A coroutine that completes after `delay` seconds with `result`. */
export function sleep(delay: number): Coroutine<null>;
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function sleep(delay: number, result: unknown = null): Coroutine<unknown> {
  return (delay === 0 && result === null ? SLEEP_ZERO : new Sleep(delay, result)) as Coroutine<unknown>;
}

const meta = describeFunction(sleep as AnyFunction, "coroutine", "delay, result=None");
meta.module = "asyncio.tasks";
meta.firstLine = 703;
Object.assign(meta, { file: `${LIBRARY}asyncio/tasks.py` });
hidden(Sleep.prototype, "$function", sleep);
hidden(SleepZero.prototype, "$function", sleep);
const SLEEP_ZERO = new SleepZero();

/** `sleep(0)` is one object for all: whoever keeps it (a Task, `gather`) takes one of its own. */
export function ownSleep(coro: unknown): unknown {
  return coro === SLEEP_ZERO ? new Sleep(0, null) : coro;
}

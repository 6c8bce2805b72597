/** `asyncio.sleep`. */
import { type Coroutine, hidden } from "../objects/coroutine.js";
import { describeFunction, type AnyFunction } from "../objects/functions.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { comesFrom, LibraryCoroutine } from "../objects/library_coroutine.js";
import { libraryFrame } from "../objects/traceback.js";
import { registerType } from "../objects/type_registry.js";
import { type_name } from "../objects/types.js";
import { Future } from "./futures.js";
import { LIBRARY } from "./format_helpers.js";
import type { Timer } from "./handles.js";
import type { BaseEventLoop } from "./base_events.js";
import { get_running_loop } from "./running_loop.js";

const BARE: { done: false; value: unknown } = { done: false, value: null };
const RETURNED: { done: true; value: unknown } = { done: true, value: null };

/** The Future that a `sleep` waits for; it is its own timer. */
export class SleepFuture extends Future<null> implements Timer {
  readonly due: number;
  $scheduled = false;
  $cancelled = false;

  constructor(loop: BaseEventLoop, due: number, result: unknown) {
    super(undefined, loop);
    this.due = due;
    this.$result = result;
  }

  /** Its time has come. */
  run(): null {
    if (!this.$cancelled && !this.done()) this.set_result(this.$result as null);
    return null;
  }

  proceed(): null {
    return null;
  }

  /** The sleep is over: the timer is not needed any more. */
  $stopTimer(): void {
    if (this.$scheduled && !this.$cancelled) this.$loop.$timerCancelled(this);
    this.$cancelled = true;
  }
}
registerType(SleepFuture, { name: "Future", module: "_asyncio", bases: [Future], sealed: false });

/** Where `sleep(0)` waits. */
const AT_ZERO = ["asyncio/tasks.py", 706] as const;

class Sleep extends LibraryCoroutine<unknown> {
  private readonly delay: number;
  private readonly result: unknown;
  private future: SleepFuture | null = null;

  constructor(delay: number, result: unknown) {
    super();
    this.delay = delay;
    this.result = result;
    if (delay === 0) hidden(this, "$at", AT_ZERO);
  }

  begin(): IteratorResult<unknown, unknown> {
    const delay = toSeconds(this.delay);
    if (delay <= 0) return BARE;
    const loop = get_running_loop();
    const future = new SleepFuture(loop, loop.time() + delay * loop.$clock.stretch, this.result);
    loop.$addTimer(future);
    this.future = future;
    return future.next(undefined);
  }

  proceed(): IteratorResult<unknown, unknown> {
    const { future } = this;
    if (future !== null) {
      future.$stopTimer();
      try {
        future.next(null);
      } catch (error) {
        throw libraryFrame(error, "asyncio/tasks.py", 718, "sleep");
      }
    }
    RETURNED.value = this.result;
    return RETURNED;
  }

  interrupted(): void {
    this.future?.$stopTimer();
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

const meta = describeFunction(sleep as AnyFunction, "coroutine", "delay, result=None", "sleep");
meta.module = "asyncio.tasks";
meta.firstLine = 703;
Object.assign(meta, { file: `${LIBRARY}asyncio/tasks.py` });
comesFrom(Sleep, sleep, ["asyncio/tasks.py", 718]);
comesFrom(SleepZero, sleep, AT_ZERO);
const SLEEP_ZERO = new SleepZero();

/** `sleep(0)` is one object for all: whoever keeps it (a Task, `gather`) takes one of its own. */
export function ownSleep(coro: unknown): unknown {
  return coro === SLEEP_ZERO ? new Sleep(0, null) : coro;
}

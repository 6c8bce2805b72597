/** `Lock`, `Event`, `Condition`, `Semaphore`, `BoundedSemaphore`, `Barrier`. The page is CPython's `locks.py`. */
import { coroutine_methods, type Coroutine, execution } from "../objects/coroutine.js";
import { SAYS_WHERE, standsAt } from "../objects/library_coroutine.js";
import { again$, as_python_error, RuntimeError, ValueError } from "../objects/exceptions.js";
import { inContext } from "../objects/async_with.js";
import { identityOf } from "../objects/identity.js";
import { registerType } from "../objects/type_registry.js";
import { invoke } from "../objects/calls.js";
import { truthy } from "../objects/truth.js";
import { BrokenBarrierError, CancelledError } from "./exceptions.js";
import { Fifo } from "./fifo.js";
import type { Future } from "./futures.js";
import { LoopBound } from "./mixins.js";
import { libraryMethod, Waiter } from "./waiter.js";

type Waiters = Fifo<Future<unknown>>;

function allCancelled(waiters: Waiters): boolean {
  for (const waiter of waiters) if (!waiter.cancelled()) return false;
  return true;
}

const objectRepr = (obj: object, name: string, words: string): string => `<asyncio.locks.${name} object at 0x${identityOf(obj).toString(16)} [${words}]>`;
const waitersWord = (waiters: Waiters): string => (waiters.length > 0 ? `, waiters:${waiters.length}` : "");

/** What `async with lock` calls. */
abstract class ContextManaged extends LoopBound {
  abstract acquire(): Coroutine<boolean>;
  abstract release(): null;

  *__aenter__(): Coroutine<null> {
    yield* this.acquire();
    return null;
  }

  *__aexit__(_exc_type: unknown, _exc: unknown, _tb: unknown): Coroutine<null> {
    this.release();
    return null;
  }
}
coroutine_methods(ContextManaged, "__aenter__", ["__aexit__", "exc_type, exc, tb"]);

export class Lock extends ContextManaged {
  private readonly $waiters: Waiters = new Fifo();
  private $held = false;

  locked(): boolean {
    return this.$held;
  }

  acquire(): Coroutine<true> {
    return new LockAcquire(this);
  }

  /** Takes the lock if nobody holds it and nobody waits. */
  $take(): boolean {
    if (this.$held || (this.$waiters.length > 0 && !allCancelled(this.$waiters))) return false;
    this.$held = true;
    return true;
  }

  $enqueue(): Future<unknown> {
    const waiter = this.$getLoop().create_future<unknown>();
    this.$waiters.push(waiter);
    return waiter;
  }

  $woken(waiter: Future<unknown>): void {
    this.$waiters.remove(waiter);
    this.$held = true;
  }

  $failed(waiter: Future<unknown>, error: unknown): void {
    this.$waiters.remove(waiter);
    if (error instanceof CancelledError && !this.$held) this.$wakeFirst();
  }

  release(): null {
    if (!this.$held) throw new RuntimeError("Lock is not acquired.");
    this.$held = false;
    this.$wakeFirst();
    return null;
  }

  private $wakeFirst(): void {
    if (this.$waiters.length === 0) return;
    const waiter = this.$waiters.first();
    if (!waiter.done()) waiter.set_result(true);
  }

  __repr__(): string {
    return objectRepr(this, "Lock", `${this.$held ? "locked" : "unlocked"}${waitersWord(this.$waiters)}`);
  }
}

class LockAcquire extends Waiter<true> {
  private readonly lock: Lock;

  constructor(lock: Lock) {
    super();
    this.lock = lock;
  }

  attempt(): Future<unknown> | null {
    return this.lock.$take() ? null : this.lock.$enqueue();
  }

  result(): true {
    return true;
  }

  woken(waiter: Future<unknown>): boolean {
    this.lock.$woken(waiter);
    return true;
  }

  failed(waiter: Future<unknown>, error: unknown): void {
    this.lock.$failed(waiter, error);
  }
}

export class Event extends LoopBound {
  private readonly $waiters: Waiters = new Fifo();
  private $flag = false;

  is_set(): boolean {
    return this.$flag;
  }

  set(): null {
    if (this.$flag) return null;
    this.$flag = true;
    for (const waiter of this.$waiters) if (!waiter.done()) waiter.set_result(true);
    return null;
  }

  clear(): null {
    this.$flag = false;
    return null;
  }

  wait(): Coroutine<true> {
    return new EventWait(this);
  }

  $enqueue(): Future<unknown> {
    const waiter = this.$getLoop().create_future<unknown>();
    this.$waiters.push(waiter);
    return waiter;
  }

  $leave(waiter: Future<unknown>): void {
    this.$waiters.remove(waiter);
  }

  __repr__(): string {
    return objectRepr(this, "Event", `${this.$flag ? "set" : "unset"}${waitersWord(this.$waiters)}`);
  }
}

class EventWait extends Waiter<true> {
  private readonly event: Event;

  constructor(event: Event) {
    super();
    this.event = event;
  }

  attempt(): Future<unknown> | null {
    return this.event.is_set() ? null : this.event.$enqueue();
  }

  result(): true {
    return true;
  }

  woken(waiter: Future<unknown>): boolean {
    this.event.$leave(waiter);
    return true;
  }

  failed(waiter: Future<unknown>): void {
    this.event.$leave(waiter);
  }
}

export class Condition extends ContextManaged {
  private readonly $lock: Lock;
  private readonly $waiters: Waiters = new Fifo();

  constructor(lock: Lock | null = null) {
    super();
    this.$lock = lock ?? new Lock();
  }

  locked(): boolean {
    return this.$lock.locked();
  }

  acquire(): Coroutine<true> {
    return this.$lock.acquire();
  }

  release(): null {
    return this.$lock.release();
  }

  *wait(): Coroutine<true> {
    if (!this.locked()) throw new RuntimeError("cannot wait on un-acquired lock");
    const waiter = this.$getLoop().create_future<unknown>();
    this.release();
    let failure: unknown = null;
    let failed = false;
    try {
      this.$waiters.push(waiter);
      try {
        execution.waitsAt = 272;
        yield* waiter;
      } finally {
        this.$waiters.remove(waiter);
      }
    } catch (error) {
      failed = true;
      failure = error;
    }
    // The lock is taken back even when we are cancelled; the cancellation is raised afterwards.
    let cancelled: unknown = null;
    for (;;) {
      try {
        execution.waitsAt = 284;
        yield* this.acquire();
        break;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        cancelled = error;
      }
    }
    if (cancelled !== null) {
      this.$wake(1);
      throw failed ? inContext(cancelled, as_python_error(failure)) : again$(cancelled);
    }
    if (failed) {
      // A notification that we can't use any more goes to the next one.
      this.$wake(1);
      throw failure;
    }
    return true;
  }

  *wait_for(predicate: () => unknown): Coroutine<unknown> {
    let result = invoke(predicate);
    while (!truthy(result)) {
      execution.waitsAt = 313;
      yield* this.wait();
      result = invoke(predicate);
    }
    return result;
  }

  notify(n = 1): null {
    if (!this.locked()) throw new RuntimeError("cannot notify on un-acquired lock");
    this.$wake(n);
    return null;
  }

  notify_all(): null {
    return this.notify(this.$waiters.length);
  }

  private $wake(n: number): void {
    let left = n;
    for (const waiter of this.$waiters) {
      if (left <= 0) return;
      if (waiter.done()) continue;
      left--;
      waiter.set_result(false);
    }
  }

  __repr__(): string {
    return objectRepr(this, "Condition", `${this.locked() ? "locked" : "unlocked"}${waitersWord(this.$waiters)}`);
  }
}

export class Semaphore extends ContextManaged {
  protected $value: number;
  private readonly $waiters: Waiters = new Fifo();

  constructor(value = 1) {
    super();
    if (value < 0) throw new ValueError("Semaphore initial value must be >= 0");
    this.$value = value;
  }

  get _value(): number {
    return this.$value;
  }

  locked(): boolean {
    return this.$value === 0 || (this.$waiters.length > 0 && !allCancelled(this.$waiters));
  }

  acquire(): Coroutine<true> {
    return new SemaphoreAcquire(this);
  }

  $take(): boolean {
    if (this.locked()) return false;
    this.$value--;
    return true;
  }

  $enqueue(): Future<unknown> {
    const waiter = this.$getLoop().create_future<unknown>();
    this.$waiters.push(waiter);
    return waiter;
  }

  /** A waiter has gone on or given up: whatever is free goes to the next ones. */
  $leave(waiter: Future<unknown>, error: unknown): void {
    this.$waiters.remove(waiter);
    if (error instanceof CancelledError && waiter.done() && !waiter.cancelled()) this.$value++;
    while (this.$value > 0 && this.$wakeNext());
  }

  release(): null {
    this.$value++;
    this.$wakeNext();
    return null;
  }

  private $wakeNext(): boolean {
    for (const waiter of this.$waiters) {
      if (waiter.done()) continue;
      this.$value--;
      waiter.set_result(true);
      return true;
    }
    return false;
  }

  protected get $name(): string {
    return "Semaphore";
  }

  __repr__(): string {
    return objectRepr(this, this.$name, `${this.locked() ? "locked" : `unlocked, value:${this.$value}`}${waitersWord(this.$waiters)}`);
  }
}

class SemaphoreAcquire extends Waiter<true> {
  private readonly semaphore: Semaphore;

  constructor(semaphore: Semaphore) {
    super();
    this.semaphore = semaphore;
  }

  attempt(): Future<unknown> | null {
    return this.semaphore.$take() ? null : this.semaphore.$enqueue();
  }

  result(): true {
    return true;
  }

  woken(waiter: Future<unknown>): boolean {
    this.semaphore.$leave(waiter, null);
    return true;
  }

  failed(waiter: Future<unknown>, error: unknown): void {
    this.semaphore.$leave(waiter, error);
  }
}

export class BoundedSemaphore extends Semaphore {
  private readonly $bound: number;

  constructor(value = 1) {
    super(value);
    this.$bound = value;
  }

  override release(): null {
    if (this.$value >= this.$bound) throw new ValueError("BoundedSemaphore released too many times");
    return super.release();
  }

  protected override get $name(): string {
    return "BoundedSemaphore";
  }
}

type BarrierState = "filling" | "draining" | "resetting" | "broken";

export class Barrier extends LoopBound {
  private readonly $condition = new Condition();
  private readonly $size: number;
  private $state: BarrierState = "filling";
  private $count = 0;

  constructor(parties: number) {
    super();
    if (parties < 1) throw new ValueError("parties must be > 0");
    this.$size = parties;
  }

  /** Waits until `parties` tasks have come; delivers the number of the arrival. */
  *wait(): Coroutine<number> {
    const { $condition: condition } = this;
    execution.waitsAt = 518;
    yield* condition.acquire();
    try {
      execution.waitsAt = 519;
      yield* this.$block();
      try {
        const index = this.$count;
        this.$count++;
        if (index + 1 === this.$size) this.$release();
        else {
          execution.waitsAt = 527;
          yield* this.$untilReleased();
        }
        return index;
      } finally {
        this.$count--;
        this.$exit();
      }
    } finally {
      condition.release();
    }
  }

  private *$block(): Coroutine<void> {
    yield* this.$condition.wait_for(() => this.$state !== "draining" && this.$state !== "resetting");
    if (this.$state === "broken") throw new BrokenBarrierError("Barrier aborted");
  }

  private $release(): void {
    this.$state = "draining";
    this.$condition.notify_all();
  }

  private *$untilReleased(): Coroutine<void> {
    yield* this.$condition.wait_for(() => this.$state !== "filling");
    if (this.$state === "broken" || this.$state === "resetting") throw new BrokenBarrierError("Abort or reset of barrier");
  }

  private $exit(): void {
    if (this.$count > 0) return;
    if (this.$state === "resetting" || this.$state === "draining") this.$state = "filling";
    this.$condition.notify_all();
  }

  *reset(): Coroutine<null> {
    execution.waitsAt = 583;
    yield* this.$condition.acquire();
    try {
      if (this.$count > 0) {
        if (this.$state !== "resetting") this.$state = "resetting";
      } else this.$state = "filling";
      this.$condition.notify_all();
    } finally {
      this.$condition.release();
    }
    return null;
  }

  *abort(): Coroutine<null> {
    execution.waitsAt = 598;
    yield* this.$condition.acquire();
    try {
      this.$state = "broken";
      this.$condition.notify_all();
    } finally {
      this.$condition.release();
    }
    return null;
  }

  *__aenter__(): Coroutine<number> {
    return yield* this.wait();
  }

  *__aexit__(_exc_type: unknown, _exc: unknown, _tb: unknown): Coroutine<null> {
    return null;
  }

  get parties(): number {
    return this.$size;
  }

  get n_waiting(): number {
    return this.$state === "filling" ? this.$count : 0;
  }

  get broken(): boolean {
    return this.$state === "broken";
  }

  __repr__(): string {
    return objectRepr(this, "Barrier", this.broken ? this.$state : `${this.$state}, waiters:${this.n_waiting}/${this.$size}`);
  }
}

registerType(Lock, { name: "Lock", signature: "", module: "asyncio.locks", sealed: false });
registerType(Event, { name: "Event", signature: "", module: "asyncio.locks", sealed: false });
registerType(Condition, { name: "Condition", signature: "lock=None", module: "asyncio.locks", sealed: false });
registerType(Semaphore, { name: "Semaphore", signature: "value=1", module: "asyncio.locks", sealed: false });
registerType(BoundedSemaphore, { name: "BoundedSemaphore", signature: "value=1", module: "asyncio.locks", bases: [Semaphore], sealed: false });
registerType(Barrier, { name: "Barrier", signature: "parties", module: "asyncio.locks", sealed: false });

libraryMethod(LockAcquire, Lock, "acquire", ["asyncio/locks.py", 110, 90]);
libraryMethod(EventWait, Event, "wait", ["asyncio/locks.py", 213, 200]);
libraryMethod(SemaphoreAcquire, Semaphore, "acquire", ["asyncio/locks.py", 407, 386]);
coroutine_methods(Condition, "wait", ["wait_for", "predicate"]);
coroutine_methods(Barrier, "wait", "reset", "abort", "__aenter__", ["__aexit__", "exc_type, exc, tb"], "block", "untilReleased");
for (const [f, firstLine] of [[Condition.prototype.wait, 248], [Condition.prototype.wait_for, 303], [Barrier.prototype.wait, 511], [Barrier.prototype.reset, 577], [Barrier.prototype.abort, 592]] as const) {
  standsAt(f, ["asyncio/locks.py", SAYS_WHERE, firstLine]);
}

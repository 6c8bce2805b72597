/** Locks between processes. The page is CPython's `multiprocessing/synchronize.py`. */
import { type Address, sharedMemory } from "../../interpreters/shared/memory.js";
import { NOT_AT_ALL, untilTaken } from "../../interpreters/waiting_threads.js";
import { begin_call } from "../../objects/calls.js";
import { AssertionError, OSError, ValueError } from "../../objects/exceptions.js";
import { identityOf } from "../../objects/identity.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { className, registerType } from "../../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall, isBlocking } from "../../threads/blocking.js";
import { type GreenThread, mainThread } from "../../threads/green_thread.js";
import { currentThread } from "../../threads/scheduler.js";
import { sleepUntil } from "../../threads/sleeping.js";
import { waitingFor } from "../../threads/waiting_for.js";
import { BrokenBarrierError } from "../threading.js";
import { inheritedBy } from "./inheritance.js";
import { current_process } from "./process.js";

const MODULE = "multiprocessing.synchronize";
const MOST = 2 ** 31 - 1;

/** When a wait ends: not at all begun when it may not block. */
const deadlineOf = (block: boolean, timeout: number | null): number => (block ? sleepUntil(timeout) : NOT_AT_ALL);

/** A counter in the shared memory; how often this process holds it, and by which thread, is known here only. */
class SharedCounter {
  static readonly $inner = true;
  readonly at: Address;
  count = 0;
  thread: GreenThread | null = null;

  constructor(at: Address) {
    this.at = at;
  }

  get value(): number {
    return sharedMemory().cells[this.at]!;
  }

  get isMine(): boolean {
    return this.count > 0 && this.thread === currentThread();
  }

  *acquire(deadline: number): Blocking<boolean> {
    const memory = sharedMemory();
    const { cells } = memory;
    const taken = yield* untilTaken(() => {
      if (cells[this.at]! <= 0) return null;
      cells[this.at]!--;
      return true;
    }, deadline);
    if (taken === null) return false;
    this.count++;
    this.thread = currentThread();
    return true;
  }

  release(bound: number): void {
    const memory = sharedMemory();
    memory.alone(() => {
      if (memory.cells[this.at]! >= bound) throw new ValueError("semaphore or lock released too many times");
      memory.cells[this.at]!++;
      memory.changed();
    });
    this.count--;
  }
}

function newCells(...values: number[]): Address {
  const memory = sharedMemory();
  return memory.alone(() => {
    const at = memory.zeros(4 * values.length);
    values.forEach((value, i) => (memory.cells[at + i] = value));
    return at;
  });
}

/** What all of them offer to `with`. */
abstract class SemLock {
  readonly $counter: SharedCounter;
  protected readonly $bound: number;

  constructor(at: Address, bound: number) {
    this.$counter = new SharedCounter(at);
    this.$bound = bound;
  }

  acquire(block?: boolean, timeout?: number | null): BlockingCall<boolean>;
  *acquire(block = true, timeout: number | null = null): Blocking<boolean> {
    return yield* this.$counter.acquire(deadlineOf(truthy(block), timeout));
  }

  release(): null {
    this.$counter.release(this.$bound);
    return null;
  }

  __enter__(): BlockingCall<boolean>;
  *__enter__(): Blocking<boolean> {
    return yield* this.acquire();
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): null {
    return this.release();
  }
}

/** Who holds a lock, as it is shown. */
function holderOf({ isMine, value, count }: SharedCounter): { readonly name: string; readonly isOther: boolean } {
  if (isMine) {
    const thread = currentThread();
    return { name: `${String(current_process().name)}${thread === mainThread ? "" : `|${thread.name}`}`, isOther: false };
  }
  if (value === 1) return { name: "None", isOther: false };
  return { name: count > 0 ? "SomeOtherThread" : "SomeOtherProcess", isOther: true };
}

export class Lock extends SemLock {
  constructor(at?: Address) {
    super(at ?? newCells(1), 1);
  }

  __repr__(): string {
    return `<${className(this.constructor)}(owner=${holderOf(this.$counter).name})>`;
  }
}

export class RLock extends SemLock {
  constructor(at?: Address) {
    super(at ?? newCells(1), 1);
  }

  override acquire(block?: boolean, timeout?: number | null): BlockingCall<boolean>;
  override *acquire(block = true, timeout: number | null = null): Blocking<boolean> {
    const counter = this.$counter;
    if (!counter.isMine) return yield* counter.acquire(deadlineOf(truthy(block), timeout));
    counter.count++;
    return true;
  }

  override release(): null {
    const counter = this.$counter;
    if (!counter.isMine) throw new AssertionError("attempt to release recursive lock not owned by thread");
    if (counter.count > 1) counter.count--;
    else super.release();
    return null;
  }

  __repr__(): string {
    const { name, isOther } = holderOf(this.$counter);
    return `<${className(this.constructor)}(${name}, ${isOther ? "nonzero" : this.$counter.isMine ? this.$counter.count : 0})>`;
  }
}

export class Semaphore extends SemLock {
  constructor(value = 1, at?: Address, bound = MOST) {
    if (value < 0) throw new OSError(22, "Invalid argument");
    super(at ?? newCells(value), bound);
  }

  get_value(): number {
    return this.$counter.value;
  }

  __repr__(): string {
    return `<${className(this.constructor)}(value=${this.$counter.value})>`;
  }
}

export class BoundedSemaphore extends Semaphore {
  constructor(value = 1, at?: Address) {
    super(value, at, value);
  }

  override __repr__(): string {
    return `<${className(this.constructor)}(value=${this.$counter.value}, maxvalue=${this.$bound})>`;
  }

  get $most(): number {
    return this.$bound;
  }
}

/** Those who wait for a condition, as a list in the shared memory: the one that came first is woken first. */
class Sleepers {
  static readonly $inner = true;
  readonly at: Address;

  constructor(at: Address) {
    this.at = at;
  }

  /** A place in the list. */
  enter(): Address {
    const memory = sharedMemory();
    return memory.alone(() => {
      const node = memory.zeros(8);
      let last = this.at;
      while (memory.cells[last] !== 0) last = memory.cells[last]!;
      memory.cells[last] = node;
      return node;
    });
  }

  /** Waits to be woken; leaves the list otherwise. */
  *sleep(node: Address, deadline: number): Blocking<boolean> {
    const memory = sharedMemory();
    const { cells } = memory;
    const woken = yield* untilTaken(() => (cells[node + 1] === 1 ? true : null), deadline);
    memory.alone(() => {
      if (woken === null) this.remove(node);
      memory.release(node);
    });
    return woken !== null;
  }

  private remove(node: Address): void {
    const { cells } = sharedMemory();
    for (let before = this.at; cells[before] !== 0; before = cells[before]!) {
      if (cells[before] !== node) continue;
      cells[before] = cells[node]!;
      return;
    }
  }

  wake(n: number): void {
    const memory = sharedMemory();
    const { cells } = memory;
    memory.alone(() => {
      for (let i = 0; i < n && cells[this.at] !== 0; i++) {
        const node = cells[this.at]!;
        cells[this.at] = cells[node]!;
        cells[node + 1] = 1;
      }
      memory.changed();
    });
  }

  get count(): number {
    const { cells } = sharedMemory();
    let count = 0;
    for (let node = cells[this.at]!; node !== 0; node = cells[node]!) count++;
    return count;
  }
}

export class Condition {
  readonly $lock: Lock | RLock;
  private readonly sleepers: Sleepers;

  constructor(lock: Lock | RLock | null = null, at?: Address) {
    this.$lock = lock ?? new RLock();
    this.sleepers = new Sleepers(at ?? newCells(0));
  }

  get $at(): Address {
    return this.sleepers.at;
  }

  acquire(block?: boolean, timeout?: number | null): BlockingCall<boolean>;
  *acquire(block = true, timeout: number | null = null): Blocking<boolean> {
    return yield* this.$lock.acquire(block, timeout);
  }

  release(): null {
    return this.$lock.release();
  }

  __enter__(): BlockingCall<boolean>;
  *__enter__(): Blocking<boolean> {
    return yield* this.$lock.acquire();
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): null {
    return this.$lock.release();
  }

  /** Lets the lock go, waits for `notify`, takes the lock back. */
  wait(timeout?: number | null): BlockingCall<boolean>;
  *wait(timeout: number | null = null): Blocking<boolean> {
    const counter = this.$lock.$counter;
    if (!counter.isMine) throw new AssertionError("must acquire() condition before using wait()");
    const node = this.sleepers.enter();
    const { count } = counter;
    for (let i = 0; i < count; i++) this.$lock.release();
    try {
      return yield* this.sleepers.sleep(node, sleepUntil(timeout));
    } finally {
      for (let i = 0; i < count; i++) yield* this.$lock.acquire();
    }
  }

  notify(n = 1): null {
    if (!this.$lock.$counter.isMine) throw new AssertionError("lock is not owned");
    this.sleepers.wake(n);
    return null;
  }

  notify_all(): null {
    return this.notify(MOST);
  }

  wait_for(predicate: () => unknown, timeout?: number | null): BlockingCall<unknown>;
  *wait_for(predicate: unknown, timeout: number | null = null): Blocking<unknown> {
    return yield* waitingFor(this, predicate, timeout);
  }

  __repr__(): string {
    return `<${className(this.constructor)}(${this.$lock.__repr__()}, ${this.sleepers.count})>`;
  }
}

export class Event {
  readonly $at: Address;

  constructor(at?: Address) {
    this.$at = at ?? newCells(0);
  }

  is_set(): boolean {
    return sharedMemory().cells[this.$at] === 1;
  }

  set(): null {
    return this.put(1);
  }

  clear(): null {
    return this.put(0);
  }

  private put(value: number): null {
    const memory = sharedMemory();
    memory.alone(() => {
      memory.cells[this.$at] = value;
      memory.changed();
    });
    return null;
  }

  /** Waits until the flag is set, at most `timeout` seconds. */
  wait(timeout?: number | null): BlockingCall<boolean>;
  *wait(timeout: number | null = null): Blocking<boolean> {
    const { cells } = sharedMemory();
    return (yield* untilTaken(() => (cells[this.$at] === 1 ? true : null), sleepUntil(timeout))) !== null;
  }

  __repr__(): string {
    return `<${className(this.constructor)} at 0x${identityOf(this).toString(16)} ${this.is_set() ? "set" : "unset"}>`;
  }
}

/** The cells of a barrier: how many wait, which round it is, the round that was broken (or no round), and whether it stays so. */
const WAITING = 0;
const ROUND = 1;
const BROKEN_ROUND = 2;
const BROKEN = 3;

export class Barrier {
  readonly parties: number;
  readonly $action: unknown;
  readonly $timeout: number | null;
  readonly $at: Address;

  constructor(parties: number, action: unknown = null, timeout: number | null = null, at?: Address) {
    this.parties = parties;
    this.$action = action;
    this.$timeout = timeout;
    this.$at = at ?? newCells(0, 0, -1, 0);
  }

  wait(timeout?: number | null): BlockingCall<number>;
  *wait(timeout: number | null = null): Blocking<number> {
    const memory = sharedMemory();
    const { cells } = memory;
    const at = this.$at;
    const { index, round } = memory.alone(() => {
      if (cells[at + BROKEN] === 1) throw new BrokenBarrierError();
      return { index: cells[at + WAITING]!++, round: cells[at + ROUND]! };
    });
    if (index + 1 === this.parties) {
      yield* this.open(round);
      return index;
    }
    const outcome = yield* untilTaken(() => {
      if (cells[at + BROKEN] === 1 || cells[at + BROKEN_ROUND] === round) return BROKEN_NOW;
      return cells[at + ROUND] === round ? null : PASSED;
    }, sleepUntil(timeout ?? this.$timeout));
    if (outcome === PASSED) return index;
    if (outcome === null) this.abort();
    throw new BrokenBarrierError();
  }

  /** The last one has come. */
  private *open(round: number): Blocking<void> {
    const memory = sharedMemory();
    try {
      if (this.$action !== null) {
        const made = begin_call(this.$action, []);
        if (isBlocking(made)) yield* made;
      }
    } catch (error) {
      this.abort();
      throw error;
    }
    memory.alone(() => {
      memory.cells[this.$at + WAITING] = 0;
      memory.cells[this.$at + ROUND] = round + 1;
      memory.changed();
    });
  }

  reset(): null {
    const memory = sharedMemory();
    const { cells } = memory;
    const at = this.$at;
    memory.alone(() => {
      if (cells[at + WAITING]! > 0) cells[at + BROKEN_ROUND] = cells[at + ROUND]!;
      cells[at + WAITING] = 0;
      cells[at + ROUND]!++;
      cells[at + BROKEN] = 0;
      memory.changed();
    });
    return null;
  }

  abort(): null {
    const memory = sharedMemory();
    memory.alone(() => {
      memory.cells[this.$at + BROKEN] = 1;
      memory.changed();
    });
    return null;
  }

  get n_waiting(): number {
    return this.broken ? 0 : sharedMemory().cells[this.$at + WAITING]!;
  }

  get broken(): boolean {
    return sharedMemory().cells[this.$at + BROKEN] === 1;
  }

  __repr__(): string {
    const state = this.broken ? "broken" : `waiters=${this.n_waiting}/${this.parties}`;
    return `<${MODULE}.${className(this.constructor)} at 0x${identityOf(this).toString(16)}: ${state}>`;
  }
}
const PASSED = "passed";
const BROKEN_NOW = "broken";

registerType(SemLock, { name: "SemLock", module: MODULE, sealed: false });
registerType(Lock, { name: "Lock", module: MODULE, bases: [SemLock], sealed: false, signature: "" });
registerType(RLock, { name: "RLock", module: MODULE, bases: [SemLock], sealed: false, signature: "" });
registerType(Semaphore, { name: "Semaphore", module: MODULE, bases: [SemLock], sealed: false, signature: "value=1" });
registerType(BoundedSemaphore, { name: "BoundedSemaphore", module: MODULE, bases: [Semaphore], sealed: false, signature: "value=1" });
registerType(Condition, { name: "Condition", module: MODULE, sealed: false, signature: "lock=None" });
registerType(Event, { name: "Event", module: MODULE, sealed: false, signature: "" });
registerType(Barrier, { name: "Barrier", module: MODULE, sealed: false, signature: "parties, action=None, timeout=None" });
blocking_methods(SemLock, ["acquire", "block=True, timeout=None"], ["__enter__", ""]);
blocking_methods(RLock, ["acquire", "block=True, timeout=None"]);
blocking_methods(Condition, ["acquire", "block=True, timeout=None"], ["__enter__", ""], ["wait", "timeout=None"], ["wait_for", "predicate, timeout=None"]);
blocking_methods(Event, ["wait", "timeout=None"]);
blocking_methods(Barrier, ["wait", "timeout=None"]);
libraryMethods(SemLock, { release: "", __exit__: "exc_type, exc, tb" });
libraryMethods(RLock, { release: "" });
libraryMethods(Semaphore, { get_value: "" });
libraryMethods(Condition, { release: "", notify: "n=1", notify_all: "" });
libraryMethods(Event, { is_set: "", set: "", clear: "" });
libraryMethods(Barrier, { reset: "", abort: "" });

inheritedBy(Lock, MODULE, (x) => [x.$counter.at], (at: Address) => new Lock(at));
inheritedBy(RLock, MODULE, (x) => [x.$counter.at], (at: Address) => new RLock(at));
inheritedBy(BoundedSemaphore, MODULE, (x) => [x.$most, x.$counter.at], (most: number, at: Address) => new BoundedSemaphore(most, at));
inheritedBy(Semaphore, MODULE, (x) => [x.$counter.at], (at: Address) => new Semaphore(1, at));
inheritedBy(Condition, MODULE, (x) => [x.$lock, x.$at], (lock: Lock | RLock, at: Address) => new Condition(lock, at));
inheritedBy(Event, MODULE, (x) => [x.$at], (at: Address) => new Event(at));
inheritedBy(Barrier, MODULE, (x) => [x.parties, x.$action, x.$timeout, x.$at], (parties: number, action: unknown, timeout: number | null, at: Address) => new Barrier(parties, action, timeout, at));

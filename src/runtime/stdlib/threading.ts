/** `threading` on green threads: they share everything and switch where one blocks, as under the GIL. */
import { begin_call } from "../objects/calls.js";
import { StructSequence, structSequence } from "../objects/struct_sequence.js";
import { writeError } from "../objects/error_output.js";
import { AssertionError, as_python_error, DeprecationWarning, RuntimeError, SystemExit, ValueError } from "../objects/exceptions.js";
import type { Dict } from "../objects/dict.js";
import { identityOf } from "../objects/identity.js";
import { iterate } from "../objects/iteration.js";
import { libraryMethods, pythonFunctions } from "../objects/library_functions.js";
import { format_exception, libraryFrame } from "../objects/traceback.js";
import { className, registerType, typeInfo } from "../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall, isBlocking } from "../threads/blocking.js";
import { GreenThread, mainThread, nextThreadNumber } from "../threads/green_thread.js";
import { livingThreads, registerThread } from "../threads/living_threads.js";
import { Mutex, WaitList } from "../threads/primitives.js";
import { currentHost } from "../host.js";
import { BlockingRequest, currentThread as runningThread, startStrand } from "../threads/scheduler.js";
import { sleepUntil } from "../threads/sleeping.js";
import { waitingFor } from "../threads/waiting_for.js";
import { version } from "../python_version.js";
import { warn } from "../objects/warn.js";

const objects = new WeakMap<GreenThread, Thread>();

/** Warns of a name in capitals, as Python does since 3.10. */
function outdated(text: string): void {
  if (version.minor >= 10) warn(DeprecationWarning, text);
}

export interface ThreadOptions {
  readonly group?: null;
  readonly target?: unknown;
  readonly name?: string | null;
  readonly args?: Iterable<unknown>;
  readonly kwargs?: Dict<string, unknown> | Record<string, unknown> | null;
  readonly daemon?: boolean | null;
}

export class Thread {
  static readonly $initialises = true;
  $green!: GreenThread;
  $started = false;
  $target: unknown = null;
  $args: readonly unknown[] = [];
  $kwargs: unknown = null;

  constructor(...params: unknown[]) {
    this.__init__(...params);
  }

  __init__(...params: unknown[]): void {
    const last = params[params.length - 1];
    const keywords = (typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype ? params.pop() : {}) as ThreadOptions;
    const [, target = keywords.target ?? null, name = keywords.name ?? null, args = keywords.args ?? [], kwargs = keywords.kwargs ?? null] = params;
    const { daemon = null } = keywords;
    this.$target = target;
    this.$args = [...iterate(args)];
    this.$kwargs = kwargs;
    const text = typeof name === "string" && name !== "" ? name : defaultName(target);
    this.$green = new GreenThread(text, daemon ?? runningThread().daemon);
    objects.set(this.$green, this);
  }

  /** An assertion of CPython's: `__init__` of the program has called the class's own. */
  private $assertFilled(verb = "not"): void {
    if (this.$green === undefined) throw new AssertionError(`Thread.__init__() ${verb} called`);
  }

  /** Starts the thread: it runs at once, until it first blocks. */
  start(): null {
    if (this.$green === undefined) throw new RuntimeError("thread.__init__() not called");
    if (this.$started) throw new RuntimeError("threads can only be started once");
    this.$started = true;
    registerThread(this.$green);
    startStrand(this.$green, this.bootstrap(), () => this.$green.finish());
    return null;
  }

  private *bootstrap(): Blocking<void> {
    const ends = currentHost().tracer?.workBegins(this.$green, this.$target ?? this.run);
    try {
      const made: unknown = this.run();
      if (isBlocking(made)) yield* made;
      ends?.("returned", null);
    } catch (thrown) {
      const error = as_python_error(thrown);
      ends?.("raised", error);
      if (this.$target !== null) libraryFrame(error, "threading.py", 992, "run");
      libraryFrame(error, "threading.py", 1041, "_bootstrap_inner");
      const made = begin_call(hook, [new ExceptHookArgs([error.constructor, error, error.__traceback__, this])]);
      if (isBlocking(made)) yield* made;
    }
  }

  /** What the thread does: calls the target. Subclasses replace it. */
  *run(): unknown {
    if (this.$target === null) return null;
    const made = begin_call(this.$target, this.$args, this.$kwargs);
    return isBlocking(made) ? yield* made : made;
  }

  /** Waits for the thread's end, at most `timeout` seconds. */
  join(timeout?: number | null): BlockingCall<null>;
  *join(timeout: number | null = null): Blocking<null> {
    if (this.$green === undefined) throw new RuntimeError("Thread.__init__() not called");
    if (!this.$started) throw new RuntimeError("cannot join thread before it is started");
    if (this.$green === runningThread()) throw new RuntimeError("cannot join current thread");
    const deadline = sleepUntil(timeout);
    if (!this.$green.alive) return null;
    const request = new BlockingRequest(deadline);
    this.$green.joiners.push(request);
    yield request;
    return null;
  }

  is_alive(): boolean {
    this.$assertFilled();
    return this.$green.alive;
  }

  get name(): string {
    this.$assertFilled();
    return this.$green.name;
  }

  set name(value: string) {
    this.$assertFilled();
    this.$green.name = value;
  }

  get daemon(): boolean {
    this.$assertFilled();
    return this.$green.daemon;
  }

  set daemon(value: boolean) {
    if (this.$green === undefined) throw new RuntimeError("Thread.__init__() not called");
    if (this.$started) throw new RuntimeError("cannot set daemon status of active thread");
    this.$green.daemon = value;
  }

  get ident(): number | null {
    this.$assertFilled();
    return this.$started ? this.$green.ident : null;
  }

  get native_id(): number | null {
    return this.ident;
  }

  getName(): string {
    outdated("getName() is deprecated, get the name attribute instead");
    return this.name;
  }

  setName(name: string): null {
    outdated("setName() is deprecated, set the name attribute instead");
    this.name = name;
    return null;
  }

  isDaemon(): boolean {
    outdated("isDaemon() is deprecated, get the daemon attribute instead");
    return this.daemon;
  }

  setDaemon(daemonic: boolean): null {
    outdated("setDaemon() is deprecated, set the daemon attribute instead");
    this.daemon = daemonic;
    return null;
  }

  __repr__(): string {
    this.$assertFilled("was not");
    const state = !this.$started ? "initial" : this.$green.alive ? "started" : "stopped";
    return `<${className(this.constructor)}(${this.name}, ${state}${this.daemon ? " daemon" : ""}${this.$started ? ` ${this.$green.ident}` : ""})>`;
  }
}

function defaultName(target: unknown): string {
  const number = `Thread-${nextThreadNumber()}`;
  const name = (target as { $meta?: { name?: string }; name?: string } | null)?.$meta?.name ?? (typeof target === "function" ? target.name : "");
  return name === "" || name === undefined ? number : `${number} (${name})`;
}

class MainThread extends Thread {
  override __init__(): void {
    this.$green = mainThread;
    this.$started = true;
    objects.set(mainThread, this);
  }
}
registerType(Thread, { name: "Thread", module: "threading", sealed: false, signature: "group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None" });
registerType(MainThread, { name: "_MainThread", module: "threading", bases: [Thread], sealed: false });
const main = new MainThread();

/** A thread that was not made by `Thread`: a worker of an executor. */
class DummyThread extends Thread {
  constructor(green: GreenThread) {
    super(null, null, green.name);
    this.$green = green;
    this.$started = true;
    objects.set(green, this);
  }
}
registerType(DummyThread, { name: "Thread", module: "threading", bases: [Thread], sealed: false });

const threadOf = (green: GreenThread): Thread => {
  const known = objects.get(green);
  if (known !== undefined) return known;
  return new DummyThread(green);
};

/** Runs a function after a while, unless it is cancelled. */
export class Timer extends Thread {
  // Thread's constructor calls `__init__`: fields that are initialised here would wipe out what that sets.
  declare interval: number;
  declare function: unknown;
  declare args: readonly unknown[];
  declare kwargs: unknown;
  declare finished: Event;

  override __init__(...params: unknown[]): void {
    super.__init__();
    const [interval, f, args = [], kwargs = null] = params;
    this.interval = Number(interval);
    this.function = f;
    this.args = args === null ? [] : [...iterate(args)];
    this.kwargs = kwargs;
    this.finished = new Event();
  }

  cancel(): null {
    return this.finished.set();
  }

  override *run(): Blocking<null> {
    yield* this.finished.wait(this.interval);
    if (!this.finished.is_set()) {
      const made = begin_call(this.function, this.args, this.kwargs);
      if (isBlocking(made)) yield* made;
    }
    this.finished.set();
    return null;
  }
}

/** What all locks offer to `with`. */
abstract class WithLock {
  abstract acquire(blocking?: boolean, timeout?: number): BlockingCall<boolean>;
  abstract release(): null;

  __enter__(): BlockingCall<boolean>;
  *__enter__(): Blocking<boolean> {
    return yield* this.acquire();
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): null {
    this.release();
    return null;
  }
}

export class Lock extends WithLock {
  readonly $mutex = new Mutex();

  acquire(blocking?: boolean, timeout?: number): BlockingCall<boolean>;
  *acquire(blocking = true, timeout = -1): Blocking<boolean> {
    if (!blocking && timeout !== -1) throw new ValueError("can't specify a timeout for a non-blocking call");
    if (timeout < 0 && timeout !== -1) throw new ValueError("timeout value must be a non-negative number");
    return yield* this.$mutex.acquire(runningThread(), blocking, timeout);
  }

  release(): null {
    if (!this.$mutex.held) throw new RuntimeError("release unlocked lock");
    this.$mutex.release();
    return null;
  }

  locked(): boolean {
    return this.$mutex.held;
  }

  __repr__(): string {
    return `<${this.locked() ? "locked" : "unlocked"} _thread.lock object at 0x${identityOf(this).toString(16)}>`;
  }
}

export class RLock extends WithLock {
  readonly $mutex = new Mutex();
  $count = 0;

  acquire(blocking?: boolean, timeout?: number): BlockingCall<boolean>;
  *acquire(blocking = true, timeout = -1): Blocking<boolean> {
    const thread = runningThread();
    if (this.$mutex.holder !== thread && !(yield* this.$mutex.acquire(thread, blocking, timeout))) return false;
    this.$count++;
    return true;
  }

  release(): null {
    if (this.$mutex.holder !== runningThread()) throw new RuntimeError("cannot release un-acquired lock");
    if (--this.$count === 0) this.$mutex.release();
    return null;
  }

  __repr__(): string {
    const { held, holder } = this.$mutex;
    return `<${held ? "locked" : "unlocked"} _thread.RLock object owner=${holder?.ident ?? 0} count=${this.$count} at 0x${identityOf(this).toString(16)}>`;
  }
}

export class Condition extends WithLock {
  readonly $lock: Lock | RLock;
  private readonly waiting = new WaitList();

  constructor(lock: Lock | RLock | null = null) {
    super();
    this.$lock = lock ?? new RLock();
  }

  acquire(blocking?: boolean, timeout?: number): BlockingCall<boolean>;
  *acquire(blocking = true, timeout = -1): Blocking<boolean> {
    return yield* this.$lock.acquire(blocking, timeout);
  }

  release(): null {
    return this.$lock.release();
  }

  private owned(): boolean {
    return this.$lock.$mutex.held && this.$lock.$mutex.holder === runningThread();
  }

  /** Lets the lock go, waits for `notify`, takes the lock back. */
  wait(timeout?: number | null): BlockingCall<boolean>;
  *wait(timeout: number | null = null): Blocking<boolean> {
    if (!this.owned()) throw new RuntimeError("cannot wait on un-acquired lock");
    const count = this.$lock instanceof RLock ? this.$lock.$count : 1;
    if (this.$lock instanceof RLock) this.$lock.$count = 0;
    this.$lock.$mutex.release();
    const woken = yield* this.waiting.wait(sleepUntil(timeout));
    yield* this.$lock.$mutex.acquire(runningThread(), true, -1);
    if (this.$lock instanceof RLock) this.$lock.$count = count;
    return woken;
  }

  wait_for(predicate: () => unknown, timeout?: number | null): BlockingCall<unknown>;
  *wait_for(predicate: unknown, timeout: number | null = null): Blocking<unknown> {
    return yield* waitingFor(this, predicate, timeout);
  }

  notify(n = 1): null {
    if (!this.owned()) throw new RuntimeError("cannot notify on un-acquired lock");
    this.waiting.wake(n);
    return null;
  }

  notify_all(): null {
    return this.notify(this.waiting.length);
  }

  notifyAll(): null {
    outdated("notifyAll() is deprecated, use notify_all() instead");
    return this.notify_all();
  }

  __repr__(): string {
    return `<Condition(${this.$lock.__repr__()}, ${this.waiting.length})>`;
  }
}

export class Event {
  private flag = false;
  private readonly waiting = new WaitList();

  is_set(): boolean {
    return this.flag;
  }

  isSet(): boolean {
    outdated("isSet() is deprecated, use is_set() instead");
    return this.is_set();
  }

  set(): null {
    this.flag = true;
    this.waiting.wakeAll();
    return null;
  }

  clear(): null {
    this.flag = false;
    return null;
  }

  /** Waits until the flag is set, at most `timeout` seconds. */
  wait(timeout?: number | null): BlockingCall<boolean>;
  *wait(timeout: number | null = null): Blocking<boolean> {
    if (this.flag) return true;
    return yield* this.waiting.wait(sleepUntil(timeout));
  }

  __repr__(): string {
    return `<threading.Event at 0x${identityOf(this).toString(16)}: ${this.flag ? "set" : "unset"}>`;
  }
}

export class Semaphore extends WithLock {
  $value: number;
  private readonly waiting = new WaitList();

  constructor(value = 1) {
    super();
    if (value < 0) throw new ValueError("semaphore initial value must be >= 0");
    this.$value = value;
  }

  acquire(blocking?: boolean, timeout?: number | null): BlockingCall<boolean>;
  *acquire(blocking = true, timeout: number | null = null): Blocking<boolean> {
    if (!blocking && timeout !== null) throw new ValueError("can't specify timeout for non-blocking acquire");
    const deadline = sleepUntil(timeout);
    while (this.$value === 0) {
      if (!blocking || (!(yield* this.waiting.wait(deadline)) && this.$value === 0)) return false;
    }
    this.$value--;
    return true;
  }

  protected $state(): string {
    return `value=${this.$value}`;
  }

  __repr__(): string {
    return `<${typeInfo(this.constructor).module}.${className(this.constructor)} at 0x${identityOf(this).toString(16)}: ${this.$state()}>`;
  }

  release(n = 1): null {
    if (n < 1) throw new ValueError("n must be one or more");
    this.$value += n;
    this.waiting.wake(n);
    return null;
  }
}

export class BoundedSemaphore extends Semaphore {
  private readonly bound: number;

  constructor(value = 1) {
    super(value);
    this.bound = value;
  }

  override release(n = 1): null {
    if (this.$value + n > this.bound) throw new ValueError("Semaphore released too many times");
    return super.release(n);
  }

  protected override $state(): string {
    return `${super.$state()}/${this.bound}`;
  }
}

/** A barrier was broken or reset while threads waited. */
export class BrokenBarrierError extends RuntimeError {}
registerType(BrokenBarrierError, { name: "BrokenBarrierError", module: "threading", bases: [RuntimeError], sealed: false });

export class Barrier {
  readonly parties: number;
  private readonly action: unknown;
  private readonly timeout: number | null;
  private readonly waiting = new WaitList();
  private count = 0;
  private generation = 0;
  private brokenGeneration = -1;
  private isBroken = false;

  constructor(parties: number, action: unknown = null, timeout: number | null = null) {
    if (parties < 1) throw new ValueError("parties must be > 0");
    this.parties = parties;
    this.action = action;
    this.timeout = timeout;
  }

  wait(timeout?: number | null): BlockingCall<number>;
  *wait(timeout: number | null = null): Blocking<number> {
    if (this.isBroken) throw new BrokenBarrierError();
    const { generation } = this;
    const index = this.count++;
    if (this.count === this.parties) {
      if (this.action !== null) {
        const made = begin_call(this.action, []);
        if (isBlocking(made)) yield* made;
      }
      this.count = 0;
      this.generation++;
      this.waiting.wakeAll();
      return index;
    }
    const deadline = sleepUntil(timeout ?? this.timeout);
    while (this.generation === generation && !this.isBroken) {
      if (!(yield* this.waiting.wait(deadline)) && this.generation === generation) this.abort();
    }
    if (this.isBroken || this.brokenGeneration === generation) throw new BrokenBarrierError();
    return index;
  }

  reset(): null {
    if (this.count > 0) this.brokenGeneration = this.generation;
    this.count = 0;
    this.generation++;
    this.isBroken = false;
    this.waiting.wakeAll();
    return null;
  }

  abort(): null {
    this.isBroken = true;
    this.waiting.wakeAll();
    return null;
  }

  get n_waiting(): number {
    return this.count;
  }

  get broken(): boolean {
    return this.isBroken;
  }

  __repr__(): string {
    const state = this.isBroken ? "broken" : `waiters=${this.count}/${this.parties}`;
    return `<${typeInfo(this.constructor).module}.${className(this.constructor)} at 0x${identityOf(this).toString(16)}: ${state}>`;
  }
}

/** What `local` is making: the object that programs see, or the values of one more thread. */
let makesValues = false;

/** Attributes that every thread has for itself. A subclass is initialised anew, with the same arguments, in each thread that looks. */
export class local {
  constructor(...params: unknown[]) {
    if (makesValues) {
      makesValues = false;
      return;
    }
    const made = new.target;
    const values = new WeakMap<GreenThread, object>([[runningThread(), this]]);
    const here = (): Record<PropertyKey, unknown> => {
      const thread = runningThread();
      let found = values.get(thread);
      if (found === undefined) {
        makesValues = true;
        found = Reflect.construct(made, params) as object;
        values.set(thread, found);
      }
      return found as Record<PropertyKey, unknown>;
    };
    return new Proxy(this, {
      get: (_target, name) => here()[name],
      set: (_target, name, value) => Reflect.set(here(), name, value),
      has: (_target, name) => name in here(),
      defineProperty: (_target, name, descriptor) => Reflect.defineProperty(here(), name, descriptor),
      deleteProperty: (_target, name) => Reflect.deleteProperty(here(), name),
      ownKeys: () => Reflect.ownKeys(here()),
      getOwnPropertyDescriptor: (_target, name) => Reflect.getOwnPropertyDescriptor(here(), name),
    });
  }
}

blocking_methods(Thread, ["run", ""], ["join", "timeout=None"]);
blocking_methods(Timer, ["run", ""]);
blocking_methods(WithLock, ["__enter__", ""]);
blocking_methods(Lock, ["acquire", "blocking=True, timeout=-1"]);
blocking_methods(RLock, ["acquire", "blocking=True, timeout=-1"]);
blocking_methods(Condition, ["acquire", "blocking=True, timeout=-1"], ["wait", "timeout=None"], ["wait_for", "predicate, timeout=None"]);
blocking_methods(Event, ["wait", "timeout=None"]);
blocking_methods(Semaphore, ["acquire", "blocking=True, timeout=None"]);
blocking_methods(Barrier, ["wait", "timeout=None"]);
registerType(Timer, { name: "Timer", module: "threading", bases: [Thread], sealed: false, signature: "interval, function, args=None, kwargs=None" });
registerType(Lock, { name: "lock", module: "_thread", signature: "" });
registerType(RLock, { name: "RLock", module: "_thread", signature: "" });
registerType(Condition, { name: "Condition", module: "threading", sealed: false, signature: "lock=None" });
registerType(Event, { name: "Event", module: "threading", sealed: false, signature: "" });
registerType(Semaphore, { name: "Semaphore", module: "threading", sealed: false, signature: "value=1" });
registerType(BoundedSemaphore, { name: "BoundedSemaphore", module: "threading", bases: [Semaphore], sealed: false, signature: "value=1" });
registerType(Barrier, { name: "Barrier", module: "threading", sealed: false, signature: "parties, action=None, timeout=None" });
registerType(local, { name: "_local", module: "_thread", sealed: false });
libraryMethods(Thread, { start: "", is_alive: "", getName: "", setName: "name", isDaemon: "", setDaemon: "daemonic" });
libraryMethods(Condition, { release: "", notify: "n=1", notify_all: "", notifyAll: "" });
libraryMethods(Event, { is_set: "", isSet: "", set: "", clear: "" });
libraryMethods(Semaphore, { release: "n=1" });

/** The thread this code runs in. */
export function current_thread(): Thread {
  return threadOf(runningThread());
}

/** The old name. */
export function currentThread(): Thread {
  outdated("currentThread() is deprecated, use current_thread() instead");
  return current_thread();
}

/** The thread the program started in. */
export function main_thread(): Thread {
  return main;
}

/** All living threads. */
export function enumerate(): Thread[] {
  return livingThreads().map(threadOf);
}

/** How many threads live. */
export function active_count(): number {
  return livingThreads().length;
}

/** The old name. */
export function activeCount(): number {
  outdated("activeCount() is deprecated, use active_count() instead");
  return active_count();
}

/** The number of this thread. */
export function get_ident(): number {
  return runningThread().ident;
}

/** The number that the operating system gives this thread. */
export function get_native_id(): number {
  return runningThread().ident;
}

/** What `excepthook` is given. */
export class ExceptHookArgs extends StructSequence {
  get exc_type(): unknown {
    return this[0];
  }
  get exc_value(): unknown {
    return this[1];
  }
  get exc_traceback(): unknown {
    return this[2];
  }
  get thread(): unknown {
    return this[3];
  }
}
structSequence(ExceptHookArgs, "_thread", "_ExceptHookArgs", ["exc_type", "exc_value", "exc_traceback", "thread"]);

/** What is done with an exception that leaves a thread: its traceback on stderr. */
export function excepthook(args: readonly unknown[]): null {
  const [, error, , thread] = args;
  if (error instanceof SystemExit) return null;
  const name = thread instanceof Thread ? thread.name : String(runningThread().ident);
  writeError(`Exception in thread ${name}:\n${format_exception(as_python_error(error))}`);
  return null;
}

/** What the program put in the place of `excepthook`. */
let hook: unknown = excepthook;
export function $assign(name: string, value: unknown): boolean {
  if (name === "excepthook") hook = value ?? excepthook;
  return false;
}
export const __excepthook__ = excepthook;

export const TIMEOUT_MAX = 9223372036.0;

pythonFunctions("threading", {
  current_thread: [current_thread, ""],
  main_thread: [main_thread, ""],
  enumerate: [enumerate, ""],
  currentThread: [currentThread, ""],
  active_count: [active_count, ""],
  activeCount: [activeCount, ""],
  get_ident: [get_ident, ""],
  get_native_id: [get_native_id, ""],
  excepthook: [excepthook, "args, /"],
});

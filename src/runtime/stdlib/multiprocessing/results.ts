/** What pools give for calls that are under way. The page is CPython's `multiprocessing/pool.py`. */
import { invoke } from "../../objects/calls.js";
import { type BaseException, StopIteration, ValueError } from "../../objects/exceptions.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { libraryFrame } from "../../objects/traceback.js";
import { registerType } from "../../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { WaitList } from "../../threads/primitives.js";
import { run_sync } from "../../threads/scheduler.js";
import { sleepUntil } from "../../threads/sleeping.js";
import { TimeoutError } from "./errors.js";

const MODULE = "multiprocessing.pool";

/** Who is told what became of a part of a job. */
export interface Job {
  $set(i: number, success: boolean, value: unknown): void;
}

export class ApplyResult implements Job {
  protected $done = false;
  protected $success = true;
  protected $outcome: unknown = null;
  protected readonly $waiting = new WaitList();
  private readonly callback: unknown;
  private readonly errorCallback: unknown;
  private readonly whenDone: () => void;

  constructor(callback: unknown, errorCallback: unknown, whenDone: () => void) {
    this.callback = callback;
    this.errorCallback = errorCallback;
    this.whenDone = whenDone;
  }

  ready(): boolean {
    return this.$done;
  }

  successful(): boolean {
    if (!this.$done) throw new ValueError(`${repr(this)} not ready`);
    return this.$success;
  }

  wait(timeout?: number | null): BlockingCall<null>;
  *wait(timeout: number | null = null): Blocking<null> {
    if (!this.$done) yield* this.$waiting.wait(sleepUntil(timeout));
    return null;
  }

  get(timeout?: number | null): BlockingCall<unknown>;
  *get(timeout: number | null = null): Blocking<unknown> {
    yield* this.wait(timeout);
    if (!this.$done) throw libraryFrame(new TimeoutError(), "multiprocessing/pool.py", 770, "get");
    if (this.$success) return this.$outcome;
    throw libraryFrame(this.$outcome as BaseException, "multiprocessing/pool.py", 774, "get");
  }

  $set(_i: number, success: boolean, value: unknown): void {
    this.$success = success;
    this.$outcome = value;
    this.$finish();
  }

  protected $finish(): void {
    const callback = this.$success ? this.callback : this.errorCallback;
    if (callback !== null) invoke(callback, this.$outcome);
    this.$done = true;
    this.whenDone();
    this.$waiting.wakeAll();
  }
}

export class MapResult extends ApplyResult {
  private left: number;
  private readonly parts: unknown[][];

  constructor(parts: number, callback: unknown, errorCallback: unknown, whenDone: () => void) {
    super(callback, errorCallback, whenDone);
    this.left = parts;
    this.parts = [];
    if (parts > 0) return;
    this.$outcome = [];
    this.$done = true;
    whenDone();
  }

  override $set(i: number, success: boolean, value: unknown): void {
    if (success) this.parts[i] = value as unknown[];
    else if (this.$success) {
      this.$success = false;
      this.$outcome = value;
    }
    if (--this.left > 0) return;
    if (this.$success) this.$outcome = this.parts.flat();
    this.$finish();
  }
}

interface Item {
  readonly success: boolean;
  readonly value: unknown;
}

/** Results one after another, in the order of the arguments. */
export class IMapIterator implements Job {
  protected readonly $items: Item[] = [];
  protected $next = 0;
  private readonly early = new Map<number, Item>();
  private length: number | null = null;
  private given = 0;
  private readonly waiting = new WaitList();
  private readonly whenDone: () => void;

  constructor(whenDone: () => void) {
    this.whenDone = whenDone;
  }

  $set(i: number, success: boolean, value: unknown): void {
    this.$keep(i, { success, value });
    this.check();
  }

  protected $keep(i: number, item: Item): void {
    this.early.set(i, item);
    for (let found = this.early.get(this.$next); found !== undefined; found = this.early.get(this.$next)) {
      this.early.delete(this.$next++);
      this.$items.push(found);
    }
  }

  /** All arguments are known: so many results will come. */
  $setLength(length: number): void {
    this.length = length;
    this.check();
  }

  private check(): void {
    if (this.$next === this.length) this.whenDone();
    this.waiting.wakeAll();
  }

  __iter__(): this {
    return this;
  }

  next(timeout?: number | null): BlockingCall<unknown>;
  *next(timeout: number | null = null): Blocking<unknown> {
    const deadline = sleepUntil(timeout);
    while (this.$items.length === 0) {
      if (this.given === this.length) throw new StopIteration();
      if (!(yield* this.waiting.wait(deadline)) && this.$items.length === 0) throw new TimeoutError();
    }
    this.given++;
    const { success, value } = this.$items.shift()!;
    if (success) return value;
    throw libraryFrame(value as BaseException, "multiprocessing/pool.py", 873, "next");
  }

  __next__(): unknown {
    return run_sync(this.next());
  }
}

/** Results as they come. */
export class IMapUnorderedIterator extends IMapIterator {
  protected override $keep(_i: number, item: Item): void {
    this.$items.push(item);
    this.$next++;
  }
}

blocking_methods(ApplyResult, ["wait", "timeout=None"], ["get", "timeout=None"]);
blocking_methods(IMapIterator, ["next", "timeout=None"]);
registerType(ApplyResult, { name: "ApplyResult", module: MODULE, sealed: false });
registerType(MapResult, { name: "MapResult", module: MODULE, bases: [ApplyResult], sealed: false });
registerType(IMapIterator, { name: "IMapIterator", module: MODULE, sealed: false });
registerType(IMapUnorderedIterator, { name: "IMapUnorderedIterator", module: MODULE, bases: [IMapIterator], sealed: false });
libraryMethods(ApplyResult, { ready: "", successful: "" });

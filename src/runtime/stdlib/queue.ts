/** `queue`: queues between threads. */
import { Exception, ValueError } from "../objects/exceptions.js";
import { libraryMethods } from "../objects/library_functions.js";
import { lt } from "../objects/compare.js";
import { registerType } from "../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../threads/blocking.js";
import { WaitList } from "../threads/primitives.js";
import { sleepUntil } from "../threads/sleeping.js";

/** Nothing is in the queue. */
export class Empty extends Exception {}
/** The queue has no room. */
export class Full extends Exception {}
/** The queue was shut down. */
export class ShutDown extends Exception {}
registerType(Empty, { name: "Empty", module: "_queue", bases: [Exception], sealed: false });
registerType(Full, { name: "Full", module: "queue", bases: [Exception], sealed: false });
registerType(ShutDown, { name: "ShutDown", module: "queue", bases: [Exception], sealed: false });

export class Queue<T> {
  readonly maxsize: number;
  protected items: T[] = [];
  private unfinished = 0;
  private closed = false;
  private readonly getters = new WaitList();
  private readonly putters = new WaitList();
  private readonly joiners = new WaitList();

  constructor(maxsize = 0) {
    this.maxsize = maxsize;
  }

  _put(item: T): void {
    this.items.push(item);
  }

  _get(): T {
    return this.items.shift()!;
  }

  qsize(): number {
    return this.items.length;
  }

  empty(): boolean {
    return this.items.length === 0;
  }

  full(): boolean {
    return this.maxsize > 0 && this.items.length >= this.maxsize;
  }

  /** Puts an item; waits for room unless told otherwise. */
  put(item: T, block?: boolean, timeout?: number | null): BlockingCall<null>;
  *put(item: T, block = true, timeout: number | null = null): Blocking<null> {
    if (block && timeout !== null && timeout < 0) throw new ValueError("'timeout' must be a non-negative number");
    const deadline = sleepUntil(timeout);
    while (this.full() && !this.closed) {
      if (!block || !(yield* this.putters.wait(deadline))) throw new Full();
    }
    this.add(item);
    return null;
  }

  private add(item: T): void {
    if (this.closed) throw new ShutDown();
    if (this.full()) throw new Full();
    this._put(item);
    this.unfinished++;
    this.getters.wake();
  }

  put_nowait(item: T): null {
    this.add(item);
    return null;
  }

  /** Takes an item; waits for one unless told otherwise. */
  get(block?: boolean, timeout?: number | null): BlockingCall<T>;
  *get(block = true, timeout: number | null = null): Blocking<T> {
    if (block && timeout !== null && timeout < 0) throw new ValueError("'timeout' must be a non-negative number");
    const deadline = sleepUntil(timeout);
    while (this.empty() && !this.closed) {
      if (!block || !(yield* this.getters.wait(deadline))) throw new Empty();
    }
    return this.take();
  }

  private take(): T {
    if (this.empty()) throw this.closed ? new ShutDown() : new Empty();
    const item = this._get();
    this.putters.wake();
    return item;
  }

  get_nowait(): T {
    return this.take();
  }

  task_done(): null {
    if (this.unfinished <= 0) throw new ValueError("task_done() called too many times");
    if (--this.unfinished === 0) this.joiners.wakeAll();
    return null;
  }

  /** Waits until every item is done with. */
  join(): BlockingCall<null>;
  *join(): Blocking<null> {
    while (this.unfinished > 0) yield* this.joiners.wait(Infinity);
    return null;
  }

  shutdown(immediate = false): null {
    this.closed = true;
    if (immediate) {
      while (!this.empty()) {
        this._get();
        if (this.unfinished > 0) this.unfinished--;
      }
      this.joiners.wakeAll();
    }
    this.getters.wakeAll();
    this.putters.wakeAll();
    return null;
  }
}

export class LifoQueue<T> extends Queue<T> {
  override _get(): T {
    return this.items.pop()!;
  }
}

export class PriorityQueue<T> extends Queue<T> {
  override _put(item: T): void {
    // Kept sorted; equal items stay in the order they came.
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lt(item, this.items[middle])) high = middle;
      else low = middle + 1;
    }
    this.items.splice(low, 0, item);
  }
}

/** A queue without a limit and without `join`. */
export class SimpleQueue<T> extends Queue<T> {
  constructor() {
    super(0);
  }
}

blocking_methods(Queue, ["put", "item, block=True, timeout=None"], ["get", "block=True, timeout=None"], ["join", ""]);
registerType(Queue, { name: "Queue", module: "queue", sealed: false, signature: "maxsize=0" });
registerType(LifoQueue, { name: "LifoQueue", module: "queue", bases: [Queue], sealed: false, signature: "maxsize=0" });
registerType(PriorityQueue, { name: "PriorityQueue", module: "queue", bases: [Queue], sealed: false, signature: "maxsize=0" });
registerType(SimpleQueue, { name: "SimpleQueue", module: "_queue", signature: "" });
libraryMethods(Queue, { put_nowait: "item", get_nowait: "", qsize: "", empty: "", full: "", task_done: "", shutdown: "immediate=False" });

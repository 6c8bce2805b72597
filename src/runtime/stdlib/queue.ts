/** `queue`: queues between threads. */
import { Exception, ValueError } from "../objects/exceptions.js";
import { libraryMethods } from "../objects/library_functions.js";
import { len } from "../builtins/objects.js";
import { registerType } from "../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../threads/blocking.js";
import { othersTurn, WaitList } from "../threads/primitives.js";
import { sleepUntil } from "../threads/sleeping.js";

import { deque } from "./collections/deque.js";
import { heappop, heappush } from "./heapq.js";

/** Nothing is in the queue. */
export class Empty extends Exception {}
/** The queue has no room. */
export class Full extends Exception {}
/** The queue was shut down. */
export class ShutDown extends Exception {}
registerType(Empty, { name: "Empty", module: "_queue", bases: [Exception], sealed: false });
registerType(Full, { name: "Full", module: "queue", bases: [Exception], sealed: false });
registerType(ShutDown, { name: "ShutDown", module: "queue", bases: [Exception], sealed: false });

/** What subclasses of Python replace: `_init`, `_qsize`, `_put`, `_get` work on `queue` as they like. */
export class Queue<T> {
  maxsize: number;
  /** The items, in a deque or a list; whatever a subclass keeps them in. */
  declare queue: deque<T> | T[];
  /** Items that `task_done` was not said of yet. */
  unfinished_tasks = 0;
  is_shutdown = false;
  private readonly getters = new WaitList();
  private readonly putters = new WaitList();
  private readonly joiners = new WaitList();

  constructor(maxsize = 0) {
    this.maxsize = maxsize;
    this._init(maxsize);
  }

  _init(maxsize: number): void {
    void maxsize;
    this.queue = new deque<T>();
  }

  _qsize(): number {
    return len(this.queue);
  }

  _put(item: T): void {
    (this.queue as deque<T>).append(item);
  }

  _get(): T {
    return (this.queue as deque<T>).popleft();
  }

  qsize(): number {
    return this._qsize();
  }

  empty(): boolean {
    return this._qsize() === 0;
  }

  full(): boolean {
    return this.maxsize > 0 && this._qsize() >= this.maxsize;
  }

  /** Puts an item; waits for room unless told otherwise. */
  put(item: T, block?: boolean, timeout?: number | null): BlockingCall<null>;
  *put(item: T, block = true, timeout: number | null = null): Blocking<null> {
    if (block && timeout !== null && timeout < 0) throw new ValueError("'timeout' must be a non-negative number");
    const deadline = sleepUntil(timeout);
    while (this.full() && !this.is_shutdown) {
      if (!block) yield* othersTurn();
      if (!block || !(yield* this.putters.wait(deadline))) throw new Full();
    }
    this.add(item);
    return null;
  }

  private add(item: T): void {
    if (this.is_shutdown) throw new ShutDown();
    if (this.full()) throw new Full();
    this._put(item);
    this.unfinished_tasks++;
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
    while (this.empty() && !this.is_shutdown) {
      if (!block) yield* othersTurn();
      if (!block || !(yield* this.getters.wait(deadline))) throw new Empty();
    }
    return this.take();
  }

  private take(): T {
    if (this.empty()) throw this.is_shutdown ? new ShutDown() : new Empty();
    const item = this._get();
    this.putters.wake();
    return item;
  }

  get_nowait(): T {
    return this.take();
  }

  task_done(): null {
    if (this.unfinished_tasks <= 0) throw new ValueError("task_done() called too many times");
    if (--this.unfinished_tasks === 0) this.joiners.wakeAll();
    return null;
  }

  /** Waits until every item is done with. */
  join(): BlockingCall<null>;
  *join(): Blocking<null> {
    while (this.unfinished_tasks > 0) yield* this.joiners.wait(Infinity);
    return null;
  }

  shutdown(immediate = false): null {
    this.is_shutdown = true;
    if (immediate) {
      while (!this.empty()) {
        this._get();
        if (this.unfinished_tasks > 0) this.unfinished_tasks--;
      }
      this.joiners.wakeAll();
    }
    this.getters.wakeAll();
    this.putters.wakeAll();
    return null;
  }
}

export class LifoQueue<T> extends Queue<T> {
  override _init(maxsize: number): void {
    void maxsize;
    this.queue = [];
  }

  override _put(item: T): void {
    (this.queue as T[]).push(item);
  }

  override _get(): T {
    return (this.queue as T[]).pop()!;
  }
}

/** A heap, so that equal items leave in the order in which CPython's do. */
export class PriorityQueue<T> extends Queue<T> {
  override _init(maxsize: number): void {
    void maxsize;
    this.queue = [];
  }

  override _put(item: T): void {
    heappush(this.queue as unknown[], item);
  }

  override _get(): T {
    return heappop(this.queue as T[]);
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
libraryMethods(Queue, { put_nowait: "item", get_nowait: "", qsize: "", empty: "", full: "", task_done: "", shutdown: "immediate=False", _init: "maxsize", _qsize: "", _put: "item", _get: "" });

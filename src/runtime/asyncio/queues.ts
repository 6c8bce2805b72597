/** `Queue`, `PriorityQueue`, `LifoQueue`. The page is CPython's `queues.py`. */
import { coroutine_methods, type Coroutine } from "../objects/coroutine.js";
import { lt } from "../objects/compare.js";
import { Exception, ValueError } from "../objects/exceptions.js";
import { identityOf } from "../objects/identity.js";
import { repr } from "../objects/repr.js";
import { libraryFrame } from "../objects/traceback.js";
import { className, registerType } from "../objects/type_registry.js";
import { Event } from "./locks.js";
import { Fifo } from "./fifo.js";
import type { Future } from "./futures.js";
import { LoopBound } from "./mixins.js";
import { standsAt } from "../objects/library_coroutine.js";
import { type must_wait$, mustWait } from "../objects/must_wait.js";
import { libraryMethod, Waiter } from "./waiter.js";

const QUEUES = "asyncio/queues.py";

/** Nothing is in the queue. */
export class QueueEmpty extends Exception {}
/** The queue has no room. */
export class QueueFull extends Exception {}
/** The queue was shut down. */
export class QueueShutDown extends Exception {}

for (const [name, cls] of Object.entries({ QueueEmpty, QueueFull, QueueShutDown })) registerType(cls, { name, module: "asyncio.queues", bases: [Exception], sealed: false });

/** What a subclass may replace, as CPython's `put` and `get` call it. */
const REPLACEABLE = ["_init", "_put", "_get", "full", "empty", "qsize", "put_nowait", "get_nowait", "put", "get"] as const;

export class Queue<T> extends LoopBound {
  readonly $limit: number;
  readonly $getters = new Fifo<Future<unknown>>();
  readonly $putters = new Fifo<Future<unknown>>();
  $unfinished = 0;
  readonly $finished = new Event();
  $closed = false;
  /** First in, first out, and no subclass replaces what `put` and `get` are made of. */
  readonly $isPlain: boolean;

  constructor(maxsize = 0) {
    super();
    this.$limit = maxsize;
    this.$finished.set();
    this._init(maxsize);
    this.$isPlain = REPLACEABLE.every((name) => this[name] === Queue.prototype[name]);
  }

  // What subclasses replace: where items are kept.

  /** Items of a plain queue; the other kinds keep them in `$items`. */
  declare $fifo: Fifo<T>;

  _init(_maxsize: number): void {
    this.$fifo = new Fifo();
  }

  _get(): T {
    return this.$fifo.shift();
  }

  _put(item: T): void {
    this.$fifo.push(item);
  }

  $size(): number {
    return this.$fifo.length;
  }

  $contents(): T[] {
    return [...this.$fifo];
  }

  /** The items, as Python's attribute shows them. */
  get _queue(): T[] {
    return this.$contents();
  }

  $wake(waiters: Fifo<Future<unknown>>): void {
    while (waiters.length > 0) {
      const waiter = waiters.shift();
      if (!waiter.done()) {
        waiter.set_result(null);
        return;
      }
    }
  }

  qsize(): number {
    return this.$size();
  }

  get maxsize(): number {
    return this.$limit;
  }

  empty(): boolean {
    return this.$size() === 0;
  }

  full(): boolean {
    return this.$limit > 0 && this.qsize() >= this.$limit;
  }

  /** Puts an item, when there is room for it. */
  put(item: T): Coroutine<null> {
    return new QueuePut(this, item);
  }

  /** `await queue.put(item)`, at once where there is room: programs put millions of items. */
  $put(item: T): null | typeof must_wait$ {
    if (!this.$isPlain || this.$closed || (this.$limit > 0 && this.$fifo.length >= this.$limit)) return mustWait(this.put(item));
    this.$fifo.push(item);
    if (this.$unfinished++ === 0) this.$finished.clear();
    if (this.$getters.length > 0) this.$wake(this.$getters);
    return null;
  }

  put_nowait(item: T): null {
    if (this.$closed) throw libraryFrame(new QueueShutDown(), QUEUES, 164, "put_nowait");
    if (this.full()) throw libraryFrame(new QueueFull(), QUEUES, 166, "put_nowait");
    this._put(item);
    this.$unfinished++;
    this.$finished.clear();
    this.$wake(this.$getters);
    return null;
  }

  /** Takes an item, when there is one. */
  get(): Coroutine<T> {
    return new QueueGet(this);
  }

  /** `await queue.get()`, at once where there is an item. */
  $get(): T | typeof must_wait$ {
    if (!this.$isPlain || this.$fifo.length === 0) return mustWait(this.get());
    const item = this.$fifo.shift();
    if (this.$putters.length > 0) this.$wake(this.$putters);
    return item;
  }

  $waitForRoom(): Future<unknown> | null {
    if (!this.full()) return null;
    if (this.$closed) throw libraryFrame(new QueueShutDown(), QUEUES, 135, "put");
    return this.enqueue(this.$putters);
  }

  $waitForItem(): Future<unknown> | null {
    if (!this.empty()) return null;
    if (this.$closed) throw libraryFrame(new QueueShutDown(), QUEUES, 182, "get");
    return this.enqueue(this.$getters);
  }

  private enqueue(waiters: Fifo<Future<unknown>>): Future<unknown> {
    const waiter = this.$getLoop().create_future<unknown>();
    waiters.push(waiter);
    return waiter;
  }

  /** A `put` was interrupted: if it had been woken, the next one is woken instead. */
  $putFailed(waiter: Future<unknown>): void {
    waiter.cancel();
    this.$putters.remove(waiter);
    if (!this.full() && !waiter.cancelled()) this.$wake(this.$putters);
  }

  $getFailed(waiter: Future<unknown>): void {
    waiter.cancel();
    this.$getters.remove(waiter);
    if (!this.empty() && !waiter.cancelled()) this.$wake(this.$getters);
  }

  get_nowait(): T {
    if (this.empty()) {
      if (this.$closed) throw libraryFrame(new QueueShutDown(), QUEUES, 213, "get_nowait");
      throw libraryFrame(new QueueEmpty(), QUEUES, 214, "get_nowait");
    }
    const item = this._get();
    this.$wake(this.$putters);
    return item;
  }

  /** An item that was taken is done with. */
  task_done(): null {
    if (this.$unfinished <= 0) throw libraryFrame(new ValueError("task_done() called too many times"), QUEUES, 237, "task_done");
    this.$unfinished--;
    if (this.$unfinished === 0) this.$finished.set();
    return null;
  }

  /** Waits until all items are done with. */
  *join(): Coroutine<null> {
    if (this.$unfinished > 0) yield* this.$finished.wait();
    return null;
  }

  /** Nothing can be put any more; what is there can still be taken, unless `immediate`. */
  shutdown(immediate = false): null {
    this.$closed = true;
    if (immediate) {
      while (!this.empty()) {
        this._get();
        if (this.$unfinished > 0) this.$unfinished--;
      }
      if (this.$unfinished === 0) this.$finished.set();
    }
    for (const waiters of [this.$getters, this.$putters]) {
      while (waiters.length > 0) {
        const waiter = waiters.shift();
        if (!waiter.done()) waiter.set_result(null);
      }
    }
    return null;
  }

  $describe(): string {
    const words = [`maxsize=${this.$limit}`];
    const items = this.$contents();
    if (items.length > 0) words.push(`_queue=${repr(items)}`);
    if (this.$getters.length > 0) words.push(`_getters[${this.$getters.length}]`);
    if (this.$putters.length > 0) words.push(`_putters[${this.$putters.length}]`);
    if (this.$unfinished > 0) words.push(`tasks=${this.$unfinished}`);
    if (this.$closed) words.push("shutdown");
    return words.join(" ");
  }

  __repr__(): string {
    return `<${className(this.constructor)} at 0x${identityOf(this).toString(16)} ${this.$describe()}>`;
  }

  __str__(): string {
    return `<${className(this.constructor)} ${this.$describe()}>`;
  }
}

class QueuePut<T> extends Waiter<null> {
  private readonly queue: Queue<T>;
  private readonly item: T;

  constructor(queue: Queue<T>, item: T) {
    super();
    this.queue = queue;
    this.item = item;
  }

  attempt(): Future<unknown> | null {
    return this.queue.$waitForRoom();
  }

  result(): null {
    try {
      return this.queue.put_nowait(this.item);
    } catch (error) {
      throw libraryFrame(error, QUEUES, 154, "put");
    }
  }

  woken(): boolean {
    return false;
  }

  failed(waiter: Future<unknown>): void {
    this.queue.$putFailed(waiter);
  }
}

class QueueGet<T> extends Waiter<T> {
  private readonly queue: Queue<T>;

  constructor(queue: Queue<T>) {
    super();
    this.queue = queue;
  }

  attempt(): Future<unknown> | null {
    return this.queue.$waitForItem();
  }

  result(): T {
    return this.queue.get_nowait();
  }

  woken(): boolean {
    return false;
  }

  failed(waiter: Future<unknown>): void {
    this.queue.$getFailed(waiter);
  }
}

/** Gives the smallest item first: a binary heap, as `heapq` keeps it. */
export class PriorityQueue<T> extends Queue<T> {
  declare $items: T[];

  override _init(): void {
    this.$items = [];
  }

  override $size(): number {
    return this.$items.length;
  }

  override $contents(): T[] {
    return this.$items;
  }

  override _put(item: T): void {
    const items = this.$items;
    items.push(item);
    siftDown(items, 0, items.length - 1);
  }

  override _get(): T {
    const items = this.$items;
    const last = items.pop()!;
    if (items.length === 0) return last;
    const first = items[0]!;
    items[0] = last;
    siftUp(items, 0);
    return first;
  }
}

/** Moves the item at `at` towards the root, as `heapq` does after a push. */
function siftDown<T>(items: T[], start: number, at: number): void {
  const item = items[at]!;
  let position = at;
  while (position > start) {
    const up = (position - 1) >> 1;
    const parent = items[up]!;
    if (!lt(item, parent)) break;
    items[position] = parent;
    position = up;
  }
  items[position] = item;
}

/** Moves the smaller child up until the end, then the item back to its place: the order of comparisons is `heapq`'s. */
function siftUp<T>(items: T[], start: number): void {
  const end = items.length;
  const item = items[start]!;
  let position = start;
  for (let child = 2 * position + 1; child < end; child = 2 * position + 1) {
    if (child + 1 < end && !lt(items[child]!, items[child + 1]!)) child++;
    items[position] = items[child]!;
    position = child;
  }
  items[position] = item;
  siftDown(items, start, position);
}

/** Gives the latest item first. */
export class LifoQueue<T> extends Queue<T> {
  declare $items: T[];

  override _init(): void {
    this.$items = [];
  }

  override $size(): number {
    return this.$items.length;
  }

  override $contents(): T[] {
    return this.$items;
  }

  override _put(item: T): void {
    this.$items.push(item);
  }

  override _get(): T {
    return this.$items.pop()!;
  }
}

registerType(Queue, { name: "Queue", signature: "maxsize=0", module: "asyncio.queues", sealed: false });
registerType(PriorityQueue, { name: "PriorityQueue", signature: "maxsize=0", module: "asyncio.queues", bases: [Queue], sealed: false });
registerType(LifoQueue, { name: "LifoQueue", signature: "maxsize=0", module: "asyncio.queues", bases: [Queue], sealed: false });
libraryMethod(QueuePut, Queue, "put", [QUEUES, 139, 125], "item");
libraryMethod(QueueGet, Queue, "get", [QUEUES, 186, 172]);
coroutine_methods(Queue, "join");
standsAt(Queue.prototype.join, [QUEUES, 251, 242]);

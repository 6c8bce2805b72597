/** `collections.deque`: a ring buffer. */
import { ge, gt, le, lt, same } from "../../objects/compare.js";
import { IndexError, RuntimeError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asCount, asPosition } from "../../objects/indices.js";
import { isInt } from "../../objects/py_float.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { builtinIter, DONE, PyIterator } from "../../objects/py_iterator.js";
import { guardedRepr, reprEach } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { registerType } from "../../objects/type_registry.js";
import { class_name, type_name } from "../../objects/types.js";

export class deque<T = unknown> implements Iterable<T> {
  /** Its length is a power of two. */
  private ring: (T | undefined)[] = new Array<T | undefined>(8);
  private head = 0;
  private length$ = 0;
  /** Changes with every append and pop: iterators notice. */
  $state = 0;
  readonly maxlen: number | null;

  constructor(iterable: Iterable<T> | null = null, maxlen: number | null = null) {
    if (maxlen !== null) {
      if (!isInt(maxlen) && typeof maxlen !== "boolean") throw new TypeError("an integer is required");
      if (maxlen < 0) throw new ValueError("maxlen must be non-negative");
    }
    this.maxlen = maxlen === null ? null : Number(maxlen);
    if (iterable !== null) this.extend(iterable);
  }

  get $size(): number {
    return this.length$;
  }

  private grow(): void {
    const { ring, head, length$: count } = this;
    const bigger = new Array<T | undefined>(ring.length * 2);
    for (let i = 0; i < count; i++) bigger[i] = ring[(head + i) & (ring.length - 1)];
    this.ring = bigger;
    this.head = 0;
  }

  $get(i: number): T {
    return this.ring[(this.head + i) & (this.ring.length - 1)] as T;
  }

  append(x: T): void {
    if (this.length$ === this.ring.length) this.grow();
    this.ring[(this.head + this.length$) & (this.ring.length - 1)] = x;
    this.length$++;
    this.$state++;
    if (this.maxlen !== null && this.length$ > this.maxlen) this.popleft();
  }

  appendleft(x: T): void {
    if (this.length$ === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = x;
    this.length$++;
    this.$state++;
    if (this.maxlen !== null && this.length$ > this.maxlen) this.pop();
  }

  pop(): T {
    if (this.length$ === 0) throw new IndexError("pop from an empty deque");
    const at = (this.head + this.length$ - 1) & (this.ring.length - 1);
    const x = this.ring[at] as T;
    this.ring[at] = undefined;
    this.length$--;
    this.$state++;
    return x;
  }

  popleft(): T {
    if (this.length$ === 0) throw new IndexError("pop from an empty deque");
    const x = this.ring[this.head] as T;
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.length$--;
    this.$state++;
    return x;
  }

  extend(iterable: Iterable<T>): void {
    for (const x of (iterable as unknown) === this ? this.$items() : iterate(iterable)) this.append(x);
  }

  extendleft(iterable: Iterable<T>): void {
    for (const x of (iterable as unknown) === this ? this.$items() : iterate(iterable)) this.appendleft(x);
  }

  rotate(n = 1): void {
    if (this.length$ < 2) return;
    const by = ((asCount(n) % this.length$) + this.length$) % this.length$;
    if (by <= this.length$ / 2) for (let i = 0; i < by; i++) this.appendleftPlain(this.pop());
    else for (let i = by; i < this.length$; i++) this.append(this.popleft());
  }

  private appendleftPlain(x: T): void {
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = x;
    this.length$++;
  }

  clear(): void {
    this.ring = new Array<T | undefined>(8);
    this.head = this.length$ = 0;
    this.$state++;
  }

  copy(): deque<T> {
    return Reflect.construct(this.constructor, [this, this.maxlen]) as deque<T>;
  }

  __copy__(): deque<T> {
    return this.copy();
  }

  /** The items as an array. */
  $items(): T[] {
    const items = new Array<T>(this.length$);
    for (let i = 0; i < this.length$; i++) items[i] = this.$get(i);
    return items;
  }

  private replace(items: readonly T[]): void {
    this.clear();
    for (const x of items) this.append(x);
  }

  reverse(): void {
    this.replace(this.$items().reverse());
  }

  count(x: unknown): number {
    let found = 0;
    for (let i = 0; i < this.length$; i++) if (same(this.$get(i), x)) found++;
    return found;
  }

  index(x: unknown, start = 0, stop?: number): number {
    const bound = (n: number): number => Math.max(0, Math.min(this.length$, n < 0 ? n + this.length$ : n));
    const end = stop === undefined ? this.length$ : bound(asPosition(stop));
    for (let i = bound(asPosition(start)); i < end; i++) if (same(this.$get(i), x)) return i;
    throw new ValueError(`${reprEach([x])} is not in deque`);
  }

  insert(i: number, x: T): void {
    if (this.maxlen !== null && this.length$ >= this.maxlen) throw new IndexError("deque already at its maximum size");
    const items = this.$items();
    items.splice(asPosition(i), 0, x);
    this.replace(items);
  }

  remove(value: unknown): void {
    for (let i = 0; i < this.length$; i++) {
      if (!same(this.$get(i), value)) continue;
      const items = this.$items();
      items.splice(i, 1);
      this.replace(items);
      return;
    }
    throw new ValueError(`${reprEach([value])} is not in deque`);
  }

  private position(i: unknown): number {
    const at = asPosition(i, "sequence index must be integer, not '%'");
    const position = at < 0 ? at + this.length$ : at;
    if (position < 0 || position >= this.length$) throw new IndexError("deque index out of range");
    return position;
  }

  __getitem__(i: number): T {
    return this.$get(this.position(i));
  }

  __setitem__(i: number, x: T): void {
    this.ring[(this.head + this.position(i)) & (this.ring.length - 1)] = x;
  }

  __delitem__(i: number): void {
    const items = this.$items();
    items.splice(this.position(i), 1);
    this.replace(items);
  }

  __len__(): number {
    return this.length$;
  }

  __bool__(): boolean {
    return this.length$ > 0;
  }

  __contains__(x: unknown): boolean {
    for (let i = 0; i < this.length$; i++) if (same(this.$get(i), x)) return true;
    return false;
  }

  [Symbol.iterator](): PyIterator<T> {
    return new DequeIterator(this);
  }

  declare __iter__: () => PyIterator<T>;

  __reversed__(): PyIterator<T> {
    return new ReverseDequeIterator(this);
  }

  __add__(other: unknown): unknown {
    if (!(other instanceof deque)) throw new TypeError(`can only concatenate deque (not "${type_name(other)}") to deque`);
    const sum = this.copy();
    sum.extend(other as deque<T>);
    return sum;
  }

  __iadd__(other: Iterable<T>): this {
    this.extend(other);
    return this;
  }

  __mul__(n: unknown): unknown {
    if (!isInt(n)) return NotImplemented;
    const product = new deque<T>(null, this.maxlen);
    for (let i = 0; i < n; i++) product.extend(this.$items());
    return product;
  }

  __rmul__(n: unknown): unknown {
    return this.__mul__(n);
  }

  __imul__(n: unknown): unknown {
    const items = this.$items();
    this.clear();
    for (let i = 0; i < asCount(n); i++) this.extend(items);
    return this;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof deque)) return NotImplemented;
    if (this.length$ !== other.$size) return false;
    for (let i = 0; i < this.length$; i++) if (!same(this.$get(i), other.$get(i))) return false;
    return true;
  }

  __lt__(other: unknown): unknown {
    return other instanceof deque ? lt(this.$items(), other.$items()) : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return other instanceof deque ? le(this.$items(), other.$items()) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof deque ? gt(this.$items(), other.$items()) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof deque ? ge(this.$items(), other.$items()) : NotImplemented;
  }

  __repr__(): string {
    return guardedRepr(this, "[...]", () => `${class_name(this)}([${reprEach(this.$items())}]${this.maxlen === null ? "" : `, maxlen=${this.maxlen}`})`);
  }
}
Object.defineProperty(deque.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });
Object.defineProperty(deque.prototype, "__hash__", {
  value() {
    throw new TypeError("unhashable type: 'collections.deque'");
  },
  writable: true,
  configurable: true,
});

class DequeIterator<T> extends PyIterator<T> {
  private readonly source: deque<T>;
  private readonly state: number;
  private at = 0;

  constructor(source: deque<T>) {
    super();
    this.source = source;
    this.state = source.$state;
  }

  next(): IteratorResult<T, undefined> {
    const { source } = this;
    if (this.at < 0) return DONE;
    if (source.$state !== this.state) {
      this.at = -1;
      throw new RuntimeError("deque mutated during iteration");
    }
    if (this.at >= source.$size) {
      this.at = -1;
      return DONE;
    }
    return { done: false, value: source.$get(this.at++) };
  }
}
registerType(DequeIterator, { name: "_deque_iterator", module: "collections", compiled: true });

class ReverseDequeIterator<T> extends PyIterator<T> {
  private readonly source: deque<T>;
  private readonly state: number;
  private left: number;

  constructor(source: deque<T>) {
    super();
    this.source = source;
    this.state = source.$state;
    this.left = source.$size;
  }

  next(): IteratorResult<T, undefined> {
    if (this.left > 0 && this.source.$state !== this.state) throw new RuntimeError("deque mutated during iteration");
    return this.left === 0 ? DONE : { done: false, value: this.source.$get(--this.left) };
  }
}
registerType(ReverseDequeIterator, { name: "_deque_reverse_iterator", module: "collections", compiled: true });

libraryClass(
  deque,
  { name: "deque", module: "collections", compiled: true, signature: "iterable=None, maxlen=None" },
  { append: "item, /", appendleft: "item, /", pop: "", popleft: "", extend: "iterable, /", extendleft: "iterable, /", rotate: "n=1, /", clear: "", copy: "", reverse: "", count: "value, /", index: "value, start=0, stop=None, /", insert: "index, value, /", remove: "value, /" },
  "builtin",
);

// what sequence patterns of `match` take
Object.defineProperty(deque.prototype, "$isSequence", { value: true });

/** `collections.deque`: a ring buffer. */
import { tupleOf, type PyTuple } from "../../objects/tuple.js";
import { stateOf } from "../../objects/attributes/reducing.js";
import { madeAgainBy, namedInPickles } from "../../objects/attributes/pickled_names.js";
import { call_method, invoke } from "../../objects/calls.js";
import { rich, same } from "../../objects/compare.js";
import { isPlainObject } from "../../objects/dict.js";
import { IndexError, MemoryError, RuntimeError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asCount, asIndex, asPosition } from "../../objects/indices.js";
import { isInt } from "../../objects/py_float.js";
import { allocatedBy, constructDerived } from "../../objects/instance_creation.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { builtinIter, DONE, PyIterator } from "../../objects/py_iterator.js";
import { guardedRepr, reprEach } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { sequenceOperators } from "../../objects/sequence_methods.js";
import { registerType } from "../../objects/type_registry.js";
import { MutableSequence } from "../collections.abc.js";
import { registerOwn } from "./abstract_class.js";
import { class_name, type_name } from "../../objects/types.js";

class Ring<T> {
  /** Its length is a power of two. */
  protected ring: (T | undefined)[] = new Array<T | undefined>(8);
  protected head = 0;
  protected length$ = 0;
  /** Changes with every append and pop: iterators notice. */
  $state = 0;
  protected limit$: number | null = null;
}

/** How often the items of a deque that is multiplied go in: of what a limit would push out again, nothing. */
function turns(times: number, size: number, limit: number | null): number {
  if (times <= 0 || size === 0) return 0;
  if (limit !== null) return Math.min(times, Math.ceil(limit / size) + 1);
  if (times * size > 2 ** 32) throw new MemoryError();
  return times;
}

export class deque<T = unknown> extends Ring<T> implements Iterable<T> {
  constructor(iterable?: Iterable<T> | null, maxlen: number | null = null) {
    super();
    if (new.target !== deque) {
      // oxlint-disable-next-line prefer-rest-params -- what a subclass's `__new__` or `__init__` takes
      return constructDerived(deque, new.target, Array.prototype.slice.call(arguments) as unknown[]) as deque<T>;
    }
    if (iterable !== undefined || maxlen !== null) this.__init__(iterable, maxlen);
  }

  __init__(iterable?: unknown, maxlen: unknown = null): void {
    const given = isPlainObject(iterable) ? iterable : isPlainObject(maxlen) ? maxlen : {};
    const items = isPlainObject(iterable) ? given["iterable"] : iterable;
    const limit = isPlainObject(iterable) || isPlainObject(maxlen) ? (given["maxlen"] ?? null) : maxlen;
    if (limit !== null) {
      if (!isInt(limit) && typeof limit !== "boolean") throw new TypeError("an integer is required");
      if (Number(limit) < 0) throw new ValueError("maxlen must be non-negative");
    }
    this.limit$ = limit === null ? null : Number(limit);
    if (this.length$ > 0) this.clear();
    if (items !== undefined) this.extend(items as Iterable<T>);
  }

  get maxlen(): number | null {
    return this.limit$;
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
    if (this.limit$ !== null && this.length$ > this.limit$) this.popleft();
  }

  appendleft(x: T): void {
    if (this.length$ === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = x;
    this.length$++;
    this.$state++;
    if (this.limit$ !== null && this.length$ > this.limit$) this.pop();
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
    const copy: unknown = invoke(this.constructor, this, ...(this.limit$ === null ? [] : [this.limit$]));
    if (!(copy instanceof deque)) throw new TypeError(`${class_name(this)}() must return a deque, not ${type_name(copy)}`);
    return copy as deque<T>;
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

  /** Where a value first is, from one position to another, or −1; an `__eq__` of the program's must leave the deque alone. */
  private place(x: unknown, from: number, to: number): number {
    const { $state } = this;
    for (let i = from; i < to; i++) {
      const found = same(this.$get(i), x);
      if (this.$state !== $state) throw new RuntimeError("deque mutated during iteration");
      if (found) return i;
    }
    return -1;
  }

  count(x: unknown): number {
    let found = 0;
    for (let i = this.place(x, 0, this.length$); i >= 0; i = this.place(x, i + 1, this.length$)) found++;
    return found;
  }

  index(x: unknown, start: unknown = 0, stop: unknown = this.length$): number {
    const bound = (position: unknown): number => {
      const n = Number(asIndex(position));
      return Math.max(0, Math.min(this.length$, n < 0 ? n + this.length$ : n));
    };
    const at = this.place(x, bound(start), bound(stop));
    if (at < 0) throw new ValueError(`${reprEach([x])} is not in deque`);
    return at;
  }

  insert(i: number, x: T): void {
    if (this.limit$ !== null && this.length$ >= this.limit$) throw new IndexError("deque already at its maximum size");
    const items = this.$items();
    items.splice(asPosition(i), 0, x);
    this.replace(items);
  }

  remove(value: unknown): void {
    const { $state } = this;
    for (let i = 0; i < this.length$; i++) {
      const found = same(this.$get(i), value);
      if (this.$state !== $state) throw new IndexError("deque mutated during remove().");
      if (!found) continue;
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
    return this.place(x, 0, this.length$) >= 0;
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
    const product = this.constructor === deque ? new deque<T>(this, this.limit$) : this.copy();
    return Reflect.apply(deque.prototype.__imul__, product, [n]);
  }

  __rmul__(n: unknown): unknown {
    return deque.prototype.__mul__.call(this, n);
  }

  __imul__(n: unknown): unknown {
    const count = asCount(n);
    const items = this.$items();
    this.clear();
    for (let i = turns(count, items.length, this.limit$); i > 0; i--) this.extend(items);
    return this;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof deque)) return NotImplemented;
    if (this.length$ !== other.$size) return false;
    for (let i = 0; i < this.length$; i++) if (!same(this.$get(i), other.$get(i))) return false;
    return true;
  }

  __lt__(other: unknown): unknown {
    return other instanceof deque ? rich.lt(this.$items(), other.$items()) : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return other instanceof deque ? rich.le(this.$items(), other.$items()) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof deque ? rich.gt(this.$items(), other.$items()) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof deque ? rich.ge(this.$items(), other.$items()) : NotImplemented;
  }

  __repr__(): string {
    return guardedRepr(this, "[...]", () => `${class_name(this)}([${reprEach(this.$items())}]${this.maxlen === null ? "" : `, maxlen=${this.maxlen}`})`);
  }
}
Object.defineProperty(deque.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });
sequenceOperators(deque.prototype);
Object.defineProperty(deque.prototype, "__hash__", {
  value() {
    throw new TypeError("unhashable type: 'collections.deque'");
  },
  writable: true,
  configurable: true,
});

function dequeGiven<T>(source: deque<T>): deque<T> {
  if (source instanceof deque) return source;
  throw new TypeError(`argument 1 must be collections.deque, not ${type_name(source)}`);
}

class DequeIterator<T> extends PyIterator<T> {
  private readonly source: deque<T>;
  private readonly state: number;
  private readonly size: number;
  private at = 0;

  constructor(source: deque<T>, given = 0) {
    super();
    this.source = dequeGiven(source);
    this.state = source.$state;
    this.size = source.$size;
    if (given > 0) this.at = Math.min(given, this.size);
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

  /** How to make it again, and how many it has given. */
  __reduce__(): PyTuple {
    return tupleOf([this.constructor, tupleOf([this.source, this.at < 0 ? this.size : this.at])]);
  }

  __length_hint__(): number {
    return this.at < 0 ? 0 : Math.max(0, this.size - this.at);
  }
}
registerType(DequeIterator, { name: "_deque_iterator", module: "collections", compiled: true, final: true });
namedInPickles("collections", "_deque_iterator", DequeIterator);

class ReverseDequeIterator<T> extends PyIterator<T> {
  private readonly source: deque<T>;
  private readonly state: number;
  private left: number;

  constructor(source: deque<T>, given = 0) {
    super();
    this.source = dequeGiven(source);
    this.state = source.$state;
    this.left = Math.max(0, source.$size - Math.max(0, given));
  }

  next(): IteratorResult<T, undefined> {
    if (this.left > 0 && this.source.$state !== this.state) {
      this.left = 0;
      throw new RuntimeError("deque mutated during iteration");
    }
    return this.left === 0 ? DONE : { done: false, value: this.source.$get(--this.left) };
  }

  __reduce__(): PyTuple {
    return tupleOf([this.constructor, tupleOf([this.source, this.source.$size - this.left])]);
  }

  __length_hint__(): number {
    return this.left;
  }
}
registerType(ReverseDequeIterator, { name: "_deque_reverse_iterator", module: "collections", compiled: true, final: true });
namedInPickles("collections", "_deque_reverse_iterator", ReverseDequeIterator);

allocatedBy(deque, (cls) => Reflect.construct(Ring, [], cls) as object);
libraryClass(
  deque,
  { name: "deque", module: "collections", compiled: true, members: ["ring", "head", "length", "changes"], signature: "iterable=None, maxlen=None" },
  { __init__: "iterable=(), maxlen=None", append: "item, /", appendleft: "item, /", pop: "", popleft: "", extend: "iterable, /", extendleft: "iterable, /", rotate: "n=1, /", clear: "", copy: "", reverse: "", count: "value, /", index: "value, start=0, stop=None, /", insert: "index, value, /", remove: "value, /" },
  "builtin",
);

registerOwn(MutableSequence, deque);

// what sequence patterns of `match` take
Object.defineProperty(deque.prototype, "$isSequence", { value: true });

madeAgainBy(deque, (x) => {
  const { maxlen } = x as deque;
  return [x.constructor, tupleOf(maxlen === null ? [] : [tupleOf([]), maxlen]), stateOf(x), call_method(x, "__iter__")];
});

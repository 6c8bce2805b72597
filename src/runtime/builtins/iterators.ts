/** The types `enumerate`, `zip`, `map`, `filter` and `reversed`: iterators that are also what makes them. */
import { len } from "./objects.js";
import { specialMethod } from "../objects/attributes.js";
import { invoke } from "../objects/calls.js";
import { isPlainObject } from "../objects/dict.js";
import { IndexError, StopIteration, TypeError, ValueError } from "../objects/exceptions.js";
import { checkedLength, truthy } from "../objects/truth.js";
import { asIndex } from "../objects/indices.js";
import { type Int, integer } from "../objects/integer.js";
import { isPlainArray, iter, type ItemOf, iterate, iteratorMakers, ListIterator, ReverseListIterator, TupleIterator } from "../objects/iteration.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { charAt, codePointLength } from "../objects/str/code_points.js";
import { pairOf, PyTuple, tupleOf, type Tuple } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";
import { type_name } from "../objects/types.js";
import { getitem } from "../objects/subscript.js";

function iteratorOf(x: unknown): Iterator<unknown> {
  return iterate(x)[Symbol.iterator]();
}

/** An iterator that a program may look at: the host's own goes on as one of a list with what it has left. */
function shownIterator(it: Iterator<unknown>): Iterator<unknown> {
  const kind = Object.prototype.toString.call(it);
  if (kind === "[object Array Iterator]") return new ListIterator([...(it as ArrayIterator<unknown>)]);
  return kind === "[object String Iterator]" ? (iter([...(it as ArrayIterator<string>)].join("")) as Iterator<unknown>) : it;
}

// ─── enumerate ───

class EnumerateObject extends PyIterator<Tuple<[number, unknown]>> {
  private items: Iterator<unknown>;
  private count: Int;

  constructor(items: Iterator<unknown>, start: Int) {
    super();
    this.items = items;
    this.count = start;
  }

  next(): IteratorResult<Tuple<[number, unknown]>, undefined> {
    const step = this.items.next();
    if (step.done === true) return DONE;
    const { count } = this;
    this.count = typeof count === "number" && count < Number.MAX_SAFE_INTEGER ? count + 1 : integer.add(count, 1);
    return { done: false, value: pairOf(count as number, step.value) };
  }

  __reduce__(): PyTuple {
    this.items = shownIterator(this.items);
    return tupleOf([this.constructor, tupleOf([this.items, this.count])]);
  }
}

export interface EnumerateType {
  <T>(items: Iterable<T>, start?: number): PyIterator<Tuple<[number, T]>>;
  <I extends Iterable<unknown>>(items: I, start?: number): PyIterator<Tuple<[number, ItemOf<I>]>>;
  (items: unknown, start?: unknown): PyIterator<Tuple<[number, unknown]>>;
  new (items: unknown, start?: unknown): PyIterator<Tuple<[number, unknown]>>;
  readonly prototype: PyIterator<unknown>;
}

/** `enumerate(iterable, start=0)` */
export const enumerate = function enumerate(items: unknown, start: unknown = 0): PyIterator<unknown> {
  if (items === undefined) throw new TypeError("enumerate() missing required argument 'iterable'");
  const first = asIndex(start);
  return new EnumerateObject(iteratorOf(items), first);
} as EnumerateType;
registerType(enumerate, { name: "enumerate", instances: EnumerateObject, signature: "iterable, start=0" });

// ─── zip ───

const NONE: readonly never[] = [];

class ZipObject extends PyIterator<PyTuple> {
  private iterators: readonly Iterator<unknown>[];
  private strict: boolean;
  private ended: boolean;

  constructor(iterators: readonly Iterator<unknown>[], strict: boolean) {
    super();
    this.iterators = iterators;
    this.strict = strict;
    this.ended = iterators.length === 0;
  }

  /** Two lists or tuples, the most frequent case: read by position. */
  static ofPair(left: readonly unknown[], right: readonly unknown[]): ZipObject {
    const made = new ZipObject(NONE, false);
    made.left = left;
    made.right = right;
    made.ended = false;
    return made;
  }

  private left: readonly unknown[] | null = null;
  private right: readonly unknown[] = NONE;
  private at = 0;

  private nextPair(left: readonly unknown[]): IteratorResult<PyTuple, undefined> {
    const { right, at } = this;
    if (at >= left.length || at >= right.length) {
      this.ended = true;
      return DONE;
    }
    const pair = new PyTuple<unknown>(2);
    pair[0] = left[at];
    pair[1] = right[at];
    this.at = at + 1;
    return { done: false, value: pair };
  }

  next(): IteratorResult<PyTuple, undefined> {
    if (this.ended) return DONE;
    if (this.left !== null) return this.nextPair(this.left);
    const { iterators } = this;
    const size = iterators.length;
    const row = new PyTuple<unknown>(size);
    for (let i = 0; i < size; i++) {
      const step = iterators[i]?.next();
      // it keeps no end of its own: asked again, it asks the first iterator again
      if (step === undefined || step.done === true) {
        if (this.strict) this.checkLengths(i);
        return DONE;
      }
      row[i] = step.value;
    }
    return { done: false, value: row };
  }

  __reduce__(): PyTuple {
    if (this.left !== null) {
      const sides = [this.left, this.right].map((side) => (side instanceof PyTuple ? new TupleIterator(side) : new ListIterator(side)));
      for (const side of sides) side.__setstate__(this.at);
      this.iterators = sides;
      this.left = null;
    } else this.iterators = this.iterators.map(shownIterator);
    return tupleOf([this.constructor, tupleOf(this.iterators), ...(this.strict ? [true] : [])]);
  }

  __setstate__(state: unknown): void {
    this.strict = truthy(state);
  }

  /** The iterator at `ended` gave nothing: all others must have nothing left either. */
  private checkLengths(ended: number): void {
    const { iterators } = this;
    if (ended > 0) throw new ValueError(`zip() argument ${ended + 1} is shorter than argument${ended === 1 ? " 1" : `s 1-${ended}`}`);
    for (let i = 1; i < iterators.length; i++) {
      if (iterators[i]?.next().done !== true) throw new ValueError(`zip() argument ${i + 1} is longer than argument${i === 1 ? " 1" : `s 1-${i}`}`);
    }
  }
}

interface ZipOptions {
  readonly strict?: unknown;
}

export interface ZipType {
  <A, B>(a: Iterable<A>, b: Iterable<B>, options?: ZipOptions): PyIterator<Tuple<[A, B]>>;
  <A, B, C>(a: Iterable<A>, b: Iterable<B>, c: Iterable<C>, options?: ZipOptions): PyIterator<Tuple<[A, B, C]>>;
  <A, B, C, D>(a: Iterable<A>, b: Iterable<B>, c: Iterable<C>, d: Iterable<D>, options?: ZipOptions): PyIterator<Tuple<[A, B, C, D]>>;
  <A extends Iterable<unknown>, B extends Iterable<unknown>>(a: A, b: B, options?: ZipOptions): PyIterator<Tuple<[ItemOf<A>, ItemOf<B>]>>;
  <A extends Iterable<unknown>, B extends Iterable<unknown>, C extends Iterable<unknown>>(a: A, b: B, c: C, options?: ZipOptions): PyIterator<Tuple<[ItemOf<A>, ItemOf<B>, ItemOf<C>]>>;
  <T>(...items: Iterable<T>[]): PyIterator<PyTuple<T>>;
  (...items: unknown[]): PyIterator<PyTuple>;
  new (...items: unknown[]): PyIterator<PyTuple>;
  readonly prototype: PyIterator<PyTuple>;
}

/** `zip(*iterables, strict=False)` */
export const zip = function zip(...items: readonly unknown[]): PyIterator<PyTuple> {
  const [left, right] = items;
  if (items.length === 2 && Array.isArray(left) && Array.isArray(right) && isPlainArray(left) && isPlainArray(right)) return ZipObject.ofPair(left, right);
  const last = items[items.length - 1];
  const options: ZipOptions | null = isPlainObject(last) ? last : null;
  const iterators: Iterator<unknown>[] = [];
  for (let i = 0; i < items.length - (options === null ? 0 : 1); i++) iterators.push(iteratorOf(items[i]));
  return new ZipObject(iterators, options !== null && options.strict !== undefined && truthy(options.strict));
} as ZipType;
registerType(zip, { name: "zip", instances: ZipObject, signature: "*iterables, strict=False" });

// ─── map ───

class MapObject extends PyIterator<unknown> {
  private readonly f: unknown;
  private iterators: readonly Iterator<unknown>[];

  constructor(f: unknown, iterators: readonly Iterator<unknown>[]) {
    super();
    this.f = f;
    this.iterators = iterators;
  }

  next(): IteratorResult<unknown, undefined> {
    const { iterators } = this;
    if (iterators.length === 1) {
      const step = iterators[0]?.next();
      return step === undefined || step.done === true ? DONE : { done: false, value: invoke(this.f, step.value) };
    }
    const args: unknown[] = [];
    for (const iterator of iterators) {
      const step = iterator.next();
      if (step.done === true) return DONE;
      args.push(step.value);
    }
    return { done: false, value: invoke(this.f, ...args) };
  }

  __reduce__(): PyTuple {
    this.iterators = this.iterators.map(shownIterator);
    return tupleOf([this.constructor, tupleOf([this.f, ...this.iterators])]);
  }
}

export interface MapType {
  <A, R>(f: (a: A) => R, items: Iterable<A>): PyIterator<R>;
  <I extends Iterable<unknown>, R>(f: (a: ItemOf<I>) => R, items: I): PyIterator<R>;
  <A, B, R>(f: (a: A, b: B) => R, a: Iterable<A>, b: Iterable<B>): PyIterator<R>;
  <A, B, C, R>(f: (a: A, b: B, c: C) => R, a: Iterable<A>, b: Iterable<B>, c: Iterable<C>): PyIterator<R>;
  (f: unknown, ...items: unknown[]): PyIterator<unknown>;
  new (f: unknown, ...items: unknown[]): PyIterator<unknown>;
  readonly prototype: PyIterator<unknown>;
}

/** `map(f, *iterables)` */
export const map = function map(f: unknown, ...items: readonly unknown[]): PyIterator<unknown> {
  if (items.length === 0) throw new TypeError("map() must have at least two arguments.");
  return new MapObject(f, items.map(iteratorOf));
} as MapType;
registerType(map, { name: "map", instances: MapObject, signature: "*args" });

// ─── filter ───

class FilterObject extends PyIterator<unknown> {
  private readonly f: unknown;
  private items: Iterator<unknown>;

  constructor(f: unknown, items: Iterator<unknown>) {
    super();
    this.f = f;
    this.items = items;
  }

  next(): IteratorResult<unknown, undefined> {
    for (;;) {
      const step = this.items.next();
      if (step.done === true) return DONE;
      if (truthy(this.f === null ? step.value : invoke(this.f, step.value))) return { done: false, value: step.value };
    }
  }

  __reduce__(): PyTuple {
    this.items = shownIterator(this.items);
    return tupleOf([this.constructor, tupleOf([this.f, this.items])]);
  }
}

export interface FilterType {
  <T>(f: ((item: T) => unknown) | null, items: Iterable<T>): PyIterator<T>;
  <I extends Iterable<unknown>>(f: ((item: ItemOf<I>) => unknown) | null, items: I): PyIterator<ItemOf<I>>;
  (f: unknown, items: unknown): PyIterator<unknown>;
  new (f: unknown, items: unknown): PyIterator<unknown>;
  readonly prototype: PyIterator<unknown>;
}

/** `filter(f, iterable)`; None keeps what is true. */
export const filter = function filter(f: unknown, items: unknown): PyIterator<unknown> {
  return new FilterObject(f, iteratorOf(items));
} as FilterType;
registerType(filter, { name: "filter", instances: FilterObject, signature: "function, iterable, /" });

// ─── reversed ───

/** Counts down through what has a length and items. */
class ReversedObject extends PyIterator<unknown> {
  private at: number;
  private readonly source: unknown;
  private readonly size: number;
  private readonly get: (index: number) => unknown;

  constructor(source: unknown, size: number, get: (index: number) => unknown) {
    super();
    this.source = source;
    this.size = size;
    this.at = size - 1;
    this.get = get;
  }

  next(): IteratorResult<unknown, undefined> {
    if (this.at < 0) return DONE;
    try {
      return { done: false, value: this.get(this.at--) };
    } catch (error) {
      if (!(error instanceof IndexError) && !(error instanceof StopIteration)) throw error;
      this.at = -1;
      return DONE;
    }
  }

  __reduce__(): PyTuple {
    const { source } = this;
    if (this.at < 0) return tupleOf([this.constructor, tupleOf([source instanceof PyTuple ? tupleOf([]) : source])]);
    return tupleOf([this.constructor, tupleOf([source]), this.at]);
  }

  __setstate__(state: unknown): void {
    this.at = Math.min(Math.max(-1, Number(asIndex(state))), this.size - 1);
  }

  __length_hint__(): number {
    if (this.at < 0) return 0;
    return len(this.source) < this.at + 1 ? 0 : this.at + 1;
  }
}

export interface ReversedType {
  <T>(items: Iterable<T>): PyIterator<T>;
  <I extends Iterable<unknown>>(items: I): PyIterator<ItemOf<I>>;
  (items: unknown): PyIterator<unknown>;
  new (items: unknown): PyIterator<unknown>;
  readonly prototype: PyIterator<unknown>;
}

/** `reversed(sequence)` */
export const reversed = function reversed(items: unknown): unknown {
  if (Array.isArray(items) && isPlainArray(items)) {
    return items instanceof PyTuple ? new ReversedObject(items, items.length, (i) => items[i]) : new ReverseListIterator(items);
  }
  if (typeof items === "string") return new ReversedObject(items, codePointLength(items), (i) => charAt(items, i));
  const method = specialMethod(items, "__reversed__");
  if (method !== undefined && method !== null) return Reflect.apply(method, items, []);
  if (method === null) throw new TypeError(`'${type_name(items)}' object is not reversible`);
  const length = specialMethod(items, "__len__");
  const hasItems = typeof specialMethod(items, "__getitem__") === "function";
  if (hasItems && (length === undefined || length === null)) throw new TypeError(`object of type '${type_name(items)}' has no len()`);
  if (length === undefined || length === null || !hasItems) throw new TypeError(`'${type_name(items)}' object is not reversible`);
  return new ReversedObject(items, checkedLength(Reflect.apply(length, items, [])), (i) => getitem(items, i));
} as ReversedType;
iteratorMakers.reversed = reversed;
registerType(reversed, { name: "reversed", instances: ReversedObject, signature: "sequence, /" });

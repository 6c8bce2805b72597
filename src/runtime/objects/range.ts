/** Python's `range`: a sequence of ints that is never stored. */
import { numberOf, same } from "./compare.js";
import { IndexError, TypeError, ValueError } from "./exceptions.js";
import { describeMethods } from "./functions.js";
import { hashOfTuple, toInt } from "./hash.js";
import { asIndex } from "./indices.js";
import { type Int, integer } from "./integer.js";
import { builtinIter, DONE, PyIterator } from "./py_iterator.js";
import { iteratorMakers } from "./iteration.js";
import { isInt } from "./py_float.js";
import { type PyTuple, tupleOf } from "./tuple.js";
import { type Slice, Slice as SliceType, sliceBounds } from "./slice.js";
import { NotImplemented } from "./singletons.js";
import { registerType } from "./type_registry.js";

export class RangeObject implements Iterable<number> {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  /** Number of items. */
  readonly $size: Int;

  constructor(start: Int, stop: Int, step: Int) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.$size = sizeOf(start, stop, step);
  }

  /** For sequence patterns and destructuring, which treat a range as an array. */
  get length(): number {
    return Number(this.$size);
  }

  [Symbol.iterator](): Iterator<number, undefined> & Iterable<number> {
    return makeIterator(this.start, this.step, this.$size);
  }

  __reversed__(): Iterator<number, undefined> & Iterable<number> {
    return makeIterator(this.item(integer.sub(this.$size, 1)), integer.neg(this.step), this.$size);
  }

  /** The item at a position that is known to exist (or that is only computed with). */
  private item(position: Int): Int {
    return integer.add(this.start, integer.mul(position, this.step));
  }

  __len__(): Int {
    return this.$size;
  }

  __bool__(): boolean {
    return this.$size > 0;
  }

  __getitem__(key: unknown): unknown {
    if (key instanceof SliceType) return this.$slice(key);
    let position = asIndex(key, "range indices must be integers or slices, not %");
    if (position < 0) position = integer.add(position, this.$size);
    if (position < 0 || position >= this.$size) throw new IndexError("range object index out of range");
    return this.item(position);
  }

  /** The range that a slice of this one is. */
  $slice(slice: Slice): RangeObject {
    const [start, stop, step] = sliceBounds(slice, this.$size);
    return new RangeObject(this.item(start), this.item(stop), integer.mul(this.step, step));
  }

  __contains__(value: unknown): boolean {
    const x = numberOf(value);
    if (x !== undefined) return this.positionOf(x) !== null;
    for (const item of this) if (same(item, value)) return true;
    return false;
  }

  /** Where a number stands, or null. */
  private positionOf(x: number | bigint): Int | null {
    if (typeof x === "number" && !Number.isInteger(x)) return null;
    const value: Int = typeof x === "number" && !Number.isSafeInteger(x) ? BigInt(x) : x;
    const { start, stop, step } = this;
    if (step > 0 ? value < start || value >= stop : value > start || value <= stop) return null;
    const distance = integer.sub(value, start);
    return integer.mod(distance, step) === 0 ? integer.floordiv(distance, step) : null;
  }

  index(value: unknown): Int {
    const x = numberOf(value);
    const position = x === undefined ? this.search(value) : this.positionOf(x);
    if (position !== null) return position;
    throw new ValueError(x !== undefined && isInt(value) ? `${x} is not in range` : "sequence.index(x): x not in sequence");
  }

  /** Where something stands that is no number, but may be equal to one. */
  private search(value: unknown): Int | null {
    let at = 0;
    for (const item of this) {
      if (same(item, value)) return at;
      at += 1;
    }
    return null;
  }

  count(value: unknown): number {
    if (numberOf(value) !== undefined) return this.__contains__(value) ? 1 : 0;
    let found = 0;
    for (const item of this) if (same(item, value)) found += 1;
    return found;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof RangeObject)) return NotImplemented;
    if (this.$size !== other.$size) return false;
    if (this.$size === 0) return true;
    return this.start === other.start && (this.$size === 1 || this.step === other.step);
  }

  __hash__(): Int {
    const size = this.$size;
    return toInt(hashOfTuple([size, size === 0 ? null : this.start, size > 1 ? this.step : null]));
  }

  __repr__(): string {
    const { start, stop, step } = this;
    return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
  }
}

export interface RangeObject {
  __iter__(): Iterator<number>;
}
Object.defineProperty(RangeObject.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });

function sizeOf(start: Int, stop: Int, step: Int): Int {
  const distance = step > 0 ? integer.sub(stop, start) : integer.sub(start, stop);
  if (distance <= 0) return 0;
  if (step === 1) return distance;
  return integer.add(integer.floordiv(integer.sub(distance, 1), integer.abs(step)), 1);
}

/** Counts with numbers. */
class RangeIterator extends PyIterator<number> {
  private at: number;
  private readonly step: number;
  private left: number;

  constructor(start: number, step: number, size: number) {
    super();
    this.at = start;
    this.step = step;
    this.left = size;
  }

  next(): IteratorResult<number, undefined> {
    if (this.left <= 0) return DONE;
    this.left -= 1;
    const value = this.at;
    this.at = value + this.step;
    return { done: false, value };
  }

  __length_hint__(): number {
    return this.left;
  }

  __reduce__(): PyTuple {
    return remaining(this.at, this.left, this.step);
  }

  __setstate__(state: unknown): void {
    const steps = Math.max(0, Math.min(Number(asIndex(state)), this.left));
    this.at += steps * this.step;
    this.left -= steps;
  }
}
registerType(RangeIterator, { name: "range_iterator", final: true });

/** What makes an iterator over the rest of a range. */
const remaining = (at: Int, left: Int, step: Int): PyTuple => tupleOf([iteratorMakers.iter, tupleOf([new RangeObject(at, integer.add(at, integer.mul(left, step)), step)]), null]);

/** Counts where a number would lose bits. */
class LongRangeIterator extends PyIterator<Int> {
  private at: Int;
  private readonly step: Int;
  private left: Int;

  constructor(start: Int, step: Int, size: Int) {
    super();
    this.at = start;
    this.step = step;
    this.left = size;
  }

  next(): IteratorResult<Int, undefined> {
    if (this.left <= 0) return DONE;
    this.left = integer.sub(this.left, 1);
    const value = this.at;
    this.at = integer.add(value, this.step);
    return { done: false, value };
  }

  __length_hint__(): Int {
    return this.left;
  }

  __reduce__(): PyTuple {
    return remaining(this.at, this.left, this.step);
  }

  __setstate__(state: unknown): void {
    const asked = asIndex(state);
    const steps = asked < 0 ? 0 : asked > this.left ? this.left : asked;
    this.at = integer.add(this.at, integer.mul(steps, this.step));
    this.left = integer.sub(this.left, steps);
  }
}
registerType(LongRangeIterator, { name: "longrange_iterator", final: true });

const SAFE = Number.MAX_SAFE_INTEGER;

function makeIterator(start: Int, step: Int, size: Int): PyIterator<number> {
  if (typeof start === "number" && typeof step === "number" && typeof size === "number" && Math.abs(start + step * size) <= SAFE) {
    return new RangeIterator(start, step, size);
  }
  // Typed as small ints: only a program that counts past 2^53 sees the difference.
  return new LongRangeIterator(start, step, size) as PyIterator<Int> as PyIterator<number>;
}

export interface RangeType {
  (stop: Int): Range;
  (start: Int, stop: Int, step?: Int): Range;
  (start: unknown, stop?: unknown, step?: unknown): Range;
  new (start: Int, stop?: Int, step?: Int): Range;
  readonly prototype: Range;
}

export type Range = RangeObject;

/** The type `range`, which also makes ranges. */
export const range = function range(start?: unknown, stop?: unknown, step?: unknown, ...more: readonly unknown[]): RangeObject {
  if (typeof start === "number" && Number.isInteger(start)) {
    if (stop === undefined) return new RangeObject(0, start, 1);
    if (typeof stop === "number" && Number.isInteger(stop) && step === undefined) return new RangeObject(start, stop, 1);
  }
  if (start === undefined) throw new TypeError("range expected at least 1 argument, got 0");
  if (more.length > 0) throw new TypeError(`range expected at most 3 arguments, got ${3 + more.length}`);
  const first = asIndex(start);
  if (stop === undefined) return new RangeObject(0, first, 1);
  const last = asIndex(stop);
  const stride = step === undefined ? 1 : asIndex(step);
  if (stride === 0) throw new ValueError("range() arg 3 must not be zero");
  return new RangeObject(first, last, stride);
} as RangeType;

export const Range = range;
describeMethods(RangeObject, "range", { count: "value, /", index: "value, /" });
registerType(range, { name: "range", instances: RangeObject, final: true, signature: "start, stop=None, step=None, /" });

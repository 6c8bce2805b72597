/** Python's `slice` objects, and where a slice of a sequence begins, ends and steps. */
import { eq, ge, gt, le, lt } from "./compare.js";
import { TypeError, ValueError } from "./exceptions.js";
import { hashOfTuple, toInt } from "./hash.js";
import { asIndex } from "./indices.js";
import { type Int, integer } from "./integer.js";
import { describeMethods } from "./functions.js";
import { repr } from "./repr.js";
import { NotImplemented } from "./singletons.js";
import { type Tuple, tuple } from "./tuple.js";
import { registerType } from "./type_registry.js";

class SliceObject {
  readonly start: unknown;
  readonly stop: unknown;
  readonly step: unknown;

  constructor(start: unknown, stop: unknown, step: unknown) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** `slice.indices(length)`: start, stop and step for a sequence of that length. */
  indices(length: unknown): Tuple<[Int, Int, Int]> {
    const size = asIndex(length);
    if (size < 0) throw new ValueError("length should not be negative");
    const [start, stop, step] = sliceBounds(this, size);
    return tuple([start, stop, step]);
  }

  private parts(): unknown[] {
    return [this.start, this.stop, this.step];
  }

  __eq__(other: unknown): unknown {
    return other instanceof SliceObject ? eq(this.parts(), other.parts()) : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    return other instanceof SliceObject ? lt(this.parts(), other.parts()) : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return other instanceof SliceObject ? le(this.parts(), other.parts()) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof SliceObject ? gt(this.parts(), other.parts()) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof SliceObject ? ge(this.parts(), other.parts()) : NotImplemented;
  }

  __hash__(): Int {
    return toInt(hashOfTuple(this.parts()));
  }

  __repr__(): string {
    return `slice(${repr(this.start)}, ${repr(this.stop)}, ${repr(this.step)})`;
  }
}

export type Slice = SliceObject;

export interface SliceType {
  (start: unknown, stop?: unknown, step?: unknown): Slice;
  new (start: unknown, stop?: unknown, step?: unknown): Slice;
  readonly prototype: Slice;
}

/** The type that Python calls `slice`; the helper of that name slices a sequence. */
export const Slice = function slice(start?: unknown, stop?: unknown, step: unknown = null, ...more: readonly unknown[]): SliceObject {
  if (more.length > 0) throw new TypeError(`slice expected at most 3 arguments, got ${3 + more.length}`);
  if (start === undefined) throw new TypeError("slice expected at least 1 argument, got 0");
  return stop === undefined ? new SliceObject(null, start, null) : new SliceObject(start, stop, step);
} as SliceType;
describeMethods(SliceObject, "slice", { indices: "length, /" });
registerType(Slice, { name: "slice", instances: SliceObject, final: true, signature: "start, stop=None, step=None, /" });

const NOT_AN_INDEX = "slice indices must be integers or None or have an __index__ method";

/** Where a slice of a sequence of `size` items begins, before which position it ends, and its step; all inside the sequence. */
export function sliceBounds(slice: { readonly start: unknown; readonly stop: unknown; readonly step: unknown }, size: Int): [Int, Int, Int] {
  const step = slice.step == null ? 1 : asIndex(slice.step, NOT_AN_INDEX);
  if (step === 0) throw new ValueError("slice step cannot be zero");
  const backwards = step < 0;
  const lowest: Int = backwards ? -1 : 0;
  const highest = backwards ? integer.sub(size, 1) : size;
  const start = slice.start == null ? (backwards ? highest : lowest) : inside(asIndex(slice.start, NOT_AN_INDEX), size, lowest, highest);
  const stop = slice.stop == null ? (backwards ? lowest : highest) : inside(asIndex(slice.stop, NOT_AN_INDEX), size, lowest, highest);
  return [start, stop, step];
}

function inside(position: Int, size: Int, lowest: Int, highest: Int): Int {
  if (position < 0) {
    position = integer.add(position, size);
    return position < lowest ? lowest : position;
  }
  return position > highest ? highest : position;
}

/** The same for an array or text: plain numbers, and how many items there are. */
export function arrayBounds(start: unknown, stop: unknown, step: unknown, size: number): { start: number; stop: number; step: number; count: number } {
  const [first, last, stride] = sliceBounds({ start, stop, step }, size);
  const bounds = { start: Number(first), stop: Number(last), step: Number(stride), count: 0 };
  const distance = bounds.step > 0 ? bounds.stop - bounds.start : bounds.start - bounds.stop;
  if (distance > 0) bounds.count = Math.floor((distance - 1) / Math.abs(bounds.step)) + 1;
  return bounds;
}

/** Reading from what is an array underneath (lists and tuples): items, slices, `+`, `*`. */
import { IndexError, MemoryError, TypeError } from "./exceptions.js";
import { asCount, asPosition, isIndex } from "./indices.js";
import { isPlainArray } from "./iteration.js";
import { NotImplemented } from "./singletons.js";
import { arrayBounds, Slice } from "./slice.js";
import { PyTuple, tupleOf } from "./tuple.js";
import { type_name } from "./types.js";

type Kind = "list" | "tuple";

/** What a text of an error calls the array. */
export const kindOf = (xs: readonly unknown[]): Kind => (xs instanceof PyTuple ? "tuple" : "list");

/** `xs[key]` for an index or a slice. */
export function getArrayItem(xs: readonly unknown[], key: unknown, kind: Kind = kindOf(xs)): unknown {
  if (key instanceof Slice) return sliceArray(xs, key.start, key.stop, key.step);
  let i = typeof key === "number" && Number.isInteger(key) ? key : asPosition(key, `${kind} indices must be integers or slices, not %`);
  if (i < 0) i += xs.length;
  if (i < 0 || i >= xs.length) throw new IndexError(`${kind} index out of range`);
  return xs[i];
}

/** `xs[start:stop:step]`: a new list, or a tuple of a tuple. */
export function sliceArray<T>(xs: readonly T[], start: unknown, stop: unknown, step: unknown): T[] | PyTuple<T> {
  const bounds = arrayBounds(start, stop, step, xs.length);
  const { count, step: stride } = bounds;
  const isTuple = xs instanceof PyTuple;
  if (isTuple && count === xs.length && stride === 1 && isPlainArray(xs)) return xs as PyTuple<T>;
  const made = isTuple ? new PyTuple<T>(count) : new Array<T>(count);
  for (let i = 0, at = bounds.start; i < count; i++, at += stride) made[i] = xs[at] as T;
  return made;
}

/** `xs + other`: only of the same kind; NotImplemented otherwise (the caller may still ask the other operand). */
export function addArrays(xs: readonly unknown[], other: unknown, kind: Kind): unknown {
  if (!Array.isArray(other) || kindOf(other) !== kind) return NotImplemented;
  if (kind === "list") {
    const made = new Array<unknown>(xs.length + other.length);
    for (let i = 0; i < xs.length; i++) made[i] = xs[i];
    for (let i = 0; i < other.length; i++) made[xs.length + i] = other[i];
    return made;
  }
  // A tuple never changes: nothing added to it is the tuple itself.
  if (other.length === 0 && isPlainArray(xs)) return xs;
  if (xs.length === 0 && isPlainArray(other)) return other;
  const made = new PyTuple<unknown>(xs.length + other.length);
  for (let i = 0; i < xs.length; i++) made[i] = xs[i];
  for (let i = 0; i < other.length; i++) made[xs.length + i] = other[i];
  return made;
}

/** `xs * n` of a list whose type is known. */
export function repeated<T>(xs: readonly T[], times: number): T[] {
  return repeatArray(xs, times) as T[];
}

/** As long as JavaScript's arrays can be. */
const LONGEST = 2 ** 32 - 1;

/** `xs * times` */
export function repeatArray(xs: readonly unknown[], times: unknown): readonly unknown[] {
  if (!isIndex(times)) throw new TypeError(`can't multiply sequence by non-int of type '${type_name(times)}'`);
  const count = Math.max(0, asCount(times));
  if (count === 1 && xs instanceof PyTuple && isPlainArray(xs)) return xs;
  // Pushed, not written into room made before: V8 reads arrays without holes quicker.
  const made: unknown[] = [];
  if (xs.length * count > LONGEST) throw new MemoryError();
  for (let turn = xs.length === 0 ? count : 0; turn < count; turn++) for (let i = 0; i < xs.length; i++) made.push(xs[i]);
  return xs instanceof PyTuple ? tupleOf(made) : made;
}

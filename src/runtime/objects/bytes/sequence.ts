/** Bytes as sequences: positions, slices, order, hash. */
import { IndexError } from "../exceptions.js";
import { hash } from "../hash.js";
import { asPosition } from "../indices.js";
import type { Int } from "../integer.js";
import { type Slice, sliceBounds } from "../slice.js";
import { toBinary } from "./binary_text.js";

/** The byte at an index; `typeName` decides the words of the error. */
export function indexed(data: Uint8Array, key: unknown, typeName: string): number {
  const at = asPosition(key, `${typeName === "bytearray" ? "bytearray" : "byte"} indices must be integers or slices, not %`);
  const byte = data[at < 0 ? at + data.length : at];
  if (byte === undefined) throw new IndexError(typeName === "bytearray" ? "bytearray index out of range" : "index out of range");
  return byte;
}

/** The items that a slice takes. */
export function sliced<T extends Uint8Array | Int32Array>(data: T, slice: Slice): T {
  const [start, stop, step] = sliceBounds(slice, data.length).map(Number) as [number, number, number];
  if (step === 1) return data.slice(start, Math.max(start, stop)) as T;
  const taken: number[] = [];
  if (step > 0) for (let i = start; i < stop; i += step) taken.push(data[i] ?? 0);
  else for (let i = start; i > stop; i += step) taken.push(data[i] ?? 0);
  const made = data.slice(0, taken.length) as T;
  made.set(taken);
  return made;
}

/** The bytes over and over. */
export function repeated(data: Uint8Array, count: Int): Uint8Array {
  const times = data.length === 0 ? 0 : Math.max(0, Number(count));
  const made = new Uint8Array(data.length * times);
  for (let i = 0; i < times; i++) made.set(data, i * data.length);
  return made;
}

/** Order of bytes: negative, zero or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** That of the text with these code points, as in CPython; whose hashes are seeded, so that no program can depend on the number. */
export const hashBytes = (data: Uint8Array): Int => hash(toBinary(data));

/**
 * What `list`'s methods do, as functions of the list: the unbound methods `list.append(xs, x)` of emitted code.
 * None calls a method of the array: a class derived from `list` may define a `push` of its own.
 */
import { same } from "../compare.js";
import { IndexError, ValueError } from "../exceptions.js";
import { toSize } from "../int/index.js";
import { isPlainArray } from "../iteration.js";
import { sized } from "../length_hint.js";
import { repr } from "../repr.js";
import { index as indexIn } from "./search.js";

/** `xs.append(x)` */
export function append<T>(xs: T[], x: T): void {
  xs[xs.length] = x;
}

/** `xs.extend(items)` */
export function extend<T>(xs: T[], items: Iterable<T>): void;
export function extend(xs: unknown[], items: unknown): void;
export function extend(xs: unknown[], items: unknown): void {
  if (Array.isArray(items) && (isPlainArray(items) || items === xs)) {
    const size = items.length;
    for (let i = 0; i < size; i++) xs[xs.length] = items[i];
  } else {
    for (const item of sized(items)) xs[xs.length] = item;
  }
}

/** `xs.insert(i, x)`: before position i, or at the nearest end. */
export function insert<T>(xs: T[], i: number, x: T): void {
  const position = toSize(i);
  if (position >= xs.length) xs[xs.length] = x;
  else Array.prototype.splice.call(xs, Math.max(0, position < 0 ? position + xs.length : position), 0, x);
}

/** `xs.pop(i)` */
export function pop<T>(xs: T[], i = -1): T {
  const size = xs.length;
  if (i === -1 && size > 0) {
    // Not `xs.pop()`: what a class derived from `list` defines must not answer here.
    return Array.prototype.pop.call(xs) as T;
  }
  const position = toSize(i);
  if (size === 0) throw new IndexError("pop from empty list");
  const at = position < 0 ? position + size : position;
  if (at < 0 || at >= size) throw new IndexError("pop index out of range");
  const item = xs[at] as T;
  if (at === 0) Array.prototype.shift.call(xs);
  else Array.prototype.splice.call(xs, at, 1);
  return item;
}

/** `xs.remove(x)`: the first item equal to x. */
export function remove<T>(xs: T[], x: unknown): void {
  for (let i = 0; i < xs.length; i++) {
    if (same(xs[i], x)) {
      Array.prototype.splice.call(xs, i, 1);
      return;
    }
  }
  throw new ValueError("list.remove(x): x not in list");
}

/** `xs.index(x, start, stop)` */
export function index(xs: readonly unknown[], x: unknown, start?: number, stop?: number): number {
  const found = indexIn(xs, x, start, stop);
  if (found < 0) throw new ValueError(`${repr(x)} is not in list`);
  return found;
}

/** `xs.clear()` */
export function clear(xs: unknown[]): void {
  xs.length = 0;
}

/** `xs.copy()` */
export function copy<T>(xs: readonly T[]): T[] {
  return Array.from(xs);
}

/** `xs.reverse()`, in place. */
export function reverse(xs: unknown[]): void {
  Array.prototype.reverse.call(xs);
}

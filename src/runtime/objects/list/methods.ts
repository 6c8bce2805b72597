/** What `list`'s methods do, as functions of the list: the unbound methods `list.append(xs, x)` of emitted code. */
import { invoke } from "../calls.js";
import { isOrdinaryText, lessThan, same } from "../compare.js";
import { IndexError, TypeError, ValueError } from "../exceptions.js";
import { asPosition } from "../indices.js";
import { collect, iterate } from "../iteration.js";
import { repr } from "../repr.js";
import { truthy } from "../truth.js";
import { index as indexIn } from "./search.js";

/** `xs.append(x)` */
export function append<T>(xs: T[], x: T): void {
  xs.push(x);
}

/** `xs.extend(items)` */
export function extend<T>(xs: T[], items: Iterable<T>): void;
export function extend(xs: unknown[], items: unknown): void;
export function extend(xs: unknown[], items: unknown): void {
  if (Array.isArray(items)) {
    const size = items.length;
    for (let i = 0; i < size; i++) xs.push(items[i]);
  } else {
    for (const item of iterate(items)) xs.push(item);
  }
}

/** `xs.insert(i, x)`: before position i, or at the nearest end. */
export function insert<T>(xs: T[], i: number, x: T): void {
  const position = asPosition(i);
  if (position >= xs.length) xs.push(x);
  else xs.splice(Math.max(0, position < 0 ? position + xs.length : position), 0, x);
}

/** `xs.pop(i)` */
export function pop<T>(xs: T[], i = -1): T {
  const size = xs.length;
  if (i === -1 && size > 0) {
    // Not `xs.pop()`: what a class derived from `list` defines must not answer here.
    return Array.prototype.pop.call(xs) as T;
  }
  const position = asPosition(i);
  if (size === 0) throw new IndexError("pop from empty list");
  const at = position < 0 ? position + size : position;
  if (at < 0 || at >= size) throw new IndexError("pop index out of range");
  const item = xs[at] as T;
  if (at === 0) xs.shift();
  else xs.splice(at, 1);
  return item;
}

/** `xs.remove(x)`: the first item equal to x. */
export function remove<T>(xs: T[], x: unknown): void {
  for (let i = 0; i < xs.length; i++) {
    if (same(xs[i], x)) {
      xs.splice(i, 1);
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

export interface SortOptions<T> {
  readonly key?: ((item: T) => unknown) | null;
  readonly reverse?: unknown;
}

/** `xs.sort(key=…, reverse=…)`: stable, by `<` only. */
export function sort<T>(xs: T[], options?: SortOptions<T>): void {
  if (options !== undefined && Object.getPrototypeOf(options) !== Object.prototype) throw new TypeError("sort() takes no positional arguments");
  const items = sorted<T>(xs, options);
  for (let i = 0; i < items.length; i++) xs[i] = items[i] as T;
}

/** `sorted(items, key=…, reverse=…)` */
export function sorted<T>(items: Iterable<T>, options?: SortOptions<T>): T[] {
  const all = collect<T>(items);
  sortInPlace(all, options?.key ?? null, options?.reverse !== undefined && truthy(options.reverse));
  return all;
}

/** Sorts an array that nobody else sees. */
function sortInPlace<T>(items: T[], key: ((item: T) => unknown) | null, reversed: boolean): void {
  if (key === null) {
    sortBy(items, items, reversed);
    return;
  }
  const size = items.length;
  const keys = new Array<unknown>(size);
  for (let i = 0; i < size; i++) keys[i] = invoke(key, items[i]);
  sortBy(items, keys, reversed);
}

/** Puts the items into the order of their keys. */
function sortBy<T>(items: T[], keys: readonly unknown[], reversed: boolean): void {
  const size = items.length;
  if (size < 2) return;
  const isOwnKey = keys === items;
  const numeric = keys.every(isOrderedNumber);
  if (isOwnKey) {
    // Equal numbers, and equal texts, are alike, so stability shows nowhere and V8's own order will do.
    if (numeric) {
      const sorted = Float64Array.from(items as unknown as number[]).sort();
      for (let i = 0; i < size; i++) items[reversed ? size - 1 - i : i] = sorted[i] as T;
      return;
    }
    if (keys.every(isOrdinaryText)) {
      items.sort();
      if (reversed) items.reverse();
      return;
    }
  }
  const order = new Array<number>(size);
  // Reversing before and after keeps equal items in their order, as CPython does.
  for (let i = 0; i < size; i++) order[i] = reversed ? size - 1 - i : i;
  if (numeric) {
    const numbers = keys as readonly number[];
    if (!sortWhole(order, numbers)) order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  } else {
    mergeSort(order, keys);
  }
  if (reversed) order.reverse();
  const before = isOwnKey ? items.slice() : Array.from(items);
  for (let i = 0; i < size; i++) items[i] = before[order[i] ?? 0] as T;
}

/** Sorts by whole numbers so small that each and its item's place fit into one; false when they do not. */
function sortWhole(order: number[], keys: readonly number[]): boolean {
  const size = order.length;
  const most = Number.MAX_SAFE_INTEGER / size - 1;
  const both = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const key = keys[order[i] ?? 0] ?? 0;
    if (!Number.isInteger(key) || key > most || key < -most) return false;
    both[i] = key * size + i;
  }
  both.sort();
  const before = order.slice();
  for (let i = 0; i < size; i++) {
    const one = both[i] ?? 0;
    order[i] = before[one - Math.floor(one / size) * size] ?? 0;
  }
  return true;
}

function isOrderedNumber(x: unknown): boolean {
  return typeof x === "number" && x === x && x !== Infinity && x !== -Infinity;
}

type Less = (a: unknown, b: unknown) => boolean;

/** Binary insertion for short runs, then merging: asks `<` of the later item against the earlier one, as CPython's sort does. */
function mergeSort(order: number[], keys: readonly unknown[]): void {
  const size = order.length;
  const run = 32;
  const less = lessThan(keys);
  let ascending = true;
  for (let i = 1; i < size && ascending; i++) ascending = !less(keys[order[i] ?? 0], keys[order[i - 1] ?? 0]);
  if (ascending) return;
  for (let start = 0; start < size; start += run) insertionSort(order, keys, less, start, Math.min(start + run, size));
  let from = order;
  let to = new Array<number>(size);
  for (let width = run; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) merge(from, to, keys, less, start, Math.min(start + width, size), Math.min(start + 2 * width, size));
    [from, to] = [to, from];
  }
  if (from !== order) for (let i = 0; i < size; i++) order[i] = from[i] ?? 0;
}

function insertionSort(order: number[], keys: readonly unknown[], less: Less, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const item = order[i] ?? 0;
    const key = keys[item];
    let low = start;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (less(key, keys[order[middle] ?? 0])) high = middle;
      else low = middle + 1;
    }
    for (let j = i; j > low; j--) order[j] = order[j - 1] ?? 0;
    order[low] = item;
  }
}

function merge(from: readonly number[], to: number[], keys: readonly unknown[], less: Less, start: number, middle: number, end: number): void {
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    if (right >= end || (left < middle && !less(keys[from[right] ?? 0], keys[from[left] ?? 0]))) to[i] = from[left++] ?? 0;
    else to[i] = from[right++] ?? 0;
  }
}

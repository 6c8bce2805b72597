/** `list.sort` and `sorted`: stable, by `<` only. What keys have in common decides how they are compared. */
import { invoke } from "../calls.js";
import { isOrdinaryText, lessThan } from "../compare.js";
import { TypeError, ValueError } from "../exceptions.js";
import { collect, isPlainArray } from "../iteration.js";
import { truthy } from "../truth.js";

/** What is called with an item: a function, or an object such as `operator.itemgetter(1)`. */
export type Key<T> = ((item: T) => unknown) | { __call__(item: unknown): unknown };

export interface SortOptions<T> {
  readonly key?: Key<T> | null;
  readonly reverse?: unknown;
}

/** `xs.sort(key=…, reverse=…)`: stable, by `<` only. */
export function sort<T>(xs: T[], options?: SortOptions<T>): void {
  if (options !== undefined && (options === null || Object.getPrototypeOf(options) !== Object.prototype)) throw new TypeError("sort() takes no positional arguments");
  const key = options?.key ?? null;
  const reversed = options?.reverse !== undefined && truthy(options.reverse);
  const items = collect<T>(xs);
  if (key === null && (items.every(isOrderedNumber) || items.every(isOrdinaryText))) {
    sortInPlace(items, null, reversed);
    for (let i = 0; i < items.length; i++) xs[i] = items[i] as T;
    return;
  }
  // the program may look: the list is empty meanwhile, and must stay so
  xs.length = 0;
  let isChanged = false;
  try {
    sortInPlace(items, key, reversed);
  } finally {
    isChanged = xs.length !== 0;
    xs.length = 0;
    for (let i = 0; i < items.length; i++) xs.push(items[i] as T);
  }
  if (isChanged) throw new ValueError("list modified during sort");
}

/** `sorted(items, key=…, reverse=…)` */
export function sorted<T>(items: Iterable<T>, options?: SortOptions<T>): T[] {
  const all = collect<T>(items);
  sortInPlace(all, options?.key ?? null, options?.reverse !== undefined && truthy(options.reverse));
  return all;
}

/** Sorts an array that nobody else sees. */
function sortInPlace<T>(items: T[], key: Key<T> | null, reversed: boolean): void {
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
  // Equal numbers, and equal texts, are alike, so stability shows nowhere and V8's own order will do.
  if (isOwnKey && keys.every(isOrderedNumber)) {
    const sorted = Float64Array.from(items as unknown as number[]).sort();
    for (let i = 0; i < size; i++) items[reversed ? size - 1 - i : i] = sorted[i] as T;
    return;
  }
  if (isOwnKey && keys.every(isOrdinaryText)) {
    items.sort();
    if (reversed) items.reverse();
    return;
  }
  const order = new Array<number>(size);
  // Reversing before and after keeps equal items in their order, as CPython does.
  for (let i = 0; i < size; i++) order[i] = reversed ? size - 1 - i : i;
  const columns = columnsOf(keys);
  if (columns === null) mergeSort(order, keys);
  else for (let i = columns.length - 1; i >= 0; i--) sortByNumbers(order, columns[i]!);
  if (reversed) order.reverse();
  const before = isOwnKey ? items.slice() : Array.from(items);
  for (let i = 0; i < size; i++) items[i] = before[order[i] ?? 0] as T;
}

/**
 * Numbers in the order of the keys: one column for numbers or texts, several for tuples (or lists) of one length whose places
 * each hold only numbers or only texts. Sorting by the last column, then by those before, is the order of tuples. Null: other keys.
 */
function columnsOf(keys: readonly unknown[]): (readonly number[])[] | null {
  const [first] = keys;
  if (!Array.isArray(first)) {
    const ranks = ranksOf(keys);
    return ranks === null ? null : [ranks];
  }
  const prototype: unknown = Object.getPrototypeOf(first);
  const width = first.length;
  const isRow = (key: unknown): key is readonly unknown[] => Array.isArray(key) && key.length === width && Object.getPrototypeOf(key) === prototype;
  if (width === 0 || !isPlainArray(first) || !keys.every(isRow)) return null;
  const columns: (readonly number[])[] = [];
  for (let i = 0; i < width; i++) {
    const ranks = ranksOf(keys.map((key) => (key as readonly unknown[])[i]));
    if (ranks === null) return null;
    columns.push(ranks);
  }
  return columns;
}

/** Numbers that are ordered as the values are: the values themselves, or the places of texts among all different ones. */
function ranksOf(values: readonly unknown[]): readonly number[] | null {
  if (values.every(isOrderedNumber)) return values as readonly number[];
  if (!values.every(isOrdinaryText)) return null;
  const ranks = new Map<unknown, number>();
  [...new Set(values as readonly string[])].sort().forEach((text, i) => ranks.set(text, i));
  return values.map((text) => ranks.get(text)!);
}

function sortByNumbers(order: number[], numbers: readonly number[]): void {
  if (!sortWhole(order, numbers)) order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
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
  if (size < SHORT) return insertionSort(order, keys, less, 0, size, countRun(order, keys, less));
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

/** Lists shorter than this are sorted by insertion alone; who prints what is compared sees what CPython compares. */
const SHORT = 64;

/**
 * How many items at the beginning are in order: those that rise, or, turned round, those that fall; equal ones keep their order
 * (`count_run` in CPython's Objects/listobject.c).
 */
function countRun(order: number[], keys: readonly unknown[], less: Less): number {
  const size = order.length;
  let n = 1;
  while (n < size && !isBelow(order, keys, less, n, n - 1)) n++;
  if (n === size) return n;
  if (n > 1) {
    if (isBelow(order, keys, less, 0, n - 1)) return n;
    turnRound(order, 0, n);
  }
  n++;
  let equal = 0;
  for (; n < size; n++) {
    if (isBelow(order, keys, less, n, n - 1)) {
      turnRound(order, n - 1 - equal, n);
      equal = 0;
    } else if (isBelow(order, keys, less, n - 1, n)) break;
    else equal++;
  }
  turnRound(order, n - 1 - equal, n);
  turnRound(order, 0, n);
  // what was turned round may go on rising
  while (n < size && !isBelow(order, keys, less, n, n - 1)) n++;
  return n;
}

const isBelow = (order: readonly number[], keys: readonly unknown[], less: Less, i: number, j: number): boolean => less(keys[order[i] ?? 0], keys[order[j] ?? 0]);

function turnRound(order: number[], start: number, end: number): void {
  for (let i = start, j = end - 1; i < j; i++, j--) {
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}

function insertionSort(order: number[], keys: readonly unknown[], less: Less, start: number, end: number, inOrder = 1): void {
  for (let i = start + inOrder; i < end; i++) {
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

/** `heapq`: lists as heaps, laid out as CPython lays them out. */
import { ge, lt } from "../objects/compare.js";
import { len } from "../builtins/objects.js";
import { max, min, sorted } from "../builtins/aggregates.js";
import type { Key } from "../objects/list/sorting.js";
import { invoke } from "../objects/calls.js";
import { AttributeError, IndexError, RuntimeError, TypeError } from "../objects/exceptions.js";
import { type AnyFunction } from "../objects/functions.js";
import { asCount } from "../objects/indices.js";
import { collect, iter, iterate } from "../objects/iteration.js";
import { libraryFunctions, pythonFunctions } from "../objects/library_functions.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { registerType } from "../objects/type_registry.js";
import { Slice } from "../objects/slice.js";
import { getitem } from "../objects/subscript.js";
import { PyTuple } from "../objects/tuple.js";
import { type_name } from "../objects/types.js";
import { truthy } from "../objects/truth.js";

type Before = (a: unknown, b: unknown) => boolean;

const less: Before = (a, b) => (typeof a === "number" && typeof b === "number" ? a < b : lt(a, b));
const greater: Before = (a, b) => less(b, a);

/** A comparison is the program's, and may change the heap under our hands. */
function changed(): RuntimeError {
  return new RuntimeError("list changed size during iteration");
}

/** The item at `at` rises towards the root until its parent is not larger. */
function rise(heap: unknown[], start: number, at: number, before: Before): void {
  const size = heap.length;
  const item = heap[at];
  let i = at;
  while (i > start) {
    const parent = (i - 1) >> 1;
    const smaller = before(item, heap[parent]);
    if (heap.length !== size) throw changed();
    if (!smaller) break;
    heap[i] = heap[parent];
    i = parent;
    heap[i] = item;
  }
}

/** The smaller children rise to a leaf, and the item from `at` takes its place from there. */
function settle(heap: unknown[], at: number, before: Before): void {
  const end = heap.length;
  const item = heap[at];
  let i = at;
  for (let child = 2 * i + 1; child < end; child = 2 * i + 1) {
    const right = child + 1;
    if (right < end) {
      const smaller = before(heap[child], heap[right]);
      if (heap.length !== end) throw changed();
      if (!smaller) child = right;
    }
    heap[i] = heap[child];
    i = child;
    heap[i] = item;
  }
  rise(heap, at, i, before);
}

function checkHeap(heap: unknown, call: string): void {
  if (!Array.isArray(heap) || heap instanceof PyTuple) throw new TypeError(`${call} must be list, not ${heap === null ? "None" : type_name(heap)}`);
}

function popped<T>(heap: T[], before: Before): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const last = heap.pop() as T;
  if (heap.length === 0) return last;
  const first = heap[0] as T;
  heap[0] = last;
  settle(heap, 0, before);
  return first;
}

function replaced<T>(heap: T[], item: T, before: Before): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const first = heap[0] as T;
  heap[0] = item;
  settle(heap, 0, before);
  return first;
}

function ordered(heap: unknown[], before: Before): void {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) settle(heap, i, before);
}

/** `heappush(heap, item)` */
export function heappush(heap: unknown[], item: unknown): void {
  checkHeap(heap, "heappush() argument 1");
  heap.push(item);
  rise(heap, 0, heap.length - 1, less);
}

/** `heappop(heap)` */
export function heappop<T>(heap: T[]): T {
  checkHeap(heap, "heappop() argument");
  return popped(heap, less);
}

/** `heapify(x)` */
export function heapify(x: unknown[]): void {
  checkHeap(x, "heapify() argument");
  ordered(x, less);
}

/** `heappushpop(heap, item)` */
export function heappushpop<T>(heap: T[], item: T): T {
  checkHeap(heap, "heappushpop() argument 1");
  if (heap.length === 0 || !less(heap[0], item)) return item;
  return replaced(heap, item, less);
}

/** `heapreplace(heap, item)` */
export function heapreplace<T>(heap: T[], item: T): T {
  checkHeap(heap, "heapreplace() argument 1");
  return replaced(heap, item, less);
}

/** `_heapify_max(x)`: the same heaps with the largest first. */
export function _heapify_max(x: unknown[]): void {
  checkHeap(x, "_heapify_max() argument");
  ordered(x, greater);
}

/** `_heappop_max(heap)` */
export function _heappop_max<T>(heap: T[]): T {
  checkHeap(heap, "_heappop_max() argument");
  return popped(heap, greater);
}

/** `_heapreplace_max(heap, item)` */
export function _heapreplace_max<T>(heap: T[], item: T): T {
  checkHeap(heap, "_heapreplace_max() argument 1");
  return replaced(heap, item, greater);
}

/** `nlargest(n, iterable, key=None)` */
export function nlargest<T>(n: number, iterable: Iterable<T>, key: Key<T> | null = null): T[] {
  return first(n, iterable, (items) => max(items, { default: NONE, ...(key !== null && { key }) }), (items) => sorted(items, { ...(key !== null && { key }), reverse: true })) as T[];
}

/** `nsmallest(n, iterable, key=None)` */
export function nsmallest<T>(n: number, iterable: Iterable<T>, key: Key<T> | null = null): T[] {
  return first(n, iterable, (items) => min(items, { default: NONE, ...(key !== null && { key }) }), (items) => sorted(items, key === null ? {} : { key })) as T[];
}

const NONE = Symbol("none");

/** The first `n` of what is sorted: one is looked for alone, of none nothing is compared, and a count that is none is told of as the size of the iterable has it. */
function first(n: unknown, iterable: unknown, extreme: (items: Iterable<never>) => unknown, sort: (items: Iterable<never>) => unknown[]): unknown[] {
  if (n === 1 || n === true) {
    const only = extreme(iter(iterable) as Iterable<never>);
    return only === NONE ? [] : [only];
  }
  const size = sizeOf(iterable);
  if (size !== null && truthy(ge(n, size))) return getitem(sort(iterable as Iterable<never>), Slice(null, n)) as unknown[];
  const items = iter(iterable);
  const count = asCount(n);
  return count <= 0 ? [] : sort(collect(items) as never[]).slice(0, count);
}

function sizeOf(iterable: unknown): number | null {
  try {
    return len(iterable);
  } catch (error) {
    if (error instanceof TypeError || error instanceof AttributeError) return null;
    throw error;
  }
}

interface Source {
  readonly iterator: Iterator<unknown>;
  readonly order: number;
  value: unknown;
  key: unknown;
}

class Merge extends PyIterator<unknown> {
  private sources: Source[] | null = null;
  private readonly iterables: readonly unknown[];
  private readonly keyOf: (value: unknown) => unknown;
  private readonly before: (a: unknown, b: unknown) => boolean;

  constructor(iterables: readonly unknown[], key: unknown, reverse: boolean) {
    super();
    this.iterables = iterables;
    this.keyOf = key === null ? (value) => value : (value) => invoke(key, value);
    this.before = reverse ? (a, b) => less(b, a) : less;
  }

  private advance(source: Source): boolean {
    const step = source.iterator.next();
    if (step.done === true) return false;
    source.value = step.value;
    source.key = this.keyOf(step.value);
    return true;
  }

  next(): IteratorResult<unknown, undefined> {
    this.sources ??= this.iterables.map((x, order): Source => ({ iterator: iterate(x)[Symbol.iterator](), order, value: null, key: null })).filter((source) => this.advance(source));
    const { sources } = this;
    let [best] = sources;
    if (best === undefined) return DONE;
    for (const source of sources) if (source !== best && this.before(source.key, best.key)) best = source;
    const { value } = best;
    if (!this.advance(best)) sources.splice(sources.indexOf(best), 1);
    return { done: false, value };
  }
}
registerType(Merge, { name: "generator" });

/** `merge(*iterables, key=None, reverse=False)` */
export function merge<T>(...params: [...Iterable<T>[], { readonly key?: Key<T> | null; readonly reverse?: unknown }]): Iterable<T>;
export function merge<T>(...params: (Iterable<T> | { readonly key?: Key<T> | null; readonly reverse?: unknown })[]): Iterable<T>;
export function merge(...params: unknown[]): Iterable<unknown> {
  const last = params[params.length - 1];
  const hasOptions = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const { key = null, reverse = false } = (hasOptions ? last : {}) as { readonly key?: unknown; readonly reverse?: unknown };
  return new Merge(hasOptions ? params.slice(0, -1) : params, key, truthy(reverse));
}

libraryFunctions("_heapq", {
  heappush: [heappush, "heap, item, /"],
  heappop: [heappop, "heap, /"],
  heapify: [heapify, "heap, /"],
  heappushpop: [heappushpop, "heap, item, /"],
  heapreplace: [heapreplace, "heap, item, /"],
  _heapify_max: [_heapify_max, "heap, /"],
  _heappop_max: [_heappop_max, "heap, /"],
  _heapreplace_max: [_heapreplace_max, "heap, item, /"],
});
pythonFunctions("heapq", { nlargest: [nlargest as AnyFunction, "n, iterable, key=None"], nsmallest: [nsmallest as AnyFunction, "n, iterable, key=None"], merge: [merge as AnyFunction, "*iterables, key=None, reverse=False"] });

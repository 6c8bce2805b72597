/** `heapq`: lists as heaps, laid out as CPython lays them out. */
import { lt } from "../objects/compare.js";
import { sorted } from "../builtins/aggregates.js";
import { invoke } from "../objects/calls.js";
import { IndexError } from "../objects/exceptions.js";
import { type AnyFunction } from "../objects/functions.js";
import { asCount } from "../objects/indices.js";
import { iterate } from "../objects/iteration.js";
import { libraryFunctions, pythonFunctions } from "../objects/library_functions.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { registerType } from "../objects/type_registry.js";
import { truthy } from "../objects/truth.js";

const less = (a: unknown, b: unknown): boolean => (typeof a === "number" && typeof b === "number" ? a < b : lt(a, b));

/** The item at `at` rises towards the root until its parent is not larger. */
function rise(heap: unknown[], start: number, at: number): void {
  const item = heap[at];
  let i = at;
  while (i > start) {
    const parent = (i - 1) >> 1;
    if (!less(item, heap[parent])) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = item;
}

/** The smaller children rise to a leaf, and the item from `at` takes its place from there. */
function settle(heap: unknown[], at: number): void {
  const end = heap.length;
  const item = heap[at];
  let i = at;
  for (let child = 2 * i + 1; child < end; child = 2 * i + 1) {
    const right = child + 1;
    if (right < end && !less(heap[child], heap[right])) child = right;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = item;
  rise(heap, at, i);
}

/** `heappush(heap, item)` */
export function heappush<T>(heap: T[], item: T): void {
  heap.push(item);
  rise(heap, 0, heap.length - 1);
}

/** `heappop(heap)` */
export function heappop<T>(heap: T[]): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const last = heap.pop() as T;
  if (heap.length === 0) return last;
  const smallest = heap[0] as T;
  heap[0] = last;
  settle(heap, 0);
  return smallest;
}

/** `heapify(x)` */
export function heapify(x: unknown[]): void {
  for (let i = (x.length >> 1) - 1; i >= 0; i--) settle(x, i);
}

/** `heappushpop(heap, item)` */
export function heappushpop<T>(heap: T[], item: T): T {
  if (heap.length === 0 || !less(heap[0], item)) return item;
  const smallest = heap[0] as T;
  heap[0] = item;
  settle(heap, 0);
  return smallest;
}

/** `heapreplace(heap, item)` */
export function heapreplace<T>(heap: T[], item: T): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const smallest = heap[0] as T;
  heap[0] = item;
  settle(heap, 0);
  return smallest;
}

/** `nlargest(n, iterable, key=None)` */
export function nlargest<T>(n: number, iterable: Iterable<T>, key: ((item: T) => unknown) | null = null): T[] {
  return sorted(iterable, { ...(key !== null && { key }), reverse: true }).slice(0, Math.max(0, asCount(n)));
}

/** `nsmallest(n, iterable, key=None)` */
export function nsmallest<T>(n: number, iterable: Iterable<T>, key: ((item: T) => unknown) | null = null): T[] {
  return sorted(iterable, key === null ? {} : { key }).slice(0, Math.max(0, asCount(n)));
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
export function merge<T>(...params: (Iterable<T> | { readonly key?: unknown; readonly reverse?: unknown })[]): Iterable<T>;
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
});
pythonFunctions("heapq", { nlargest: [nlargest as AnyFunction, "n, iterable, key=None"], nsmallest: [nsmallest as AnyFunction, "n, iterable, key=None"], merge: [merge as AnyFunction, "*iterables, key=None, reverse=False"] });

/** `await x` for an x that nobody proved to be a coroutine or Future, and what goes with it: `discard`. */
import { type Awaitable, type Coroutine, isCoroutineObject } from "./coroutine.js";
import { CoroutineWrapper } from "./coroutine_wrapper.js";
import { StopIteration, TypeError } from "./exceptions.js";
import { isGeneratorObject } from "./generator.js";
import { type_name } from "./types.js";

/** An object with Python's `__await__`. */
export interface HasAwait<T> {
  __await__(): Iterator<unknown, T, unknown> | Generator<unknown, T, never>;
}

/** An iterator of a Python class, as `__await__` may return one. */
interface PythonIterator {
  __next__?(): unknown;
  send?(value: unknown): unknown;
  throw?(error: unknown): unknown;
}

/** A generator that `types.coroutine` lets be awaited. */
const isIterableCoroutine = (x: unknown): boolean => isGeneratorObject(x) && (x as { $iterable?: boolean }).$iterable === true;

/** `__await__` of asyncio's Futures: whoever awaits one awaits it itself. asyncio puts it here. */
export const awaitsItself: { method: unknown } = { method: null };

/** Whether `await x` is allowed. */
export function isAwaitable(x: unknown): boolean {
  if (isCoroutineObject(x) || isIterableCoroutine(x)) return true;
  return typeof x === "object" && x !== null && typeof (x as { __await__?: unknown }).__await__ === "function";
}

/** `await x`: `yield* awaitable(x)`. TypeError when x can't be awaited. */
export function awaitable<T>(x: HasAwait<T>): Coroutine<T>;
export function awaitable<T>(x: Awaitable<T>): Awaitable<T>;
export function awaitable(x: unknown): Awaitable<unknown>;
export function awaitable(x: unknown): Awaitable<unknown> {
  if (isCoroutineObject(x)) return x;
  if (typeof x === "object" && x !== null) {
    const { __await__: method } = x as { __await__?: unknown };
    if (method === awaitsItself.method) return x as Awaitable<unknown>;
    if (typeof method === "function") return iteratorOf(x, method.call(x));
    if (isIterableCoroutine(x)) return x as Awaitable<unknown>;
  }
  throw new TypeError(`object ${type_name(x)} can't be used in 'await' expression`);
}

function iteratorOf(x: object, iterator: unknown): Awaitable<unknown> {
  if (isGeneratorObject(iterator)) {
    if (isIterableCoroutine(iterator)) throw new TypeError("__await__() returned a coroutine");
    return iterator as Awaitable<unknown>;
  }
  if (iterator instanceof CoroutineWrapper) return iterator.$coroutine;
  if (iterator === x && Symbol.iterator in x) return x as Awaitable<unknown>;
  if (isCoroutineObject(iterator)) throw new TypeError("__await__() returned a coroutine");
  if (typeof iterator === "object" && iterator !== null) {
    if ("$awaits" in iterator) return iterator as unknown as Awaitable<unknown>;
    if (typeof (iterator as { __next__?: unknown }).__next__ === "function") return new AwaitIterator(iterator as PythonIterator);
    if (typeof (iterator as { next?: unknown }).next === "function") return { [Symbol.iterator]: () => iterator as Iterator<unknown, unknown, unknown> };
  }
  throw new TypeError(`__await__() returned non-iterator of type '${type_name(iterator)}'`);
}

/** Plays a Python iterator (`__next__`, `send`, `throw`) as a JavaScript one. */
export class AwaitIterator implements Iterator<unknown, unknown, unknown> {
  readonly $iterator: PythonIterator;

  constructor(iterator: PythonIterator) {
    this.$iterator = iterator;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(sent?: unknown): IteratorResult<unknown, unknown> {
    const { $iterator: iterator } = this;
    return this.step(() => (sent === undefined || sent === null || iterator.send === undefined ? iterator.__next__!() : iterator.send(sent)));
  }

  throw(error: unknown): IteratorResult<unknown, unknown> {
    const { $iterator: iterator } = this;
    if (iterator.throw === undefined) throw error;
    return this.step(() => iterator.throw!(error));
  }

  return(value: unknown): IteratorResult<unknown, unknown> {
    return { done: true, value };
  }

  private step(run: () => unknown): IteratorResult<unknown, unknown> {
    try {
      const value = run();
      return { done: false, value: value === undefined ? null : value };
    } catch (error) {
      if (!(error instanceof StopIteration)) throw error;
      return { done: true, value: error.value };
    }
  }
}

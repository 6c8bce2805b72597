/** The base of the runtime's own iterators: a class with `next`, because generators are fifteen times slower. A leaf file. */

/** Answers of `next` at the end; one object serves all. */
export const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

export abstract class PyIterator<T> implements Iterator<T, undefined>, Iterable<T> {
  abstract next(): IteratorResult<T, undefined>;
  /** Never there (leaving a loop closes nothing); said so that TypeScript's overloads see an `Iterable<T>` at first sight. */
  declare return?: (value?: undefined) => IteratorReturnResult<undefined>;
  declare throw?: (error?: unknown) => IteratorReturnResult<undefined>;

  [Symbol.iterator](): this {
    return this;
  }

  __iter__(): this {
    return this;
  }

  /** Python's `__next__`; iteration.ts puts it here, since StopIteration can't be imported by a leaf. */
  declare __next__: () => T;
}

/** The `__iter__` of every built-in container: whoever finds another one in its place knows that a program overrode it. */
export function builtinIter(this: Iterable<unknown>): Iterator<unknown> {
  return this[Symbol.iterator]();
}

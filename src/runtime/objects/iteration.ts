/** Iterating over any Python value: `for x in xs`, `iter`, `next`. */
import { checkedLength } from "./truth.js";
import { NotImplemented } from "./singletons.js";
import { lookupSpecial } from "./attributes.js";
import { NativeGenerator } from "./coroutine.js";
import { IndexError, StopIteration, TypeError } from "./exceptions.js";
import { builtinIter, DONE, PyIterator } from "./py_iterator.js";
import { PyTuple, tupleOf } from "./tuple.js";
import { asIndex } from "./indices.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";

Object.defineProperty(PyIterator.prototype, "__next__", {
  value(this: PyIterator<unknown>): unknown {
    const step = this.next();
    if (step.done === true) throw new StopIteration();
    return step.value;
  },
  configurable: true,
  writable: true,
});

/** A JavaScript generator object, registered or not. */
type GeneratorObject = Generator<unknown, unknown, unknown> & { readonly $kind?: string };

export function isGenerator(x: unknown): x is GeneratorObject {
  return typeof x === "object" && x !== null && Object.prototype.isPrototypeOf.call(NativeGenerator, x);
}

/** What iterating over a value gives: over a union of iterables too, from which TypeScript infers no common item. */
export type ItemOf<I> = I extends Iterable<infer T> ? T : never;

/**
 * The JavaScript iterable behind any Python iterable; TypeError when there is none.
 * Leaving a `for … of` over it early closes nothing, as in Python.
 */
export function iterate<T>(x: Iterable<T>): Iterable<T>;
export function iterate<I extends Iterable<unknown>>(x: I): Iterable<ItemOf<I>>;
export function iterate<T = unknown>(x: unknown): Iterable<T>;
export function iterate(x: unknown): Iterable<unknown> {
  if (typeof x === "string") return x;
  if (typeof x === "object" && x !== null) {
    if (Array.isArray(x)) {
      if (isPlainArray(x)) return x;
      const own = (x as { __iter__?: unknown }).__iter__;
      if (own === undefined || own === builtinIter) return x;
    } else if (x instanceof PyIterator) {
      return x;
    } else if (Symbol.iterator in x) {
      if (isGenerator(x)) {
        if (x.$kind === "coroutine" || x.$kind === "async_generator") throw new TypeError(`'${x.$kind}' object is not iterable`);
        return new GeneratorIterator(x);
      }
      const own = (x as { __iter__?: unknown }).__iter__;
      if (own === builtinIter) return x as Iterable<unknown>;
    }
  }
  const found = iter(x);
  return found instanceof PyIterator ? found : new ProtocolIterator(found);
}

/** The steps of what `iter` gave, which is not asked for its own `__iter__`. */
export function stepsOf(iterator: unknown): Iterator<unknown, undefined> {
  if (isGenerator(iterator)) return new GeneratorIterator(iterator);
  return iterator instanceof PyIterator ? iterator[Symbol.iterator]() : new ProtocolIterator(iterator);
}

/** A list or tuple itself, not an instance of a class that a program derived from them. */
export function isPlainArray(x: readonly unknown[]): boolean {
  const prototype: unknown = Object.getPrototypeOf(x);
  return prototype === Array.prototype || prototype === PyTuple.prototype;
}

/** The values of any iterable as a fresh array. */
export function collect<T>(x: Iterable<T>): T[];
export function collect(x: unknown): unknown[];
export function collect(x: unknown): unknown[] {
  if (Array.isArray(x) && isPlainArray(x)) {
    const size = x.length;
    const copy = new Array<unknown>(size);
    for (let i = 0; i < size; i++) copy[i] = x[i];
    return copy;
  }
  const made: unknown[] = [];
  for (const item of iterate(x)) made.push(item);
  return made;
}

/** Steps through a generator as Python's `for` does: sends None, and leaves it open. */
class GeneratorIterator extends PyIterator<unknown> {
  private readonly generator: GeneratorObject;

  constructor(generator: GeneratorObject) {
    super();
    this.generator = generator;
  }

  next(): IteratorResult<unknown, undefined> {
    const step = this.generator.next(null);
    if (step.done === true) return DONE;
    return step.value === undefined ? { done: false, value: null } : step;
  }
}

/** An iterator of JavaScript's own (over bytes) as Python has it. */
class HostIterator extends PyIterator<unknown> {
  private readonly steps: Iterator<unknown>;

  constructor(steps: Iterator<unknown>) {
    super();
    this.steps = steps;
  }

  next(): IteratorResult<unknown, undefined> {
    const step = this.steps.next();
    return step.done === true ? DONE : step;
  }
}
registerType(HostIterator, { name: "iterator", final: true });

/** Steps through an object with `__next__`. */
class ProtocolIterator extends PyIterator<unknown> {
  private readonly step: () => unknown;

  constructor(iterator: unknown) {
    super();
    const step = lookupSpecial(iterator, "__next__");
    if (step === undefined || step === null) throw new TypeError(`'${type_name(iterator)}' object is not an iterator`);
    this.step = step;
  }

  next(): IteratorResult<unknown, undefined> {
    try {
      const value = this.step();
      return { done: false, value: value === undefined ? null : value };
    } catch (error) {
      if (error instanceof StopIteration) return DONE;
      throw error;
    }
  }
}

/** Steps through an object that only has `__getitem__`, from 0 to its IndexError. */
class GetitemIterator extends PyIterator<unknown> {
  private at = 0;
  private readonly source: unknown;
  private readonly get: (index: number) => unknown;

  constructor(source: unknown, get: (index: number) => unknown) {
    super();
    this.source = source;
    this.get = get;
  }

  next(): IteratorResult<unknown, undefined> {
    if (this.at < 0) return DONE;
    try {
      return { done: false, value: this.get(this.at++) };
    } catch (error) {
      if (!(error instanceof IndexError || error instanceof StopIteration)) throw error;
      this.at = -1;
      return DONE;
    }
  }

  __length_hint__(): unknown {
    if (this.at < 0) return 0;
    const length = lookupSpecial(this.source, "__len__");
    return length === undefined || length === null ? NotImplemented : Math.max(0, checkedLength(length()) - this.at);
  }

  __reduce__(): PyTuple {
    return this.at < 0 ? reduced(tupleOf([])) : reduced(this.source, this.at);
  }

  __setstate__(state: unknown): void {
    if (this.at >= 0) this.at = Math.max(0, Number(asIndex(state)));
  }
}
registerType(GetitemIterator, { name: "iterator", final: true });

const reduced = (items: unknown, at?: number): PyTuple => tupleOf(at === undefined ? [iteratorMakers.iter, tupleOf([items])] : [iteratorMakers.iter, tupleOf([items]), at]);

/** The builtins `iter` and `reversed`, which their files put here. */
export const iteratorMakers: { iter: unknown; reversed: unknown } = { iter: null, reversed: null };

/** The iterator of a list: by index, so that it sees what is appended meanwhile. */
export class ListIterator<T> extends PyIterator<T> {
  private at = 0;
  private readonly items: readonly T[];

  constructor(items: readonly T[]) {
    super();
    this.items = items;
  }

  next(): IteratorResult<T, undefined> {
    const { at, items } = this;
    if (at < 0 || at >= items.length) {
      this.at = -1;
      return DONE;
    }
    this.at = at + 1;
    return { done: false, value: items[at] as T };
  }

  __length_hint__(): number {
    return this.at < 0 ? 0 : Math.max(0, this.items.length - this.at);
  }

  /** How to make it again: the function `iter`, what it gets, and how far it is. */
  __reduce__(): PyTuple {
    if (this.at < 0) return reduced(this instanceof TupleIterator ? tupleOf([]) : []);
    return reduced(this.items, this.at);
  }

  __setstate__(state: unknown): void {
    if (this.at >= 0) this.at = Math.min(Math.max(0, Number(asIndex(state))), this.items.length);
  }
}
registerType(ListIterator, { name: "list_iterator", final: true });

export class TupleIterator<T> extends ListIterator<T> {}
registerType(TupleIterator, { name: "tuple_iterator", final: true });

/** `reversed(xs)`: counts down to what is left of the list. */
export class ReverseListIterator<T> extends PyIterator<T> {
  private at: number;
  private readonly items: readonly T[];

  constructor(items: readonly T[]) {
    super();
    this.items = items;
    this.at = items.length - 1;
  }

  next(): IteratorResult<T, undefined> {
    const { at, items } = this;
    if (at < 0 || at >= items.length) {
      this.at = -1;
      return DONE;
    }
    this.at = at - 1;
    return { done: false, value: items[at] as T };
  }

  __length_hint__(): number {
    return this.at >= this.items.length ? 0 : this.at + 1;
  }

  __reduce__(): PyTuple {
    return this.at < 0 ? tupleOf([iteratorMakers.reversed, tupleOf([[]])]) : tupleOf([iteratorMakers.reversed, tupleOf([this.items]), this.at]);
  }

  __setstate__(state: unknown): void {
    if (this.at >= 0) this.at = Math.max(-1, Math.min(Number(asIndex(state)), this.items.length - 1));
  }
}
registerType(ReverseListIterator, { name: "list_reverseiterator", final: true });

class StrIterator extends PyIterator<string> {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    super();
    this.text = text;
  }

  next(): IteratorResult<string, undefined> {
    const { text, at } = this;
    const point = text.codePointAt(at);
    if (point === undefined) return DONE;
    const value = point < 0x10000 ? text.charAt(at) : text.slice(at, at + 2);
    this.at = at + value.length;
    return { done: false, value };
  }

  __length_hint__(): number {
    let count = 0;
    for (const _ of this.text.slice(this.at)) count += 1;
    return count;
  }

  __reduce__(): PyTuple {
    if (this.at >= this.text.length) return reduced("");
    let points = 0;
    for (const _ of this.text.slice(0, this.at)) points += 1;
    return reduced(this.text, points);
  }

  __setstate__(state: unknown): void {
    const points = Array.from(this.text).slice(0, Math.max(0, Number(asIndex(state))));
    this.at = points.join("").length;
  }
}
registerType(StrIterator, { name: "str_iterator", final: true });

/** Texts of ASCII have an iterator of their own in CPython, as its name shows. */
class AsciiIterator extends StrIterator {}
registerType(AsciiIterator, { name: "str_ascii_iterator", final: true });

/** `iter(f, sentinel)`: calls until the sentinel comes. */
export class CallIterator extends PyIterator<unknown> {
  private ended = false;
  private readonly call: () => unknown;
  private readonly isLast: (value: unknown) => boolean;
  /** What `iter` was given. */
  private readonly given: PyTuple;

  constructor(call: () => unknown, isLast: (value: unknown) => boolean, given: PyTuple) {
    super();
    this.call = call;
    this.isLast = isLast;
    this.given = given;
  }

  __reduce__(): PyTuple {
    return this.ended ? reduced(tupleOf([])) : tupleOf([iteratorMakers.iter, this.given]);
  }

  next(): IteratorResult<unknown, undefined> {
    if (this.ended) return DONE;
    let value: unknown;
    try {
      value = this.call();
    } catch (error) {
      if (!(error instanceof StopIteration)) throw error;
      this.ended = true;
      return DONE;
    }
    if (value === undefined) value = null;
    // the call itself may have come to the end
    if (this.ended) return DONE;
    if (this.isLast(value)) {
      this.ended = true;
      return DONE;
    }
    return { done: false, value };
  }
}
registerType(CallIterator, { name: "callable_iterator", final: true });

/** `iter(x)`: the Python iterator of any iterable. */
export function iter(x: unknown): unknown {
  if (typeof x === "string") return /^[\0-\x7f]*$/.test(x) ? new AsciiIterator(x) : new StrIterator(x);
  if (typeof x === "object" && x !== null) {
    if (Array.isArray(x)) {
      const own = (x as { __iter__?: unknown }).__iter__;
      if (own === undefined || own === builtinIter) return x instanceof PyTuple ? new TupleIterator(x) : new ListIterator(x as unknown[]);
    } else if (x instanceof PyIterator) {
      return x;
    } else if (isGenerator(x)) {
      if (x.$kind === undefined || x.$kind === "generator") return x;
    } else if (Symbol.iterator in x && (x as { __iter__?: unknown }).__iter__ === builtinIter) {
      const found = (x as Iterable<unknown>)[Symbol.iterator]();
      return found instanceof PyIterator ? found : new HostIterator(found);
    }
  }
  const method = lookupSpecial(x, "__iter__");
  if (method !== undefined && method !== null) {
    const found: unknown = method();
    if (!isIterator(found)) throw new TypeError(`iter() returned non-iterator of type '${type_name(found)}'`);
    return found;
  }
  const get = method === null ? undefined : lookupSpecial(x, "__getitem__");
  if (get === undefined || get === null || typeof x === "function") throw new TypeError(`'${type_name(x)}' object is not iterable`);
  return new GetitemIterator(x, get);
}

/** Whether `next` works on it. */
function isIterator(x: unknown): boolean {
  return x instanceof PyIterator || (isGenerator(x) && (x.$kind === undefined || x.$kind === "generator")) || lookupSpecial(x, "__next__") !== undefined;
}

/** Whether `iter` would find an iterator, without asking for it. */
export function isIterable(x: unknown): boolean {
  if (typeof x === "string") return true;
  if (typeof x !== "object" || x === null) return lookupSpecial(x, "__iter__") !== undefined;
  return Array.isArray(x) || Symbol.iterator in x || lookupSpecial(x, "__iter__") !== undefined || lookupSpecial(x, "__getitem__") !== undefined;
}

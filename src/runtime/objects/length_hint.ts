/**
 * What becomes a list or a tuple is asked for its size first: `list(x)`, `[*x]`, `f(*x)`, `sorted(x)`. The answer only serves CPython's
 * memory, but a program's `__len__` or `__length_hint__` is called, and may raise.
 */
import { lookupSpecial } from "./attributes.js";
import { carriedValue } from "./compare.js";
import { OverflowError, TypeError, ValueError } from "./exceptions.js";
import { collect, isGenerator, isPlainArray, iter, iterate, stepsOf } from "./iteration.js";
import { isInt } from "./py_float.js";
import { PyIterator } from "./py_iterator.js";
import { NotImplemented } from "./singletons.js";
import { checkedLength } from "./truth.js";
import { type_name } from "./types.js";

/** What `__length_hint__` says; a TypeError counts as no answer (PyObject_LengthHint). */
export function length_hint<T>(obj: unknown, otherwise: T): number | T {
  const hint = lookupSpecial(obj, "__length_hint__");
  if (hint === undefined || hint === null) return otherwise;
  let answer: unknown;
  try {
    answer = hint();
  } catch (error) {
    if (error instanceof TypeError) return otherwise;
    throw error;
  }
  if (answer === NotImplemented) return otherwise;
  const count = carriedValue(answer);
  if (!isInt(count) && typeof count !== "boolean") throw new TypeError(`__length_hint__ must be an integer, not ${type_name(answer)}`);
  if (typeof count === "bigint" && (count >= 1n << 63n || count < -(1n << 63n))) throw new OverflowError("Python int too large to convert to C ssize_t");
  if (Number(count) < 0) throw new ValueError("__length_hint__() should return >= 0");
  return Number(count);
}

/** The items of what becomes a list or a tuple, which was asked for its size. */
export function sized<T = unknown>(x: unknown): Iterable<T> {
  const items = iterate<T>(x);
  if (typeof x === "object" && x !== null && !(Array.isArray(x) && isPlainArray(x)) && !isGenerator(x) && (!(x instanceof PyIterator) || "__length_hint__" in x)) askSize(x);
  return items;
}

function askSize(x: object): void {
  const length = lookupSpecial(x, "__len__");
  if (length !== undefined && length !== null) {
    try {
      checkedLength(length());
      return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  length_hint(x, 0);
}

/** `list(x)`: a fresh array. */
export function listed<T = unknown>(x: unknown): T[] {
  if (Array.isArray(x) && isPlainArray(x)) return collect<T>(x as T[]);
  const made: T[] = [];
  for (const item of sized<T>(x)) made.push(item);
  return made;
}

/** The items of what is taken as a list where it stands: of anything but a list or tuple, what its iterator gives (PySequence_Fast). */
export function itemsOf(x: unknown): readonly unknown[] {
  return Array.isArray(x) && isPlainArray(x) ? x : listed(iter(x));
}

/** The first values of an iterable, at most `count`, and what its iterator gives then, in a list; null when there are fewer (`a, *rest = xs`). */
export function firstAndRest(x: unknown, count: number): { readonly first: unknown[]; readonly rest: unknown[] | null } {
  const iterator = iter(x);
  const steps = stepsOf(iterator);
  const first: unknown[] = [];
  while (first.length < count) {
    const step = steps.next();
    if (step.done === true) return { first, rest: null };
    first.push(step.value);
  }
  return { first, rest: listed(iterator) };
}

/** Builtins that ask one object something: `len`, `id`, `hash`, `iter`, `next`. */
import { invoke, callable } from "../objects/calls.js";
import { tupleOf } from "../objects/tuple.js";
import { specialMethod } from "../objects/attributes.js";
import { eq } from "../objects/compare.js";
import { DictObject } from "../objects/dict/dict_object.js";
import { StopIteration, TypeError } from "../objects/exceptions.js";
import { builtin } from "../objects/functions.js";
import { isGeneratorObject, sendToGenerator } from "../objects/generator.js";
import { hash as hashOf } from "../objects/hash.js";
import { identityOf } from "../objects/identity.js";
import { CallIterator, isGenerator, isPlainArray, iter as iterOf, iteratorMakers } from "../objects/iteration.js";
import { PyIterator } from "../objects/py_iterator.js";
import { AnySet } from "../objects/set.js";
import { codePointLength } from "../objects/str/code_points.js";
import { checkedLength } from "../objects/truth.js";
import { type_name } from "../objects/types.js";

/** `len(x)` */
export const len = builtin(
  "len",
  function len(x: unknown): number {
    if (typeof x === "string") return codePointLength(x);
    if (typeof x === "object" && x !== null) {
      if (Array.isArray(x)) {
        if (isPlainArray(x)) return x.length;
      } else if (x instanceof DictObject) {
        if (x.__len__ === DictObject.prototype.__len__) return x.$size;
      } else if (x instanceof AnySet && x.__len__ === AnySet.prototype.__len__) {
        return x.$size;
      }
    }
    const method = specialMethod(x, "__len__");
    if (method !== undefined && method !== null) return checkedLength(Reflect.apply(method, x, []));
    if (Array.isArray(x)) return x.length;
    const carried = typeof x === "object" && x !== null && "$value" in x ? x.$value : undefined;
    if (typeof carried === "string") return codePointLength(carried);
    throw new TypeError(`object of type '${type_name(x)}' has no len()`);
  },
  "obj, /",
);

/** `id(x)` */
export const id = builtin("id", (x: unknown): number => identityOf(x), "obj, /");

/** `hash(x)` */
export const hash = builtin("hash", hashOf, "obj, /");

function iterFrom<T>(items: Iterable<T>): PyIterator<T>;
function iterFrom(f: unknown, sentinel?: unknown): unknown;
function iterFrom(x: unknown, sentinel?: unknown): unknown {
  if (sentinel === undefined) return iterOf(x);
  if (!callable(x)) throw new TypeError("iter(v, w): v must be callable");
  return new CallIterator(
    () => invoke(x),
    (value) => value === sentinel || eq(value, sentinel),
    tupleOf([x, sentinel]),
  );
}

/** `iter(iterable)`, `iter(callable, sentinel)` */
export const iter = builtin("iter", iterFrom, "object, sentinel=None, /");
iteratorMakers.iter = iter;

/** Whatever TypeScript can see a value type in: iterators and generators. */
interface Steps<T> {
  next(...args: never[]): IteratorResult<T, unknown>;
}

function nextOf<T>(iterator: Steps<T> | Iterable<T>): T;
function nextOf<T, D>(iterator: Steps<T> | Iterable<T>, otherwise: D): T | D;
function nextOf(iterator: unknown, otherwise?: unknown): unknown;
function nextOf(iterator: unknown, otherwise?: unknown): unknown {
  if (iterator instanceof PyIterator) {
    const step: IteratorResult<unknown, undefined> = iterator.next();
    if (step.done !== true) return step.value;
    if (otherwise === undefined) throw new StopIteration();
    return otherwise;
  }
  if (otherwise === undefined) return advance(iterator);
  try {
    return advance(iterator);
  } catch (error) {
    if (error instanceof StopIteration) return otherwise;
    throw error;
  }
}

function advance(iterator: unknown): unknown {
  if (isGeneratorObject(iterator)) return sendToGenerator(iterator, null);
  const method = specialMethod(iterator, "__next__");
  if (method !== undefined && method !== null) {
    const value: unknown = Reflect.apply(method, iterator, []);
    return value === undefined ? null : value;
  }
  if (isGenerator(iterator) && iterator.$kind === undefined) {
    const step = iterator.next(null);
    const value = step.value === undefined ? null : step.value;
    if (step.done !== true) return value;
    throw value === null ? new StopIteration() : new StopIteration(value);
  }
  throw new TypeError(`'${type_name(iterator)}' object is not an iterator`);
}

/** `next(iterator)`, `next(iterator, default)` */
export const next = builtin("next", nextOf, "iterator, default=None, /");

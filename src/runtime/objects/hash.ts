/** `hash(x)`: CPython's numbers for numbers, tuples and frozensets (the order of sets follows from them); our own for str and bytes. */
import { lookupSpecial } from "./attributes.js";
import { type BoundMethod, isBoundMethod } from "./attributes/methods.js";
import { carriesValue } from "./compare.js";
import { TypeError } from "./exceptions.js";
import * as hash64 from "./hash64.js";
import { identityOf } from "./identity.js";
import { type Int, normalize } from "./integer.js";
import { isPlainArray } from "./iteration.js";
import { PyFloat } from "./py_float.js";
import { PyTuple } from "./tuple.js";
import { isClass } from "./type_registry.js";
import { metaclassOf, type, type_name } from "./types.js";

/** The low half of a value's hash; the high half is in `hash64.high`. TypeError for what can't be hashed. */
export function hashOf(x: unknown): number {
  switch (typeof x) {
    case "number":
      return Number.isInteger(x) ? hash64.ofSmallInt(x) : hash64.ofFloat(x);
    case "string":
      return hash64.ofText(x);
    case "boolean":
      return hash64.pair(x ? 1 : 0, 0);
    case "bigint":
      return hash64.ofBigInt(x);
    case "object":
      if (x === null) return hash64.pair(0xfca86420, 0);
      if (x instanceof PyTuple && isPlainArray(x)) return hashOfTuple(x);
      if (Object.getPrototypeOf(x) === PyFloat.prototype) return hash64.ofFloat((x as PyFloat).value);
      return hashOfObject(x);
    case "undefined":
      return hash64.pair(0xfca86420, 0);
    default:
      return hashOfObject(x as object);
  }
}

/** The hash of a sequence of values, as a tuple of them has it. */
export function hashOfTuple(items: readonly unknown[]): number {
  const size = items.length;
  let lo = hash64.TUPLE_START_LOW;
  let hi = hash64.TUPLE_START_HIGH;
  for (let i = 0; i < size; i++) {
    const low = hashOf(items[i]);
    lo = hash64.mixItem(lo, hi, low, hash64.high);
    hi = hash64.high;
  }
  return hash64.finishTuple(lo, hi, size);
}

function hashOfObject(x: object): number {
  const method = hashMethod(x);
  if (method === null) throw new TypeError(`unhashable type: '${type_name(x)}'`);
  if (method === undefined) {
    if (x instanceof PyTuple) return hashOfTuple(x);
    return carriesValue(x) ? hashOf(x.$value) : isBoundMethod(x) ? hashOfMethod(x) : hashOfIdentity(x);
  }
  const given: unknown = method();
  // an instance of a class derived from int counts for its value
  const answer: unknown = typeof given === "object" && given !== null && carriesValue(given) ? given.$value : given;
  if (typeof answer === "number" && Number.isInteger(answer)) return hash64.ofSmallInt(answer);
  if (typeof answer === "bigint") return answer >= -(1n << 63n) && answer < 1n << 63n ? hash64.ofSigned(answer) : hash64.ofBigInt(answer);
  if (typeof answer === "boolean") return hash64.pair(Number(answer), 0);
  throw new TypeError("__hash__ method should return an integer");
}

/** Bound methods are equal when object and function are. */
function hashOfMethod(method: BoundMethod): number {
  const low = hashOfIdentity(method.$method);
  const top = hash64.high;
  return hash64.plus(low, top, typeof method.$self === "object" && method.$self !== null ? hashOfIdentity(method.$self) : 0, 0);
}

/** The hash of an object that is equal to itself only. */
export function hashOfIdentity(x: object): number {
  const address = identityOf(x) / 16;
  return hash64.pair(address, Math.floor(address / 0x100000000));
}

const ownMethods = Object.prototype.hasOwnProperty;

/**
 * How an object is hashed: its `__hash__`; undefined for identity; null when it can't be, because a class set `__hash__`
 * to None or defines `__eq__` without it.
 */
function hashMethod(x: object): (() => unknown) | null | undefined {
  if (typeof x === "function") return isClass(x) && metaclassOf(x) !== type ? lookupSpecial(x, "__hash__") : undefined;
  if (Array.isArray(x) && isPlainArray(x)) return x instanceof PyTuple ? undefined : null;
  for (let prototype: object | null = Object.getPrototypeOf(x); prototype !== null && prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype)) {
    const cls: unknown = prototype.constructor;
    if (ownMethods.call(prototype, "__hash__")) {
      if ((prototype as { __hash__?: unknown }).__hash__ === null) return null;
      return lookupSpecial(x, "__hash__");
    }
    if (typeof cls === "function" && ownMethods.call(cls, "__hash__") && cls.prototype === prototype) return lookupSpecial(x, "__hash__");
    if (prototype === Array.prototype) return null;
    if (prototype === PyTuple.prototype) return undefined;
    if (ownMethods.call(prototype, "__eq__")) return null;
  }
  return undefined;
}

/** Whether an object is compared by identity only, so that a native Map may hold it as a key. */
export function hasIdentityHash(x: object): boolean {
  if (typeof x === "function") return !isBoundMethod(x) && !(isClass(x) && metaclassOf(x) !== type && lookupSpecial(x, "__eq__") !== undefined);
  if (Array.isArray(x) || x instanceof PyFloat) return false;
  const { __eq__, __hash__, $value } = x as { readonly __eq__?: unknown; readonly __hash__?: unknown; readonly $value?: unknown };
  return $value === undefined && __eq__ === undefined && __hash__ === undefined;
}

/** The int that a hash is for the program; `high` must still hold its other half. */
export function toInt(low: number): Int {
  const { high } = hash64;
  return high === low >> 31 ? low : normalize((BigInt(high) << 32n) | BigInt(low >>> 0));
}

/** The builtin `hash`. */
export function hash(x: unknown): Int {
  return toInt(hashOf(x));
}

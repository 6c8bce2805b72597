/** `==`, `<` and their kin for values of unknown type, and `in`. */
import { lookupSpecial, specialMethod } from "./attributes.js";
import { sameBoundMethod } from "./attributes/methods.js";
import { Dict } from "./dict.js";
import { BaseException, TypeError } from "./exceptions.js";
import { isIterable, isPlainArray, iterate } from "./iteration.js";
import { isFloat, PyFloat } from "./py_float.js";
import { AnySet } from "./set.js";
import { NotImplemented } from "./singletons.js";
import { truthy } from "./truth.js";
import { PyTuple } from "./tuple.js";
import { typeInfo } from "./type_registry.js";
import { type_name, type_of } from "./types.js";

export { is_same } from "./identity.js";

/** `a == b` */
export function eq(a: unknown, b: unknown): boolean {
  switch (typeof a) {
    case "number":
      if (typeof b === "number") return a === b;
      break;
    case "string":
      if (typeof b === "string") return a === b;
      break;
  }
  return eqOthers(a, b);
}

/** `a != b` */
export function ne(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return a !== b;
  if (typeof a === "string" && typeof b === "string") return a !== b;
  return isTrue(answerNe(a, b));
}

function answerNe(a: unknown, b: unknown): unknown {
  const derived = isDerived(b, a);
  let answer = derived ? askNe(b, a) : NotImplemented;
  if (answer === NotImplemented) answer = askNe(a, b);
  if (answer === NotImplemented && !derived) answer = askNe(b, a);
  return answer === NotImplemented ? !isOneObject(a, b) : answer;
}

/** `x.__ne__(other)`; that of `object` is the opposite of what `__eq__` says, and that of a type in C of what its own equality says. */
function askNe(x: unknown, other: unknown): unknown {
  const method = comparison(x, "__ne__");
  if (method !== undefined) return called(method, x, other);
  const inherited = carriesValue(x) || Array.isArray(x) ? null : inheritedEquality(x);
  const equal = inherited === null ? natively(x, other, "==") : inherited === undefined ? askOne(x, "__eq__", other, "==") : called(inherited, x, other);
  return equal === NotImplemented ? NotImplemented : !isTrue(equal);
}

/** The `__eq__` of the type written in C that a program's class derives from, whatever the class overrides. */
function inheritedEquality(x: unknown): Function | undefined {
  if (typeof x !== "object" || x === null || comparison(x, "__eq__") === undefined) return undefined;
  for (let holder = Object.getPrototypeOf(x) as object | null; holder !== null && holder !== Object.prototype; holder = Object.getPrototypeOf(holder) as object | null) {
    const cls = typeInfo(holder.constructor);
    if (cls.builtin) return cls.module === "builtins" || cls.compiled ? (holder as { readonly __eq__?: Function }).__eq__ : undefined;
  }
  return undefined;
}

/** The truth of what a comparison answered, which nearly always is a bool. */
const isTrue = (answer: unknown): boolean => answer === true || (answer !== false && truthy(answer));

/** What containers ask: identical or equal. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "number" && typeof b === "number" ? a !== a && b !== b : eq(a, b));
}

/** The value of anything that counts as a real number; undefined for all else. */
export function numberOf(x: unknown): number | bigint | undefined {
  switch (typeof x) {
    case "number":
    case "bigint":
      return x;
    case "boolean":
      return x ? 1 : 0;
    case "object":
      return x !== null && Object.getPrototypeOf(x) === PyFloat.prototype ? (x as PyFloat).value : undefined;
    default:
      return undefined;
  }
}

function eqOthers(a: unknown, b: unknown): boolean {
  return isTrue(answerEq(a, b));
}

function answerEq(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b) && isPlainArray(a) && isPlainArray(b)) return eqArrays(a, b);
  if (a == null || b == null) {
    if (a == null && b == null) return true;
  } else {
    const x = numberOf(a);
    if (x !== undefined) {
      const y = numberOf(b);
      // Number and bigint compare exactly by value.
      if (y !== undefined) return x == y;
    }
  }
  const answer = askBoth(a, b, "__eq__", "==", "__eq__", "==");
  return answer === NotImplemented ? isOneObject(a, b) : answer;
}

const isOneObject = (a: unknown, b: unknown): boolean => a === b || (a == null && b == null);

/** Whether a value is an instance of a program's subclass of int, float or str. */
export function carriesValue(x: unknown): x is { readonly $value: unknown } {
  return typeof x === "object" && x !== null && (x as { readonly $value?: unknown }).$value !== undefined;
}

/** The int, float or str that an instance of a subclass of theirs carries; anything else is itself. */
export function carriedValue(x: unknown): unknown {
  return carriesValue(x) ? x.$value : x;
}

function eqArrays(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length || a instanceof PyTuple !== b instanceof PyTuple) return false;
  // An `__eq__` of the program's may shorten the lists meanwhile.
  for (let i = 0; i < a.length && i < b.length; i++) if (!same(a[i], b[i]) && i < a.length && i < b.length) return false;
  return a.length === b.length;
}

type Comparison = Order | "==";

/** A comparison that the class of `x` has of its own; undefined for what this file compares natively. */
function comparison(x: unknown, name: string): Function | null | undefined {
  if (typeof x === "object") {
    if (x === null || (Array.isArray(x) ? isPlainArray(x) : Object.getPrototypeOf(x) === PyFloat.prototype)) return undefined;
  } else if (typeof x !== "function") {
    return undefined;
  }
  try {
    return specialMethod(x, name);
  } catch (error) {
    // a property that fails is no comparison, and nobody hears of it (`slot_tp_richcompare`, Objects/typeobject.c)
    if (!(error instanceof BaseException)) throw error;
    return declines;
  }
}

const declines = (): unknown => NotImplemented;

function called(method: Function | null, x: unknown, other: unknown): unknown {
  if (method === null) throw new TypeError("'NoneType' object is not callable");
  return Reflect.apply(method, x, [other]) as unknown;
}

/** What one operand's class answers: its own method, or what it inherits from a built-in type. */
function askOne(x: unknown, name: string, other: unknown, how: Comparison): unknown {
  const method = comparison(x, name);
  return method === undefined ? natively(x, other, how) : called(method, x, other);
}

/** Asks both operands, the right one first when its class derives from the left one's; NotImplemented when neither answers. */
function askBoth(a: unknown, b: unknown, name: string, how: Comparison, reflected: string, back: Comparison): unknown {
  const derived = isDerived(b, a);
  if (derived) {
    const answer = askOne(b, reflected, a, back);
    if (answer !== NotImplemented) return answer;
  }
  const answer = askOne(a, name, b, how);
  if (answer !== NotImplemented || derived) return answer;
  return askOne(b, reflected, a, back);
}

/** What a built-in type answers: NotImplemented unless it knows the other operand. */
function natively(a: unknown, b: unknown, how: Comparison): unknown {
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a instanceof PyTuple !== b instanceof PyTuple) return NotImplemented;
    return how === "==" ? eqArrays(a, b) : orderArrays(a, b, how);
  }
  if (typeof a === "function") return how === "==" && sameBoundMethod(a, b) ? true : NotImplemented;
  const x = carriedValue(a);
  const y = carriedValue(b);
  if (typeof x === "string") {
    if (typeof y !== "string") return NotImplemented;
    return how === "==" ? x === y : holds(compareText(x, y), 0, how);
  }
  const m = numberOf(x);
  const n = m === undefined ? undefined : numberOf(y);
  // Of a float an int knows nothing; the float is asked next. Number and bigint compare exactly by value.
  if (m === undefined || n === undefined || (isFloat(y) && !isFloat(x))) return NotImplemented;
  return how === "==" ? m == n : holds(m, n, how);
}

/** Whether the class of `x` is a proper subclass of that of `y`. */
export function isDerived(x: unknown, y: unknown): boolean {
  if (typeof x !== "object" || x === null || y === null) return false;
  if (typeof y !== "object" || Object.getPrototypeOf(y) === PyFloat.prototype) return carriesValue(x) && type_of(x.$value) === type_of(y);
  const base: unknown = Object.getPrototypeOf(y);
  return base !== Object.getPrototypeOf(x) && typeof base === "object" && base !== null && Object.prototype.isPrototypeOf.call(base, x);
}

type Order = "<" | "<=" | ">" | ">=";
const METHODS = { "<": ["__lt__", "__gt__", ">"], "<=": ["__le__", "__ge__", ">="], ">": ["__gt__", "__lt__", "<"], ">=": ["__ge__", "__le__", "<="] } as const;

/** `a < b` */
export function lt(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a < b : isTrue(order(a, b, "<"));
}

/** `a <= b` */
export function le(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a <= b : isTrue(order(a, b, "<="));
}

/** `a > b` */
export function gt(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a > b : isTrue(order(a, b, ">"));
}

/** `a >= b` */
export function ge(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a >= b : isTrue(order(a, b, ">="));
}

/** The comparisons where not only their truth counts: what the operands' methods answer may be anything. */
export const rich = {
  eq: (a: unknown, b: unknown): unknown => valueOf(answerEq(a, b)),
  ne: (a: unknown, b: unknown): unknown => valueOf(answerNe(a, b)),
  lt: (a: unknown, b: unknown): unknown => valueOf(order(a, b, "<")),
  le: (a: unknown, b: unknown): unknown => valueOf(order(a, b, "<=")),
  gt: (a: unknown, b: unknown): unknown => valueOf(order(a, b, ">")),
  ge: (a: unknown, b: unknown): unknown => valueOf(order(a, b, ">=")),
};

const valueOf = (answer: unknown): unknown => (answer === undefined ? null : answer);

function holds(a: number | bigint, b: number | bigint, how: Order): boolean {
  return how === "<" ? a < b : how === "<=" ? a <= b : how === ">" ? a > b : a >= b;
}

function order(a: unknown, b: unknown, how: Order): unknown {
  if (typeof a === "string" && typeof b === "string") return holds(compareText(a, b), 0, how);
  const left = numberOf(a);
  if (left !== undefined) {
    const right = numberOf(b);
    if (right !== undefined) return holds(left, right, how);
  } else if (Array.isArray(a) && Array.isArray(b) && isPlainArray(a) && isPlainArray(b) && a instanceof PyTuple === b instanceof PyTuple) {
    return orderArrays(a, b, how);
  }
  const [name, reflected, back] = METHODS[how];
  const answer = askBoth(a, b, name, how, reflected, back);
  if (answer !== NotImplemented) return answer;
  throw new TypeError(`'${how}' not supported between instances of '${type_name(a)}' and '${type_name(b)}'`);
}

/** The first items that differ decide; a prefix is less than the whole. */
function orderArrays(a: readonly unknown[], b: readonly unknown[], how: Order): unknown {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a[i];
    const y = b[i];
    if (x === y) continue;
    if (typeof x === "number" && typeof y === "number") {
      if (x === x || y === y) return holds(x, y, how);
    } else if (!same(x, y)) {
      // An `__eq__` of the program's may have shortened the lists.
      if (i >= a.length || i >= b.length) break;
      return order(x, y, how);
    }
  }
  return holds(a.length, b.length, how);
}

/** What sorting asks of two keys, chosen once for all of them: `<` for what they have in common. */
export function lessThan(keys: readonly unknown[]): (a: unknown, b: unknown) => boolean {
  const [first] = keys;
  if (Array.isArray(first)) {
    const prototype: unknown = Object.getPrototypeOf(first);
    const alike = isPlainArray(first) && keys.every((key) => Array.isArray(key) && Object.getPrototypeOf(key) === prototype);
    return alike ? arrayLess : lt;
  }
  return typeof first === "string" && keys.every(isOrdinaryText) ? textLess : lt;
}

function arrayLess(a: unknown, b: unknown): boolean {
  return isTrue(orderArrays(a as readonly unknown[], b as readonly unknown[], "<"));
}

/** Without surrogates (and what lies above them) UTF-16 order is the order of code points. */
export const isOrdinaryText = (x: unknown): boolean => typeof x === "string" && !/[\ud800-\uffff]/.test(x);

function textLess(a: unknown, b: unknown): boolean {
  return (a as string) < (b as string);
}

/** Negative, zero or positive: the order of two texts by code point (UTF-16 order differs above U+D7FF). */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const size = Math.min(a.length, b.length);
  for (let i = 0; i < size; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      // A surrogate pair stands for a code point above U+FFFF: after U+E000 … U+FFFF; a lone surrogate stays below.
      x = a.codePointAt(startOfPoint(a, i)) ?? x;
      y = b.codePointAt(startOfPoint(b, i)) ?? y;
    }
    return x - y;
  }
  return a.length - b.length;
}

/** Where the code point begins that the unit at `i` belongs to. */
function startOfPoint(text: string, i: number): number {
  const isLow = (text.charCodeAt(i) & 0xfc00) === 0xdc00;
  return isLow && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800 ? i - 1 : i;
}

/** `x in container`, for operands whose order of evaluation shows. */
export function is_in(x: unknown, container: unknown): boolean {
  return contains(container, x);
}

/** `x in container` */
export function contains(container: unknown, x: unknown): boolean {
  if (typeof container === "string") {
    const sub = typeof x === "string" ? x : carriedValue(x);
    if (typeof sub !== "string") throw new TypeError(`'in <string>' requires string as left operand, not ${type_name(x)}`);
    return container.includes(sub);
  }
  if (Array.isArray(container) && isPlainArray(container)) return includes(container, x);
  if (container instanceof Dict && container.__contains__ === Dict.prototype.__contains__) return container.$has(x);
  if (container instanceof AnySet && container.__contains__ === AnySet.prototype.__contains__) return container.$has(x);
  const method = lookupSpecial(container, "__contains__");
  if (method === null) throw new TypeError(`'${type_name(container)}' object is not a container`);
  if (method !== undefined) return truthy(method(x));
  if (!isIterable(container)) throw new TypeError(`argument of type '${type_name(container)}' is not iterable`);
  for (const item of searched(container)) if (same(item, x)) return true;
  return false;
}

/** What `in` walks; whatever is wrong with its `__iter__`, it is no iterable. */
function searched(container: unknown): Iterable<unknown> {
  try {
    return iterate(container);
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError(`argument of type '${type_name(container)}' is not iterable`);
    throw error;
  }
}

/** `x not in container` */
export function not_contains(container: unknown, x: unknown): boolean {
  return !contains(container, x);
}

function includes(items: readonly unknown[], x: unknown): boolean {
  if (typeof x === "string") {
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item === x || (typeof item === "object" && item !== null && same(item, x))) return true;
    }
    return false;
  }
  for (let i = 0; i < items.length; i++) if (same(items[i], x)) return true;
  return false;
}

/** `x is not y` */
export function is_not(a: unknown, b: unknown): boolean {
  return !(a === b || (a !== a && b !== b) || (a == null && b == null));
}

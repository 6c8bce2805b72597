/** Builtins that consume an iterable: `sum`, `min`, `max`, `any`, `all`, `sorted`. */
import { invoke } from "../objects/calls.js";
import { gt, lt } from "../objects/compare.js";
import { isPlainObject } from "../objects/dict.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { builtin } from "../objects/functions.js";
import { type Int, integer } from "../objects/integer.js";
import { type ItemOf, iterate } from "../objects/iteration.js";
import { type SortOptions, sorted as sortedList } from "../objects/list/sorting.js";
import { add } from "../objects/operators.js";
import { AnyBytes, Bytes } from "../objects/bytes.js";
import { boxFloat, PyFloat } from "../objects/py_float.js";
import { truthy } from "../objects/truth.js";

const SAFE = Number.MAX_SAFE_INTEGER;

/** `sum(iterable, start=0)`: ints exactly, floats with the error of each step carried along (as CPython since 3.12). */
function sumOf(xs: Iterable<number>, start?: number): number;
function sumOf(xs: Iterable<Int>, start?: Int): Int;
function sumOf(xs: unknown, start?: unknown): unknown;
function sumOf(xs: unknown, start: unknown = 0): unknown {
  const items = iterate(xs)[Symbol.iterator]();
  if (typeof start === "string") throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof AnyBytes) throw new TypeError(start instanceof Bytes ? "sum() can't sum bytes [use b''.join(seq) instead]" : "sum() can't sum bytearray [use b''.join(seq) instead]");
  if (isWhole(start)) return sumInts(items, start);
  return isFloating(start) ? sumFloats(items, Number(start)) : sumAny(items, start);
}

/** The builtin `sum`. */
export const sum = builtin("sum", sumOf, "iterable, /, start=0");

const isWhole = (x: unknown): x is Int => (typeof x === "number" ? Number.isInteger(x) : typeof x === "bigint");
const isFloating = (x: unknown): boolean => (typeof x === "number" ? !Number.isInteger(x) : x instanceof PyFloat);

function sumInts(items: Iterator<unknown>, start: Int): unknown {
  let total: Int = start;
  for (let step = items.next(); step.done !== true; step = items.next()) {
    const item = step.value;
    if (typeof item === "number" && Number.isInteger(item)) {
      if (typeof total === "number") {
        const next: number = total + item;
        total = next <= SAFE && next >= -SAFE ? next : integer.add(total, item);
      } else {
        total = integer.add(total, item);
      }
    } else if (typeof item === "bigint") {
      total = integer.add(total, item);
    } else if (typeof item === "boolean") {
      total = integer.add(total, Number(item));
    } else if (isFloating(item)) {
      return sumFloats(items, integer.toFloat(total) + Number(item));
    } else {
      return sumAny(items, add(total, item));
    }
  }
  return total;
}

/** Neumaier's sum: what the addition of each float loses is kept in `lost`; ints are added as they are. */
function sumFloats(items: Iterator<unknown>, start: number): unknown {
  let total = start;
  let lost = 0;
  for (let step = items.next(); step.done !== true; step = items.next()) {
    const item = step.value;
    if (isFloating(item)) {
      const x = Number(item);
      const next = total + x;
      if (Math.abs(total) >= Math.abs(x)) lost += total - next + x;
      else lost += x - next + total;
      total = next;
    } else if (typeof item === "number" || typeof item === "boolean" || (typeof item === "bigint" && BigInt.asIntN(64, item) === item)) {
      total += Number(item);
    } else {
      return sumAny(items, add(boxFloat(settled(total, lost)), item));
    }
  }
  return boxFloat(settled(total, lost));
}

const settled = (total: number, lost: number): number => (lost !== 0 && Number.isFinite(lost) ? total + lost : total);

function sumAny(items: Iterator<unknown>, start: unknown): unknown {
  let total = start;
  for (let step = items.next(); step.done !== true; step = items.next()) total = add(total, step.value);
  return total;
}

// ─── min, max ───

export interface ExtremeOptions<T, D = T> {
  readonly key?: ((item: T) => unknown) | null;
  readonly default?: D;
}

interface Extreme {
  <T>(items: Iterable<T>, options?: { readonly key?: ((item: T) => unknown) | null }): T;
  <T, D>(items: Iterable<T>, options: ExtremeOptions<T, D>): T | D;
  <I extends Iterable<unknown>>(items: I, options?: { readonly key?: ((item: ItemOf<I>) => unknown) | null }): ItemOf<I>;
  <I extends Iterable<unknown>, D>(items: I, options: ExtremeOptions<ItemOf<I>, D>): ItemOf<I> | D;
  (a: number, b: number, ...more: number[]): number;
  <T>(a: T, b: T, ...more: (T | ExtremeOptions<T>)[]): T;
  (...args: unknown[]): unknown;
}

function extreme(name: "min" | "max", better: (a: unknown, b: unknown) => boolean): Extreme {
  return function (...args: unknown[]): unknown {
    const [first, second] = args;
    if (args.length === 2 && typeof first === "number" && typeof second === "number") return better(second, first) ? second : first;
    const last = args[args.length - 1];
    const options: ExtremeOptions<unknown, unknown> = isPlainObject(last) ? last : {};
    const count = isPlainObject(last) ? args.length - 1 : args.length;
    if (count === 0) throw new TypeError(`${name} expected at least 1 argument, got 0`);
    if (count > 1) {
      if (options.default !== undefined) throw new TypeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
      return best(args.slice(0, count), options.key ?? null, better);
    }
    const found = best(iterate(first), options.key ?? null, better);
    if (found !== undefined) return found;
    if (options.default === undefined) throw new ValueError(`${name}() iterable argument is empty`);
    return options.default;
  } as Extreme;
}

function best(items: Iterable<unknown>, key: unknown, better: (a: unknown, b: unknown) => boolean): unknown {
  let winner: unknown;
  let winnerKey: unknown;
  for (const item of items) {
    const itemKey = key === null ? item : invoke(key, item);
    if (winner === undefined || better(itemKey, winnerKey)) {
      winner = item;
      winnerKey = itemKey;
    }
  }
  return winner;
}

/** `max(iterable, key=None, default=…)`, `max(a, b, …)` */
export const max = builtin("max", extreme("max", gt), "*args, key=None, default=None");

/** `min(iterable, key=None, default=…)`, `min(a, b, …)` */
export const min = builtin("min", extreme("min", lt), "*args, key=None, default=None");

// ─── any, all, sorted ───

/** `any(iterable)` */
export const any = builtin(
  "any",
  function any(items: unknown): boolean {
    for (const item of iterate(items)) if (truthy(item)) return true;
    return false;
  },
  "iterable, /",
);

/** `all(iterable)` */
export const all = builtin(
  "all",
  function all(items: unknown): boolean {
    for (const item of iterate(items)) if (!truthy(item)) return false;
    return true;
  },
  "iterable, /",
);

function sortedOf<T>(items: Iterable<T>, options?: SortOptions<T>): T[];
function sortedOf<I extends Iterable<unknown>>(items: I, options?: SortOptions<ItemOf<I>>): ItemOf<I>[];
function sortedOf(items: unknown, options?: SortOptions<never>): unknown[];
function sortedOf(items: unknown, options?: unknown): unknown[] {
  if (options !== undefined && !isPlainObject(options)) throw new TypeError("sorted expected 1 argument, got 2");
  return sortedList(iterate(items), options);
}

/** `sorted(iterable, key=None, reverse=False)` */
export const sorted = builtin("sorted", sortedOf, "iterable, /, *, key=None, reverse=False");


/** `a, b = xs` and `a, *rest = xs`, and what sequence and mapping patterns ask. */
import { getattr } from "./attributes.js";
import { describeCallee } from "./calls.js";
import { Dict } from "./dict.js";
import { TypeError, ValueError } from "./exceptions.js";
import type { Int } from "./integer.js";
import { collect, isIterable, isPlainArray, iterate, type ItemOf } from "./iteration.js";
import { Range } from "./range.js";
import { type_name } from "./types.js";

/** An array type of N elements. */
type Times<T, N extends number, Made extends T[] = []> = number extends N ? T[] : Made["length"] extends N ? Made : Times<T, N, [T, ...Made]>;

/** The `n` values of an iterable; ValueError when there are more or fewer. */
export function unpack<T, N extends number>(xs: Iterable<T>, n: N): Times<T, N>;
export function unpack<N extends number>(xs: unknown, n: N): Times<unknown, N>;
export function unpack(xs: unknown, n: number): unknown[] {
  if (Array.isArray(xs) && isPlainArray(xs)) {
    if (xs.length === n) return xs;
    throw xs.length < n ? tooFew(n, xs.length, "") : new ValueError(`too many values to unpack (expected ${n})`);
  }
  const values: unknown[] = [];
  for (const value of unpackable(xs)) {
    if (values.length === n) throw new ValueError(`too many values to unpack (expected ${n})`);
    values.push(value);
  }
  if (values.length < n) throw tooFew(n, values.length, "");
  return values;
}

/** `*xs` in a list or tuple, or among other arguments; alone in a call, with the function, or with the object and the method's name. */
export function starred<I extends Iterable<unknown>>(xs: I, callee?: unknown, name?: string): Iterable<ItemOf<I>>;
export function starred<T = unknown>(xs: unknown, callee?: unknown, name?: string): Iterable<T>;
export function starred(xs: unknown, callee?: unknown, name?: string): Iterable<unknown> {
  if (isIterable(xs)) return iterate(xs);
  const taker = callee === undefined ? "Value" : `${describeCallee(name === undefined ? callee : getattr(callee, name))} argument`;
  throw new TypeError(`${taker} after * must be an iterable, not ${type_name(xs)}`);
}

/** `before` values, the list of those between, `after` values. */
export function unpack_starred<T, B extends number, A extends number>(xs: Iterable<T>, before: B, after: A): [...Times<T, B>, T[], ...Times<T, A>];
export function unpack_starred<B extends number, A extends number>(xs: unknown, before: B, after: A): [...Times<unknown, B>, unknown[], ...Times<unknown, A>];
export function unpack_starred(xs: unknown, before: number, after: number): unknown[] {
  const values = Array.isArray(xs) && isPlainArray(xs) ? xs : collect(unpackable(xs));
  const size = values.length;
  if (size < before + after) throw tooFew(before + after, size, "at least ");
  const made = new Array<unknown>(before + 1 + after);
  for (let i = 0; i < before; i++) made[i] = values[i];
  made[before] = Array.prototype.slice.call(Array.from(values), before, size - after);
  for (let i = 0; i < after; i++) made[before + 1 + i] = values[size - after + i];
  return made;
}

function tooFew(expected: number, got: number, least: string): ValueError {
  return new ValueError(`not enough values to unpack (expected ${least}${expected}, got ${got})`);
}

function unpackable(xs: unknown): Iterable<unknown> {
  if (!isIterable(xs)) throw new TypeError(`cannot unpack non-iterable ${type_name(xs)} object`);
  return iterate(xs);
}

/** Runtime classes beside list and tuple that sequence or mapping patterns accept (`deque`, `mappingproxy`) say so. */
interface Matched {
  readonly $isSequence?: boolean;
  readonly $isMapping?: boolean;
}

/** Whether a sequence pattern may match: lists, tuples, ranges and their like; never a str. */
export function is_sequence(x: unknown): x is readonly unknown[] {
  if (Array.isArray(x)) return true;
  return typeof x === "object" && x !== null && (x instanceof Range || (x as Matched).$isSequence === true);
}

/** Whether a mapping pattern may match. */
export function is_mapping(x: unknown): x is Dict<unknown, unknown> {
  return typeof x === "object" && x !== null && (x instanceof Dict || (x as Matched).$isMapping === true);
}

/** Whether `case int():` matches: ints of any size, and bools. */
export function is_int(x: unknown): x is Int {
  return typeof x === "number" ? Number.isInteger(x) : typeof x === "bigint" || typeof x === "boolean";
}

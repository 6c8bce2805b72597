/** `a, b = xs` and `a, *rest = xs`, and what sequence and mapping patterns ask. */
import { getattr } from "./attributes.js";
import { describeCallee } from "./calls.js";
import { Dict } from "./dict.js";
import { TypeError, ValueError } from "./exceptions.js";
import type { Int } from "./integer.js";
import { isIterable, isPlainArray, iterate, type ItemOf } from "./iteration.js";
import { firstAndRest, sized } from "./length_hint.js";
import { mro } from "./mro.js";
import { className, typeInfo } from "./type_registry.js";
import { type_name, type_of } from "./types.js";

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
  if (isIterable(xs)) return sized(xs);
  const taker = callee === undefined ? "Value" : `${describeCallee(name === undefined ? callee : getattr(callee, name))} argument`;
  throw new TypeError(`${taker} after * must be an iterable, not ${type_name(xs)}`);
}

/** `before` values, the list of those between, `after` values. */
export function unpack_starred<T, B extends number, A extends number>(xs: Iterable<T>, before: B, after: A): [...Times<T, B>, T[], ...Times<T, A>];
export function unpack_starred<B extends number, A extends number>(xs: unknown, before: B, after: A): [...Times<unknown, B>, unknown[], ...Times<unknown, A>];
export function unpack_starred(xs: unknown, before: number, after: number): unknown[] {
  if (!Array.isArray(xs) || !isPlainArray(xs)) {
    if (!isIterable(xs)) throw new TypeError(`cannot unpack non-iterable ${type_name(xs)} object`);
    const { first, rest } = firstAndRest(xs, before);
    if (rest === null || rest.length < after) throw tooFew(before + after, first.length + (rest ?? []).length, "at least ");
    return [...first, rest.slice(0, rest.length - after), ...rest.slice(rest.length - after)];
  }
  const values = xs;
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

type Collection = "sequence" | "mapping";

/** What sequence and mapping patterns take, beside those whose classes say so (`deque`, `mappingproxy`): `Sequence.register(C)`. */
const registered = new WeakMap<Function, Collection>();
let known = new WeakMap<Function, Collection | "neither">();

/** From now on, instances of the class are matched as sequences, or as mappings. */
export function matchesAs(cls: Function, kind: Collection): void {
  registered.set(cls, kind);
  known = new WeakMap();
}

/** What the patterns take values of a class for: the first of its bases that is either decides (`inherit_patma_flags`). */
function collectionOf(cls: Function): Collection | "neither" {
  let kind = known.get(cls);
  if (kind === undefined) {
    kind = "neither";
    for (const base of mro(cls)) {
      const found = ownKind(base);
      if (found === null) continue;
      kind = found;
      break;
    }
    known.set(cls, kind);
  }
  return kind;
}

function ownKind(cls: Function): Collection | null {
  const given = registered.get(cls);
  if (given !== undefined) return given;
  const prototype: unknown = cls.prototype;
  if (typeof prototype === "object" && prototype !== null) {
    if (Object.hasOwn(prototype, "$isSequence")) return "sequence";
    if (Object.hasOwn(prototype, "$isMapping")) return "mapping";
  }
  if (!typeInfo(cls).builtin) return null;
  const name = className(cls);
  if (name === "dict" || name === "mappingproxy") return "mapping";
  return name === "list" || name === "tuple" || name === "range" || name === "memoryview" || name === "array" ? "sequence" : null;
}

/** Whether a sequence pattern may match: lists, tuples, ranges and their like; never a str. */
export function is_sequence(x: unknown): x is readonly unknown[] {
  if (typeof x !== "object" || x === null) return false;
  if (Array.isArray(x) && isPlainArray(x)) return true;
  return typeof x.constructor === "function" && collectionOf(type_of(x)) === "sequence";
}

/** Whether a mapping pattern may match. */
export function is_mapping(x: unknown): x is Dict<unknown, unknown> {
  if (typeof x !== "object" || x === null) return false;
  if (x.constructor === Dict) return true;
  return typeof x.constructor === "function" && collectionOf(type_of(x)) === "mapping";
}

/** Whether `case int():` matches: ints of any size, and bools. */
export function is_int(x: unknown): x is Int {
  return typeof x === "number" ? Number.isInteger(x) : typeof x === "bigint" || typeof x === "boolean";
}

/** Builtins that consume an iterable: `min`, `max`, `any`, `all`, `sorted`. */
import { listing } from "../objects/builtin_binding.js";
import { invoke } from "../objects/calls.js";
import { gt, lt } from "../objects/compare.js";
import { isPlainObject } from "../objects/dict.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { builtin } from "../objects/functions.js";
import { type ItemOf, iterate } from "../objects/iteration.js";
import { listed, sized } from "../objects/length_hint.js";
import { type Key, type SortOptions, sorted as sortedList } from "../objects/list/sorting.js";
import { truthy } from "../objects/truth.js";
import { version } from "../python_version.js";

// ─── min, max ───

export interface ExtremeOptions<T, D = T> {
  readonly key?: Key<T> | null;
  readonly default?: D;
}

interface Extreme {
  <T>(items: Iterable<T>, options?: { readonly key?: Key<T> | null }): T;
  <T, D>(items: Iterable<T>, options: ExtremeOptions<T, D>): T | D;
  <I extends Iterable<unknown>>(items: I, options?: { readonly key?: Key<ItemOf<I>> | null }): ItemOf<I>;
  <I extends Iterable<unknown>, D>(items: I, options: ExtremeOptions<ItemOf<I>, D>): ItemOf<I> | D;
  (items: unknown, options: ExtremeOptions<unknown, unknown>): unknown;
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
    if (options.default === undefined) throw new ValueError(`${name}() ${version.minor < 12 ? "arg is an empty sequence" : "iterable argument is empty"}`);
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
  return sortedList(sized(items), options);
}

listing.make = listed;

/** `sorted(iterable, key=None, reverse=False)` */
export const sorted = builtin("sorted", sortedOf, "iterable, /, *, key=None, reverse=False");


/** `lru_cache`, `cache`, `cached_property`. */
import { setattr } from "../../objects/attributes.js";
import { call } from "../../objects/calls.js";
import { Dict, dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { describeFunction, type AnyFunction } from "../../objects/functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { repr } from "../../objects/repr.js";
import { tuple } from "../../objects/tuple.js";
import { update_wrapper } from "./wrapping.js";
import { libraryClass } from "../../objects/library_functions.js";

type Keywords = Readonly<Record<string, unknown>>;

const CacheInfo = makeNamedTuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], new Map(), "functools");

/** The keywords of a call, which stand in a trailing plain object. */
export function splitKeywords(params: readonly unknown[]): { args: readonly unknown[]; kwargs: Keywords | null } {
  const last = params[params.length - 1];
  if (typeof last === "object" && last !== null) {
    const prototype: unknown = Object.getPrototypeOf(last);
    if (prototype === Object.prototype || prototype === null) return { args: params.slice(0, -1), kwargs: last as Keywords };
  }
  return { args: params, kwargs: null };
}

/** Between the positional arguments and the keywords of a key, so that `f(1, 2)` and `f(1, b=2)` stay apart. */
const KEYWORD_MARK = Symbol("keywords");

function keyOf(args: readonly unknown[], kwargs: Keywords | null, typed: boolean): unknown {
  const parts: unknown[] = [...args];
  if (kwargs !== null) {
    parts.push(KEYWORD_MARK);
    for (const [name, value] of Object.entries(kwargs)) parts.push(name, value);
  }
  if (typed) for (const value of [...args, ...Object.values(kwargs ?? {})]) parts.push(typeof value, value?.constructor?.name ?? null);
  else if (parts.length === 1 && (typeof parts[0] === "string" || typeof parts[0] === "number")) return parts[0];
  return tuple(parts.map((part) => (part === KEYWORD_MARK ? "\u0000keywords" : part)));
}

/** A function that remembers its results: `cache_info()`, `cache_clear()`, `cache_parameters()`, `__wrapped__`. */
export function remembering(func: unknown, maxsize: number | null, typed: boolean): AnyFunction {
  const known: Dict<unknown, unknown> = dict();
  let hits = 0;
  let misses = 0;
  const cached = (...params: unknown[]): unknown => {
    const { args, kwargs } = splitKeywords(params);
    if (maxsize === 0) {
      misses++;
      return call(func, args, kwargs ?? undefined);
    }
    const key = keyOf(args, kwargs, typed);
    if (known.has(key)) {
      hits++;
      const value = known.at(key);
      if (maxsize !== null) {
        // the most recently used stand at the end
        known.delete(key);
        known.set(key, value);
      }
      return value;
    }
    misses++;
    const value = call(func, args, kwargs ?? undefined);
    if (maxsize !== null && known.size >= maxsize && !known.has(key)) {
      for (const oldest of known.keys()) {
        known.delete(oldest);
        break;
      }
    }
    known.set(key, value);
    return value;
  };
  describeFunction(cached as AnyFunction, "function", "*args, **kwargs");
  update_wrapper(cached, func);
  const library = (name: string, f: () => unknown): void => {
    describeFunction(f as AnyFunction, "builtin", "", name);
    setattr(cached, name, f);
  };
  library("cache_info", () => call(CacheInfo, [hits, misses, maxsize, known.size]));
  library("cache_clear", () => {
    known.clear();
    hits = misses = 0;
    return null;
  });
  library("cache_parameters", () => dict({ maxsize, typed }));
  return cached as AnyFunction;
}

/** `functools.lru_cache`: as `@lru_cache`, `@lru_cache()` or `@lru_cache(maxsize=…, typed=…)`. */
export function lru_cache<F>(maxsize: F & ((...args: never[]) => unknown), typed?: boolean): F;
export function lru_cache(maxsize?: number | null, typed?: boolean): <F>(func: F) => F;
export function lru_cache(maxsize: unknown = 128, typed = false): unknown {
  if (typeof maxsize === "function") return remembering(maxsize, 128, typed);
  if (maxsize !== null && typeof maxsize !== "number") throw new TypeError("Expected first argument to be an integer, a callable, or None");
  const size = maxsize === null ? null : Math.max(maxsize, 0);
  const decorate = (func: unknown): unknown => remembering(func, size, typed);
  describeFunction(decorate as AnyFunction, "function", "user_function", "decorating_function");
  return decorate;
}

/** `functools.cache`: remembers everything. */
export function cache<F>(user_function: F): F {
  return remembering(user_function, null, false) as F;
}

/** `functools.cached_property`: computed once, then an attribute of the instance. */
export class cached_property {
  readonly func: unknown;
  attrname: string | null = null;

  constructor(func: unknown) {
    this.func = func;
  }

  __set_name__(_owner: unknown, name: string): void {
    if (this.attrname === null) this.attrname = name;
    else if (name !== this.attrname) throw new TypeError(`Cannot assign the same cached_property to two different names (${repr(this.attrname)} and ${repr(name)}).`);
  }

  __get__(instance: unknown): unknown {
    if (instance === null || instance === undefined) return this;
    if (this.attrname === null) throw new TypeError("Cannot use cached_property instance without calling __set_name__ on it.");
    const value = call(this.func, [instance]);
    setattr(instance, this.attrname, value);
    return value;
  }
}
libraryClass(cached_property, { name: "cached_property", module: "functools" });

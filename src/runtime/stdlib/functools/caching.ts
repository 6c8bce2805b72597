/** `lru_cache`, `cache`, `cached_property`. */
import { attributeKey } from "../../objects/attribute_names.js";
import { getattr } from "../../objects/attributes.js";
import { call, callable, invoke } from "../../objects/calls.js";
import { PropertyObject } from "../../objects/descriptors.js";
import type { Dict} from "../../objects/dict.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { tupleOf } from "../../objects/tuple.js";
import { type_of } from "../../objects/types.js";
import { update_wrapper } from "./wrapping.js";

export interface CacheInfo {
  readonly hits: number;
  readonly misses: number;
  readonly maxsize: number | null;
  readonly currsize: number;
}

/** What a cached function has besides its call. */
export interface Cached<F> {
  cache_info(): CacheInfo;
  cache_clear(): void;
  cache_parameters(): Dict<string, unknown>;
  readonly __wrapped__: F;
}

const CacheInfoTuple = makeNamedTuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], new Map(), "functools");

/** Keeps keyword arguments apart from positional ones. */
const KEYWORDS = {};

/** What a call is remembered by: a lone int or str is its own key. */
function keyOf(args: readonly unknown[], keywords: Record<string, unknown> | null, typed: boolean): unknown {
  if (keywords === null && !typed && args.length === 1) {
    const [only] = args;
    if (typeof only === "string" || (typeof only === "number" && Number.isInteger(only))) return only;
  }
  const parts = args.slice();
  if (keywords !== null) {
    parts.push(KEYWORDS);
    for (const name of Object.keys(keywords)) parts.push(name, keywords[name]);
  }
  if (typed) parts.push(...args.map(type_of), ...(keywords === null ? [] : Object.values(keywords).map(type_of)));
  return tupleOf(parts);
}

function cached<F>(func: F, maxsize: number | null, typed: boolean): F & Cached<F> {
  const results: Dict = dict();
  let hits = 0;
  let misses = 0;
  const wrapper = (...params: unknown[]): unknown => {
    const last = params.length > 0 ? params[params.length - 1] : undefined;
    const keywords = isPlainObject(last) ? last : null;
    const args = keywords === null ? params : params.slice(0, -1);
    const compute = (): unknown => (keywords === null ? invoke(func, ...args) : call(func, args, keywords));
    if (maxsize === 0) {
      misses++;
      return compute();
    }
    const key = keyOf(args, keywords, typed);
    const known = results.$lookup(key);
    if (known !== undefined) {
      hits++;
      if (maxsize !== null) {
        results.$take(key);
        results.$set(key, known);
      }
      return known;
    }
    misses++;
    const result = compute();
    if (maxsize !== null && results.$size >= maxsize && !results.$has(key)) for (const oldest of results) {
      results.$take(oldest);
      break;
    }
    results.$set(key, result);
    return result;
  };
  describeFunction(wrapper as AnyFunction, "function", "*args, **kwargs");
  const methods = {
    cache_info: (): CacheInfo => Reflect.construct(CacheInfoTuple, [hits, misses, maxsize, results.$size]) as CacheInfo,
    cache_clear: (): void => {
      hits = misses = 0;
      results.clear();
    },
    cache_parameters: (): Dict<string, unknown> => dict({ maxsize, typed }),
  };
  for (const [name, method] of Object.entries(methods)) describeFunction(method as AnyFunction, "builtin", "", name);
  update_wrapper(wrapper, func);
  return Object.assign(wrapper, methods) as unknown as F & Cached<F>;
}

/** `@lru_cache`, `@lru_cache(maxsize=128, typed=False)` */
export function lru_cache(maxsize?: number | null, typed?: boolean): <F>(func: F) => F & Cached<F>;
export function lru_cache<F extends Function | object>(func: F): F & Cached<F>;
export function lru_cache(maxsize: unknown = 128, typed: unknown = false): unknown {
  if (callable(maxsize)) return cached(maxsize, 128, truthy(typed));
  if (maxsize !== null && (typeof maxsize !== "number" || !Number.isInteger(maxsize)) && typeof maxsize !== "boolean") throw new TypeError("Expected first argument to be an integer, a callable, or None");
  const size = maxsize === null ? null : Math.max(0, Number(asIndex(maxsize)));
  const decorate = <F>(func: F): F & Cached<F> => {
    if (!callable(func)) throw new TypeError("the first argument must be callable");
    return cached(func, size, truthy(typed));
  };
  return decorate;
}

/** `@cache` */
export function cache<F>(user_function: F): F & Cached<F> {
  return cached(user_function, null, false);
}

/** `@cached_property`: computed once, then an ordinary attribute of the instance. */
export class cached_property {
  readonly func: unknown;
  attrname: string | null = null;
  readonly $doc: unknown;

  constructor(func: unknown) {
    // A method that was written as `get x()` comes as a property.
    this.func = func instanceof PropertyObject ? func.fget : func;
    this.$doc = getattr(this.func, "__doc__", null);
  }

  get __doc__(): unknown {
    return this.$doc;
  }

  __set_name__(_owner: unknown, name: string): void {
    if (this.attrname === null) this.attrname = name;
    else if (name !== this.attrname) throw new TypeError(`Cannot assign the same cached_property to two different names (${repr(this.attrname)} and ${repr(name)}).`);
  }

  __get__(instance: object | null, _owner: unknown = null): unknown {
    if (instance === null) return this;
    if (this.attrname === null) throw new TypeError("Cannot use cached_property instance without calling __set_name__ on it.");
    const value = invoke(this.func, instance);
    Object.defineProperty(instance, attributeKey(this.attrname), { value, writable: true, enumerable: true, configurable: true });
    return value;
  }
}
libraryClass(cached_property, { name: "cached_property", module: "functools", signature: "func" });

pythonFunctions("functools", { lru_cache: [lru_cache as AnyFunction, "maxsize=128, typed=False"], cache: [cache as AnyFunction, "user_function, /"] });

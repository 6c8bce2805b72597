import { keywordsAmong } from "../objects/instance_creation.js";

/** Whether two callables are the same callback: identical, or bound methods of the same object. */
interface MaybeBound {
  readonly __self__?: unknown;
  readonly __func__?: unknown;
}

export function sameCallback(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== typeof b || a === null || b === null || (typeof a !== "object" && typeof a !== "function")) return false;
  const { __self__: self, __func__: func } = a as MaybeBound;
  return func !== undefined && func === (b as MaybeBound).__func__ && self === (b as MaybeBound).__self__;
}

/** Splits `f(*args, key=value)` as it arrives in a JavaScript rest parameter: a trailing plain object is keywords. */
export function splitKeywords<K extends object>(params: readonly unknown[]): [args: unknown[], keywords: Partial<K>] {
  const keywords = keywordsAmong(params);
  return keywords === null ? [params as unknown[], {}] : [params.slice(0, -1), keywords as Partial<K>];
}

/** `bisect`. */
import { lt } from "../objects/compare.js";
import { len } from "../builtins/objects.js";
import { call_method, invoke } from "../objects/calls.js";
import { ValueError } from "../objects/exceptions.js";
import { asPosition } from "../objects/indices.js";
import { libraryFunctions } from "../objects/library_functions.js";
import { getitem } from "../objects/subscript.js";

interface Options {
  readonly key?: unknown;
}

/** Where `x` belongs in `a`: before equal items or after them. */
function search(a: unknown, x: unknown, lo: number, hi: number | null, key: unknown, after: boolean): number {
  if (asPosition(lo) < 0) throw new ValueError("lo must be non-negative");
  let low = lo;
  let high = hi ?? len(a);
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = Array.isArray(a) && middle < a.length ? (a[middle] as unknown) : getitem(a, middle);
    const value = key === null ? item : invoke(key, item);
    if (after ? lt(x, value) : !lt(value, x)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `bisect_left(a, x, lo=0, hi=None, *, key=None)` */
export function bisect_left(a: unknown, x: unknown, lo = 0, hi: number | null = null, { key = null }: Options = {}): number {
  return search(a, x, lo, hi, key, false);
}

/** `bisect_right(a, x, lo=0, hi=None, *, key=None)` */
export function bisect_right(a: unknown, x: unknown, lo = 0, hi: number | null = null, { key = null }: Options = {}): number {
  return search(a, x, lo, hi, key, true);
}

function insert(a: unknown, x: unknown, at: number): void {
  if (Array.isArray(a) && a.constructor === Array) a.splice(at, 0, x);
  else call_method(a, "insert", [at, x]);
}

/** `insort_left(a, x, lo=0, hi=None, *, key=None)` */
export function insort_left(a: unknown, x: unknown, lo = 0, hi: number | null = null, { key = null }: Options = {}): void {
  insert(a, x, search(a, key === null ? x : invoke(key, x), lo, hi, key, false));
}

/** `insort_right(a, x, lo=0, hi=None, *, key=None)` */
export function insort_right(a: unknown, x: unknown, lo = 0, hi: number | null = null, { key = null }: Options = {}): void {
  insert(a, x, search(a, key === null ? x : invoke(key, x), lo, hi, key, true));
}

const signature = "a, x, lo=0, hi=None, *, key=None";
libraryFunctions("_bisect", { bisect_left: [bisect_left, signature], bisect_right: [bisect_right, signature], insort_left: [insort_left, signature], insort_right: [insort_right, signature] });

export { bisect_right as bisect, insort_right as insort };

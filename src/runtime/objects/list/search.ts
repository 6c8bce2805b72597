/** Finding values in lists and tuples: `index`, `count`. */
import { same } from "../compare.js";
import { asIndex } from "../indices.js";

const NOT_AN_INDEX = "slice indices must be integers or have an __index__ method";

/** `xs.count(value)` */
export function count(xs: readonly unknown[], value: unknown): number {
  let found = 0;
  for (let i = 0; i < xs.length; i++) if (same(xs[i], value)) found += 1;
  return found;
}

/** Where a value first occurs between two positions, or −1. */
export function index(xs: readonly unknown[], value: unknown, start: unknown = 0, stop: unknown = Number.MAX_SAFE_INTEGER): number {
  let from = Number(asIndex(start, NOT_AN_INDEX));
  let to = Number(asIndex(stop, NOT_AN_INDEX));
  if (from < 0) from = Math.max(0, from + xs.length);
  if (to < 0) to += xs.length;
  for (let i = from; i < to && i < xs.length; i++) if (same(xs[i], value)) return i;
  return -1;
}

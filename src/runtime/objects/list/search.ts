/** Finding values in lists and tuples: `index`, `count`. */
import { same } from "../compare.js";

/** `xs.count(value)` */
export function count(xs: readonly unknown[], value: unknown): number {
  let found = 0;
  for (let i = 0; i < xs.length; i++) if (same(xs[i], value)) found += 1;
  return found;
}

/** Where a value first occurs between two positions, or −1. */
export function index(xs: readonly unknown[], value: unknown, start = 0, stop = Number.MAX_SAFE_INTEGER): number {
  let from = Number(start);
  let to = Number(stop);
  if (from < 0) from = Math.max(0, from + xs.length);
  if (to < 0) to += xs.length;
  for (let i = from; i < to && i < xs.length; i++) if (same(xs[i], value)) return i;
  return -1;
}

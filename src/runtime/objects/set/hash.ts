/** The hash of a frozenset: the same whatever the order of its values. */
import { hashOf } from "../hash.js";
import * as hash64 from "../hash64.js";
import type { AnySet } from "./any_set.js";

/** The low half of the hash that the frozenset of these values has; the high half is in `hash64.high`. */
export function hashOfSet(values: AnySet<unknown>): number {
  let lo = 0;
  let hi = 0;
  for (const value of values.$walk()) {
    const low = hashOf(value);
    const top = hash64.high;
    // ((h ^ 89869747) ^ (h << 16)) × 3644798167
    const mixedLow = low ^ 89869747 ^ (low << 16);
    const mixedHigh = top ^ ((top << 16) | (low >>> 16));
    lo ^= hash64.multiply(mixedLow, mixedHigh, 3644798167 | 0, 0);
    hi ^= hash64.high;
  }
  const sized = hash64.multiply(values.$size + 1, 0, 1927868237, 0);
  lo ^= sized;
  hi ^= hash64.high;
  // h ^= (h >> 11) ^ (h >> 25)
  const by11 = (lo >>> 11) | (hi << 21);
  const by25 = (lo >>> 25) | (hi << 7);
  lo ^= by11 ^ by25;
  hi ^= (hi >>> 11) ^ (hi >>> 25);
  const product = hash64.multiply(lo, hi, 69069, 0);
  const sum = hash64.plus(product, hash64.high, 907133923, 0);
  return sum === -1 && hash64.high === -1 ? hash64.pair(590923713, 0) : sum;
}

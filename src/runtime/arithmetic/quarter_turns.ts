/** Takes quarter turns off an angle: x = n · π/2 + head + tail. The results of the last call stay here, so that a call allocates nothing. */
import { piScaledBy } from "./fixed_point.js";
import { fused } from "./fused_multiply_add.js";

const ROUND = 6755399441055744;
const PER_QUARTER = 0.6366197723675814;
/** π/2 in four parts; the first three have so few bits that their products with n are exact. */
const PARTS = [1.5707963407039642, -1.3909067564377153e-8, -4.97899623147991e-17, -1.9034889620193266e-25] as const;

/** π/2 with so many bits that the remainder of the greatest float keeps more than 150. */
const BITS = 1280;
let quarter = 0n;

export const rest = { head: 0, tail: 0 };

/** The reduction for |x| below about 1.05e8, with rounding errors as the C library's: returns n modulo 4. */
export function removeQuarters(x: number): number {
  const n = x * PER_QUARTER + ROUND - ROUND;
  const y = x - n * PARTS[0] - n * PARTS[1];
  const t = n * PARTS[2];
  const middle = y - t;
  const low = y - middle - t;
  const head = fused(n, -PARTS[3], middle);
  rest.head = head;
  rest.tail = fused(n, -PARTS[3], middle - head) + low;
  return n & 3;
}

/**
 * The reduction for all others, exact before its last two roundings: returns n modulo 4.
 * The C library's own loses the last digits of the few huge arguments that lie closest to a multiple of π/2 (6381956970095103 · 2^797 is the closest); ours does not.
 */
export function removeManyQuarters(x: number): number {
  if (quarter === 0n) quarter = piScaledBy(BITS) / 2n;
  // Below 2^53 there may be a fraction, of 26 bits at most.
  const scaled = x < 2 ** 53 && x > -(2 ** 53) ? BigInt(x * 2 ** 27) << BigInt(BITS - 27) : BigInt(x) << BigInt(BITS);
  const doubled = scaled * 2n + quarter;
  let n = doubled / (2n * quarter);
  if (doubled < 0n && n * 2n * quarter !== doubled) n -= 1n;
  const exact = scaled - n * quarter;
  const head = Number(exact >> BigInt(BITS - 1000)) * 2 ** -1000;
  rest.head = head;
  rest.tail = Number((exact >> BigInt(BITS - 300)) - BigInt(head * 2 ** 300)) * 2 ** -300;
  return Number(n & 3n);
}

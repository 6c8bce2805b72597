/**
 * sin x and cos x after IBM's Accurate Mathematical Library: x = k/128 + r, a table of sin and cos of k/128, short polynomials in r.
 * First without fused operations; where that leaves the last bit open, again with them.
 */
import { fused } from "./fused_multiply_add.js";
import { removeManyQuarters, removeQuarters, rest } from "./quarter_turns.js";
import { sineTable } from "./sine_table.js";

/** Adding it rounds to a multiple of 1/128. */
const ROUND = 52776558133248;
const [S1, S2, S3, S4, S5] = [-0.16666666666666666, 0.008333333333332329, -0.00019841269834414642, 2.755729806860771e-6, -2.5022014848318398e-8];
const [SN3, SN5] = [-0.16666666666666488, 0.008333332142857223];
const [CS2, CS4, CS6] = [0.5, -0.04166666666666644, 0.001388888740079376];
const QUARTER_HIGH = 1.5707963267948966;
const QUARTER_LOW = 6.123233995736766e-17;

/** What plain operations may be off, as a part of the correction that they computed. */
const SLACK = 2 ** -49;
/** The same where a correction below 2^-7 is added to a value of the table. */
const TABLE_SLACK = 2 ** -59;

/** sin(x + dx) for |x| up to 0.86. */
function sineNearZero(x: number, dx: number): number {
  const size = Math.abs(x);
  if (size < 0.126) {
    const xx = x * x;
    const t = ((((S5 * xx + S4) * xx + S3) * xx + S2) * xx + S1) * x * xx - 0.5 * dx * xx + dx;
    const error = t * SLACK;
    const y = x + (t - error);
    if (y === x + (t + error)) return y;
    return x + fused(fused(fused(fused(fused(fused(S5, xx, S4), xx, S3), xx, S2), xx, S1), x, -0.5 * dx), xx, dx);
  }
  const d = x <= 0 ? -dx : dx;
  const k = size + ROUND - ROUND;
  const table = sineTable();
  const at = k * 512;
  const r = size - k;
  const rr = r * r;
  const sine = table[at]!;
  const cosine = table[at + 2]!;
  const s = r + (d + r * rr * (SN3 + rr * SN5));
  const c = r * d + rr * (CS2 + rr * (CS4 + rr * CS6));
  let correction = table[at + 1]! + s * table[at + 3]! - sine * c + cosine * s;
  let y = sine + (correction - TABLE_SLACK);
  if (y !== sine + (correction + TABLE_SLACK)) {
    const fusedS = fused(r * rr, fused(rr, SN5, SN3), d) + r;
    const fusedC = fused(d, r, fused(fused(rr, CS6, CS4), rr, CS2) * rr);
    correction = fused(fusedS, cosine, fused(fusedC, -sine, fused(fusedS, table[at + 3]!, table[at + 1]!)));
    y = sine + correction;
  }
  return x < 0 ? -y : y;
}

/** cos(x + dx) for |x| up to 0.86. */
function cosineNearZero(x: number, dx: number): number {
  const size = Math.abs(x);
  const k = size + ROUND - ROUND;
  const table = sineTable();
  const at = k * 512;
  const r = size - k + (x < 0 ? -dx : dx);
  const rr = r * r;
  const sine = table[at]!;
  const cosine = table[at + 2]!;
  const s = r + r * rr * (SN3 + rr * SN5);
  const c = rr * (CS2 + rr * (CS4 + rr * CS6));
  const correction = table[at + 3]! - s * table[at + 1]! - cosine * c - sine * s;
  const y = cosine + (correction - TABLE_SLACK);
  if (y === cosine + (correction + TABLE_SLACK)) return y;
  const fusedS = fused(r * rr, fused(rr, SN5, SN3), r);
  const fusedC = fused(fused(rr, CS6, CS4), rr, CS2) * rr;
  return cosine + fused(fusedS, -sine, fused(fusedC, -cosine, fused(fusedS, -table[at + 1]!, table[at + 3]!)));
}

/** The sine of what is left of an angle after n quarter turns. */
function sineOfRest(n: number): number {
  const { head, tail } = rest;
  const y = (n & 1) === 1 ? cosineNearZero(head, tail) : sineNearZero(head, tail);
  return (n & 2) === 2 ? -y : y;
}

/** C's `sin`; nan for an infinity. */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size < 0.85546875) return size < 2 ** -26 ? x : sineNearZero(x, 0);
  if (size < 2.4262638092041016) {
    const y = cosineNearZero(QUARTER_HIGH - size, QUARTER_LOW);
    return x < 0 ? -y : y;
  }
  if (size < 105414336) return sineOfRest(removeQuarters(x));
  return size < Infinity ? sineOfRest(removeManyQuarters(x)) : NaN;
}

/** C's `cos`; nan for an infinity. */
export function cos(x: number): number {
  const size = Math.abs(x);
  if (size < 0.85546875) return size < 2 ** -27 ? 1 : cosineNearZero(x, 0);
  if (size < 2.4262638092041016) {
    const y = QUARTER_HIGH - size;
    const head = y + QUARTER_LOW;
    return sineNearZero(head, y - head + QUARTER_LOW);
  }
  if (size < 105414336) return sineOfRest(removeQuarters(x) + 1);
  return size < Infinity ? sineOfRest(removeManyQuarters(x) + 1) : NaN;
}

/**
 * e^x and 2^x as the C library computes them (the method of Arm's optimized routines): x = k·ln2/128 + r, a table of 2^(k/128), a polynomial in r.
 * First without fused operations; only where that leaves the last bit open, again with them.
 */
import { powerOfTwo } from "./float_bits.js";
import { fused } from "./fused_multiply_add.js";
import { ONE, multiply, root, toFixed, toFloat, divide } from "./fixed_point.js";

const SIZE = 128;
const PER_UNIT = 184.6649652337873;
const STEP_HIGH = -0.005415212348111709;
const STEP_LOW = -1.2864023111638346e-14;
const ROUND = 6755399441055744;
/** Rounds to a multiple of 1/128. */
const ROUND_TO_STEP = 52776558133248;

const [C2, C3, C4, C5] = [0.49999999999996786, 0.16666666666665886, 0.0416666808410674, 0.008333335853059549];
const [B1, B2, B3, B4, B5] = [0.6931471805599453, 0.24022650695909065, 0.0555041086686087, 0.009618131975721055, 0.0013332074570119598];

/** 2^(i/128) and what its float lacks, relative to it. */
let scales: Float64Array | null = null;
let tails = new Float64Array(0);

function makeTables(): Float64Array {
  let step = 2n * ONE;
  for (let i = 0; i < 7; i++) step = root(step);
  const values = new Float64Array(SIZE);
  tails = new Float64Array(SIZE);
  let value = ONE;
  for (let i = 0; i < SIZE; i++) {
    const high = toFloat(value);
    values[i] = high;
    tails[i] = toFloat(divide(value - toFixed(high), toFixed(high)));
    value = multiply(value, step);
  }
  scales = values;
  return values;
}

/** scale · 2^k · (1 + tmp) where that is not surely a normal float. */
function atTheEdge(scale: number, tmp: number, k: number, one: number): number {
  if (k > 0) {
    const part = scale * powerOfTwo(k - 1009);
    return 2 ** 1009 * fused(part, tmp, part);
  }
  const part = scale * powerOfTwo(k + 1022);
  const product = part * tmp;
  let y = part + product;
  if (Math.abs(y) < 1) {
    // A subnormal result is rounded where its last bit is, once.
    const low = part - y + product;
    const high = one + y;
    y = high + (one - high + y + low) - one;
    if (y === 0) y = one < 0 ? -0 : 0;
  }
  return 2 ** -1022 * y;
}

/** e^(x + tail), negated when `sign` is −1, where plain operations decide its last bit; else NaN. 2^-54 ≤ |x| < 1024. */
export function expQuick(x: number, tail: number, sign: number): number {
  if (x >= 512 || x <= -512) return NaN;
  const table = scales ?? makeTables();
  const kd = PER_UNIT * x + ROUND - ROUND;
  const index = kd & 127;
  const scale = table[index]! * powerOfTwo((kd - index) / SIZE) * sign;
  const r = x + kd * STEP_HIGH + kd * STEP_LOW + tail;
  const square = r * r;
  const part = scale * (tails[index]! + r + square * (C2 + r * C3) + square * square * (C4 + r * C5));
  const y = scale + part;
  return y + (part - (y - scale)) * 1.04 === y ? y : NaN;
}

/** e^(x + tail), negated when `sign` is −1, as the C library computes it. 2^-54 ≤ |x| < 1024. */
export function expFused(x: number, tail: number, sign: number): number {
  const table = scales ?? makeTables();
  const kd = fused(x, PER_UNIT, ROUND) - ROUND;
  const index = kd & 127;
  const k = (kd - index) / SIZE;
  const r = fused(kd, STEP_LOW, fused(kd, STEP_HIGH, x)) + tail;
  const square = r * r;
  const inner = fused(fused(r, C3, C2), square, tails[index]! + r);
  const tmp = fused(square * square, fused(r, C5, C4), inner);
  const base = table[index]! * sign;
  if (x >= 512 || x <= -512) return atTheEdge(base, tmp, k, sign);
  const scale = base * powerOfTwo(k);
  return fused(tmp, scale, scale);
}

/** C's `exp`. */
export function exp(x: number): number {
  const size = Math.abs(x);
  if (!(size < 1024 && size >= 2 ** -54)) return size < 1 ? 1 + x : x > 0 ? Infinity : x < 0 ? 0 : x;
  const quick = expQuick(x, 0, 1);
  return quick === quick ? quick : expFused(x, 0, 1);
}

/** C's `exp2`, which uses no fused operations. */
export function exp2(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -54) return 1 + x;
  if (!(x < 1024 && x > -1075)) return x > 0 ? Infinity : x < 0 ? 0 : x;
  const table = scales ?? makeTables();
  const kd = x + ROUND_TO_STEP - ROUND_TO_STEP;
  const r = x - kd;
  const steps = kd * SIZE;
  const index = steps & 127;
  const k = (steps - index) / SIZE;
  const square = r * r;
  const tmp = tails[index]! + r * B1 + square * (B2 + r * B3) + square * square * (B4 + r * B5);
  const base = table[index]!;
  if (size > 928) return k > 0 ? 2 ** 1009 * (base * powerOfTwo(k - 1009) + base * powerOfTwo(k - 1009) * tmp) : atTheEdge(base, tmp, k, 1);
  const scale = base * powerOfTwo(k);
  return scale + scale * tmp;
}

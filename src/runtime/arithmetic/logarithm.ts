/**
 * ln x and log2 x as the C library computes them (the method of Arm's optimized routines): x = 2^k · z, log z = log c + log(z/c), a polynomial in z/c − 1;
 * near 1 a polynomial alone. First without fused operations, again with them where the last bit is open. log10 is Sun's, on top of ln.
 */
import { highWord, fromWords, lowWord } from "./float_bits.js";
import { fused, productError } from "./fused_multiply_add.js";
import { binaryTable, naturalTable, type LogarithmTable } from "./logarithm_tables.js";

const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const A = [-0.5000000000000001, 0.33333333331825593, -0.2499999999622955, 0.20000304511814496, -0.16667054827627667] as const;
const B = [
  -0.5, 0.3333333333333352, -0.24999999999998432, 0.19999999999320328, -0.16666666669929706, 0.14285715076560868, -0.12499997863982555, 0.11110712032936046, -0.10000486757818193,
  0.09181994006195467, -0.08328363062289341,
] as const;

const PER_LN_HIGH = 1.4426950407214463;
const PER_LN_LOW = 1.6751713164886512e-10;
const A2 = [-0.7213475204444882, 0.4808983469629985, -0.36067375954075914, 0.2885390073180969, -0.2404693555628422, 0.2061202382173603] as const;
const B2 = [
  -0.7213475204444817, 0.48089834696298744, -0.360673760222145, 0.2885390081805197, -0.24044917405728863, 0.2060992861022954, -0.18033596705327856, 0.1603032746063156,
  -0.14483316576701266, 0.13046826811283835,
] as const;

let natural: LogarithmTable | null = null;
let binary: LogarithmTable | null = null;

/** C's `log`: nan below zero, −inf at zero. */
export function log(x: number): number {
  if (x >= 0.9375 && x < 1.064697265625) return x === 1 ? 0 : logNearOne(x);
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const table = (natural ??= naturalTable());
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 2 ** 52;
    exponent = -52;
  }
  const high = highWord(x);
  const low = lowWord(x);
  const place = high - 0x3fe60000;
  const i = (place >> 13) & 127;
  const k = (place >> 20) + exponent;
  const z = fromWords(high - (place & 0xfff00000), low);
  const reciprocal = table.reciprocals[i]!;
  const product = z * reciprocal;
  const r = product - 1 + productError(z, reciprocal, product);
  const logC = table.logarithms[i]!;
  // k · LN2_HIGH has no rounding error.
  const w = k * LN2_HIGH + logC;
  const top = w + r;
  const square = r * r;
  const v = w - top + r + k * LN2_LOW + square * A[0] + r * square * (A[1] + r * A[2] + square * (A[3] + r * A[4]));
  const y = v + top;
  if (y + (v - (y - top)) * 1.03 === y) return y;
  const bottom = fused(k, LN2_LOW, w - top + r);
  return fused(r * square, fused(fused(A[4], r, A[3]), square, fused(A[2], r, A[1])), fused(A[0], square, bottom)) + top;
}

function logNearOne(x: number): number {
  const r = x - 1;
  const square = r * r;
  const cube = r * square;
  const rest = B[1] + r * B[2] + square * B[3] + cube * (B[4] + r * B[5] + square * B[6] + cube * (B[7] + r * B[8] + square * B[9] + cube * B[10]));
  const w = r * 2 ** 27;
  const head = r + w - w;
  const half = head * head * -0.5;
  const high = r + half;
  const v = cube * rest + (r - high + half + -0.5 * (r - head) * (head + r));
  const y = v + high;
  if (y + (v - (y - high)) * 1.03 === y) return y;
  return logNearOneFused(r, square, cube);
}

function logNearOneFused(r: number, square: number, cube: number): number {
  const last = fused(B[10], cube, fused(B[9], square, fused(B[8], r, B[7])));
  const middle = fused(last, cube, fused(B[6], square, fused(B[5], r, B[4])));
  const first = fused(middle, cube, fused(B[3], square, fused(B[2], r, B[1])));
  const head = fused(r, -(2 ** 27), fused(r, 2 ** 27, r));
  const headSquare = head * head;
  const high = fused(headSquare, -0.5, r);
  const low = fused(-0.5 * (r - head), r + head, fused(headSquare, -0.5, r - high));
  return high + fused(first, cube, low);
}

/** C's `log2`: nan below zero, −inf at zero. */
export function log2(x: number): number {
  if (x >= 0.9576029777526855 && x < 1.0442743301391602) return x === 1 ? 0 : log2NearOne(x);
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const table = (binary ??= binaryTable());
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 2 ** 52;
    exponent = -52;
  }
  const high = highWord(x);
  const low = lowWord(x);
  const place = high - 0x3fe60000;
  const i = (place >> 14) & 63;
  const k = (place >> 20) + exponent;
  const z = fromWords(high - (place & 0xfff00000), low);
  const reciprocal = table.reciprocals[i]!;
  const product = z * reciprocal;
  const r = product - 1 + productError(z, reciprocal, product);
  const t1 = r * PER_LN_HIGH;
  const lost = productError(r, PER_LN_HIGH, t1);
  const t3 = k + table.logarithms[i]!;
  const top = t3 + t1;
  const square = r * r;
  const fourth = square * square;
  const v = t3 - top + t1 + (r * PER_LN_LOW + lost) + square * (A2[0] + r * A2[1] + square * (A2[2] + r * A2[3]) + fourth * (A2[4] + r * A2[5]));
  const y = v + top;
  if (y + (v - (y - top)) * 1.03 === y) return y;
  const bottom = t3 - top + t1 + fused(r, PER_LN_LOW, lost);
  const p = fused(fused(A2[5], r, A2[4]), fourth, fused(fused(A2[3], r, A2[2]), square, fused(A2[1], r, A2[0])));
  return fused(square, p, bottom) + top;
}

function log2NearOne(x: number): number {
  const r = x - 1;
  const high = r * PER_LN_HIGH;
  const lost = productError(r, PER_LN_HIGH, high);
  const square = r * r;
  const fourth = square * square;
  const p = fused(B2[1], r, B2[0]);
  const y = fused(p, square, high);
  const low = fused(p, square, high - y) + fused(r, PER_LN_LOW, lost);
  const middle = fused(fused(B2[5], r, B2[4]), square, fused(B2[3], r, B2[2]));
  const last = fused(fused(B2[9], r, B2[8]), square, fused(B2[7], r, B2[6]));
  return y + fused(fused(last, fourth, middle), fourth, low);
}

/** C's `log10`: the power of two by itself, the rest over ln 10. */
export function log10(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 2 ** 54;
    k = -54;
  }
  const high = highWord(x);
  const low = lowWord(x);
  k += (high >> 20) - 1023;
  const negative = k < 0 ? 1 : 0;
  const y = k + negative;
  const rest = fromWords((high & 0xfffff) | ((0x3ff - negative) << 20), low);
  return y * 3.694239077158931e-13 + 0.4342944819032518 * log(rest) + y * 0.30102999566361177;
}

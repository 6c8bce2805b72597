/** e^x − 1, ln(1 + x) and the hyperbolic functions on top of them: Sun's methods, the first two with the C library's fused operations. */
import { exp } from "./exponential.js";
import { addExponent, fromWords, highWord, lowWord, powerOfTwo } from "./float_bits.js";
import { fused } from "./fused_multiply_add.js";
import { log } from "./logarithm.js";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2 = 0.6931471805599453;
const PER_LN2 = 1.4426950408889634;
const [Q1, Q2, Q3, Q4, Q5] = [-0.03333333333333313, 0.0015873015872548146, -7.93650757867488e-5, 4.008217827329362e-6, -2.0109921818362437e-7];
const [L1, L2, L3, L4, L5, L6, L7] = [0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805, 0.15313837699209373, 0.14798198605116586];

/** C's `expm1`. */
export function expm1(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  // From −39 down the result is −1.
  if (x < -39) return -1;
  const size = Math.abs(x);
  if (size < 2 ** -54) return x;
  let k = 0;
  let c = 0;
  const place = highWord(size);
  if (place > 0x3fd62e42) {
    let high: number;
    let low: number;
    if (place < 0x3ff0a2b2) {
      k = x > 0 ? 1 : -1;
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    } else {
      k = Math.trunc(PER_LN2 * x + (x > 0 ? 0.5 : -0.5));
      // The product with LN2_HIGH is exact.
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    }
    x = high - low;
    c = high - x - low;
  }
  const half = 0.5 * x;
  const s = x * half;
  const s2 = s * s;
  const r = fused(s2 * s2, fused(s, Q5, Q4), fused(s2, fused(s, Q3, Q2), fused(s, Q1, 1)));
  const t = fused(-half, r, 3);
  let e = s * ((r - t) / fused(-x, t, 6));
  if (k === 0) return x - fused(x, e, -s);
  e = fused(e - c, x, -c) - s;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) return (k === 1024 ? (1 - (e - x)) * 2 * 2 ** 1023 : addExponent(1 - (e - x), k)) - 1;
  const share = powerOfTwo(-k);
  return k < 20 ? addExponent(1 - share - (e - x), k) : addExponent(x - (e + share) + 1, k);
}

/** C's `log1p`: nan below −1, −inf at −1. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const size = Math.abs(x);
  if (size < 2 ** -29) return size < 2 ** -54 ? x : fused(-(x * x), 0.5, x);
  const place = highWord(x);
  let k = 0;
  let f = x;
  let c = 0;
  let fraction = 1;
  if (place >= 0x3fda827a || (x < 0 && place > (0xbfd2bec3 | 0))) {
    let u = x;
    if (place < 0x43400000) {
      u = 1 + x;
      k = (highWord(u) >> 20) - 1023;
      c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    } else k = (place >> 20) - 1023;
    const low = lowWord(u);
    fraction = highWord(u) & 0xfffff;
    if (fraction < 0x6a09e) f = fromWords(fraction | 0x3ff00000, low) - 1;
    else {
      k += 1;
      f = fromWords(fraction | 0x3fe00000, low) - 1;
      fraction = (0x100000 - fraction) >> 2;
    }
  }
  const half = 0.5 * f * f;
  if (fraction === 0) {
    // |f| < 2^-20
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + fused(k, LN2_LOW, c);
    const r = half * fused(f, -0.6666666666666666, 1);
    return k === 0 ? f - r : k * LN2_HIGH - (r - fused(k, LN2_LOW, c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const first = fused(z, L1, z2 * fused(z, L3, L2));
  const r = fused(z2 * z4, fused(z, L7, L6), fused(z4, fused(z, L5, L4), first));
  const product = s * (half + r);
  return k === 0 ? f - (half - product) : k * LN2_HIGH - (half - (product + fused(k, LN2_LOW, c)) - f);
}

const withSign = (y: number, x: number): number => (x < 0 ? -y : y);

/** C's `sinh`. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (size < 22) {
    if (size < 2 ** -28) return x;
    const t = expm1(size);
    return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  return beyondExp(size, half);
}

/** C's `cosh`. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < 22) {
    if (highWord(size) < 0x3fd62e43) {
      const t = expm1(size);
      const w = 1 + t;
      return size < 2 ** -55 ? w : 1 + (t * t) / (w + w);
    }
    const t = exp(size);
    return 0.5 * t + 0.5 / t;
  }
  return beyondExp(size, 0.5);
}

/** half · e^size, which may be finite where e^size is not. */
function beyondExp(size: number, half: number): number {
  if (highWord(size) < 0x40862e42 || size !== size) return half * exp(size);
  const w = exp(0.5 * size);
  return half * w * w;
}

/** C's `tanh`. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (!(size < 22)) return size > 1 ? withSign(1, x) : x;
  if (size < 2 ** -55) return x * (1 + x);
  if (size >= 1) return withSign(1 - 2 / (expm1(2 * size) + 2), x);
  const t = expm1(-2 * size);
  return withSign(-t / (t + 2), x);
}

/** C's `asinh`. */
export function asinh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -28 || !(size < Infinity)) return x;
  if (size > 2 ** 28) return withSign(log(size) + LN2, x);
  if (size > 2) return withSign(log(2 * size + 1 / (Math.sqrt(size * size + 1) + size)), x);
  const t = size * size;
  return withSign(log1p(size + t / (1 + Math.sqrt(1 + t))), x);
}

/** C's `acosh`: nan below 1. */
export function acosh(x: number): number {
  if (!(x >= 1)) return NaN;
  if (x >= 2 ** 28) return log(x) + LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

/** C's `atanh`: nan beyond 1, infinite at 1. */
export function atanh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -28) return x;
  if (!(size < 1)) return size === 1 ? x / 0 : NaN;
  if (size >= 0.5) return withSign(0.5 * log1p((size + size) / (1 - size)), x);
  const t = size + size;
  return withSign(0.5 * log1p(t + (t * size) / (1 - size)), x);
}

/**
 * asin, acos, atan and atan2, rounded to the nearest float. The C library rounds the other way for about one argument in some thousands;
 * its tables have no public definition. The host's estimate is corrected by one Newton step, with sine and cosine to twice a float's precision.
 */
import { productError } from "./fused_multiply_add.js";
import { sineTable } from "./sine_table.js";

/** Sine and cosine of the last angle, each as a float and what that lacks. */
let sine = 0;
let sineLow = 0;
let cosine = 1;
let cosineLow = 0;

/** What a + b lost to rounding. */
function sumError(a: number, b: number, sum: number): number {
  const back = sum - a;
  return a - (sum - back) + (b - back);
}

/** For 0 ≤ angle ≤ π. */
function findSineAndCosine(angle: number): void {
  const k = Math.round(angle * 128);
  const r = angle - k / 128;
  const table = sineTable();
  const s = table[4 * k]!;
  const c = table[4 * k + 2]!;
  // sin r = r + odd; cos r = 1 − half + even
  const rr = r * r;
  const half = rr / 2;
  const odd = r * rr * (-1 / 6 + rr * (1 / 120 - rr / 5040));
  const even = rr * rr * (1 / 24 - rr / 720) - productError(r, r, rr) / 2;
  const cr = c * r;
  const sHalf = s * half;
  let first = s + cr;
  let sum = first - sHalf;
  const sLow = sumError(s, cr, first) + sumError(first, -sHalf, sum) + (table[4 * k + 1]! + productError(c, r, cr) - productError(s, half, sHalf) + (c * odd + s * even + table[4 * k + 3]! * r));
  sine = sum + sLow;
  sineLow = sLow - (sine - sum);
  const sr = s * r;
  const cHalf = c * half;
  first = c - sr;
  sum = first - cHalf;
  const cLow = sumError(c, -sr, first) + sumError(first, -cHalf, sum) + (table[4 * k + 3]! - productError(s, r, sr) - productError(c, half, cHalf) + (c * even - s * odd - table[4 * k + 1]! * r));
  cosine = sum + cLow;
  cosineLow = cLow - (cosine - sum);
}

/** C's `asin`: nan beyond 1. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size < 2 ** -26) return x;
  if (size === 1) return Math.asin(x);
  const estimate = Math.asin(size);
  findSineAndCosine(estimate);
  const y = estimate + (size - sine - sineLow) / cosine;
  return x < 0 ? -y : y;
}

/** C's `acos`: nan beyond 1. */
export function acos(x: number): number {
  if (!(x >= -1 && x <= 1)) return NaN;
  const estimate = Math.acos(x);
  if (x === 1 || x === -1) return estimate;
  findSineAndCosine(estimate);
  return estimate + (cosine - x + cosineLow) / sine;
}

/** y and x with neither product overflowing nor underflowing where it counts, both positive. */
function angleOf(y: number, x: number, flip: boolean): number {
  const scale = y > 2 ** 500 || x > 2 ** 500 ? 2 ** -600 : y < 2 ** -400 && x < 2 ** -400 ? 2 ** 600 : 1;
  y *= scale;
  const across = flip ? -x * scale : x * scale;
  const estimate = Math.atan2(y, across);
  findSineAndCosine(estimate);
  const up = y * cosine;
  const down = across * sine;
  const difference = up - down + (productError(y, cosine, up) - productError(across, sine, down) + (y * cosineLow - across * sineLow));
  const y2 = estimate + difference / (across * cosine + y * sine);
  return y2 === y2 ? y2 : estimate;
}

/** C's `atan`. */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 ** -27 && size < 2 ** 60)) return Math.atan(x);
  const y = angleOf(size, 1, false);
  return x < 0 ? -y : y;
}

/** C's `atan2`. */
export function atan2(y: number, x: number): number {
  const sizeY = Math.abs(y);
  const sizeX = Math.abs(x);
  // Where one of the two does not count, or there is no angle, the host is exact.
  if (!(sizeY > 0 && sizeX > 0 && sizeY < Infinity && sizeX < Infinity)) return Math.atan2(y, x);
  const ratio = sizeY / sizeX;
  // The angle of a tiny slope is the slope: its cube no longer counts.
  if (ratio < 2 ** -27 && x > 0) return y / x;
  const angle = ratio > 2 ** 60 ? Math.PI / 2 : ratio < 2 ** -60 ? Math.PI : angleOf(sizeY, sizeX, x < 0);
  return y < 0 ? -angle : angle;
}

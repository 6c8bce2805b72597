/**
 * 64-bit hash values as two 32-bit halves: the low half is returned, the high half is left in `high`.
 * (A double can't hold them, and bigints would cost a microsecond for each tuple key.)
 */

/** The high half of the hash that was computed last. */
export let high = 0;

/** Leaves the high half behind and gives the low one back. */
export function pair(lo: number, hi: number): number {
  high = hi | 0;
  return lo | 0;
}

/** (ahi, alo) × (bhi, blo) modulo 2^64; every step stays within 32 bits. */
export function multiply(alo: number, ahi: number, blo: number, bhi: number): number {
  const a0 = alo & 0xffff;
  const a1 = alo >>> 16;
  const b0 = blo & 0xffff;
  const b1 = blo >>> 16;
  const low = Math.imul(a0, b0);
  const middle = (Math.imul(a1, b0) + (low >>> 16)) | 0;
  const cross = (Math.imul(a0, b1) + (middle & 0xffff)) | 0;
  high = (Math.imul(a1, b1) + (middle >>> 16) + (cross >>> 16) + Math.imul(alo, bhi) + Math.imul(ahi, blo)) | 0;
  return (cross << 16) | (low & 0xffff);
}

/** (ahi, alo) + (bhi, blo) modulo 2^64. */
export function plus(alo: number, ahi: number, blo: number, bhi: number): number {
  const low = (alo >>> 0) + (blo >>> 0);
  high = (ahi + bhi + (low >= 0x100000000 ? 1 : 0)) | 0;
  return low | 0;
}

/** The hash of a small int: itself, except that −1 is kept for errors in CPython. */
export function ofSmallInt(n: number): number {
  if (n === -1) n = -2;
  high = Math.floor(n / 0x100000000) | 0;
  return n | 0;
}

const MODULUS = (1n << 61n) - 1n;

/** The hash of any int: its remainder modulo 2^61 − 1, with the sign of the int. */
export function ofBigInt(n: bigint): number {
  const rest = n < 0n ? -(-n % MODULUS) : n % MODULUS;
  return ofSigned(rest === -1n ? -2n : rest);
}

/** A signed 64-bit value in halves. */
export function ofSigned(n: bigint): number {
  high = Number(BigInt.asIntN(32, n >> 32n));
  return Number(BigInt.asIntN(32, n));
}

const bits = new DataView(new ArrayBuffer(8));

/** The hash of a float, equal to that of the int, Fraction or Decimal of the same value. */
export function ofFloat(x: number): number {
  if (Number.isInteger(x)) return Number.isSafeInteger(x) ? ofSmallInt(x + 0) : ofBigInt(BigInt(x));
  if (x === Infinity) return pair(314159, 0);
  if (x === -Infinity) return pair(-314159, -1);
  if (Number.isNaN(x)) return pair(0, 0);
  bits.setFloat64(0, Math.abs(x));
  const field = bits.getUint16(0) >> 4;
  const fraction = bits.getBigUint64(0) & ((1n << 52n) - 1n);
  const mantissa = field === 0 ? fraction : fraction | (1n << 52n);
  const exponent = (field === 0 ? 1 : field) - 1075;
  // Multiplying by 2^e modulo 2^61 − 1 turns the 61 bits round by e.
  const turn = BigInt(((exponent % 61) + 61) % 61);
  const turned = ((mantissa << turn) & MODULUS) | (mantissa >> (61n - turn));
  return ofBigInt(x < 0 ? -turned : turned);
}

let textSeed = 0x811c9dc5;

/** Whether somebody chose the hashes: then sets show the order that follows from them, where they else show texts and objects in the order of insertion. */
export let hashesAreSeeded = false;

/** As PYTHONHASHSEED: texts have other hashes from here on. 0 is how they are unless told otherwise. */
export function seedTextHashes(seed: number): void {
  hashesAreSeeded = seed !== 0;
  textSeed = Math.imul(seed, 0x9e3779b1) ^ 0x811c9dc5;
}

/** The hash of a str: any good mixture would do, since CPython's differs in each process; long texts are sampled. */
export function ofText(text: string): number {
  const size = text.length;
  if (size === 0) return pair(0, 0);
  let h = textSeed ^ size;
  const step = size <= 256 ? 1 : size >>> 7;
  for (let i = 0; i < size; i += step) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  high = Math.imul(h ^ (h >>> 16), 0x27d4eb2f) >> 1;
  return h ^ (h >>> 16);
}

/** Spreads a 64-bit hash over 32 bits, for tables whose order nobody sees. */
export function spread(lo: number, hi: number): number {
  let h = lo ^ Math.imul(hi, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

// The xxHash-like mixture of CPython's tuplehash, fed one item's hash at a time.

export const TUPLE_START_LOW = 0x165667c5;
export const TUPLE_START_HIGH = 0x27d4eb2f;

/** The accumulator (hi, lo) after one more item. */
export function mixItem(lo: number, hi: number, itemLow: number, itemHigh: number): number {
  // acc += item × 14029467366897019727
  const product = multiply(itemLow, itemHigh, 0x27d4eb4f, 0xc2b2ae3d);
  const sum = plus(lo, hi, product, high);
  // acc = acc turned left by 31, × 11400714785074694791
  return multiply((sum << 31) | (high >>> 1), (high << 31) | (sum >>> 1), 0x85ebca87, 0x9e3779b1);
}

/** The hash of a tuple of `size` items. */
export function finishTuple(lo: number, hi: number, size: number): number {
  const sum = plus(lo, hi, size ^ TUPLE_START_LOW ^ 3527539, TUPLE_START_HIGH);
  return sum === -1 && high === -1 ? pair(1546275796, 0) : sum;
}

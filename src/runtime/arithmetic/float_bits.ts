/** A float's bits through one shared cell, and the steps that need them. Both views are little-endian, as every host is. */

const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);

/** The sign, the exponent and the 20 leading bits of the fraction, as a signed 32-bit number. */
export function highWord(x: number): number {
  cell[0] = x;
  return words[1]!;
}

/** The 32 last bits of the fraction. */
export function lowWord(x: number): number {
  cell[0] = x;
  return words[0]!;
}

/** The float with these 64 bits. */
export function fromWords(high: number, low: number): number {
  words[1] = high;
  words[0] = low;
  return cell[0]!;
}

/** The float `ulps` places further from zero. */
export function offsetBits(x: number, ulps: number): number {
  cell[0] = x;
  const low = (words[0]! >>> 0) + ulps;
  words[0] = low;
  words[1] = words[1]! + Math.floor(low / 4294967296);
  return cell[0]!;
}

/** 2^n for a normal result. */
export function powerOfTwo(n: number): number {
  words[1] = (1023 + n) << 20;
  words[0] = 0;
  return cell[0]!;
}

/** y · 2^k by its exponent field alone: the result is normal. */
export function addExponent(y: number, k: number): number {
  cell[0] = y;
  words[1] = words[1]! + (k << 20);
  return cell[0]!;
}

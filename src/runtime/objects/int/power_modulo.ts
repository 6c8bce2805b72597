/**
 * `pow(base, exponent, modulus)`. Every step on bigints costs an allocation, whatever its size, so the steps are few: small moduli
 * stay numbers, small bases are raised by several bits of the exponent at once, and short results are squared twice before they
 * are reduced.
 */

/** Products of two numbers below it are exact. */
const SMALL = 2 ** 26;
/** A modulus of so many bits costs no more to reduce once from four times its length than twice from two times. */
const SHORT_BITS = 256;

/** base ** exponent % modulus for 0 ≤ base < modulus and 0 ≤ exponent. */
export function powerModulo(base: bigint, exponent: number | bigint, modulus: bigint): bigint {
  if (modulus === 1n) return 0n;
  if (modulus < SMALL) return BigInt(typeof exponent === "number" && exponent < 2 ** 31 ? smallModulus(Number(base), exponent, Number(modulus)) : longModulus(Number(base), exponent.toString(2), Number(modulus)));
  const size = modulus.toString(16).length * 4;
  if (typeof exponent !== "number" || exponent >= 2 ** 31) return longExponent(base, exponent.toString(16), modulus, size);
  return base < SMALL && base > 1n ? smallBase(Number(base), exponent, modulus, size) : bitByBit(base, exponent, modulus);
}

function smallModulus(base: number, exponent: number, modulus: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>>= 1) {
    if ((rest & 1) === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function longModulus(base: number, bits: string, modulus: number): number {
  let result = 1;
  for (let i = 0; i < bits.length; i++) {
    result = (result * result) % modulus;
    if (bits.charCodeAt(i) === 49) result = (result * base) % modulus;
  }
  return result;
}

/** From the exponent's front: the base to the power of its first bits is little more than the modulus, and then four bits at a time. */
function smallBase(base: number, exponent: number, modulus: bigint, size: number): bigint {
  const most = (4 * size) / Math.log2(base);
  const big = BigInt(base);
  let shift = 0;
  while (exponent >>> shift > most) shift += 4;
  let result = big ** BigInt(exponent >>> shift) % modulus;
  while (shift > 0) {
    shift -= 4;
    result = toTheSixteenth(result, modulus, size);
    const next = (exponent >>> shift) & 15;
    if (next !== 0) result *= big ** BigInt(next);
    result %= modulus;
  }
  return result;
}

/** x ** 16, not yet reduced the last time. */
function toTheSixteenth(x: bigint, modulus: bigint, size: number): bigint {
  let square = x * x;
  if (size > SHORT_BITS) {
    square %= modulus;
    square = (square * square) % modulus;
    square = (square * square) % modulus;
    return square * square;
  }
  square = (square * square) % modulus;
  square *= square;
  return square * square;
}

function bitByBit(base: bigint, exponent: number, modulus: bigint): bigint {
  if (exponent === 0) return 1n;
  let result = base;
  for (let bit = 30 - Math.clz32(exponent); bit >= 0; bit--) {
    result *= result;
    if (((exponent >>> bit) & 1) === 1) result *= base;
    result %= modulus;
  }
  return result;
}

/** Four bits of the exponent at a time, with the sixteen powers that they may ask for. */
function longExponent(base: bigint, digits: string, modulus: bigint, size: number): bigint {
  const powers = [1n, base];
  for (let i = 2; i < 16; i++) powers.push((powers[i - 1]! * base) % modulus);
  let result = powers[parseInt(digits[0]!, 16)]!;
  for (let i = 1; i < digits.length; i++) result = (toTheSixteenth(result, modulus, size) * powers[parseInt(digits[i]!, 16)]!) % modulus;
  return result;
}

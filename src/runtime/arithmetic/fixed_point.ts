/** Elementary functions of whole numbers that stand for n / 2^BITS: what the tables of the float functions are computed from. */

export const BITS = 160;
const WIDTH = BigInt(BITS);
export const ONE = 1n << WIDTH;

/** A normal float as a fixed-point number. */
export function toFixed(x: number): bigint {
  const scaled = x * 2 ** 60;
  const whole = Math.trunc(scaled);
  return (BigInt(whole) << (WIDTH - 60n)) + (BigInt((scaled - whole) * 2 ** 60) << (WIDTH - 120n));
}

/** The float nearest to a fixed-point number. */
export const toFloat = (n: bigint): number => Number(n) * 2 ** -BITS;

/** The number to twice a float's precision: the nearest float, and the nearest float to what it leaves. */
export function toFloatPair(n: bigint): [number, number] {
  const high = toFloat(n);
  return [high, toFloat(n - toFixed(high))];
}

export const multiply = (a: bigint, b: bigint): bigint => (a * b) >> WIDTH;
export const divide = (a: bigint, b: bigint): bigint => (a << WIDTH) / b;

/** √n by Newton's method. */
export function root(n: bigint): bigint {
  const target = n << WIDTH;
  let x = 1n << BigInt((target.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + target / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** ln n = 2 artanh((n − 1) / (n + 1)). */
export function logarithm(n: bigint): bigint {
  const ratio = divide(n - ONE, n + ONE);
  const square = multiply(ratio, ratio);
  let power = ratio;
  let sum = ratio;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    power = multiply(power, square);
    sum += power / k;
  }
  return 2n * sum;
}

/** Sine and cosine by their power series. */
export function sineAndCosine(n: bigint): [sine: bigint, cosine: bigint] {
  const square = multiply(n, n);
  let sine = n;
  let cosine = ONE;
  let term = n;
  let evenTerm = ONE;
  for (let k = 1n; evenTerm !== 0n; k += 2n) {
    evenTerm = -multiply(evenTerm, square) / (k * (k + 1n));
    cosine += evenTerm;
    term = -multiply(term, square) / ((k + 1n) * (k + 2n));
    sine += term;
  }
  return [sine, cosine];
}

/** π · 2^bits by Machin's formula. */
export function piScaledBy(bits: number): bigint {
  const one = 1n << BigInt(bits + 16);
  const inverseTangent = (n: bigint): bigint => {
    let power = one / n;
    let sum = power;
    for (let k = 3n, sign = -1n; power !== 0n; k += 2n, sign = -sign) {
      power /= n * n;
      sum += (sign * power) / k;
    }
    return sum;
  };
  return (16n * inverseTangent(5n) - 4n * inverseTangent(239n)) >> 16n;
}

/** Exact rational numbers as pairs of BigInts, for `fractions` and `statistics`. */
import { divideBig, floorDivideBig } from "../objects/integer.js";

/** In lowest terms, the denominator positive. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const abs = (x: bigint): bigint => (x < 0n ? -x : x);

export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n / d in lowest terms; `d` is not 0. */
export function ratioOf(n: bigint, d: bigint): Ratio {
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

export const addRatios = (a: Ratio, b: Ratio): Ratio => (a.d === b.d ? ratioOf(a.n + b.n, a.d) : ratioOf(a.n * b.d + b.n * a.d, a.d * b.d));
export const subtractRatios = (a: Ratio, b: Ratio): Ratio => ratioOf(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiplyRatios = (a: Ratio, b: Ratio): Ratio => ratioOf(a.n * b.n, a.d * b.d);
export const divideRatios = (a: Ratio, b: Ratio): Ratio => ratioOf(a.n * b.d, a.d * b.n);
export const floorRatio = (a: Ratio): bigint => floorDivideBig(a.n, a.d);

/** The nearest whole number, halves to the even one. */
export function roundRatio({ n, d }: Ratio): bigint {
  const floor = floorDivideBig(n, d);
  const twice = 2n * (n - floor * d);
  return twice > d || (twice === d && floor % 2n !== 0n) ? floor + 1n : floor;
}

/** The float nearest to a / b. */
export const floatOfRatio = ({ n, d }: Ratio): number => (n === 0n ? 0 : divideBig(n, d));

/** The whole part of a square root. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** The float nearest to √(n / d): enough bits of the root, the lowest one set when it is not exact. */
export function rootOfRatio({ n, d }: Ratio): number {
  if (n === 0n) return 0;
  const shift = Math.floor((n.toString(2).length - d.toString(2).length - 109) / 2);
  const sticky = (x: bigint, y: bigint): bigint => {
    const root = integerRoot(x / y);
    return root * root * y === x ? root : root | 1n;
  };
  const up = BigInt(Math.abs(shift));
  return shift >= 0 ? divideBig(sticky(n, d << (2n * up)) << up, 1n) : divideBig(sticky(n << (2n * up), d), 1n << up);
}

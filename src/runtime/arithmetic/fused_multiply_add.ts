/**
 * a · b + c with one rounding, from operations that round each time (Dekker's product, Knuth's sum, rounding to odd after Boldo and Melquiond).
 * The C library that CPython runs on computes its functions with the processor's fused instructions; the last digit needs the same.
 */

/** 2^27 + 1 splits a float into two halves whose products are exact. */
const SPLIT = 134217729;

const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);

/** a · b − product, exactly. */
export function productError(a: number, b: number, product: number): number {
  const bigA = a * SPLIT;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = b * SPLIT;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** a · b + c, rounded once; the product and its error are in the range of normal floats. */
export function fused(a: number, b: number, c: number): number {
  const product = a * b;
  const productLow = productError(a, b, product);
  // c + productLow = partial + partialLow
  const partial = c + productLow;
  let back = partial - c;
  const partialLow = c - (partial - back) + (productLow - back);
  // product + partial = sum + sumLow
  const sum = product + partial;
  back = sum - product;
  const sumLow = product - (sum - back) + (partial - back);
  // What lies below is rounded to odd, so that the last sum rounds as if it saw all of it.
  let rest = partialLow + sumLow;
  back = rest - partialLow;
  const lost = partialLow - (rest - back) + (sumLow - back);
  if (lost !== 0) {
    cell[0] = rest;
    if ((words[0]! & 1) === 0) {
      // Away from zero when what was lost has the sign of the rest, else towards it.
      if (lost > 0 === rest > 0) words[0] = words[0]! + 1;
      else {
        if (words[0] === 0) words[1] = words[1]! - 1;
        words[0] = words[0]! - 1;
      }
      rest = cell[0];
    }
  }
  return sum + rest;
}

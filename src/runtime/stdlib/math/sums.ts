/** Sums, products and distances over many values. */
import { ExactSum, vectorNorm } from "../../arithmetic/exact_sum.js";
import { OverflowError, ValueError } from "../../objects/exceptions.js";
import { collect, iterate } from "../../objects/iteration.js";
import { add, mul } from "../../objects/operators.js";
import { boxFloat, isFloat, isInt } from "../../objects/py_float.js";
import { real } from "./arguments.js";

/** `math.fsum(seq)`: rounded once. */
export function fsum(seq: Iterable<number>): number {
  const sum = new ExactSum();
  for (const value of iterate(seq)) sum.add(real(value));
  if (sum.hasOverflowed) throw new OverflowError("intermediate overflow in fsum");
  if (sum.hasOpposingInfinities) throw new ValueError("-inf + inf in fsum");
  return sum.total();
}

/** `math.prod(iterable, *, start=1)` */
export function prod(iterable: unknown, { start = 1 }: { readonly start?: unknown } = {}): unknown {
  let product = start;
  for (const value of iterate(iterable)) product = mul(product, value);
  return product;
}

/** `math.sumprod(p, q)`: floats are multiplied and added exactly, then rounded once. */
export function sumprod(p: unknown, q: unknown): unknown {
  const left = collect(p);
  const right = collect(q);
  const shared = Math.min(left.length, right.length);
  // pair by pair: what can't be multiplied is found before the end of the shorter one
  if (left.length !== right.length) {
    let sum: unknown = 0;
    for (let i = 0; i < shared; i++) sum = add(sum, mul(left[i], right[i]));
    throw new ValueError("Inputs are not the same length");
  }
  const simple = (x: unknown): boolean => isFloat(x) || isInt(x) || typeof x === "boolean";
  if (left.every(simple) && right.every(simple) && (left.some(isFloat) || right.some(isFloat))) {
    const sum = new ExactSum();
    left.forEach((value, i) => sum.addProduct(real(value), real(right[i])));
    return boxFloat(sum.total());
  }
  let total: unknown = 0;
  left.forEach((value, i) => (total = add(total, mul(value, right[i]))));
  return total;
}

/** `math.hypot(*coordinates)` */
export function hypot(...coordinates: number[]): number {
  return vectorNorm(coordinates.map(real));
}

/** `math.dist(p, q)` */
export function dist(p: Iterable<number>, q: Iterable<number>): number {
  const from = collect<unknown>(p);
  const to = collect<unknown>(q);
  if (from.length !== to.length) throw new ValueError("both points must have the same number of dimensions");
  return vectorNorm(from.map((value, i) => real(value) - real(to[i])));
}

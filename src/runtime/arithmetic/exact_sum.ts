/** Sums of floats without a rounding error before the last one (Shewchuk's partials), also of products. */
import { productError } from "./fused_multiply_add.js";

/** Adds numbers exactly; `total` rounds once. */
export class ExactSum {
  private readonly partials: number[] = [];
  private special = 0;
  private hasSpecial = false;
  hasOpposingInfinities = false;
  /** A sum of finite numbers was too large on the way. */
  hasOverflowed = false;

  add(value: number): void {
    if (!Number.isFinite(value)) {
      if (this.hasSpecial && Number.isNaN(this.special + value) && !Number.isNaN(this.special) && !Number.isNaN(value)) this.hasOpposingInfinities = true;
      this.special += value;
      this.hasSpecial = true;
      return;
    }
    const { partials } = this;
    let x = value;
    let count = 0;
    for (let i = 0; i < partials.length; i++) {
      let y = partials[i]!;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[count++] = low;
      x = high;
    }
    partials.length = count;
    if (!Number.isFinite(x)) this.hasOverflowed = true;
    if (x !== 0) partials.push(x);
  }

  /** Adds `a * b` exactly, if nothing overflows. */
  addProduct(a: number, b: number): void {
    const product = a * b;
    this.add(product);
    if (Number.isFinite(product)) {
      const error = productError(a, b, product);
      if (Number.isFinite(error)) this.add(error);
    }
  }

  /** The sum, rounded once; infinite when it overflowed on the way. */
  total(): number {
    if (this.hasSpecial) return this.special;
    const { partials } = this;
    let i = partials.length - 1;
    if (i < 0) return 0;
    let high = partials[i]!;
    let low = 0;
    while (i > 0) {
      const x = high;
      const y = partials[--i]!;
      high = x + y;
      low = y - (high - x);
      if (low !== 0) break;
    }
    // Half to even needs to know what lies beyond the half.
    if (i > 0 && ((low < 0 && partials[i - 1]! < 0) || (low > 0 && partials[i - 1]! > 0))) {
      const y = low * 2;
      const x = high + y;
      if (y === x - high) high = x;
    }
    return high;
  }
}

/** The length of a vector, scaled so that no square overflows, to the last bit. */
export function vectorNorm(values: readonly number[]): number {
  let max = 0;
  let hasNaN = false;
  for (const value of values) {
    const size = Math.abs(value);
    if (size === Infinity) return Infinity;
    if (Number.isNaN(size)) hasNaN = true;
    else if (size > max) max = size;
  }
  if (hasNaN) return NaN;
  if (max === 0 || values.length <= 1) return max;
  const exponent = Math.floor(Math.log2(max));
  const down = exponent < -1000 ? 2 ** 600 : 2 ** -exponent;
  const sum = new ExactSum();
  for (const value of values) sum.addProduct(value * down, value * down);
  const square = sum.total();
  const root = Math.sqrt(square);
  // One step of Newton's method with the exact remainder.
  sum.addProduct(-root, root);
  return (root + sum.total() / (2 * root)) / down;
}

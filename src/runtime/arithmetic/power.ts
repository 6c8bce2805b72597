/** x^y as the C library computes it (the method of Arm's optimized routines): ln x to 68 bits, times y, and the exponential of the two-part product. */
import { expFused, expQuick } from "./exponential.js";
import { fromWords, highWord, lowWord } from "./float_bits.js";
import { fused, productError } from "./fused_multiply_add.js";
import { powerTable, type LogarithmTable } from "./logarithm_tables.js";

const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const A = [-0.5, -0.6666666666666679, 0.5000000000000007, 0.7999999995323976, -0.6666666663487739, -1.142909628459501, 1.0000415263675542] as const;

let table: LogarithmTable | null = null;

/** C's `pow`. Squares and roots are so common that they come first. */
export function pow(x: number, y: number): number {
  if (y === 0.5) {
    const root = rootOf(x);
    if (root === root) return root;
  } else if (y === 2) {
    const square = squareOf(x);
    if (square === square) return square;
  }
  return anyPower(x, y);
}

function anyPower(x: number, y: number): number {
  // JavaScript's ** has C's special cases but two: 1 to anything, and −1 to an infinity, is 1.
  if (x === 1 || y === 0) return 1;
  if (y === 1) return x;
  if (x === -1 && (y === Infinity || y === -Infinity)) return 1;
  if (!(y > -Infinity && y < Infinity) || !(x > -Infinity && x < Infinity) || x === 0) return x ** y;
  if (x > 0) return powerOf(x, y, 1);
  if (!Number.isInteger(y)) return NaN;
  return powerOf(-x, y, y % 2 === 0 ? 1 : -1);
}

/** √x where its exact value lies so far from the middle of two floats that the library must round as we do; else NaN. */
function rootOf(x: number): number {
  if (!(x > 2 ** -200 && x < 2 ** 200)) return NaN;
  const root = Math.sqrt(x);
  // x − root²: the square of the first half is exact.
  const head = Math.fround(root);
  const rest = x - head * head - (root - head) * (root + head);
  return root + (rest / root) * 0.515 === root ? root : NaN;
}

/** x², likewise. */
function squareOf(x: number): number {
  const square = x * x;
  if (!(square > 2 ** -200 && square < 2 ** 200)) return NaN;
  const head = Math.fround(x);
  return square + (head * head - square + (x - head) * (x + head)) * 1.03 === square ? square : NaN;
}

/** What lies beyond the largest or below the smallest float. */
const beyond = (large: boolean, sign: number): number => (large ? Infinity * sign : sign < 0 ? -0 : 0);

function powerOf(x: number, y: number, sign: number): number {
  if (x === 1) return sign;
  const size = Math.abs(y);
  if (size < 2 ** -65) return 1;
  if (size >= 2 ** 63) return beyond(x > 1 === y > 0, sign);
  const { reciprocals, logarithms, tails } = (table ??= powerTable());
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 2 ** 52;
    exponent = -52;
  }
  const high = highWord(x);
  const low = lowWord(x);
  // The first stretch begins at 0x3fe69555_00000000.
  const place = high - 0x3fe69555;
  const i = (place >> 13) & 127;
  const k = (place >> 20) + exponent;
  const z = fromWords(high - (place & 0xfff00000), low);
  const reciprocal = reciprocals[i]!;
  const product = z * reciprocal;
  const r = product - 1 + productError(z, reciprocal, product);
  const t1 = k * LN2_HIGH + logarithms[i]!;
  const t2 = t1 + r;
  const ar = -0.5 * r;
  const ar2 = r * ar;
  const ar3 = r * ar2;
  const top = t2 + ar2;
  const exactParts = t1 - t2 + r;
  const squareError = productError(ar, r, ar2);
  const afterSquare = t2 - top + ar2;
  const polynomial = A[1] + r * A[2] + ar2 * (A[3] + r * A[4] + ar2 * (A[5] + r * A[6]));
  const rest = k * LN2_LOW + tails[i]! + exactParts + squareError + afterSquare + ar3 * polynomial;
  const sum = top + rest;
  const product2 = y * sum;
  const productSize = Math.abs(product2);
  if (!(productSize < 1024 && productSize >= 2 ** -54)) return productSize < 1 ? sign * (1 + product2) : beyond(product2 > 0, sign);
  const quick = expQuick(product2, y * (top - sum + rest) + productError(y, sum, product2), sign);
  if (quick === quick) return quick;
  const precise = fused(fused(fused(A[6], r, A[5]), ar2, fused(A[4], r, A[3])), ar2, fused(A[2], r, A[1]));
  const preciseRest = fused(precise, ar3, fused(k, LN2_LOW, tails[i]!) + exactParts + squareError + afterSquare);
  const logarithm = top + preciseRest;
  const tail = top - logarithm + preciseRest;
  const head = logarithm * y;
  return expFused(head, fused(tail, y, productError(logarithm, y, head)), sign);
}

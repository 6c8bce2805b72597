/** The part of `math` that computes with ints only. */
import { OverflowError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { type Int, normalize } from "../../objects/integer.js";

function gcdOf(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    let x = Math.abs(a);
    let y = Math.abs(b);
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  let x = BigInt(a);
  let y = BigInt(b);
  while (y !== 0n) [x, y] = [y, x % y];
  return normalize(x < 0n ? -x : x);
}

/** `math.gcd(*integers)` */
export function gcd(...integers: Int[]): Int {
  let result: Int = 0;
  for (const n of integers) result = gcdOf(result, asIndex(n));
  return result;
}

/** `math.lcm(*integers)` */
export function lcm(...integers: Int[]): Int {
  let result = 1n;
  for (const value of integers.map((n) => BigInt(asIndex(n)))) {
    if (value === 0n) return 0;
    result = (result / BigInt(gcdOf(normalize(result), normalize(value)))) * value;
    if (result < 0n) result = -result;
  }
  return normalize(result);
}

/** The product of all whole numbers from `low` to `high`, halved until the pieces are small. */
function productOfRange(low: bigint, high: bigint): bigint {
  if (low > high) return 1n;
  if (high - low < 16n) {
    let product = low;
    for (let n = low + 1n; n <= high; n++) product *= n;
    return product;
  }
  const middle = (low + high) / 2n;
  return productOfRange(low, middle) * productOfRange(middle + 1n, high);
}

/** `math.factorial(n)` */
export function factorial(x: Int): Int {
  const n = asIndex(x);
  if (n < 0) throw new ValueError("factorial() not defined for negative values");
  if (typeof n === "bigint") throw new OverflowError("factorial() argument should not exceed 9223372036854775807");
  if (n <= 18) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return product;
  }
  return normalize(productOfRange(1n, BigInt(n)));
}

/** C's `LLONG_MAX`. */
const LONGEST = 0x7fffffffffffffffn;

/** Up to C(56, 28), the last below 2^53, every step stays exact when the common factors are taken out first. */
function smallComb(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) {
    const factor = n - k + i;
    const common = gcdOf(result, i) as number;
    result = (result / common) * (factor / (i / common));
  }
  return result;
}

/** `math.comb(n, k)` */
export function comb(n: Int, k: Int): Int {
  const all = BigInt(asIndex(n));
  let chosen = BigInt(asIndex(k));
  if (all < 0n) throw new ValueError("n must be a non-negative integer");
  if (chosen < 0n) throw new ValueError("k must be a non-negative integer");
  if (chosen > all) return 0;
  if (all - chosen < chosen) chosen = all - chosen;
  if (chosen > LONGEST) throw new OverflowError(`min(n - k, k) must not exceed ${LONGEST}`);
  if (all <= 56n) return smallComb(Number(all), Number(chosen));
  return normalize(productOfRange(all - chosen + 1n, all) / productOfRange(1n, chosen));
}

/** `math.perm(n, k=None)` */
export function perm(n: Int, k: Int | null = null): Int {
  if (k === null) return factorial(n);
  const all = BigInt(asIndex(n));
  const chosen = BigInt(asIndex(k));
  if (all < 0n) throw new ValueError("n must be a non-negative integer");
  if (chosen < 0n) throw new ValueError("k must be a non-negative integer");
  if (chosen > all) return 0;
  if (chosen > LONGEST) throw new OverflowError(`k must not exceed ${LONGEST}`);
  return normalize(productOfRange(all - chosen + 1n, all));
}

/** `math.isqrt(n)` */
export function isqrt(n: Int): Int {
  const value = asIndex(n);
  if (value < 0) throw new ValueError("isqrt() argument must be nonnegative");
  if (typeof value === "number") {
    const root = Math.floor(Math.sqrt(value));
    // The square may be beyond 2^53.
    return BigInt(root) * BigInt(root) > BigInt(value) ? root - 1 : root;
  }
  let x = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (x + value / x) >> 1n;
    if (next >= x) return normalize(x);
    x = next;
  }
}

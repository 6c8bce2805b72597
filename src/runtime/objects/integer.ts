/**
 * Python's `int` arithmetic on numbers and bigints: `integer.add(a, b)` and its kin.
 *
 * An int is an integral JavaScript number while |n| ≤ 2^53 − 1 and a bigint beyond; every function here takes both and
 * gives the normal form back (never −0, never a small bigint). The first branch of each function is the one that runs.
 */
import { MemoryError, OverflowError, ValueError, ZeroDivisionError } from "./exceptions.js";
import { powFloat } from "./float_arithmetic.js";
import type { Float } from "./float.js";
import { powerModulo } from "./int/power_modulo.js";
import { boxFloat, PyFloat } from "./py_float.js";
import { version } from "../python_version.js";

/** A Python int whose size is not proven small. */
export type Int = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;
const BIG_MAX = BigInt(MAX);
const BIG_MIN = -BIG_MAX;

/** A bigint in normal form: a number when it fits. */
export function normalize(n: bigint): Int {
  return n > BIG_MAX || n < BIG_MIN ? n : Number(n);
}

/** The int that a float holds exactly; the caller has ruled out inf, nan and fractions. */
export function fromIntegral(x: number): Int {
  return x <= MAX && x >= -MAX ? x + 0 : BigInt(x);
}

/** `a + b` */
export function add(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  const big = (typeof a === "bigint" ? a : BigInt(a)) + (typeof b === "bigint" ? b : BigInt(b));
  return big > BIG_MAX || big < BIG_MIN ? big : Number(big);
}

/** `a - b` */
export function sub(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  const big = (typeof a === "bigint" ? a : BigInt(a)) - (typeof b === "bigint" ? b : BigInt(b));
  return big > BIG_MAX || big < BIG_MIN ? big : Number(big);
}

/** `a * b` */
export function mul(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (product <= MAX && product >= -MAX) return product + 0;
  }
  const big = (typeof a === "bigint" ? a : BigInt(a)) * (typeof b === "bigint" ? b : BigInt(b));
  return big > BIG_MAX || big < BIG_MIN ? big : Number(big);
}

/** `a // b` */
export function floordiv(a: number, b: number): number;
export function floordiv(a: Int, b: Int): Int;
export function floordiv(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new ZeroDivisionError("integer division or modulo by zero");
    const rest = a % b;
    const quotient = (a - rest) / b;
    return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const divisor = BigInt(b);
  if (divisor === 0n) throw new ZeroDivisionError("integer division or modulo by zero");
  return normalize(floorDivideBig(BigInt(a), divisor));
}

/** Floor division of bigints; the divisor is not zero. */
export function floorDivideBig(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n !== b < 0n && a % b !== 0n ? quotient - 1n : quotient;
}

/** `a % b`: the result has the sign of `b`. */
export function mod(a: Int, b: number): number;
export function mod(a: Int, b: Int): Int;
export function mod(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new ZeroDivisionError(version.minor < 11 ? "integer division or modulo by zero" : "integer modulo by zero");
    const rest = a % b;
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
  }
  const divisor = BigInt(b);
  if (divisor === 0n) throw new ZeroDivisionError(version.minor < 11 ? "integer division or modulo by zero" : "integer modulo by zero");
  return normalize(modBig(BigInt(a), divisor));
}

function modBig(a: bigint, b: bigint): bigint {
  const rest = a % b;
  return rest < 0n !== b < 0n && rest !== 0n ? rest + b : rest;
}

/** `divmod(a, b)` as a plain pair. */
export function divmod(a: Int, b: Int): [Int, Int] {
  return [floordiv(a, b), mod(a, b)];
}

/** `a ** b`; a negative exponent gives a float, boxed where it must be. */
export function pow(a: Int, b: Int): Int | Float;
/** `pow(a, b, m)` */
export function pow(a: Int, b: Int, m: Int): Int;
export function pow(a: Int, b: Int, m?: Int): Int | Float {
  if (m !== undefined) return powMod(BigInt(a), b, BigInt(m));
  if (b < 0) return boxFloat(powFloat(toFloat(a), toFloat(b)));
  if (typeof a === "number" && typeof b === "number") {
    const power = a ** b;
    if (power <= MAX && power >= -MAX) return power + 0;
  }
  const base = BigInt(a);
  const exponent = BigInt(b);
  if (base === 0n || base === 1n) return exponent === 0n ? 1 : Number(base);
  if (base === -1n) return exponent % 2n === 0n ? 1 : -1;
  try {
    return normalize(base ** exponent);
  } catch (error) {
    if (error instanceof RangeError) throw new MemoryError();
    throw error;
  }
}

function powMod(base: bigint, exponent: Int, modulus: bigint): Int {
  if (modulus === 0n) throw new ValueError("pow() 3rd argument cannot be 0");
  const size = modulus < 0n ? -modulus : modulus;
  if (exponent < 0) {
    base = inverse(modBig(base, size), size);
    exponent = neg(exponent);
  }
  const result = powerModulo(modBig(base, size), exponent, size);
  return normalize(modulus < 0n && result !== 0n ? result + modulus : result);
}

/** The inverse of `a` modulo `m`, by Euclid's extended algorithm. */
function inverse(a: bigint, m: bigint): bigint {
  const size = m < 0n ? -m : m;
  let [rest, nextRest] = [size, modBig(a, size)];
  let [factor, nextFactor] = [0n, 1n];
  while (nextRest !== 0n) {
    const quotient = rest / nextRest;
    [rest, nextRest] = [nextRest, rest - quotient * nextRest];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  if (rest !== 1n) throw new ValueError("base is not invertible for the given modulus");
  return factor;
}

/** `-a` */
export function neg(a: number): number;
export function neg(a: Int): Int;
export function neg(a: Int): Int {
  return typeof a === "number" ? 0 - a : normalize(-a);
}

/** `abs(a)` */
export function abs(a: number): number;
export function abs(a: Int): Int;
export function abs(a: Int): Int {
  return a < 0 ? neg(a) : a;
}

/** `~a` */
export function invert(a: Int): Int {
  return sub(-1, a);
}

/** `a << b` */
export function lshift(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number" && b >= 0 && b < 53) {
    const shifted = a * 2 ** b;
    if (shifted <= MAX && shifted >= -MAX) return shifted;
  }
  if (b < 0) throw new ValueError("negative shift count");
  if (BigInt(a) === 0n) return 0;
  if (b > 2 ** 30) throw new OverflowError("too many digits in integer");
  return normalize(BigInt(a) << BigInt(b));
}

/** `a >> b`, rounding towards minus infinity. */
export function rshift(a: Int, b: Int): Int {
  if (b < 0) throw new ValueError("negative shift count");
  if (typeof a === "number") {
    return typeof b === "number" && b < 1024 ? Math.floor(a / 2 ** b) : a < 0 ? -1 : 0;
  }
  return b > 2 ** 30 ? (a < 0n ? -1 : 0) : normalize(a >> BigInt(b));
}

/** `a & b` */
export function and(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const small = a & b;
    if ((a | 0) === a && (b | 0) === b) return small;
  }
  return normalize(BigInt(a) & BigInt(b));
}

/** `a | b` */
export function or(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const small = a | b;
    if ((a | 0) === a && (b | 0) === b) return small;
  }
  return normalize(BigInt(a) | BigInt(b));
}

/** `a ^ b` */
export function xor(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const small = a ^ b;
    if ((a | 0) === a && (b | 0) === b) return small;
  }
  return normalize(BigInt(a) ^ BigInt(b));
}

/** An int as a float, or OverflowError (`float(10**400)`). */
export function toFloat(n: Int): number {
  if (typeof n === "number") return n;
  const x = Number(n);
  if (x === Infinity || x === -Infinity) throw new OverflowError("int too large to convert to float");
  return x;
}

/** `a / b` of two ints, correctly rounded; also takes floats, boxed or raw. Gives a raw number, proven to be a float. */
export function divide(a: Int, b: Int): number {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new ZeroDivisionError(Number.isInteger(a) ? "division by zero" : "float division by zero");
    return a / b;
  }
  if (typeof a !== "bigint" && typeof b !== "bigint") return divideOthers(a, b);
  if (typeof a === "bigint" ? notIntegral(b) : notIntegral(a)) return divideOthers(a, b);
  const divisor = BigInt(b);
  if (divisor === 0n) throw new ZeroDivisionError("division by zero");
  return divideBig(BigInt(a), divisor);
}

function notIntegral(x: unknown): boolean {
  return (typeof x === "number" && !Number.isInteger(x)) || (x as unknown) instanceof PyFloat;
}

/** Division where an operand is a box or a bool. */
function divideOthers(a: Int, b: Int): number {
  const floats: boolean = notIntegral(a) || notIntegral(b);
  const divisor = typeof b === "bigint" ? toFloat(b) : Number(b);
  if (divisor === 0) throw new ZeroDivisionError(floats ? "float division by zero" : "division by zero");
  return (typeof a === "bigint" ? toFloat(a) : Number(a)) / divisor;
}

/** a / b rounded once, half to even, subnormal results included. */
export function divideBig(a: bigint, b: bigint): number {
  if (a === 0n) return b < 0n ? -0 : 0;
  const negative = a < 0n !== b < 0n;
  if (a < 0n) a = -a;
  if (b < 0n) b = -b;
  // q = a·2^shift / b with at least 65 bits, so that its lowest bit can stand for all the bits lost below it;
  // a shift beyond 1076 would hide where a subnormal result is rounded.
  const shift = Math.min(66 + bitLengthBig(b) - bitLengthBig(a), 1076);
  const [up, down] = shift >= 0 ? [a << BigInt(shift), b] : [a, b << BigInt(-shift)];
  let q = up / down;
  const sticky = up % down !== 0n;
  let result: number;
  if (shift === 1076 && q < 1n << 55n) {
    const low = Number(q & 3n);
    q >>= 2n;
    if (low === 3 || (low === 2 && (sticky || (q & 1n) === 1n))) q += 1n;
    result = Number(q) * 2 ** -1074;
  } else {
    result = scale(Number(sticky ? q | 1n : q), -shift);
  }
  if (result === Infinity) throw new OverflowError("integer division result too large for a float");
  return negative ? -result : result;
}

/** x·2^exponent, in steps that neither overflow nor round early. */
export function scale(x: number, exponent: number): number {
  while (exponent > 1000) {
    x *= 2 ** 1000;
    exponent -= 1000;
  }
  while (exponent < -1000) {
    x *= 2 ** -1000;
    exponent += 1000;
  }
  return x * 2 ** exponent;
}

/** Bits needed for |n|: `n.bit_length()`. */
export function bitLength(n: Int): number {
  if (typeof n === "bigint") return bitLengthBig(n < 0n ? -n : n);
  const size = Math.abs(n);
  return size < 2 ** 32 ? 32 - Math.clz32(size) : 64 - Math.clz32(size / 2 ** 32);
}

function bitLengthBig(n: bigint): number {
  const digits = n.toString(16);
  return (digits.length - 1) * 4 + 32 - Math.clz32(parseInt(digits[0] ?? "0", 16));
}

/** `round(n, digits)` of an int: half to even at 10^−digits. */
export function round(n: Int, digits: Int): Int {
  if (digits >= 0) return n;
  if (digits < -400_000) return 0;
  const unit = 10n ** BigInt(-digits);
  const big = BigInt(n);
  const rest = modBig(big, unit);
  const low = big - rest;
  const twice = rest * 2n;
  const up = twice > unit || (twice === unit && modBig(low / unit, 2n) === 1n);
  return normalize(up ? low + unit : low);
}

/** The namespace under which emitted code finds these. */
export const integer = { add, sub, mul, floordiv, mod, pow, divmod, neg, abs, invert, lshift, rshift, and, or, xor, round, divide, toFloat, bitLength, normalize };

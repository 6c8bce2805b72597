/** `math`. Functions that return a float return it raw; calls by unknown code get it boxed. */
import { cbrt as cubeRoot } from "../../arithmetic/cube_root.js";
import { erf as erfOf, erfc as erfcOf } from "../../arithmetic/error_function.js";
import * as exponential from "../../arithmetic/exponential.js";
import { gamma as gammaOf, lgamma as lgammaOf } from "../../arithmetic/gamma.js";
import * as hyperbolic from "../../arithmetic/hyperbolic.js";
import * as inverse from "../../arithmetic/inverse_trigonometric.js";
import * as logarithms from "../../arithmetic/logarithm.js";
import * as sines from "../../arithmetic/sine.js";
import { tan as tangent } from "../../arithmetic/tangent.js";
import { lookupSpecial } from "../../objects/attributes.js";
import { carriesValue } from "../../objects/compare.js";
import { OverflowError, TypeError, ValueError, ZeroDivisionError } from "../../objects/exceptions.js";
import { decompose } from "../../objects/float_digits.js";
import { notAnInteger, powFloat, truncate } from "../../objects/float_arithmetic.js";
import { asIndex } from "../../objects/indices.js";
import { fromIntegral, type Int, scale } from "../../objects/integer.js";
import { floatFunctions, libraryFunctions } from "../../objects/library_functions.js";
import { boxFloat, isInt, type Float, PyFloat } from "../../objects/py_float.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { checked, domainError, rangeError, real } from "./arguments.js";
import { comb, factorial, gcd, isqrt, lcm, perm } from "./integers.js";
import { dist, fsum, hypot, prod, sumprod } from "./sums.js";

export { comb, factorial, gcd, isqrt, lcm, perm } from "./integers.js";
export { dist, fsum, hypot, prod, sumprod } from "./sums.js";

export const pi: Float = Math.PI;
export const e: Float = Math.E;
export const tau: Float = 2 * Math.PI;
export const inf: Float = Infinity;
export const nan: Float = NaN;

// ─── rounding ───

/** `math.floor(x)` */
export function floor(x: unknown): Int {
  return rounded(x, "__floor__", Math.floor);
}

/** `math.ceil(x)` */
export function ceil(x: unknown): Int {
  return rounded(x, "__ceil__", Math.ceil);
}

function rounded(x: unknown, method: "__floor__" | "__ceil__", round: (x: number) => number): Int {
  if (isInt(x)) return x;
  if (typeof x === "object" && x !== null && Object.getPrototypeOf(x) !== PyFloat.prototype) {
    const own = lookupSpecial(x, method);
    if (own === null) throw new TypeError("'NoneType' object is not callable");
    if (own !== undefined) return own() as Int;
  }
  const value = real(x);
  if (!Number.isFinite(value)) throw notAnInteger(value);
  return fromIntegral(round(value));
}

/** `math.trunc(x)` */
export function trunc(x: unknown): Int {
  if (isInt(x)) return x;
  if (typeof x === "number" || (typeof x === "object" && x !== null && Object.getPrototypeOf(x) === PyFloat.prototype)) return truncate(Number(x));
  if (typeof x === "boolean") return Number(x);
  const own = typeof x === "object" && x !== null ? lookupSpecial(x, "__trunc__") : undefined;
  if (own === undefined && carriesValue(x)) return trunc(x.$value);
  if (own === undefined || own === null) throw new TypeError(`type ${type_name(x)} doesn't define __trunc__ method`);
  return own() as Int;
}

// ─── roots, powers, logarithms ───

/** `math.sqrt(x)` */
export function sqrt(x: number): number {
  const value = real(x);
  if (value < 0) throw domainError();
  return Math.sqrt(value);
}

/** `math.cbrt(x)` */
export function cbrt(x: number): number {
  return cubeRoot(real(x));
}

/** `math.exp(x)` */
export function exp(x: number): number {
  const value = real(x);
  return checked(exponential.exp(value), value, true);
}

/** `math.exp2(x)` */
export function exp2(x: number): number {
  const value = real(x);
  return checked(exponential.exp2(value), value, true);
}

/** `math.expm1(x)` */
export function expm1(x: number): number {
  const value = real(x);
  return checked(hyperbolic.expm1(value), value, true);
}

/** A logarithm; ints beyond the range of floats are split into 2^k · y. */
function logarithm(x: unknown, of: (x: number) => number, perBit: number): number {
  if (typeof x === "bigint") {
    if (x <= 0n) throw domainError();
    const bits = x.toString(2).length;
    if (bits > 1023) return of(Number(x >> BigInt(bits - 64)) / 2 ** 64) + perBit * bits;
  }
  const value = real(x);
  if (value <= 0) throw domainError();
  return of(value);
}

/** `math.log(x, base)` */
export function log(x: Float | Int, base?: Float | Int): number {
  const top = logarithm(x, logarithms.log, Math.LN2);
  if (base === undefined) return top;
  const bottom = logarithm(base, logarithms.log, Math.LN2);
  if (bottom === 0) throw new ZeroDivisionError("float division by zero");
  return top / bottom;
}

/** `math.log2(x)`: exact for powers of two. */
export function log2(x: Float | Int): number {
  return logarithm(x, logarithms.log2, 1);
}

/** `math.log10(x)` */
export function log10(x: Float | Int): number {
  return logarithm(x, logarithms.log10, 0.3010299956639812);
}

/** `math.log1p(x)` */
export function log1p(x: number): number {
  const value = real(x);
  return checked(hyperbolic.log1p(value), value, false);
}

/** `math.pow(x, y)`: always a float. */
export function pow(x: number, y: number): number {
  const base = real(x);
  const exponent = real(y);
  if (base === 0 && exponent < 0 && exponent > -Infinity) throw domainError();
  if (base < 0 && base > -Infinity && Number.isFinite(exponent) && !Number.isInteger(exponent)) throw domainError();
  try {
    return powFloat(base, exponent);
  } catch (error) {
    if (error instanceof OverflowError) throw rangeError();
    throw error;
  }
}

// ─── trigonometry ───

const trigonometric = (f: (x: number) => number, canOverflow = false) =>
  function (x: number): number {
    const value = real(x);
    return checked(f(value), value, canOverflow);
  };

/** `math.sin(x)` */
export function sin(x: number): number {
  const value = real(x);
  return checked(sines.sin(value), value, false);
}

/** `math.cos(x)` */
export function cos(x: number): number {
  const value = real(x);
  return checked(sines.cos(value), value, false);
}

export const tan: (x: number) => number = trigonometric(tangent);
export const asin: (x: number) => number = trigonometric(inverse.asin);
export const acos: (x: number) => number = trigonometric(inverse.acos);
export const sinh: (x: number) => number = trigonometric(hyperbolic.sinh, true);
export const cosh: (x: number) => number = trigonometric(hyperbolic.cosh, true);
export const asinh: (x: number) => number = trigonometric(hyperbolic.asinh);
export const acosh: (x: number) => number = trigonometric(hyperbolic.acosh);
export const atanh: (x: number) => number = trigonometric(hyperbolic.atanh);

/** `math.atan(x)` */
export function atan(x: number): number {
  return inverse.atan(real(x));
}

/** `math.tanh(x)` */
export function tanh(x: number): number {
  return hyperbolic.tanh(real(x));
}

/** `math.atan2(y, x)` */
export function atan2(y: number, x: number): number {
  return inverse.atan2(real(y), real(x));
}

/** `math.degrees(x)` */
export function degrees(x: number): number {
  return real(x) * (180 / Math.PI);
}

/** `math.radians(x)` */
export function radians(x: number): number {
  return real(x) * (Math.PI / 180);
}

// ─── special functions ───

/** `math.gamma(x)` */
export function gamma(x: number): number {
  const value = real(x);
  if (value === -Infinity) throw domainError();
  return checked(gammaOf(value), value, true);
}

/** `math.lgamma(x)` */
export function lgamma(x: number): number {
  const value = real(x);
  const result = lgammaOf(value);
  if (result === Infinity && Number.isFinite(value)) throw value <= 0 ? domainError() : rangeError();
  return result;
}

/** `math.erf(x)` */
export function erf(x: number): number {
  const value = real(x);
  return value === 0 ? value : erfOf(value);
}

/** `math.erfc(x)` */
export function erfc(x: number): number {
  return erfcOf(real(x));
}

// ─── the parts and neighbours of a float ───

/** `math.fabs(x)` */
export function fabs(x: number): number {
  return Math.abs(real(x));
}

/** `math.copysign(x, y)` */
export function copysign(x: number, y: number): number {
  const size = Math.abs(real(x));
  const sign = real(y);
  return sign < 0 || Object.is(sign, -0) ? -size : size;
}

/** `math.fmod(x, y)`: the sign of x. */
export function fmod(x: number, y: number): number {
  const a = real(x);
  const b = real(y);
  const rest = a % b;
  if (Number.isNaN(rest) && !Number.isNaN(a) && !Number.isNaN(b)) throw domainError();
  return rest;
}

/** `math.remainder(x, y)`: the IEEE 754 remainder, nearest to zero. */
export function remainder(x: number, y: number): number {
  const a = real(x);
  const b = real(y);
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  if (!Number.isFinite(a) || b === 0) throw domainError();
  if (!Number.isFinite(b)) return a;
  const absA = Math.abs(a);
  const absB = Math.abs(b);
  const rest = absA % absB;
  const other = absB - rest;
  let r: number;
  if (rest < other) r = rest;
  else if (rest > other) r = -other;
  else r = rest - 2 * ((0.5 * (absA - rest)) % absB);
  return a < 0 || Object.is(a, -0) ? -r : r;
}

/** `math.modf(x)` */
export function modf(x: number): Tuple<[Float, Float]> {
  const value = real(x);
  if (!Number.isFinite(value)) return tuple([boxFloat(Number.isNaN(value) ? NaN : copysign(0, value)), boxFloat(value)]);
  const whole = Math.trunc(value);
  return tuple([boxFloat(copysign(value - whole, value)), boxFloat(whole)]);
}

/** `math.frexp(x)` */
export function frexp(x: number): Tuple<[Float, number]> {
  const value = real(x);
  if (value === 0 || !Number.isFinite(value)) return tuple([boxFloat(value), 0]);
  const { mantissa, exponent } = decompose(value);
  const bits = mantissa.toString(2).length;
  return tuple([boxFloat(copysign(scale(Number(mantissa), -bits), value)), exponent + bits]);
}

/** `math.ldexp(x, i)` */
export function ldexp(x: number, i: number): number {
  const value = real(x);
  if (!isInt(i) && typeof i !== "boolean") throw new TypeError("Expected an int as second argument to ldexp.");
  const exponent = Number(i);
  if (value === 0 || !Number.isFinite(value)) return value;
  const result = scale(value, Math.max(-2200, Math.min(2200, exponent)));
  if (!Number.isFinite(result)) throw rangeError();
  return result;
}

const cell = new DataView(new ArrayBuffer(8));

/** `math.nextafter(x, y, *, steps=None)` */
export function nextafter(x: number, y: number, { steps = null }: { readonly steps?: Int | null } = {}): number {
  const from = real(x);
  const to = real(y);
  if (Number.isNaN(from) || Number.isNaN(to)) return NaN;
  const count = steps === null ? 1n : BigInt(asIndex(steps));
  if (count < 0n) throw new ValueError("steps must be a non-negative integer");
  const start = ordered(from);
  const end = ordered(to);
  if (from === to) return to;
  const next = start < end ? start + count : start - count;
  return fromOrdered(start < end ? (next > end ? end : next) : next < end ? end : next);
}

/** A float's place in the order of all floats. */
function ordered(x: number): bigint {
  cell.setFloat64(0, x);
  const bits = cell.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function fromOrdered(place: bigint): number {
  cell.setBigInt64(0, place < 0n ? BigInt.asIntN(64, -place | (1n << 63n)) : place);
  return cell.getFloat64(0);
}

/** `math.ulp(x)` */
export function ulp(x: number): number {
  const value = Math.abs(real(x));
  if (!Number.isFinite(value)) return value;
  const up = nextafter(value, Infinity);
  return Number.isFinite(up) ? up - value : value - nextafter(value, -Infinity);
}

/** `math.fma(x, y, z)`: one rounding. */
export function fma(x: number, y: number, z: number): number {
  const a = real(x);
  const b = real(y);
  const c = real(z);
  // however large the product of two finite numbers, it is finite
  if (Number.isFinite(a) && Number.isFinite(b) && !Number.isFinite(c)) return c;
  const plain = a * b + c;
  if (!Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(c)) {
    if (Number.isNaN(plain) && ![a, b, c].some(Number.isNaN)) throw new ValueError("invalid operation in fma");
    return plain;
  }
  if (a === 0 || b === 0) return plain;
  const p = decompose(a);
  const q = decompose(b);
  const r = decompose(c);
  let exponent = p.exponent + q.exponent;
  let sum = p.mantissa * q.mantissa * (a < 0 !== b < 0 ? -1n : 1n);
  const low = Math.min(exponent, c === 0 ? exponent : r.exponent);
  sum = (sum << BigInt(exponent - low)) + (c === 0 ? 0n : (c < 0 ? -r.mantissa : r.mantissa) << BigInt(r.exponent - low));
  exponent = low;
  if (sum === 0n) return plain === 0 ? plain : 0;
  const result = fromParts(sum, exponent);
  if (!Number.isFinite(result)) throw new OverflowError("overflow in fma");
  return result;
}

/** n · 2^exponent, rounded once. */
function fromParts(n: bigint, exponent: number): number {
  const size = n < 0n ? -n : n;
  const bits = size.toString(2).length;
  // What a float near that magnitude can't hold is folded into one sticky bit.
  const keep = Math.max(0, Math.min(bits, bits + exponent + 1074 + 2));
  const drop = Math.max(0, bits - Math.min(keep, 60));
  let head = size >> BigInt(drop);
  if (head << BigInt(drop) !== size) head |= 1n;
  const places = exponent + drop;
  if (bits + exponent > -1021) return scale(Number(head), places) * (n < 0n ? -1 : 1);
  // Subnormal: round to a multiple of 2^-1074 by hand.
  const unit = -1074 - places;
  if (unit <= 0) return scale(Number(head), places) * (n < 0n ? -1 : 1);
  let quotient = head >> BigInt(unit);
  const rest = head - (quotient << BigInt(unit));
  const half = 1n << BigInt(unit - 1);
  if (rest > half || (rest === half && (quotient & 1n) === 1n)) quotient += 1n;
  return scale(Number(quotient), -1074) * (n < 0n ? -1 : 1);
}

// ─── questions ───

/** `math.isnan(x)` */
export function isnan(x: number): boolean {
  return Number.isNaN(real(x));
}

/** `math.isinf(x)` */
export function isinf(x: number): boolean {
  const value = real(x);
  return value === Infinity || value === -Infinity;
}

/** `math.isfinite(x)` */
export function isfinite(x: number): boolean {
  return Number.isFinite(real(x));
}

/** `math.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)` */
export function isclose(a: number, b: number, { rel_tol = 1e-9, abs_tol = 0 }: { readonly rel_tol?: number; readonly abs_tol?: number } = {}): boolean {
  const x = real(a);
  const y = real(b);
  const relative = real(rel_tol);
  const absolute = real(abs_tol);
  if (relative < 0 || absolute < 0) throw new ValueError("tolerances must be non-negative");
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const difference = Math.abs(x - y);
  return difference <= Math.abs(relative * y) || difference <= Math.abs(relative * x) || difference <= absolute;
}

floatFunctions("math", {
  sqrt: [sqrt, "x, /"],
  cbrt: [cbrt, "x, /"],
  exp: [exp, "x, /"],
  exp2: [exp2, "x, /"],
  expm1: [expm1, "x, /"],
  log: [log, "x, base=None, /"],
  log2: [log2, "x, /"],
  log10: [log10, "x, /"],
  log1p: [log1p, "x, /"],
  pow: [pow, "x, y, /"],
  sin: [sin, "x, /"],
  cos: [cos, "x, /"],
  tan: [tan, "x, /"],
  asin: [asin, "x, /"],
  acos: [acos, "x, /"],
  atan: [atan, "x, /"],
  atan2: [atan2, "y, x, /"],
  sinh: [sinh, "x, /"],
  cosh: [cosh, "x, /"],
  tanh: [tanh, "x, /"],
  asinh: [asinh, "x, /"],
  acosh: [acosh, "x, /"],
  atanh: [atanh, "x, /"],
  degrees: [degrees, "x, /"],
  radians: [radians, "x, /"],
  gamma: [gamma, "x, /"],
  lgamma: [lgamma, "x, /"],
  erf: [erf, "x, /"],
  erfc: [erfc, "x, /"],
  fabs: [fabs, "x, /"],
  copysign: [copysign, "x, y, /"],
  fmod: [fmod, "x, y, /"],
  remainder: [remainder, "x, y, /"],
  ldexp: [ldexp, "x, i, /"],
  nextafter: [nextafter, "x, y, /, *, steps=None"],
  ulp: [ulp, "x, /"],
  fma: [fma, "x, y, z, /"],
  fsum: [fsum, "seq, /"],
  hypot: [hypot, "*coordinates"],
  dist: [dist, "p, q, /"],
});
libraryFunctions("math", {
  floor: [floor, "x, /"],
  ceil: [ceil, "x, /"],
  trunc: [trunc, "x, /"],
  gcd: [gcd, "*integers"],
  lcm: [lcm, "*integers"],
  factorial: [factorial, "n, /"],
  comb: [comb, "n, k, /"],
  perm: [perm, "n, k=None, /"],
  isqrt: [isqrt, "n, /"],
  prod: [prod, "iterable, /, *, start=1"],
  sumprod: [sumprod, "p, q, /"],
  modf: [modf, "x, /"],
  frexp: [frexp, "x, /"],
  isnan: [isnan, "x, /"],
  isinf: [isinf, "x, /"],
  isfinite: [isfinite, "x, /"],
  isclose: [isclose, "a, b, *, rel_tol=1e-09, abs_tol=0.0"],
});

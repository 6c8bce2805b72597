/** Python's float arithmetic where JavaScript's differs: `//`, `%`, `divmod`, `**`, `round`, exact ratios. */
import { OverflowError, ValueError, ZeroDivisionError } from "./exceptions.js";
import { Complex, complexPower } from "./complex.js";
import { decompose, roundDecimal } from "./float_digits.js";
import { fromIntegral, type Int, normalize, scale } from "./integer.js";

/** `a / b` of floats. */
export function divide(a: number, b: number): number {
  if (+b === 0) throw new ZeroDivisionError("float division by zero");
  return a / b;
}

/** `a % b` of floats: the result has the sign of `b`, a zero too. */
export function mod(a: number, b: number): number {
  if (+b === 0) throw new ZeroDivisionError("float modulo by zero");
  return remainder(+a, +b);
}

function remainder(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** `a // b` of floats. */
export function floordiv(a: number, b: number): number {
  if (+b === 0) throw new ZeroDivisionError("float floor division by zero");
  return floorQuotient(+a, +b);
}

function floorQuotient(a: number, b: number): number {
  const rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && rest < 0 !== b < 0) quotient -= 1;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const low = Math.floor(quotient);
  return quotient - low > 0.5 ? low + 1 : low;
}

/** `divmod(a, b)` of floats, as a plain pair of raw numbers. */
export function divmod(a: number, b: number): [number, number] {
  if (+b === 0) throw new ZeroDivisionError("float divmod()");
  return [floorQuotient(+a, +b), remainder(+a, +b)];
}

/** `a ** b` of floats: a raw number, or a Complex for a fractional power of a negative number. */
export function power(a: number, b: number): number | Complex {
  const base = +a;
  const exponent = +b;
  if (base < 0 && base > -Infinity && !Number.isInteger(exponent) && Number.isFinite(exponent)) return complexPower(new Complex(base, 0), new Complex(exponent, 0));
  return powFloat(base, exponent);
}

/** `a ** b` of floats whose result is known to be real; ZeroDivisionError and OverflowError as CPython's float_pow. */
export function powFloat(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (a === 0 && b < 0) {
    if (b === -Infinity) return Infinity;
    throw new ZeroDivisionError("0.0 cannot be raised to a negative power");
  }
  if (a === -1 && (b === Infinity || b === -Infinity)) return 1;
  const result = libraryPow(a, b);
  if ((result === Infinity || result === -Infinity) && Number.isFinite(a) && Number.isFinite(b)) {
    throw new OverflowError(34, "Numerical result out of range");
  }
  return result;
}

/** C's `pow`: small whole exponents and square roots to the last bit; others as the host's `Math.pow` (its last digit may differ). */
function libraryPow(a: number, b: number): number {
  if (b === 2) return a * a;
  if (b === 1) return a;
  if (b === -1) return 1 / a;
  if (Number.isInteger(b) && b <= 1024 && b >= -1024) return wholePower(a, b);
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  return a ** b;
}

/** 2^27 + 1: splits a float into two halves whose products are exact (Dekker). */
const SPLIT = 134217729;

/** a^n by repeated squaring in twice the precision, so that the last rounding is the only one that counts. */
function wholePower(a: number, n: number): number {
  if (a === 0 || !Number.isFinite(a)) return a ** n;
  // a = base · 2^shift with base near 1: no power of it overflows or underflows on the way.
  const shift = Math.round(Math.log2(Math.abs(a)));
  const base = scale(a, -shift);
  let high = 1;
  let low = 0;
  let squareHigh = base;
  let squareLow = 0;
  for (let rest = Math.abs(n); ; ) {
    if (rest % 2 === 1) {
      const product = high * squareHigh;
      const error = productError(high, squareHigh, product) + (high * squareLow + low * squareHigh);
      high = product + error;
      low = error - (high - product);
    }
    rest = Math.floor(rest / 2);
    if (rest === 0) break;
    const product = squareHigh * squareHigh;
    const error = productError(squareHigh, squareHigh, product) + 2 * squareHigh * squareLow;
    squareHigh = product + error;
    squareLow = error - (squareHigh - product);
  }
  if (n < 0) {
    // 1/(high + low): one Newton step on the rounded reciprocal.
    const inverse = 1 / high;
    const product = inverse * high;
    high = inverse + inverse * (1 - product - (productError(inverse, high, product) + inverse * low));
  }
  const result = scale(high, shift * n);
  // A subnormal result would be rounded twice.
  return Math.abs(result) < 2 ** -1021 ? a ** n : result;
}

/** a·b − product, exactly. */
function productError(a: number, b: number, product: number): number {
  const bigA = a * SPLIT;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = b * SPLIT;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** `int(x)` of a float: truncates; OverflowError for inf, ValueError for nan. */
export function truncate(x: number): Int {
  if (!Number.isFinite(x)) throw notAnInteger(x);
  return fromIntegral(Math.trunc(x));
}

/** The error of turning inf or nan into an int. */
export function notAnInteger(x: number): OverflowError | ValueError {
  return Number.isNaN(x) ? new ValueError("cannot convert float NaN to integer") : new OverflowError("cannot convert float infinity to integer");
}

/** `round(x)` without digits: the nearest int, half to even. */
export function roundToInt(x: number): Int {
  if (!Number.isFinite(x)) throw notAnInteger(x);
  const low = Math.floor(x);
  const rest = x - low;
  return fromIntegral(rest > 0.5 || (rest === 0.5 && low % 2 !== 0) ? low + 1 : low);
}

/** `round(x, digits)`: a raw float; without digits an int. */
export function round(x: number): Int;
export function round(x: number, digits: Int): number;
export function round(x: number, digits?: Int): Int {
  if (digits === undefined) return roundToInt(+x);
  if (!Number.isFinite(+x)) return +x;
  const rounded = roundDecimal(+x, Math.max(-1000, Math.min(1000, Number(digits))));
  if (!Number.isFinite(rounded)) throw new OverflowError("rounded value too large to represent");
  return rounded;
}

/** `x.as_integer_ratio()` as a plain pair. */
export function ratio(x: number): [Int, Int] {
  if (Number.isNaN(x)) throw new ValueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(x)) throw new OverflowError("cannot convert Infinity to integer ratio");
  let { mantissa, exponent } = decompose(x);
  if (mantissa === 0n) return [0, 1];
  while (exponent < 0 && (mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent += 1;
  }
  const up = exponent > 0 ? mantissa << BigInt(exponent) : mantissa;
  return [normalize(x < 0 ? -up : up), exponent < 0 ? normalize(1n << BigInt(-exponent)) : 1];
}

/** The namespace for operators on floats. */
export const floats = { divide, mod, floordiv, divmod, power, round, ratio, truncate };

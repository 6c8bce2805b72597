/** Python's float arithmetic where JavaScript's differs: `//`, `%`, `divmod`, `**`, `round`, exact ratios. */
import { pow } from "../arithmetic/power.js";
import { OverflowError, ValueError, ZeroDivisionError } from "./exceptions.js";
import { Complex, complexPower } from "./complex.js";
import { decompose, roundDecimal } from "./float_digits.js";
import { fromIntegral, type Int, normalize } from "./integer.js";
import { version } from "../python_version.js";

/** `a / b` of floats. */
export function divide(a: number, b: number): number {
  if (+b === 0) throw new ZeroDivisionError("float division by zero");
  return a / b;
}

/** `a % b` of floats: the result has the sign of `b`, a zero too. */
export function mod(a: number, b: number): number {
  if (+b === 0) throw new ZeroDivisionError(version.minor < 13 ? "float modulo" : "float modulo by zero");
  return remainder(+a, +b);
}

function remainder(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** `a // b` of floats. */
export function floordiv(a: number, b: number): number {
  if (+b === 0) throw new ZeroDivisionError(version.minor < 9 ? "float divmod()" : "float floor division by zero");
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
  const result = pow(a, b);
  if ((result === Infinity || result === -Infinity) && Number.isFinite(a) && Number.isFinite(b)) {
    throw new OverflowError(34, "Numerical result out of range");
  }
  return result;
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

/**
 * `exp`, `ln`, `log10` and powers. Logarithms and exponentials are computed in binary fixed point on bigints, with ever more
 * digits until it is certain which way the last one rounds; so they are rounded correctly, half to even.
 */
import { LARGEST_EXPONENT, ROUND_HALF_EVEN, Settings, working } from "./settings.js";
import { divide, multiply } from "./arithmetic.js";
import { BIT } from "./signals.js";
import { adjusted, digitCount, finish, finite, infinity, invalid, isInfinite, isZero, ONE, order, propagated, tenTo, type Value, ZERO } from "./values.js";

/** atanh(1 / n) × 2^bits, by its power series. */
function inverseTangent(n: bigint, bits: bigint): bigint {
  let power = (1n << bits) / n;
  let total = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    total += power / k;
    power /= n * n;
  }
  return total;
}

const tens = new Map<number, bigint>();

/** ln 10 × 2^bits: 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161). */
function lnTen(bits: number): bigint {
  const known = tens.get(bits);
  if (known !== undefined) return known;
  const guarded = BigInt(bits + 16);
  const value = (46n * inverseTangent(31n, guarded) + 34n * inverseTangent(49n, guarded) + 20n * inverseTangent(161n, guarded)) >> 16n;
  if (tens.size >= 32) tens.clear();
  tens.set(bits, value);
  return value;
}

/** e^x for a small x; both times 2^bits. The argument is halved often, so that few terms of the series are needed. */
function fixedExp(x: bigint, bits: number): bigint {
  const halvings = 8 + (Math.sqrt(bits) >> 1);
  const scale = BigInt(bits + halvings + 8);
  // The scale has as many bits more as the argument is halved, and eight to spare.
  const small = x << 8n;
  const one = 1n << scale;
  let term = one;
  let total = one;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = ((term * small) >> scale) / k;
    total += term;
  }
  for (let i = 0; i < halvings; i++) total = (total * total) >> scale;
  return total >> BigInt(halvings + 8);
}

/** ln m for m between 0.3 and 3.2; both times 2^bits. Each of Halley's steps triples the digits of the float it begins with. */
function fixedLn(m: bigint, bits: number): bigint {
  const scale = BigInt(bits);
  const head = Number(m >> BigInt(Math.max(0, bits - 60))) / 2 ** Math.min(60, bits);
  let y = (BigInt(Math.round(Math.log(head) * 2 ** 52)) << scale) >> 52n;
  for (let right = 45; right < bits + 10; right *= 3) {
    const power = fixedExp(y, bits);
    y += ((m - power) << (scale + 1n)) / (m + power);
  }
  return y;
}

const bitsFor = (digits: number): number => Math.ceil(digits * 3.3219281) + 8;

/** c × 10^e × 2^bits */
const scaled = (coefficient: bigint, exponent: number, bits: number): bigint => {
  const shifted = coefficient << BigInt(bits);
  return exponent >= 0 ? shifted * tenTo(exponent) : shifted / tenTo(-exponent);
};

/** Digits of a result that nothing but the rounding is missing of. */
type Approximation = (digits: number) => Value;

/** Asks for more digits until those behind the precision are neither near a half nor near nothing. */
function certain(approximation: Approximation, settings: Settings): Value {
  for (let extra = 6; ; extra *= 2) {
    const found = approximation(settings.$prec + extra);
    const unit = tenTo(Math.max(0, digitCount(found.coefficient) - settings.$prec));
    const tail = found.coefficient % unit;
    const near = (mark: bigint): boolean => tail - mark < 100n && mark - tail < 100n;
    if (unit > 10_000n && !near(0n) && !near(unit / 2n) && !near(unit)) return halfEven(found, settings);
  }
}

function halfEven(x: Value, settings: Settings): Value {
  const rounding = settings.$rounding;
  settings.$rounding = ROUND_HALF_EVEN;
  const result = finish(x, settings);
  settings.$rounding = rounding;
  return result;
}

/** Something beyond all limits: what overflows, or what underflows. */
const beyond = (negative: boolean, large: boolean, settings: Settings): Value => finish(finite(negative, 1n, large ? settings.$emax + 1 : settings.$etiny - 2), settings);

/** What is so large that no rounding keeps it finite. */
function overflown(settings: Settings): Value {
  settings.$note(BIT.overflow | BIT.inexact | BIT.rounded);
  return infinity(false);
}

/** What is so small that no rounding keeps it from zero. */
function vanished(settings: Settings): Value {
  settings.$note(BIT.underflow | BIT.subnormal | BIT.inexact | BIT.rounded | BIT.clamped);
  return finite(false, 0n, settings.$etiny);
}

/** `x.exp()` */
export function exponential(x: Value, settings: Settings): Value {
  const nan = propagated(settings, x);
  if (nan !== null) return nan;
  if (isInfinite(x)) return x.negative ? ZERO : x;
  if (isZero(x)) return ONE;
  const size = adjusted(x);
  if (size > 17) return x.negative ? vanished(settings) : overflown(settings);
  if (size < -settings.$prec - 2) {
    const one = tenTo(settings.$prec + 2);
    return halfEven(finite(false, x.negative ? one - 1n : one + 1n, -settings.$prec - 2), settings);
  }
  return certain((digits) => {
    const bits = bitsFor(digits + 22);
    const argument = scaled(x.negative ? -x.coefficient : x.coefficient, x.exponent, bits);
    const ten = lnTen(bits);
    let whole = argument / ten;
    if (argument < whole * ten) whole -= 1n;
    const power = fixedExp(argument - whole * ten, bits);
    return finite(false, (power * tenTo(digits)) >> BigInt(bits), Number(whole) - digits);
  }, settings);
}

/** The logarithm to base e or 10 with so many digits; x is positive and not 1. */
function logarithm(x: Value, ofTen: boolean, digits: number): Value {
  // x = m × 10^k with m near 1, so that the two parts don't cancel.
  const leading = Number(x.coefficient.toString().slice(0, 3).padEnd(3, "0"));
  const k = adjusted(x) + (leading >= 316 ? 1 : 0);
  let near = 0;
  if (k === 0) {
    const distance = x.exponent >= 0 ? 1n : x.coefficient - tenTo(-x.exponent);
    near = Math.max(0, -(x.exponent + digitCount(distance < 0n ? -distance : distance) - 1));
  }
  const places = digits + near + 2;
  const bits = bitsFor(places + 8);
  const m = scaled(x.coefficient, x.exponent - k, bits);
  const ten = lnTen(bits);
  let value = fixedLn(m, bits);
  value = ofTen ? (value << BigInt(bits)) / ten + (BigInt(k) << BigInt(bits)) : value + BigInt(k) * ten;
  const size = ((value < 0n ? -value : value) * tenTo(places)) >> BigInt(bits);
  return finite(value < 0n, size, -places);
}

/** What both logarithms give for what is no positive number; null for one. */
function specialLogarithm(x: Value, settings: Settings): Value | null {
  const nan = propagated(settings, x);
  if (nan !== null) return nan;
  if (isZero(x)) return infinity(true);
  if (x.negative) return invalid(settings);
  if (isInfinite(x)) return x;
  return order(x, ONE) === 0 ? ZERO : null;
}

/** `x.ln()` */
export function naturalLogarithm(x: Value, settings: Settings): Value {
  return specialLogarithm(x, settings) ?? certain((digits) => logarithm(x, false, digits), settings);
}

/** `x.log10()` */
export function decimalLogarithm(x: Value, settings: Settings): Value {
  const special = specialLogarithm(x, settings);
  if (special !== null) return special;
  if (x.coefficient === tenTo(digitCount(x.coefficient) - 1)) {
    const power = adjusted(x);
    return finish(finite(power < 0, BigInt(Math.abs(power)), 0), settings);
  }
  return certain((digits) => logarithm(x, true, digits), settings);
}

/** The int that a finite value is; null for a fraction. Exponents of a power beyond all limits are not written out. */
function wholeNumber(x: Value): bigint | null {
  if (x.exponent >= 0) return x.exponent > 1000 ? null : x.coefficient * tenTo(x.exponent);
  if (digitCount(x.coefficient) <= -x.exponent) return null;
  const unit = tenTo(-x.exponent);
  return x.coefficient % unit === 0n ? x.coefficient / unit : null;
}

const isOdd = (x: Value): boolean => x.kind === "finite" && ((wholeNumber(x) ?? 0n) & 1n) === 1n;
const isWhole = (x: Value): boolean => x.kind === "finite" && (x.exponent >= 0 || wholeNumber(x) !== null || x.coefficient === 0n);

/** `a ** b` */
export function power(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  if (isZero(b)) return isZero(a) ? invalid(settings) : ONE;
  const negative = a.negative && isOdd(b);
  if (isInfinite(b) && a.negative && !isZero(a)) return invalid(settings);
  if (a.negative && !isZero(a) && !isInfinite(b) && !isWhole(b)) return invalid(settings);
  if (isZero(a)) return b.negative ? infinity(negative) : finite(negative, 0n, 0);
  if (isInfinite(a)) return b.negative ? finite(negative, 0n, 0) : infinity(negative);
  const toOne = order({ ...a, negative: false }, ONE);
  if (isInfinite(b)) return toOne === 0 ? paddedOne(settings) : toOne > 0 === b.negative ? ZERO : infinity(false);
  if (toOne === 0 && !isWhole(b)) return paddedOne(settings);
  const whole = wholeNumber(b);
  if (a.coefficient === 1n && a.exponent === 0) return { ...ONE, negative };
  if (whole !== null && whole < 10n ** 10n) return integerPower(a, b, whole, negative, settings);
  if (toOne === 0) return { ...paddedOne(settings), negative };
  const steps = working(Math.max(digitCount(a.coefficient), settings.$prec) + 23);
  const argument = multiply(naturalLogarithm({ ...a, negative: false }, steps), b, steps);
  if (adjusted(argument) > 17) return beyond(negative, !argument.negative, settings);
  const result = exponential(argument, steps);
  if (!isZero(result) && !isInfinite(result)) settings.$note(BIT.inexact | BIT.rounded);
  return finish({ ...result, negative }, settings);
}

/** One with all its digits: a power of one that counts as rounded. */
function paddedOne(settings: Settings): Value {
  settings.$note(BIT.inexact | BIT.rounded);
  return finite(false, tenTo(settings.$prec - 1), 1 - settings.$prec);
}

/** Whether a power is orders of magnitude beyond the limits. */
function farBeyond(a: Value, b: Value, settings: Settings): boolean {
  const digits = a.coefficient.toString();
  const size = Math.abs(Math.log10(Number(`${digits.charAt(0)}.${digits.slice(1, 17)}`)) + a.exponent + digits.length - 1);
  if (size === 0) return false;
  const large = order({ ...a, negative: false }, ONE) > 0 !== b.negative;
  return Math.floor(Math.log10(size)) + adjusted(b) >= String(large ? settings.$emax : -settings.$etiny).length;
}

/** By squaring, from the exponent's first bit to its last; each step has a few digits more than the result. */
function integerPower(a: Value, b: Value, exponent: bigint, negative: boolean, settings: Settings): Value {
  if (farBeyond(a, b, settings)) return beyond(negative, order({ ...a, negative: false }, ONE) > 0 !== b.negative, settings);
  const steps = new Settings(settings.$prec + digitCount(b.coefficient) + b.exponent + 2 + (b.negative ? 1 : 0), ROUND_HALF_EVEN, settings.$emin, LARGEST_EXPONENT);
  const size = { ...a, negative: false };
  const base = b.negative ? divide(ONE, size, steps) : size;
  let result = base;
  for (const bit of exponent.toString(2).slice(1)) {
    result = multiply(result, result, steps);
    if (bit === "1") result = multiply(result, base, steps);
    if (isInfinite(result)) return beyond(negative, true, settings);
    if (isZero(result)) break;
  }
  settings.$note(steps.$noted);
  return finish({ ...result, negative }, settings);
}

/** `pow(a, b, modulo)` of whole numbers. */
export function modularPower(a: Value, b: Value, modulo: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b, modulo);
  if (nan !== null) return nan;
  if (![a, b, modulo].every(isWhole)) return invalid(settings);
  const [base, exponent, modulus] = [a, b, modulo].map((x) => x.coefficient * tenTo(Math.max(0, x.exponent)) / tenTo(Math.max(0, -x.exponent))) as [bigint, bigint, bigint];
  if ((b.negative && exponent !== 0n) || modulus === 0n || digitCount(modulus) > settings.$prec || (base === 0n && exponent === 0n)) return invalid(settings);
  let result = 1n % modulus;
  for (let square = base % modulus, left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return finite(a.negative && (exponent & 1n) === 1n, result, 0);
}

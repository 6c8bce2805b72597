/** The operations of the General Decimal Arithmetic Specification on values; conditions are noted in the settings. */
import { integerRoot } from "../../arithmetic/rationals.js";
import { ROUND_FLOOR, ROUND_HALF_EVEN, type Settings } from "./settings.js";
import { BIT } from "./signals.js";
import { adjusted, coefficientAt, digitCount, finish, finite, infinity, invalid, isInfinite, isNaN, isZero, NAN, order, propagated, tenTo, type Value, withSign } from "./values.js";

export function add(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  if (isInfinite(a)) return isInfinite(b) && a.negative !== b.negative ? invalid(settings) : a;
  if (isInfinite(b)) return b;
  return finish(sum(a, b, settings), settings);
}

/** The sum before it is rounded: exact, or exact enough to be rounded. */
function sum(a: Value, b: Value, settings: Settings): Value {
  const high = a.exponent >= b.exponent ? a : b;
  let low = high === a ? b : a;
  const exponent = low.exponent;
  const nought = settings.$rounding === ROUND_FLOOR && a.negative !== b.negative;
  if (isZero(a) && isZero(b)) return finite(nought || (a.negative && b.negative), 0n, exponent);
  if (isZero(high)) return low;
  if (isZero(low)) {
    // The zero's exponent is taken as far as there are digits for it.
    const least = Math.max(exponent, high.exponent - settings.$prec - 1);
    return finite(high.negative, high.coefficient * tenTo(high.exponent - least), least);
  }
  // Digits far behind the last one that counts are replaced by a single one.
  const behind = high.exponent + Math.min(-1, digitCount(high.coefficient) - settings.$prec - 2);
  if (adjusted(low) < behind) low = finite(low.negative, 1n, behind);
  const size = high.coefficient * tenTo(high.exponent - low.exponent);
  const total = (high.negative ? -size : size) + (low.negative ? -low.coefficient : low.coefficient);
  return total === 0n ? finite(nought, 0n, low.exponent) : finite(total < 0n, total < 0n ? -total : total, low.exponent);
}

export const negated = (x: Value): Value => withSign(x, !x.negative);

export const subtract = (a: Value, b: Value, settings: Settings): Value => propagated(settings, a, b) ?? add(a, negated(b), settings);

/** `+x`: rounded; a zero loses its sign. */
export function plus(x: Value, settings: Settings): Value {
  return propagated(settings, x) ?? finish(isZero(x) && settings.$rounding !== ROUND_FLOOR ? withSign(x, false) : x, settings);
}

/** `-x`, rounded. */
export function minus(x: Value, settings: Settings): Value {
  return propagated(settings, x) ?? finish(isZero(x) && settings.$rounding !== ROUND_FLOOR ? withSign(x, false) : negated(x), settings);
}

export const absolute = (x: Value, settings: Settings): Value => (x.negative ? minus(x, settings) : plus(x, settings));

export function multiply(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  const negative = a.negative !== b.negative;
  if (isInfinite(a) || isInfinite(b)) return isZero(a) || isZero(b) ? invalid(settings) : infinity(negative);
  return finish(finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent), settings);
}

/** `a * b + c`, rounded once. */
export function fusedMultiplyAdd(a: Value, b: Value, c: Value, settings: Settings): Value {
  const nan = a.kind === "signaling" || b.kind === "signaling" ? propagated(settings, a, b) : propagated(settings, a, b, c);
  if (isInfinite(a) && isZero(b)) return isNaN(a) || isNaN(b) ? nan! : invalid(settings);
  if (isZero(a) && isInfinite(b)) return invalid(settings);
  if (nan !== null) return nan;
  const negative = a.negative !== b.negative;
  const product = isInfinite(a) || isInfinite(b) ? infinity(negative) : finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent);
  return add(product, c, settings);
}

export function divide(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  const negative = a.negative !== b.negative;
  if (isInfinite(a)) return isInfinite(b) ? invalid(settings) : infinity(negative);
  if (isInfinite(b)) {
    settings.$note(BIT.clamped);
    return finite(negative, 0n, settings.$etiny);
  }
  if (isZero(b)) return byZero(a, negative, settings);
  const ideal = a.exponent - b.exponent;
  if (isZero(a)) return finish(finite(negative, 0n, ideal), settings);
  const shift = digitCount(b.coefficient) - digitCount(a.coefficient) + settings.$prec + 1;
  const dividend = shift >= 0 ? a.coefficient * tenTo(shift) : a.coefficient;
  const divisor = shift >= 0 ? b.coefficient : b.coefficient * tenTo(-shift);
  let quotient = dividend / divisor;
  let exponent = ideal - shift;
  // A last digit that is neither 0 nor 5 tells rounding that something follows.
  if (dividend % divisor !== 0n) quotient += quotient % 5n === 0n ? 1n : 0n;
  else
    for (; exponent < ideal && quotient % 10n === 0n; exponent++) quotient /= 10n;
  return finish(finite(negative, quotient, exponent), settings);
}

function byZero(a: Value, negative: boolean, settings: Settings): Value {
  if (isZero(a)) return invalid(settings, BIT.divisionUndefined);
  settings.$note(BIT.divisionByZero);
  return infinity(negative);
}

/** Quotient, towards zero, and remainder of two numbers; null when the quotient has too many digits. */
function divided(a: Value, b: Value, settings: Settings): { quotient: Value; remainder: Value } | null {
  const negative = a.negative !== b.negative;
  const exponent = isInfinite(b) ? a.exponent : Math.min(a.exponent, b.exponent);
  const distance = isInfinite(b) ? -2 : adjusted(a) - adjusted(b);
  if (isZero(a) || isInfinite(b) || distance <= -2) {
    return { quotient: finite(negative, 0n, 0), remainder: isInfinite(b) ? a : finite(a.negative, coefficientAt(a, exponent, ROUND_HALF_EVEN).coefficient, exponent) };
  }
  if (distance > settings.$prec) return null;
  const dividend = a.coefficient * tenTo(a.exponent - exponent);
  const divisor = b.coefficient * tenTo(b.exponent - exponent);
  const quotient = dividend / divisor;
  if (quotient >= tenTo(settings.$prec)) return null;
  return { quotient: finite(negative, quotient, 0), remainder: finite(a.negative, dividend % divisor, exponent) };
}

/** `a // b`: the whole part of the quotient. */
export function divideInteger(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  const negative = a.negative !== b.negative;
  if (isInfinite(a)) return isInfinite(b) ? invalid(settings) : infinity(negative);
  if (isZero(b)) return byZero(a, negative, settings);
  const result = divided(a, b, settings);
  return result === null ? invalid(settings, BIT.divisionImpossible) : finish(result.quotient, settings);
}

/** `a % b`: with the sign of the dividend. */
export function remainder(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  if (isInfinite(a)) return invalid(settings);
  if (isZero(b)) return invalid(settings, isZero(a) ? BIT.divisionUndefined : BIT.invalidOperation);
  const result = divided(a, b, settings);
  return result === null ? invalid(settings, BIT.divisionImpossible) : finish(result.remainder, settings);
}

/** `divmod(a, b)` */
export function divideBoth(a: Value, b: Value, settings: Settings): readonly [Value, Value] {
  const nan = propagated(settings, a, b);
  if (nan !== null) return [nan, nan];
  const negative = a.negative !== b.negative;
  if (isInfinite(a)) return [isInfinite(b) ? NAN : infinity(negative), invalid(settings)];
  if (isZero(b)) return isZero(a) ? [NAN, invalid(settings, BIT.divisionUndefined)] : [byZero(a, negative, settings), invalid(settings)];
  const result = divided(a, b, settings);
  if (result === null) return [NAN, invalid(settings, BIT.divisionImpossible)];
  return [finish(result.quotient, settings), finish(result.remainder, settings)];
}

/** The remainder of the nearest whole quotient, the even one of two. */
export function remainderNear(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  if (isInfinite(a)) return invalid(settings);
  if (isZero(b)) return invalid(settings, isZero(a) ? BIT.divisionUndefined : BIT.invalidOperation);
  if (isInfinite(b)) return finish(a, settings);
  const exponent = Math.min(a.exponent, b.exponent);
  if (isZero(a)) return finish(finite(a.negative, 0n, exponent), settings);
  const distance = adjusted(a) - adjusted(b);
  if (distance >= settings.$prec + 1) return invalid(settings, BIT.divisionImpossible);
  if (distance <= -2) return finish(finite(a.negative, coefficientAt(a, exponent, ROUND_HALF_EVEN).coefficient, exponent), settings);
  const dividend = a.coefficient * tenTo(a.exponent - exponent);
  const divisor = b.coefficient * tenTo(b.exponent - exponent);
  let quotient = dividend / divisor;
  let rest = dividend % divisor;
  if (2n * rest + (quotient & 1n) > divisor) {
    rest -= divisor;
    quotient += 1n;
  }
  if (quotient >= tenTo(settings.$prec)) return invalid(settings, BIT.divisionImpossible);
  return finish(finite(rest < 0n ? !a.negative : a.negative, rest < 0n ? -rest : rest, exponent), settings);
}

/** The number with the exponent of another. */
export function quantize(a: Value, pattern: Value, rounding: string, settings: Settings): Value {
  const nan = propagated(settings, a, pattern);
  if (nan !== null) return nan;
  if (isInfinite(a) || isInfinite(pattern)) return isInfinite(a) && isInfinite(pattern) ? a : invalid(settings);
  const { exponent } = pattern;
  if (exponent < settings.$etiny || exponent > settings.$emax) return invalid(settings);
  if (isZero(a)) return finish(finite(a.negative, 0n, exponent), settings);
  if (adjusted(a) > settings.$emax || adjusted(a) - exponent + 1 > settings.$prec) return invalid(settings);
  const rounded = coefficientAt(a, exponent, rounding);
  const result = finite(a.negative, rounded.coefficient, exponent);
  if (rounded.coefficient !== 0n && (adjusted(result) > settings.$emax || digitCount(rounded.coefficient) > settings.$prec)) return invalid(settings);
  if (rounded.coefficient !== 0n && adjusted(result) < settings.$emin) settings.$note(BIT.subnormal);
  if (exponent > a.exponent) settings.$note(BIT.rounded | (rounded.exact ? 0 : BIT.inexact));
  return finish(result, settings);
}

/** To a whole number; only `to_integral_exact` notes what was lost. */
export function toIntegral(x: Value, rounding: string, exactly: boolean, settings: Settings): Value {
  const nan = propagated(settings, x);
  if (nan !== null) return nan;
  if (isInfinite(x) || x.exponent >= 0) return x;
  const rounded = coefficientAt(x, 0, rounding);
  if (exactly) settings.$note(x.coefficient === 0n ? 0 : BIT.rounded | (rounded.exact ? 0 : BIT.inexact));
  return finite(x.negative, rounded.coefficient, 0);
}

/** Without trailing zeros. */
export function normalize(x: Value, settings: Settings): Value {
  const nan = propagated(settings, x);
  if (nan !== null) return nan;
  const rounded = finish(x, settings);
  if (isInfinite(rounded)) return rounded;
  if (isZero(rounded)) return finite(rounded.negative, 0n, 0);
  const most = settings.$clamp === 1 ? settings.$etop : settings.$emax;
  let { coefficient, exponent } = rounded;
  for (; exponent < most && coefficient % 10n === 0n; exponent++) coefficient /= 10n;
  return finite(rounded.negative, coefficient, exponent);
}

/** The square root, rounded half to even. */
export function squareRoot(x: Value, settings: Settings): Value {
  const nan = propagated(settings, x);
  if (nan !== null) return nan;
  if (isZero(x)) return finish(finite(x.negative, 0n, Math.floor(x.exponent / 2)), settings);
  if (x.negative) return invalid(settings);
  if (isInfinite(x)) return x;
  const odd = (x.exponent & 1) !== 0;
  const ideal = Math.floor(x.exponent / 2);
  let square = odd ? x.coefficient * 10n : x.coefficient;
  const shift = settings.$prec + 1 - ((digitCount(square) + 1) >> 1);
  let exact = true;
  if (shift >= 0) square *= tenTo(2 * shift);
  else {
    const unit = tenTo(-2 * shift);
    exact = square % unit === 0n;
    square /= unit;
  }
  let root = integerRoot(square);
  let exponent = ideal - shift;
  if (exact && root * root === square) {
    root = shift >= 0 ? root / tenTo(shift) : root * tenTo(-shift);
    exponent = ideal;
  } else if (root % 5n === 0n) root += 1n;
  const rounding = settings.$rounding;
  settings.$rounding = ROUND_HALF_EVEN;
  const result = finish(finite(false, root, exponent), settings);
  settings.$rounding = rounding;
  return result;
}

/** `compare`: −1, 0, 1 or NaN; `signals` makes quiet NaNs invalid too. */
export function compare(a: Value, b: Value, signals: boolean, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) {
    if (signals) settings.$note(BIT.invalidOperation);
    return nan;
  }
  const result = order(a, b);
  return finite(result < 0, result === 0 ? 0n : 1n, 0);
}

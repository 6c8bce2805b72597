/** Decimal numbers as data, and rounding: what the specification calls a representation, and the finishing of a result. */
import { BIT } from "./signals.js";
import { ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, type Settings } from "./settings.js";

/** ± coefficient × 10^exponent; of a NaN, the coefficient is its payload. */
export interface Value {
  readonly negative: boolean;
  readonly kind: "finite" | "infinite" | "quiet" | "signaling";
  readonly coefficient: bigint;
  readonly exponent: number;
}

export const finite = (negative: boolean, coefficient: bigint, exponent: number): Value => ({ negative, kind: "finite", coefficient, exponent });
export const infinity = (negative: boolean): Value => ({ negative, kind: "infinite", coefficient: 0n, exponent: 0 });
export const NAN: Value = { negative: false, kind: "quiet", coefficient: 0n, exponent: 0 };
export const ZERO = finite(false, 0n, 0);
export const ONE = finite(false, 1n, 0);

export const isNaN = (x: Value): boolean => x.kind === "quiet" || x.kind === "signaling";
export const isFinite = (x: Value): boolean => x.kind === "finite";
export const isInfinite = (x: Value): boolean => x.kind === "infinite";
export const isZero = (x: Value): boolean => x.kind === "finite" && x.coefficient === 0n;
export const withSign = (x: Value, negative: boolean): Value => (x.negative === negative ? x : { ...x, negative });

const powers: bigint[] = [1n];

/** 10^n. */
export function tenTo(n: number): bigint {
  if (n > 400) return 10n ** BigInt(n);
  while (powers.length <= n) powers.push(powers[powers.length - 1]! * 10n);
  return powers[n]!;
}

/** How many digits a coefficient has; zero has one. */
export const digitCount = (coefficient: bigint): number => coefficient.toString().length;

/** The exponent of the leading digit. */
export const adjusted = (x: Value): number => x.exponent + digitCount(x.coefficient) - 1;

/** Whether a coefficient that loses its digits after `kept` grows by one, given what is lost of one unit. */
function grows(negative: boolean, kept: bigint, lost: bigint, unit: bigint, rounding: string): boolean {
  const twice = lost * 2n;
  switch (rounding) {
    case ROUND_DOWN:
      return false;
    case ROUND_CEILING:
      return !negative;
    case ROUND_FLOOR:
      return negative;
    case ROUND_HALF_UP:
      return twice >= unit;
    case ROUND_HALF_DOWN:
      return twice > unit;
    case ROUND_HALF_EVEN:
      return twice > unit || (twice === unit && (kept & 1n) === 1n);
    case ROUND_05UP:
      return kept % 5n === 0n;
    default:
      return true;
  }
}

/** The coefficient of a value at another exponent, rounded; nothing is noted. */
export function coefficientAt(x: Value, exponent: number, rounding: string): { coefficient: bigint; exact: boolean } {
  if (x.coefficient === 0n) return { coefficient: 0n, exact: true };
  if (exponent <= x.exponent) return { coefficient: x.coefficient * tenTo(x.exponent - exponent), exact: true };
  // Of what lies wholly behind the digits kept, only that it is there matters.
  const gone = adjusted(x) < exponent - 1;
  const unit = gone ? 10n : tenTo(exponent - x.exponent);
  const coefficient = gone ? 1n : x.coefficient;
  const kept = coefficient / unit;
  const lost = coefficient % unit;
  if (lost === 0n) return { coefficient: kept, exact: true };
  return { coefficient: grows(x.negative, kept, lost, unit, rounding) ? kept + 1n : kept, exact: false };
}

function overflow(negative: boolean, settings: Settings): Value {
  settings.$note(BIT.overflow | BIT.inexact | BIT.rounded);
  const { $rounding } = settings;
  const stays = $rounding === ROUND_DOWN || $rounding === ROUND_05UP || $rounding === (negative ? ROUND_CEILING : ROUND_FLOOR);
  return stays ? finite(negative, tenTo(settings.$prec) - 1n, settings.$etop) : infinity(negative);
}

/** A result as the context wants it: rounded to its precision, within its exponents, with the conditions noted. */
export function finish(x: Value, settings: Settings): Value {
  if (x.kind !== "finite") return isNaN(x) ? trimmedPayload(x, settings) : x;
  const { negative, coefficient, exponent } = x;
  const { $prec, $etiny, $etop } = settings;
  if (coefficient === 0n) {
    const fitting = Math.min(Math.max(exponent, $etiny), settings.$clamp === 1 ? $etop : settings.$emax);
    if (fitting === exponent) return x;
    settings.$note(BIT.clamped);
    return finite(negative, 0n, fitting);
  }
  const count = digitCount(coefficient);
  let least = count + exponent - $prec;
  if (least > $etop) return overflow(negative, settings);
  const subnormal = least < $etiny;
  if (subnormal) least = $etiny;
  if (exponent < least) {
    const rounded = coefficientAt(x, least, settings.$rounding);
    let kept = rounded.coefficient;
    if (digitCount(kept) > $prec) {
      kept /= 10n;
      least += 1;
    }
    if (least > $etop) return overflow(negative, settings);
    settings.$note(BIT.rounded | (rounded.exact ? 0 : BIT.inexact) | (subnormal ? BIT.subnormal | (rounded.exact ? 0 : BIT.underflow) : 0) | (kept === 0n ? BIT.clamped : 0));
    return finite(negative, kept, least);
  }
  if (subnormal) settings.$note(BIT.subnormal);
  if (settings.$clamp === 1 && exponent > $etop) {
    settings.$note(BIT.clamped);
    return finite(negative, coefficient * tenTo(exponent - $etop), $etop);
  }
  return x;
}

/** A NaN whose payload has no more digits than the context has room for. */
function trimmedPayload(x: Value, settings: Settings): Value {
  const room = settings.$prec - settings.$clamp;
  return x.coefficient === 0n || digitCount(x.coefficient) <= room ? x : { ...x, coefficient: x.coefficient % tenTo(room) };
}

/** What operations with a NaN give: the first signaling one made quiet, else the first; null without any. */
export function propagated(settings: Settings, a: Value, b: Value | null = null, c: Value | null = null): Value | null {
  let found: Value | null = null;
  for (const x of [a, b, c]) {
    if (x === null || !isNaN(x)) continue;
    if (x.kind === "signaling") {
      settings.$note(BIT.invalidOperation);
      return trimmedPayload({ ...x, kind: "quiet" }, settings);
    }
    found ??= x;
  }
  return found === null ? null : trimmedPayload(found, settings);
}

/** The NaN that an operation gives which has no result. */
export function invalid(settings: Settings, bit: number = BIT.invalidOperation): Value {
  settings.$note(bit);
  return NAN;
}

/** Order of two numbers that are no NaNs: −1, 0 or 1. */
export function order(a: Value, b: Value): number {
  const signA = a.kind === "finite" && a.coefficient === 0n ? 0 : a.negative ? -1 : 1;
  const signB = b.kind === "finite" && b.coefficient === 0n ? 0 : b.negative ? -1 : 1;
  if (signA !== signB) return signA < signB ? -1 : 1;
  if (signA === 0) return 0;
  return signA * orderOfSizes(a, b);
}

function orderOfSizes(a: Value, b: Value): number {
  if (isInfinite(a) || isInfinite(b)) return isInfinite(a) ? (isInfinite(b) ? 0 : 1) : -1;
  const [highA, highB] = [adjusted(a), adjusted(b)];
  if (highA !== highB) return highA < highB ? -1 : 1;
  const shift = a.exponent - b.exponent;
  const left = shift > 0 ? a.coefficient * tenTo(shift) : a.coefficient;
  const right = shift < 0 ? b.coefficient * tenTo(-shift) : b.coefficient;
  return left < right ? -1 : left > right ? 1 : 0;
}

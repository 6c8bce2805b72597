/** The less common operations: total order, extremes, neighbours, digits as bits, shifts. */
import { add } from "./arithmetic.js";
import { ROUND_CEILING, ROUND_FLOOR, type Settings } from "./settings.js";
import { BIT } from "./signals.js";
import { adjusted, digitCount, finish, finite, infinity, invalid, isInfinite, isNaN, isZero, order, propagated, tenTo, type Value, withSign } from "./values.js";

const RANK = { finite: 0, infinite: 1, signaling: 2, quiet: 3 } as const;

/** `compare_total`: an order of all representations. */
export function totalOrder(a: Value, b: Value): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const sign = a.negative ? -1 : 1;
  if (a.kind !== b.kind) return RANK[a.kind] < RANK[b.kind] ? -sign : sign;
  if (isNaN(a)) return a.coefficient === b.coefficient ? 0 : a.coefficient < b.coefficient ? -sign : sign;
  const found = order(a, b);
  if (found !== 0 || isInfinite(a)) return found;
  return a.exponent === b.exponent ? 0 : a.exponent < b.exponent ? -sign : sign;
}

/** `max`, `min`, `max_mag`, `min_mag`: of a number and a quiet NaN, the number. */
export function extreme(a: Value, b: Value, wanted: 1 | -1, ofSizes: boolean, settings: Settings): Value {
  if (isNaN(a) || isNaN(b)) {
    if (a.kind === "quiet" && !isNaN(b)) return finish(b, settings);
    if (b.kind === "quiet" && !isNaN(a)) return finish(a, settings);
    return propagated(settings, a, b)!;
  }
  const first = ofSizes ? order(withSign(a, false), withSign(b, false)) : order(a, b);
  const found = first === 0 ? totalOrder(a, b) : first;
  return finish(found === 0 ? b : found === wanted ? a : b, settings);
}

/** The next representable number up (+1) or down (−1). */
export function neighbour(x: Value, direction: 1 | -1, settings: Settings): Value {
  const nan = propagated(settings, x);
  if (nan !== null) return nan;
  if (isInfinite(x)) return x.negative === (direction === 1) ? finite(x.negative, tenTo(settings.$prec) - 1n, settings.$etop) : x;
  const quiet = settings.$copied();
  quiet.$clamp = settings.$clamp;
  quiet.$rounding = direction === 1 ? ROUND_CEILING : ROUND_FLOOR;
  const rounded = finish(x, quiet);
  return rounded.kind !== "finite" || order(rounded, x) !== 0 ? rounded : add(x, finite(direction === -1, 1n, settings.$etiny - 1), quiet);
}

/** `a.next_toward(b)` */
export function neighbourTowards(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  const direction = order(a, b);
  if (direction === 0) return withSign(a, b.negative);
  const result = neighbour(a, direction < 0 ? 1 : -1, settings);
  if (isInfinite(result)) settings.$note(BIT.overflow | BIT.inexact | BIT.rounded);
  else if (adjusted(result) < settings.$emin) settings.$note(BIT.underflow | BIT.subnormal | BIT.inexact | BIT.rounded | (isZero(result) ? BIT.clamped : 0));
  return result;
}

/** `logb`: the exponent of the leading digit. */
export function leadingExponent(x: Value, settings: Settings): Value {
  const nan = propagated(settings, x);
  if (nan !== null) return nan;
  if (isInfinite(x)) return infinity(false);
  if (isZero(x)) {
    settings.$note(BIT.divisionByZero);
    return infinity(true);
  }
  const exponent = adjusted(x);
  return finish(finite(exponent < 0, BigInt(Math.abs(exponent)), 0), settings);
}

/** A whole number, at exponent 0, that is at most `limit` in size; null for others. */
const smallWhole = (x: Value, limit: number): number | null => {
  if (x.kind !== "finite" || x.exponent !== 0 || x.coefficient > BigInt(limit)) return null;
  return x.negative ? -Number(x.coefficient) : Number(x.coefficient);
};

/** `a.scaleb(b)`: b added to the exponent. */
export function scaled(a: Value, b: Value, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  const shift = smallWhole(b, 2 * (settings.$emax + settings.$prec));
  if (shift === null) return invalid(settings);
  return isInfinite(a) ? a : finish({ ...a, exponent: a.exponent + shift }, settings);
}

/** `a.shift(b)` and `a.rotate(b)`: digits moved left, or right when b is negative. */
export function moved(a: Value, b: Value, around: boolean, settings: Settings): Value {
  const nan = propagated(settings, a, b);
  if (nan !== null) return nan;
  const by = smallWhole(b, settings.$prec);
  if (by === null) return invalid(settings);
  if (isInfinite(a)) return a;
  const digits = String(a.coefficient).padStart(settings.$prec, "0").slice(-settings.$prec);
  const left = around ? digits.slice(by) + digits.slice(0, by) : by >= 0 ? digits.slice(by) + "0".repeat(by) : digits.slice(0, by);
  return { ...a, coefficient: BigInt(left || "0") };
}

/** A number of zeros and ones: its digits; null for others. */
function bits(x: Value, settings: Settings): bigint | null {
  if (x.kind !== "finite" || x.negative || x.exponent !== 0) return null;
  const digits = String(x.coefficient);
  return /[^01]/.test(digits) ? null : BigInt(`0b${digits.slice(-settings.$prec)}`);
}

/** `logical_and`, `logical_or`, `logical_xor`: of numbers of zeros and ones. */
export function logical(a: Value, b: Value, operation: (a: bigint, b: bigint) => bigint, settings: Settings): Value {
  const [left, right] = [bits(a, settings), bits(b, settings)];
  return left === null || right === null ? invalid(settings) : finite(false, BigInt(operation(left, right).toString(2)), 0);
}

/** `logical_invert` */
export function inverted(x: Value, settings: Settings): Value {
  return logical(x, finite(false, BigInt("1".repeat(settings.$prec)), 0), (a, b) => a ^ b, settings);
}

/** `number_class` */
export function classOf(x: Value, settings: Settings): string {
  if (isNaN(x)) return x.kind === "signaling" ? "sNaN" : "NaN";
  const sign = x.negative ? "-" : "+";
  if (isInfinite(x)) return `${sign}Infinity`;
  if (isZero(x)) return `${sign}Zero`;
  return `${sign}${isSubnormal(x, settings) ? "Subnormal" : "Normal"}`;
}

export const isSubnormal = (x: Value, settings: Settings): boolean => x.kind === "finite" && x.coefficient !== 0n && x.exponent + digitCount(x.coefficient) - 1 < settings.$emin;


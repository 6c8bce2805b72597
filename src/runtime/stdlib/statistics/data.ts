/** The numbers that statistics are made of: exact sums, and results in the type of the data. */
import { addRatios, divideRatios, floatOfRatio, multiplyRatios, type Ratio, rootOfRatio, subtractRatios } from "../../arithmetic/rationals.js";
import { bool } from "../../builtins/bool.js";
import { call } from "../../objects/calls.js";
import { OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { float, floatValue } from "../../objects/float.js";
import { int } from "../../objects/int.js";
import { normalize } from "../../objects/integer.js";
import { collect } from "../../objects/iteration.js";
import { mro } from "../../objects/mro.js";
import { add, truediv } from "../../objects/operators.js";
import { boxFloat, isFloat } from "../../objects/py_float.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";
import { class_name, issubclass, type_of } from "../../objects/types.js";
import { exactRatio, Fraction } from "../fractions.js";

/** `statistics.StatisticsError` */
export class StatisticsError extends ValueError {}
registerType(StatisticsError, { name: "StatisticsError", module: "statistics", bases: [ValueError], sealed: false });

export interface Sample {
  readonly values: readonly unknown[];
  /** The class of the result. */
  readonly kind: Function;
  /** The exact values; null when one of them is infinite or no number at all: then the sum of those is all that counts. */
  readonly ratios: readonly Ratio[] | null;
  readonly special: unknown;
}

/** The class that two classes of values lead to. */
function coerced(a: Function, b: Function): Function {
  if (a === b || b === int || b === bool) return a;
  if (a === int) return b;
  if (issubclass(b, a)) return b;
  if (issubclass(a, b) || issubclass(b, int)) return a;
  if (issubclass(a, int)) return b;
  if ((issubclass(a, Fraction) && issubclass(b, float)) || (issubclass(a, float) && issubclass(b, Fraction))) return float;
  throw new TypeError(`don't know how to coerce ${typeInfo(a).name} and ${typeInfo(b).name}`);
}

/** Reads the data once. */
export function sampleOf(data: unknown): Sample {
  const values = collect(data);
  const ratios: Ratio[] = [];
  let special: unknown = null;
  let kind: Function = int;
  let last: Function = int;
  for (const value of values) {
    const cls = type_of(value);
    if (cls !== last) kind = coerced(kind, (last = cls));
    const ratio = finiteRatio(value);
    if (ratio === null) special = special === null ? value : add(special, value);
    else ratios.push(ratio);
  }
  return { values, kind, ratios: special === null ? ratios : null, special };
}

/** A value exactly; null when it is infinite or NaN. */
function finiteRatio(value: unknown): Ratio | null {
  if (isFloat(value) && !Number.isFinite(floatValue(value))) return null;
  let ratio: Ratio | null;
  try {
    ratio = exactRatio(value);
  } catch (error) {
    if (error instanceof OverflowError || error instanceof ValueError) return null;
    throw error;
  }
  if (ratio === null) throw new TypeError(`can't convert type '${class_name(value)}' to numerator/denominator`);
  return ratio;
}

const isDecimal = (kind: Function): boolean => mro(kind).some((cls) => typeInfo(cls).name === "Decimal");

export const ZERO: Ratio = { n: 0n, d: 1n };
export const whole = (n: number): Ratio => ({ n: BigInt(n), d: 1n });

/** The exact sum; powers of two are what floats have as denominators, so it stays small. */
export const total = (ratios: readonly Ratio[]): Ratio => ratios.reduce(addRatios, ZERO);

/** An exact result in the type of the data. */
export function converted({ n, d }: Ratio, kind: Function): unknown {
  if (kind === float || (d !== 1n && issubclass(kind, int))) return boxFloat(floatOfRatio({ n, d }));
  if (kind === int) return normalize(n);
  if (kind === Fraction) return Fraction.$of({ n, d });
  return isDecimal(kind) ? truediv(call(kind, [normalize(n)]), call(kind, [normalize(d)])) : call(kind, [Fraction.$of({ n, d })]);
}

/** What is no finite number, in the type of the data. */
export const convertedSpecial = (value: unknown, kind: Function): unknown => (type_of(value) === kind ? value : call(kind, [value]));

/** The root of an exact result, in the type of the data. */
export function convertedRoot(ratio: Ratio, kind: Function): unknown {
  if (isDecimal(kind)) {
    const value = converted(ratio, kind);
    const root: unknown = Reflect.get(value as object, "sqrt");
    return typeof root === "function" ? Reflect.apply(root, value, []) : value;
  }
  return boxFloat(rootOfRatio(ratio));
}

/** The sum of squared distances from the mean, or from a mean that is given. */
export function squares(ratios: readonly Ratio[], center: Ratio | null): Ratio {
  const mean = center ?? divideRatios(total(ratios), whole(ratios.length));
  return total(
    ratios.map((x) => {
      const distance = subtractRatios(x, mean);
      return multiplyRatios(distance, distance);
    }),
  );
}

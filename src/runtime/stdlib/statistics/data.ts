/** The numbers that statistics are made of: exact sums, and results in the type of the data. */
import { addRatios, divideRatios, floatOfRatio, multiplyRatios, type Ratio, rootOfRatio, subtractRatios } from "../../arithmetic/rationals.js";
import { call } from "../../objects/calls.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { floatValue } from "../../objects/float.js";
import { normalize } from "../../objects/integer.js";
import { collect } from "../../objects/iteration.js";
import { truediv } from "../../objects/operators.js";
import { boxFloat, isFloat, isInt } from "../../objects/py_float.js";
import { registerType } from "../../objects/type_registry.js";
import { class_name, type_of } from "../../objects/types.js";
import { exactRatio, Fraction } from "../fractions.js";

/** `statistics.StatisticsError` */
export class StatisticsError extends ValueError {}
registerType(StatisticsError, { name: "StatisticsError", module: "statistics", bases: [ValueError], sealed: false });

/** What the result is to be: the widest type of the data. */
type Kind = "int" | "float" | "fraction" | { readonly decimal: Function };

export interface Sample {
  readonly values: readonly unknown[];
  readonly kind: Kind;
  /** The exact values; null when one of them is infinite or no number at all, which then is the sum. */
  readonly ratios: readonly Ratio[] | null;
  readonly special: number;
}

function kindOf(value: unknown): Kind {
  if (isInt(value) || typeof value === "boolean") return "int";
  if (isFloat(value)) return "float";
  if (value instanceof Fraction) return "fraction";
  const cls = type_of(value);
  return class_name(value) === "Decimal" ? { decimal: cls } : "float";
}

function widest(a: Kind, b: Kind): Kind {
  if (a === b || b === "int") return a;
  if (a === "int") return b;
  if (typeof a === "object" && typeof b === "object") return a;
  if (a === "float" || b === "float") {
    if (typeof a === "object" || typeof b === "object") throw new TypeError("don't know how to coerce float and Decimal");
    return "float";
  }
  throw new TypeError("don't know how to coerce Fraction and Decimal");
}

/** Reads the data once. */
export function sampleOf(data: unknown): Sample {
  const values = collect(data);
  const ratios: Ratio[] = [];
  let special = 0;
  let isSpecial = false;
  let kind: Kind = "int";
  for (const value of values) {
    kind = widest(kind, kindOf(value));
    if (isFloat(value) && !Number.isFinite(floatValue(value))) {
      isSpecial = true;
      special += floatValue(value);
      continue;
    }
    const ratio = exactRatio(value);
    if (ratio === null) throw new TypeError(`can't convert type '${class_name(value)}' to numerator/denominator`);
    ratios.push(ratio);
  }
  return { values, kind, ratios: isSpecial ? null : ratios, special };
}

export const ZERO: Ratio = { n: 0n, d: 1n };
export const whole = (n: number): Ratio => ({ n: BigInt(n), d: 1n });

/** The exact sum; powers of two are what floats have as denominators, so it stays small. */
export const total = (ratios: readonly Ratio[]): Ratio => ratios.reduce(addRatios, ZERO);

/** An exact result in the type of the data. */
export function converted({ n, d }: Ratio, kind: Kind): unknown {
  if (kind === "fraction") return Fraction.$of({ n, d });
  if (typeof kind === "object") return truediv(call(kind.decimal, [normalize(n)]), call(kind.decimal, [normalize(d)]));
  if (kind === "int" && d === 1n) return normalize(n);
  return boxFloat(floatOfRatio({ n, d }));
}

/** The root of an exact result, in the type of the data. */
export function convertedRoot(ratio: Ratio, kind: Kind): unknown {
  if (typeof kind === "object") {
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

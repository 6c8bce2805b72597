/** Decimals as text: reading, `str`, the engineering notation and `format`. */
import { ValueError } from "../../objects/exceptions.js";
import { asciiDigits, trimSpaces } from "../../objects/int/parse.js";
import { layoutNumber } from "../../objects/format_spec.js";
import { LARGEST_EXPONENT, ROUND_HALF_EVEN, type Settings } from "./settings.js";
import { adjusted, coefficientAt, digitCount, finite, infinity, isZero, type Value } from "./values.js";

const LITERAL = /^([-+]?)(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(s?nan)(\d*))$/i;

/** The value of a text; null when it is no number. A context reads strictly: no blanks around, no underscores. */
export function parsed(text: string, strictly: boolean): Value | null {
  const plain = strictly ? asciiDigits(text) : trimSpaces(asciiDigits(text)).replaceAll("_", "");
  const match = LITERAL.exec(plain);
  if (match === null) return null;
  const [, sign, whole = "", fraction = "", power = "0", infinite, nan, payload = ""] = match;
  const negative = sign === "-";
  if (infinite !== undefined) return infinity(negative);
  if (nan !== undefined) return { negative, kind: nan.length === 4 ? "signaling" : "quiet", coefficient: BigInt(payload || "0"), exponent: 0 };
  const exponent = Number(power) - fraction.length;
  return Math.abs(exponent) > LARGEST_EXPONENT ? null : finite(negative, BigInt(whole + fraction), exponent);
}

/** `str(x)`, or the engineering notation, whose exponents are multiples of three. */
export function scientific(x: Value, capitals: boolean, engineering = false): string {
  const sign = x.negative ? "-" : "";
  if (x.kind === "infinite") return `${sign}Infinity`;
  if (x.kind !== "finite") return `${sign}${x.kind === "signaling" ? "sNaN" : "NaN"}${x.coefficient === 0n ? "" : x.coefficient}`;
  const digits = String(x.coefficient);
  const point = x.exponent + digits.length;
  let before = 1;
  if (x.exponent <= 0 && point > -6) before = point;
  else if (engineering) before = digits === "0" ? ((((point + 1) % 3) + 3) % 3) - 1 : ((((point - 1) % 3) + 3) % 3) + 1;
  return sign + placed(digits, before) + exponentText(point - before, capitals);
}

/** Digits with a point behind the first so many of them, which may be none or fewer. */
function placed(digits: string, before: number): string {
  if (before <= 0) return `0.${"0".repeat(-before)}${digits}`;
  if (before >= digits.length) return digits + "0".repeat(before - digits.length);
  return `${digits.slice(0, before)}.${digits.slice(before)}`;
}

const exponentText = (exponent: number, capitals: boolean): string => (exponent === 0 ? "" : `${capitals ? "E" : "e"}${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`);

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?$/su;

/** `format(x, spec)` */
export function formatted(x: Value, text: string, settings: Settings): string {
  const match = SPEC.exec(text);
  if (match === null) throw new ValueError("invalid format string");
  const [, filling, alignment = "", sign = "", coerces, alternate, zero, width = "-1", grouping = "", given, code = ""] = match;
  // Zeros before the width are an alignment of their own.
  if (zero !== undefined && alignment !== "") throw new ValueError("invalid format string");
  if (grouping !== "" && code === "n") throw new ValueError("invalid format string");
  const special = x.kind !== "finite";
  const spec = {
    fill: zero !== undefined && !special ? "0" : (filling ?? " "),
    align: zero !== undefined ? (special ? ">" : "=") : (alignment as "" | "<" | ">" | "=" | "^"),
    sign: sign as "" | "+" | "-" | " ",
    coerceZero: coerces !== undefined,
    alternate: alternate !== undefined,
    zero: zero !== undefined && !special,
    width: Number(width),
    grouping: grouping as "" | ",",
    precision: -1,
    type: code,
  } as const;
  const percent = code === "%" ? "%" : "";
  if (special) return layoutNumber(x.negative, "", "", scientific({ ...x, negative: false }, true) + percent, spec);
  const kind = code === "" || code === "n" ? "g" : code.toLowerCase();
  const capitals = code === "" ? settings.$capitals === 1 : code === "E" || code === "G";
  const rounded = roundedFor(percent === "" ? x : { ...x, exponent: x.exponent + 2 }, kind, given === undefined ? null : Number(given), settings.$rounding);
  const digits = String(rounded.coefficient);
  const point = rounded.exponent + digits.length;
  let before = point;
  if (kind === "e") before = rounded.coefficient === 0n && given !== undefined ? 1 - Number(given) : 1;
  else if (kind === "g" && !(rounded.exponent <= 0 && point > -6)) before = 1;
  let body = placed(digits, before);
  if (kind === "e" && given !== undefined && rounded.coefficient === 0n) body = Number(given) === 0 ? "0" : `0.${"0".repeat(Number(given))}`;
  const exponent = point - before;
  const power = kind === "e" ? exponentText(exponent, capitals) || `${capitals ? "E" : "e"}+0` : exponentText(exponent, capitals);
  const [whole = "", fraction] = body.split(".");
  const rest = (fraction === undefined ? (spec.alternate ? "." : "") : `.${fraction}`) + power + percent;
  return layoutNumber(x.negative && !(spec.coerceZero && rounded.coefficient === 0n), "", whole, rest, spec);
}

/** The number rounded for a format code: so many digits behind the point, or so many in all. */
function roundedFor(x: Value, kind: string, precision: number | null, rounding: string): Value {
  let exponent = x.exponent;
  if (kind === "f" || kind === "%") {
    if (precision !== null) exponent = -precision;
    else if (exponent > 0) exponent = 0;
  } else if (precision !== null) {
    const digits = kind === "e" ? precision + 1 : Math.max(1, precision);
    if (isZero(x)) return x;
    if (kind === "e" || digitCount(x.coefficient) > digits) exponent = adjusted(x) - digits + 1;
  }
  if (exponent === x.exponent) return x;
  const found = coefficientAt(x, exponent, rounding);
  const result = finite(x.negative, found.coefficient, exponent);
  const limit = kind === "e" ? (precision ?? 0) + 1 : Math.max(1, precision ?? 1);
  // 9.99 to two digits is 10: one digit too many.
  return (kind === "e" || kind === "g") && precision !== null && digitCount(found.coefficient) > limit
    ? finite(x.negative, coefficientAt(result, exponent + 1, ROUND_HALF_EVEN).coefficient, exponent + 1)
    : result;
}

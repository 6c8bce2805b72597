/** Complex numbers as text: `repr`, `format`, and reading them back. */
import { ValueError } from "../exceptions.js";
import { floatBody } from "../float_format.js";
import { floatRepr } from "../float_repr.js";
import { type FormatSpec, layoutNumber, pad, parseSpec, unknownCode } from "../format_spec.js";
import { asciiDigits, trimSpaces } from "../int/parse.js";
import { parseFloatText } from "../float_parse.js";
import { textRepr } from "../str/repr.js";
import type { Pair } from "./arithmetic.js";

const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);

/** A part without the `.0` that a float would have. */
const partRepr = (x: number): string => floatRepr(x).replace(/\.0$/, "");

/** `(1+2j)`, `2j` */
export function complexRepr([re, im]: Pair): string {
  if (Object.is(re, 0)) return `${partRepr(im)}j`;
  return `(${partRepr(re)}${isNegative(im) ? "" : "+"}${partRepr(im)}j)`;
}

/** `format(z, spec)` */
export function formatComplex([re, im]: Pair, text: string): string {
  if (text === "") return complexRepr([re, im]);
  const parsed = parseSpec(text, "complex");
  const spec = parsed.type === "\0" ? { ...parsed, type: "" } : parsed; // as C sees it: none
  if (!["", "e", "E", "f", "F", "g", "G", "n"].includes(spec.type)) throw unknownCode(spec.type, "complex");
  if (spec.fill === "0") throw new ValueError("Zero padding is not allowed in complex format specifier");
  if (spec.align === "=") throw new ValueError("'=' alignment flag is not allowed in complex format specifier");
  if (spec.precision > 2147483647) throw new ValueError("precision too big");
  const bare: FormatSpec = { ...spec, width: -1, align: "", zero: false };
  const imaginary = `${part(im, { ...bare, sign: "+" })}j`;
  const whole = spec.type !== "" ? part(re, bare) + imaginary : Object.is(re, 0) ? `${part(im, bare)}j` : `(${part(re, bare)}${imaginary})`;
  return pad(whole, spec, ">");
}

function part(x: number, spec: FormatSpec): string {
  const body = bodyOf(x, spec);
  const whole = /^\d*/.exec(body)?.[0] ?? "";
  const negative = isNegative(x) && !(spec.coerceZero && /^[0.]+$/.test(body));
  return layoutNumber(negative, "", whole, body.slice(whole.length), spec);
}

function bodyOf(x: number, { type, precision, alternate }: FormatSpec): string {
  if (type === "" && precision < 0) {
    const text = partRepr(Math.abs(x));
    return alternate && Number.isFinite(x) && !text.includes(".") ? (text.includes("e") ? text.replace("e", ".e") : `${text}.`) : text;
  }
  return floatBody(x, type === "" || type === "n" ? "g" : type, precision < 0 ? 6 : precision, alternate);
}

const real = String.raw`(?:\d[\d_]*\.?[\d_]*(?:e[+-]?\d[\d_]*)?|\.\d[\d_]*(?:e[+-]?\d[\d_]*)?|inf(?:inity)?|nan)`;
const shape = new RegExp(`^(?:([+-]?${real})(?![\\w.]))?(?:([+-]?(?:${real})?)j)?$`, "i");

/** `complex(text)` */
export function parseComplex(text: string): Pair {
  if (text.includes("_") && /^_|_$|__|_[^\d]|[^\d]_/u.test(asciiDigits(text))) throw new ValueError(`could not convert string to complex: ${textRepr(text)}`);
  const malformed = new ValueError("complex() arg is a malformed string");
  let plain = trimSpaces(asciiDigits(text));
  if (plain.startsWith("(") && plain.endsWith(")")) plain = trimSpaces(plain.slice(1, -1));
  const match = shape.exec(plain);
  if (match === null || plain === "") throw malformed;
  const [, first, second] = match;
  if (first !== undefined && second !== undefined && !/^[+-]/.test(second)) throw malformed;
  try {
    const re = first === undefined ? 0 : parseFloatText(first, () => text);
    const im = second === undefined ? 0 : /^[+-]?$/.test(second) ? (second === "-" ? -1 : 1) : parseFloatText(second, () => text);
    return [re, im];
  } catch (error) {
    if (error instanceof ValueError) throw malformed;
    throw error;
  }
}


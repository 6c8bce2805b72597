/** `format(x, spec)` of floats: `e f g n %` and Python's own layout when the spec names no type. */
import { ValueError } from "./exceptions.js";
import { fixedDigits, significantDigits } from "./float_digits.js";
import { floatRepr } from "./float_repr.js";
import { type FormatSpec, layoutNumber, parseSpec, unknownCode } from "./format_spec.js";

/** `format(x, spec)` of a float. */
export function formatFloat(x: number, text: string): string {
  if (text === "") return floatRepr(x);
  // `.2f` and its like are what most programs ask for.
  if (text.length === 3 && text.charCodeAt(2) === 102 && text.charCodeAt(0) === 46 && isDigit(text.charCodeAt(1)) && Number.isFinite(x)) {
    const digits = fixedDigits(x, text.charCodeAt(1) - 48);
    return x < 0 || Object.is(x, -0) ? `-${digits}` : digits;
  }
  return formatFloatSpec(x, parseSpec(text, "float"), "float");
}

/** The same for a spec already read; ints of type `f`, `e`, `%` … come here too. */
export function formatFloatSpec(x: number, spec: FormatSpec, typeName: string): string {
  const { type, precision } = spec;
  if (precision > 2147483647) throw new ValueError("precision too big");
  let body: string;
  let percent = "";
  switch (type) {
    case "":
    case "\0": // as C sees it: none
      body = generalBody(x, precision, spec.alternate);
      break;
    case "%":
      percent = "%";
      x *= 100;
      body = floatBody(x, "f", precision < 0 ? 6 : precision, spec.alternate);
      break;
    case "n":
      body = floatBody(x, "g", precision < 0 ? 6 : precision, spec.alternate);
      break;
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      body = floatBody(x, type, precision < 0 ? 6 : precision, spec.alternate);
      break;
    default:
      throw unknownCode(type, typeName);
  }
  const negative = (x < 0 || Object.is(x, -0)) && !(spec.coerceZero && isZeroText(body));
  let whole = 0;
  while (isDigit(body.charCodeAt(whole))) whole += 1;
  return layoutNumber(negative, "", body.slice(0, whole), body.slice(whole) + percent, spec);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the digits before any exponent are all zero. */
function isZeroText(body: string): boolean {
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code === 101 || code === 69) return true;
    if (code !== 48 && code !== 46) return false;
  }
  return true;
}

/** |x| as C's `printf("%.*f")` and kin write it; `type` is one of e E f F g G. */
export function floatBody(x: number, type: string, precision: number, alternate: boolean): string {
  const upper = type === "E" || type === "F" || type === "G";
  if (!Number.isFinite(x)) {
    const name = Number.isNaN(x) ? "nan" : "inf";
    return upper ? name.toUpperCase() : name;
  }
  if (type === "f" || type === "F") {
    const fixed = fixedDigits(x, precision);
    return alternate && precision === 0 ? `${fixed}.` : fixed;
  }
  if (type === "e" || type === "E") {
    const { digits, exponent } = significantDigits(x, precision + 1);
    return exponential(digits, exponent, alternate, upper ? "E" : "e");
  }
  const count = precision === 0 ? 1 : precision;
  const { digits, exponent } = significantDigits(x, count);
  const kept = alternate ? digits : stripZeros(digits);
  return exponent < -4 || exponent >= count ? exponential(kept, exponent, alternate, upper ? "E" : "e") : positional(kept, exponent, alternate);
}

/** |x| with no type given: like `repr`, or like `g` but with a digit after the point. */
function generalBody(x: number, precision: number, alternate: boolean): string {
  if (precision < 0 || !Number.isFinite(x)) {
    const text = floatRepr(Math.abs(x));
    return alternate && !text.includes(".") && text.includes("e") ? text.replace("e", ".e") : text;
  }
  const count = precision === 0 ? 1 : precision;
  const { digits, exponent } = significantDigits(x, count);
  const kept = alternate ? digits : stripZeros(digits);
  if (exponent < -4 || exponent >= count - 1) return exponential(kept, exponent, alternate, "e");
  const text = positional(kept, exponent, alternate);
  return text.endsWith(".") ? `${text}0` : text.includes(".") ? text : `${text}.0`;
}

function stripZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return digits.slice(0, end);
}

function exponential(digits: string, exponent: number, alternate: boolean, mark: string): string {
  const size = Math.abs(exponent);
  const point = digits.length > 1 || alternate ? "." : "";
  return `${digits.slice(0, 1)}${point}${digits.slice(1)}${mark}${exponent < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
}

function positional(digits: string, exponent: number, alternate: boolean): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return fraction === "" && !alternate ? whole : `${whole}.${fraction}`;
}

/** Text to float: `float(" 1_000.5e3 ")`, `inf`, `nan`, digits of any script; and `float.fromhex`. */
import { OverflowError, ValueError } from "./exceptions.js";
import { asciiDigits, trimSpaces } from "./int/parse.js";

const number = /^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const special = /^[+-]?(?:inf(?:inity)?|nan)$/i;

/** `float(text)`; `shown` is the repr of the argument for the error. */
export function parseFloatText(text: string, shown: () => string): number {
  const plain = trimSpaces(asciiDigits(text));
  if (number.test(plain)) return Number(plain.includes("_") ? plain.replaceAll("_", "") : plain);
  if (special.test(plain)) return named(plain);
  throw new ValueError(`could not convert string to float: ${shown()}`);
}

function named(text: string): number {
  if (/nan$/i.test(text)) return NaN;
  return text.startsWith("-") ? -Infinity : Infinity;
}

const hexadecimal = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

/** `float.fromhex(text)`, rounded once, half to even. */
export function parseHex(text: string): number {
  const plain = trimSpaces(text);
  if (special.test(plain)) return named(plain);
  const match = hexadecimal.exec(plain);
  const [, sign = "", whole = "", fraction = "", power = "0"] = match ?? [];
  if (match === null || whole + fraction === "") throw new ValueError("invalid hexadecimal floating-point string");
  const tooLarge = new OverflowError("hexadecimal value too large to represent as a float");
  let mantissa = BigInt(`0x${whole}${fraction}`);
  let exponent = Number(power) - 4 * fraction.length;
  if (mantissa === 0n) return sign === "-" ? -0 : 0;
  const bits = mantissa.toString(2).length;
  const top = exponent + bits;
  if (top > 1024) throw tooLarge;
  // Keep 53 bits, fewer where the result is subnormal, and round what is cut off.
  const drop = Math.max(bits - 53, -1074 - exponent);
  if (drop > 0) {
    if (drop > bits + 1) return sign === "-" ? -0 : 0;
    const unit = 1n << BigInt(drop);
    const rest = mantissa & (unit - 1n);
    mantissa >>= BigInt(drop);
    const half = unit >> 1n;
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n;
    exponent += drop;
  }
  let value = Number(mantissa);
  for (; exponent > 0; exponent -= Math.min(exponent, 1000)) value *= 2 ** Math.min(exponent, 1000);
  for (; exponent < 0; exponent += Math.min(-exponent, 1000)) value *= 2 ** -Math.min(-exponent, 1000);
  if (value === Infinity) throw tooLarge;
  return sign === "-" ? -value : value;
}

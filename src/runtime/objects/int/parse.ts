/** Text to int: `int("1_000")`, `int("0xff", 0)`, digits of any script. */
import { ValueError } from "../exceptions.js";
import { digitLimit } from "../int_repr.js";
import { type Int, normalize } from "../integer.js";
import { decimalValue, isSpace } from "../unicode/character_sets.js";
import { version } from "../../python_version.js";

/** The int that up to fifteen ASCII digits are; −1 for all other texts. */
export function fewDigits(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `int(text, base)`; `shown` is the repr of the argument for the error. Base 0 reads Python's own notation. */
export function parseInteger(text: string, base: number, shown: () => string): Int {
  if (base === 10 && /^[+-]?[0-9]{1,15}$/.test(text)) return Number(text) + 0;
  const fail = (): ValueError => new ValueError(`invalid literal for int() with base ${base}: ${shortened(shown())}`);
  const plain = trimSpaces(asciiDigits(text));
  const sign = plain.startsWith("-") ? "-" : plain.startsWith("+") ? "+" : "";
  let digits = plain.slice(sign.length);
  let radix = base;
  const prefixed = prefixBase(digits);
  if (prefixed !== 0 && (base === 0 || base === prefixed)) {
    radix = prefixed;
    digits = digits.slice(digits.charAt(2) === "_" ? 3 : 2);
  } else if (base === 0) {
    radix = 10;
    if (/^0[0_]*[1-9]/.test(digits)) throw fail();
  }
  if (!/^[0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*$/.test(digits)) throw fail();
  digits = digits.replaceAll("_", "");
  if (!inBase(digits, radix)) throw fail();
  const limit = digitLimit.value;
  if (limit > 0 && digits.length > limit && (radix & (radix - 1)) !== 0) {
    throw new ValueError(`Exceeds the limit (${limit}${version.minor < 11 ? "" : " digits"}) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`);
  }
  const size = magnitude(digits, radix);
  return normalize(sign === "-" ? -size : size);
}

/** The base that `0x`, `0o` or `0b` announces; 0 without one. */
function prefixBase(digits: string): 0 | 2 | 8 | 16 {
  if (digits.charAt(0) !== "0") return 0;
  const letter = digits.charAt(1).toLowerCase();
  return letter === "x" ? 16 : letter === "o" ? 8 : letter === "b" ? 2 : 0;
}

function inBase(digits: string, radix: number): boolean {
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    const value = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 122 ? code - 87 : code >= 65 && code <= 90 ? code - 55 : 99;
    if (value >= radix) return false;
  }
  return digits !== "";
}

function magnitude(digits: string, radix: number): bigint {
  switch (radix) {
    case 10:
      return BigInt(digits);
    case 16:
      return BigInt(`0x${digits}`);
    case 8:
      return BigInt(`0o${digits}`);
    case 2:
      return BigInt(`0b${digits}`);
    default: {
      // Pieces of ten digits stay within a number.
      let size = 0n;
      for (let i = 0; i < digits.length; i += 10) {
        const piece = digits.slice(i, i + 10);
        size = size * BigInt(radix ** piece.length) + BigInt(parseInt(piece, radix));
      }
      return size;
    }
  }
}

/** Decimal digits of other scripts as ASCII ones, other white space as blanks; what else there is stays. */
export function asciiDigits(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  let out = "";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const value = code > 127 ? decimalValue(code) : -1;
    out += value >= 0 ? String(value) : code > 127 && isSpace(code) ? " " : char;
  }
  return out;
}

/** A text without the white space around it. */
export function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** CPython shows at most 200 characters of the literal. */
function shortened(text: string): string {
  return Array.from(text).length > 200 ? Array.from(text).slice(0, 200).join("") : text;
}

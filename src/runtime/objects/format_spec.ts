/** The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, and its layout. */
import { ValueError } from "./exceptions.js";
import { codePointLength } from "./str/code_points.js";
import { decimalValue } from "./unicode/character_sets.js";

export interface FormatSpec {
  readonly fill: string;
  /** "" when the spec does not say; numbers then go right, text left. */
  readonly align: "" | "<" | ">" | "=" | "^";
  readonly sign: "" | "+" | "-" | " ";
  readonly coerceZero: boolean;
  readonly alternate: boolean;
  /** `0` before the width, with no fill given. */
  readonly zero: boolean;
  /** −1 when not given, as is `precision`. */
  readonly width: number;
  readonly grouping: "" | "," | "_";
  readonly precision: number;
  /** "" when not given. */
  readonly type: string;
}

const parsed = new Map<string, FormatSpec>();

/** Reads a spec; `typeName` is for the error texts. Specs are few, so each is read once. */
export function parseSpec(text: string, typeName: string): FormatSpec {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const spec = readSpec(text, typeName);
  if (parsed.size >= 256) parsed.clear();
  parsed.set(text, spec);
  return spec;
}

const isAlign = (char: string | undefined): char is "<" | ">" | "=" | "^" => char === "<" || char === ">" || char === "=" || char === "^";

/** The decimal digit there, of whatever script; −1 when it is none. */
function digitAt(chars: readonly string[], at: number): number {
  const code = chars[at]?.codePointAt(0) ?? -1;
  return code < 128 ? (code >= 48 && code <= 57 ? code - 48 : -1) : decimalValue(code);
}

/** A run of digits from `at`: its value (or −1) and where it ends. */
function readNumber(chars: readonly string[], at: number): { value: number; end: number } {
  let end = at;
  let value = 0;
  for (let digit = digitAt(chars, end); digit >= 0; digit = digitAt(chars, ++end)) {
    value = value * 10 + digit;
    if (value >= 2 ** 63) throw new ValueError("Too many decimal digits in format string");
  }
  return { value: end === at ? -1 : value, end };
}

function readSpec(text: string, typeName: string): FormatSpec {
  const chars = Array.from(text);
  let at = 0;
  let fill = " ";
  let filled = false;
  let align: FormatSpec["align"] = "";
  const [first, second] = chars;
  if (isAlign(second)) {
    fill = first ?? " ";
    filled = true;
    align = second;
    at = 2;
  } else if (isAlign(first)) {
    align = first;
    at = 1;
  }
  let sign: FormatSpec["sign"] = "";
  const mark = chars[at];
  if (mark === "+" || mark === "-" || mark === " ") {
    sign = mark;
    at += 1;
  }
  const coerceZero = chars[at] === "z";
  if (coerceZero) at += 1;
  const alternate = chars[at] === "#";
  if (alternate) at += 1;
  const zero = !filled && chars[at] === "0";
  if (zero) {
    fill = "0";
    at += 1;
  }
  const width = readNumber(chars, at);
  at = width.end;
  let grouping: FormatSpec["grouping"] = "";
  if (chars[at] === ",") {
    grouping = ",";
    at += 1;
  }
  if (chars[at] === "_") {
    if (grouping !== "") throw new ValueError("Cannot specify both ',' and '_'.");
    grouping = "_";
    at += 1;
  }
  if (chars[at] === "," && grouping === "_") throw new ValueError("Cannot specify both ',' and '_'.");
  let precision = -1;
  if (chars[at] === ".") {
    const read = readNumber(chars, at + 1);
    if (read.value < 0) throw new ValueError("Format specifier missing precision");
    precision = read.value;
    at = read.end;
  }
  if (chars.length - at > 1) throw new ValueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  const type = chars[at] ?? "";
  if (grouping !== "" && !"defgEG%F".includes(type) && !(grouping === "_" && "boxX".includes(type))) throw cannotGroup(grouping, type);
  return { fill, align, sign, coerceZero, alternate, zero, width: width.value, grouping, precision, type };
}

/** `Cannot specify ',' with 'x'.` */
export function cannotGroup(grouping: string, type: string): ValueError {
  const code = type.codePointAt(0) ?? 0;
  return new ValueError(code > 32 && code < 128 ? `Cannot specify '${grouping}' with '${type}'.` : `Cannot specify '${grouping}' with '\\x${code.toString(16)}'.`);
}

/** `Unknown format code 'd' for object of type 'str'` */
export function unknownCode(type: string, typeName: string): ValueError {
  const code = type.codePointAt(0) ?? 0;
  return new ValueError(`Unknown format code '${code > 32 && code < 128 ? type : `\\x${code.toString(16)}`}' for object of type '${typeName}'`);
}

/** Text in its field. */
export function pad(text: string, spec: FormatSpec, byDefault: "<" | ">"): string {
  const missing = spec.width - (spec.width > 0 ? codePointLength(text) : 0);
  if (missing <= 0) return text;
  const align = spec.align === "" ? byDefault : spec.align;
  if (align === "<") return text + spec.fill.repeat(missing);
  if (align === "^") return spec.fill.repeat(missing >> 1) + text + spec.fill.repeat(missing - (missing >> 1));
  return spec.fill.repeat(missing) + text;
}

/**
 * A number in its field: sign, prefix (`0x`), whole digits and the rest (`.5e+10`), with separators every `size` digits;
 * zero padding counts as digits, so separators run through it.
 */
export function layoutNumber(negative: boolean, prefix: string, digits: string, rest: string, spec: FormatSpec, size = 3): string {
  const sign = negative ? "-" : spec.sign === "+" || spec.sign === " " ? spec.sign : "";
  const align = spec.align === "" ? (spec.zero ? "=" : ">") : spec.align;
  if (spec.grouping !== "" && digits !== "") {
    const room = align === "=" && spec.fill === "0" ? spec.width - sign.length - prefix.length - rest.length : 0;
    digits = group(digits, spec.grouping, size, room);
  }
  const text = digits + rest;
  const missing = spec.width - sign.length - prefix.length - text.length;
  if (missing <= 0) return sign + prefix + text;
  if (align === "=") return sign + prefix + spec.fill.repeat(missing) + text;
  return pad(sign + prefix + text, spec, ">");
}

/** Digits with a separator every `size` from the right, led by zeros until they are `room` wide. */
function group(digits: string, separator: string, size: number, room: number): string {
  let count = digits.length;
  if (room > 0) {
    // Of n digits, floor((n − 1) / size) separators come between; the smallest n that fills the room.
    const needed = Math.ceil((room * size + 1) / (size + 1));
    if (needed > count) count = needed;
    while (count > digits.length && count - 1 + Math.floor((count - 2) / size) >= room) count -= 1;
  }
  const padded = digits.padStart(count, "0");
  let at = padded.length % size || Math.min(size, padded.length);
  let text = padded.slice(0, at);
  for (; at < padded.length; at += size) text += separator + padded.slice(at, at + size);
  return text;
}

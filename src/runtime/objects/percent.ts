/** `text % args`: printf's conversions, as in CPython's unicode_mod. */
import { lookupSpecial } from "./attributes.js";
import { OverflowError, TypeError, ValueError } from "./exceptions.js";
import { truncate } from "./float_arithmetic.js";
import { floatBody } from "./float_format.js";
import { getitem } from "./subscript.js";
import { asIndex, isIndex } from "./indices.js";
import { type Int, normalize, toFloat } from "./integer.js";
import { isFloat, isInt } from "./py_float.js";
import { ascii, repr } from "./repr.js";
import { str } from "./str.js";
import { codePointLength, codePointSlice } from "./str/code_points.js";
import { receiver, textOf } from "./str/receiver.js";
import { PyTuple } from "./tuple.js";
import { type_name } from "./types.js";
import { version } from "../python_version.js";

/** One `%…` of the text. */
interface Conversion {
  left: boolean;
  plus: boolean;
  space: boolean;
  alternate: boolean;
  zero: boolean;
  /** −1 when not given. */
  width: number;
  precision: number;
}

/** `text % args` */
export function percent(text: string, args: unknown): string {
  text = receiver(text, "__mod__");
  return new Percent(Array.from(text), args, ofText).run();
}

/** How str and bytes differ. */
export interface Dialect {
  readonly noun: "string" | "bytes";
  /** What the conversions that differ make of a value; null for a conversion that the type lacks. */
  readonly convert: (type: string, value: unknown) => string | null;
  /** The key of `%(name)s`. */
  readonly key: (name: string) => unknown;
  /** A value that is one argument, although it has items. */
  readonly isOne: (args: unknown) => boolean;
}

const convertText = (type: string, value: unknown): string | null => {
  switch (type) {
    case "s":
      return str(value);
    case "r":
      return repr(value);
    case "a":
      return ascii(value);
    case "c":
      return character(value);
    default:
      return null;
  }
};

const ofText: Dialect = { noun: "string", convert: convertText, key: (name) => name, isOne: () => false };

/** The same for another kind of text: bytes, held as characters. */
export function percentIn(dialect: Dialect, text: string, args: unknown): string {
  return new Percent(Array.from(text), args, dialect).run();
}

class Percent {
  readonly #chars: readonly string[];
  readonly #args: unknown;
  readonly #dialect: Dialect;
  readonly #isTuple: boolean;
  readonly #isMapping: boolean;
  #at = 0;
  #used = 0;
  /** The value that a `%(name)` found; the next conversion takes it. */
  #byName: { readonly value: unknown } | null = null;
  #named = false;

  constructor(chars: readonly string[], args: unknown, dialect: Dialect) {
    this.#dialect = dialect;
    this.#chars = chars;
    this.#args = args;
    this.#isTuple = args instanceof PyTuple;
    this.#isMapping = !this.#isTuple && !dialect.isOne(args) && textOf(args) === undefined && typeof args === "object" && args !== null && (Array.isArray(args) || lookupSpecial(args, "__getitem__") !== undefined);
  }

  run(): string {
    const chars = this.#chars;
    let out = "";
    while (this.#at < chars.length) {
      const char = chars[this.#at++] ?? "";
      if (char !== "%") out += char;
      else if (chars[this.#at] === "%") {
        out += "%";
        this.#at += 1;
      } else out += this.#convert();
    }
    const given = this.#args instanceof PyTuple ? this.#args.length : 1;
    if (this.#used < given && !this.#named && !(this.#isMapping && !this.#isTuple)) throw new TypeError(`not all arguments converted during ${this.#dialect.noun} formatting`);
    return out;
  }

  #next(): unknown {
    if (this.#byName !== null) {
      const { value } = this.#byName;
      this.#byName = null;
      return value;
    }
    if (this.#args instanceof PyTuple) {
      if (this.#used < this.#args.length && !this.#named) return this.#args[this.#used++];
    } else if (this.#used === 0 && !this.#named) {
      this.#used = 1;
      return this.#args;
    }
    throw new TypeError("not enough arguments for format string");
  }

  #char(): string {
    const char = this.#chars[this.#at++];
    if (char === undefined) throw new ValueError("incomplete format");
    return char;
  }

  #convert(): string {
    this.#byName = null;
    if (this.#chars[this.#at] === "(") this.#name();
    const c: Conversion = { left: false, plus: false, space: false, alternate: false, zero: false, width: -1, precision: -1 };
    let char = this.#char();
    for (; "-+ #0".includes(char); char = this.#char()) {
      if (char === "-") c.left = true;
      else if (char === "+") c.plus = true;
      else if (char === " ") c.space = true;
      else if (char === "#") c.alternate = true;
      else c.zero = true;
    }
    let size: number | null;
    [size, char] = this.#size(char, "width too big");
    if (size !== null) {
      if (size < 0) c.left = true;
      // the lowest of C has no opposite, and means no width
      c.width = size === -(2 ** 63) ? -1 : Math.abs(size);
    }
    if (char === ".") {
      [size, char] = this.#size(this.#char(), "precision too big");
      c.precision = Math.max(0, size ?? 0);
    }
    if (char === "l" || char === "h" || char === "L") char = this.#char();
    return this.#render(c, char);
  }

  /** `(name)`, with balanced parentheses inside. */
  #name(): void {
    if (!this.#isMapping) throw new TypeError("format requires a mapping");
    const start = ++this.#at;
    let depth = 1;
    for (; depth > 0; this.#at++) {
      const char = this.#chars[this.#at];
      if (char === undefined) throw new ValueError("incomplete format key");
      if (char === "(") depth += 1;
      else if (char === ")") depth -= 1;
    }
    this.#named = true;
    this.#byName = { value: getitem(this.#args, this.#dialect.key(this.#chars.slice(start, this.#at - 1).join(""))) };
  }

  /** A width or precision from `char` on: digits or `*`; null when there is none. */
  #size(char: string, tooBig: string): [number | null, string] {
    if (char === "*") {
      const value = this.#next();
      if (!isInt(value) && typeof value !== "boolean") throw new TypeError("* wants int");
      const limit = tooBig.startsWith("width") ? 2n ** 63n - 1n : 2n ** 31n - 1n;
      if (BigInt(value) > limit) throw new OverflowError(tooBig.startsWith("width") ? "Python int too large to convert to C ssize_t" : "Python int too large to convert to C int");
      return [Number(value), this.#char()];
    }
    let size: number | null = null;
    for (; char >= "0" && char <= "9" && char.length === 1; char = this.#char()) {
      size = (size ?? 0) * 10 + (char.charCodeAt(0) - 48);
      if (size > (tooBig.startsWith("width") ? 2 ** 63 : 2 ** 31 - 1)) throw new ValueError(tooBig);
    }
    return [size, char];
  }

  #render(c: Conversion, type: string): string {
    const value = this.#next();
    const text = this.#dialect.convert(type, value);
    if (text !== null) return field(c, type === "c" ? text : truncated(text, c.precision));
    switch (type) {
      case "d":
      case "i":
      case "u":
      case "o":
      case "x":
      case "X":
        return numberField(c, ...wholeDigits(c, value, type));
      case "e":
      case "E":
      case "f":
      case "F":
      case "g":
      case "G": {
        const x = realNumber(value);
        const body = floatBody(x, type, c.precision < 0 ? 6 : c.precision, c.alternate);
        return numberField(c, x < 0 || Object.is(x, -0), "", body);
      }
      default: {
        const code = type.codePointAt(0) ?? 0;
        const shown = code >= 31 && code <= 126 ? type : "?";
        throw new ValueError(`unsupported format character '${shown}' (0x${code.toString(16)}) at index ${this.#at - 1}`);
      }
    }
  }
}

const truncated = (text: string, precision: number): string => (precision >= 0 && precision < text.length ? codePointSlice(text, 0, precision) : text);

function field(c: Conversion, text: string): string {
  if (c.width < 0) return text;
  const missing = c.width - codePointLength(text);
  return missing <= 0 ? text : c.left ? text + " ".repeat(missing) : " ".repeat(missing) + text;
}

/** What `__index__` says; null when there is none, or it says something else. */
function indexIn(value: object): Int | null {
  if (!isIndex(value)) return null;
  try {
    return asIndex(value);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Sign, prefix and digits in their field; zeros go between prefix and digits. */
function numberField(c: Conversion, negative: boolean, prefix: string, digits: string): string {
  const sign = negative ? "-" : c.plus ? "+" : c.space ? " " : "";
  const missing = c.width - sign.length - prefix.length - digits.length;
  if (missing <= 0) return sign + prefix + digits;
  if (c.left) return sign + prefix + digits + " ".repeat(missing);
  return c.zero ? sign + prefix + "0".repeat(missing) + digits : " ".repeat(missing) + sign + prefix + digits;
}

function wholeDigits(c: Conversion, value: unknown, type: string): [boolean, string, string] {
  const n = wholeNumber(value, type);
  const base = type === "o" ? 8 : type === "x" || type === "X" ? 16 : 10;
  let digits = (base === 10 ? repr(n) : n.toString(base)).replace("-", "");
  if (type === "X") digits = digits.toUpperCase();
  if (c.precision > digits.length) digits = digits.padStart(c.precision, "0");
  return [n < 0, c.alternate && base !== 10 ? (base === 8 ? "0o" : `0${type}`) : "", digits];
}

function wholeNumber(value: unknown, type: string): Int {
  if (isInt(value)) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const decimal = type === "d" || type === "i" || type === "u";
  if (decimal && isFloat(value)) return truncate(Number(value));
  if (typeof value === "object" && value !== null) {
    // as `int(value)`: `__int__` is asked before `__index__`
    const method = decimal ? lookupSpecial(value, "__int__") : undefined;
    if (method !== undefined && method !== null) {
      const result: unknown = method();
      if (isInt(result)) return typeof result === "bigint" ? normalize(result) : result;
    }
    const index = indexIn(value);
    if (index !== null) return index;
  }
  throw new TypeError(decimal ? `%${type} format: a ${version.minor < 10 ? "" : "real "}number is required, not ${type_name(value)}` : `%${type} format: an integer is required, not ${type_name(value)}`);
}

function realNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (isInt(value)) return toFloat(value);
  if (isFloat(value)) return Number(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object" && value !== null) {
    const method = lookupSpecial(value, "__float__");
    if (method !== undefined && method !== null) {
      const result: unknown = method();
      if (isFloat(result)) return Number(result);
    }
    if (isIndex(value)) return toFloat(asIndex(value));
  }
  throw new TypeError(`must be real number, not ${type_name(value)}`);
}

function character(value: unknown): string {
  const text = textOf(value);
  if (text !== undefined) {
    if (codePointLength(text) !== 1) throw new TypeError("%c requires int or char");
    return text;
  }
  const code = typeof value === "object" && value !== null ? indexIn(value) : isIndex(value) ? asIndex(value) : null;
  if (code === null) throw new TypeError("%c requires int or char");
  if (code < 0 || code > 0x10ffff) throw new OverflowError("%c arg not in range(0x110000)");
  return String.fromCodePoint(Number(code));
}

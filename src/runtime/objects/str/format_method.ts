/** `str.format` and `format_map`: texts with replacement fields. */
import { getattr } from "../attributes.js";
import { IndexError, KeyError, ValueError } from "../exceptions.js";
import { trailingKeywords } from "../exceptions/hierarchy.js";
import { format } from "../format.js";
import { getitem } from "../subscript.js";
import { ascii, repr } from "../repr.js";
import { receiver } from "./receiver.js";
import { str } from "../str.js";

/** `text.format(*args, **kwargs)`; keywords come as a trailing plain object. */
export function formatMethod(text: string, ...args: readonly unknown[]): string {
  text = receiver(text, "format");
  const keywords = trailingKeywords(args);
  return new Formatter(keywords === null ? args : args.slice(0, -1), (name) => {
    if (keywords !== null && Object.hasOwn(keywords, name)) return keywords[name];
    throw new KeyError(name);
  }).expand(text, 2);
}

/** `text.format_map(mapping)` */
export function format_map(text: string, mapping: unknown): string {
  text = receiver(text, "format_map");
  return new Formatter(null, (name) => getitem(mapping, name)).expand(text, 2);
}

/** One `format` call: its arguments, and whether its fields are numbered by hand. */
class Formatter {
  readonly #args: readonly unknown[] | null;
  readonly #keyword: (name: string) => unknown;
  #next = 0;
  #numbering: "automatic" | "manual" | null = null;

  /** `args` is null for `format_map`, which has no positional ones. */
  constructor(args: readonly unknown[] | null, keyword: (name: string) => unknown) {
    this.#args = args;
    this.#keyword = keyword;
  }

  /** Replaces the fields of a text; specs may have fields too, and theirs no further. */
  expand(text: string, depth: number): string {
    if (depth === 0) throw new ValueError("Max string recursion exceeded");
    let out = "";
    for (let at = 0; at < text.length; ) {
      const mark = nextBrace(text, at);
      out += text.slice(at, mark);
      if (mark === text.length) break;
      const brace = text.charAt(mark);
      if (text.charAt(mark + 1) === brace) {
        out += brace;
        at = mark + 2;
      } else if (brace === "}") throw new ValueError("Single '}' encountered in format string");
      else if (mark + 1 === text.length) throw new ValueError("Single '{' encountered in format string");
      else {
        const field = readField(text, mark + 1);
        out += this.#render(field, depth);
        at = field.end;
      }
    }
    return out;
  }

  #render(field: Field, depth: number): string {
    let value = this.#value(field.name);
    switch (field.conversion) {
      case "":
        break;
      case "r":
        value = repr(value);
        break;
      case "s":
        value = str(value);
        break;
      case "a":
        value = ascii(value);
        break;
      default: {
        const code = field.conversion.codePointAt(0) ?? 0;
        throw new ValueError(`Unknown conversion specifier ${code > 32 && code < 127 ? field.conversion : `\\x${code.toString(16)}`}`);
      }
    }
    return format(value, field.spec.includes("{") ? this.expand(field.spec, depth - 1) : field.spec);
  }

  /** The value a field names: `0`, `name`, then `.attribute` and `[index]`. */
  #value(name: string): unknown {
    let at = 0;
    while (at < name.length && name.charAt(at) !== "." && name.charAt(at) !== "[") at += 1;
    let value = this.#argument(name.slice(0, at));
    while (at < name.length) {
      if (name.charAt(at) === ".") {
        const start = ++at;
        while (at < name.length && name.charAt(at) !== "." && name.charAt(at) !== "[") at += 1;
        if (at === start) throw new ValueError("Empty attribute in format string");
        value = getattr(value, name.slice(start, at));
      } else if (name.charAt(at) === "[") {
        const close = name.indexOf("]", at);
        if (close < 0) throw new ValueError("Missing ']' in format string");
        const key = name.slice(at + 1, close);
        if (key === "") throw new ValueError("Empty attribute in format string");
        value = getitem(value, wholeNumber(key) ?? key);
        at = close + 1;
      } else throw new ValueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    return value;
  }

  #argument(name: string): unknown {
    const number = wholeNumber(name);
    if (name !== "" && number === null) return this.#keyword(name);
    const numbering = name === "" ? "automatic" : "manual";
    if (this.#numbering === null) this.#numbering = numbering;
    else if (this.#numbering !== numbering) {
      throw new ValueError(
        numbering === "automatic" ? "cannot switch from manual field specification to automatic field numbering" : "cannot switch from automatic field numbering to manual field specification",
      );
    }
    const index = number ?? this.#next++;
    if (this.#args === null) throw new ValueError("Format string contains positional fields");
    if (index >= this.#args.length) throw new IndexError(`Replacement index ${index} out of range for positional args tuple`);
    return this.#args[index];
  }
}

/** One replacement field, as it is written. */
export interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
  /** Where the text goes on after the field's `}`. */
  readonly end: number;
}

/** Where the next brace is; the text's end when there is none. */
export function nextBrace(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123 || code === 125) return i;
  }
  return text.length;
}

/** Reads a field from behind its `{`. */
export function readField(text: string, start: number): Field {
  let at = start;
  let inBrackets = false;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (inBrackets) inBrackets = char !== "]";
    else if (char === "{") throw new ValueError("unexpected '{' in field name");
    else if (char === "[") inBrackets = true;
    else if (char === "}" || char === ":" || char === "!") break;
  }
  const name = text.slice(start, at);
  if (at === text.length) throw new ValueError("expected '}' before end of string");
  let conversion = "";
  if (text.charAt(at) === "!") {
    if (at + 1 === text.length) throw new ValueError("end of string while looking for conversion specifier");
    conversion = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
    at += 1 + conversion.length;
    if (at < text.length) {
      if (text.charAt(at) === "}") return { name, conversion, spec: "", end: at + 1 };
      if (text.charAt(at) !== ":") throw new ValueError("expected ':' after conversion specifier");
    }
  } else if (text.charAt(at) === "}") return { name, conversion, spec: "", end: at + 1 };
  const specStart = at + 1;
  let depth = 1;
  for (at = specStart; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "{") depth += 1;
    else if (char === "}" && --depth === 0) return { name, conversion, spec: text.slice(specStart, at), end: at + 1 };
  }
  throw new ValueError("unmatched '{' in format spec");
}

/** Digits as a number; null for anything else. */
function wholeNumber(text: string): number | null {
  if (!/^[0-9]+$/.test(text)) return null;
  if (BigInt(text) > 0x7fffffffffffffffn) throw new ValueError("Too many decimal digits in format string");
  return Number(text);
}

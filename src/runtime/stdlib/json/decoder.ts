/** `json.JSONDecoder`: JSON text as Python values. */
import { call } from "../../objects/calls.js";
import type { Keywords } from "../../objects/call_binding.js";
import { constructInstance } from "../../objects/class_calls.js";
import { AnyBytes } from "../../objects/bytes.js";
import { dict } from "../../objects/dict.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { boxFloat } from "../../objects/py_float.js";
import { parseInteger } from "../../objects/int/parse.js";
import { libraryClass } from "../../objects/library_functions.js";
import { pairOf, tuple, type PyTuple } from "../../objects/tuple.js";
import { isClass } from "../../objects/type_registry.js";
import { class_name } from "../../objects/types.js";
import { str } from "../../objects/str.js";
import { version } from "../../python_version.js";

/** What is wrong with a JSON text, and where. */
export class JSONDecodeError extends ValueError {
  readonly msg: string;
  readonly doc: string;
  readonly pos: number;
  readonly lineno: number;
  readonly colno: number;

  constructor(msg: string, doc: string, pos: number) {
    const before = doc.slice(0, pos);
    const lineno = before.split("\n").length;
    const colno = pos - before.lastIndexOf("\n");
    super(`${msg}: line ${lineno} column ${colno} (char ${pos})`);
    this.msg = msg;
    this.doc = doc;
    this.pos = pos;
    this.lineno = lineno;
    this.colno = colno;
  }
}
libraryClass(JSONDecodeError, { name: "JSONDecodeError", module: "json.decoder", bases: [ValueError], signature: "msg, doc, pos" });

/** The keyword arguments of `loads` and of `JSONDecoder`. */
export interface DecodeOptions {
  readonly object_hook?: unknown;
  readonly parse_float?: unknown;
  readonly parse_int?: unknown;
  readonly parse_constant?: unknown;
  readonly strict?: unknown;
  readonly object_pairs_hook?: unknown;
  readonly cls?: unknown;
}

/** `JSONDecoder(*, object_hook=None, …)` */
export class JSONDecoder {
  declare $options: DecodeOptions;

  constructor(options: DecodeOptions = {}) {
    Object.defineProperty(this, "$options", { value: options, configurable: true });
  }

  decode(s: string): unknown {
    const reader = new Reader(s, this.$options);
    reader.space();
    const value = reader.value();
    reader.space();
    if (reader.at < s.length) throw new JSONDecodeError("Extra data", s, reader.at);
    return value;
  }

  raw_decode(s: string, idx = 0): PyTuple {
    const reader = new Reader(s, this.$options);
    reader.at = idx;
    const value = reader.value();
    return tuple([value, reader.at]);
  }
}
libraryClass(JSONDecoder, { name: "JSONDecoder", module: "json.decoder", signature: "*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None" }, { decode: "s", raw_decode: "s, idx=0" });

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const CONSTANTS: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["true", true],
  ["false", false],
];
const FLOATS: readonly (readonly [string, number])[] = [
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
];
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

const given = (hook: unknown): boolean => hook !== undefined && hook !== null;

class Reader {
  at = 0;
  private readonly text: string;
  private readonly options: DecodeOptions;

  constructor(text: string, options: DecodeOptions) {
    this.text = text;
    this.options = options;
  }

  space(): void {
    const { text } = this;
    for (let c = text[this.at]; c === " " || c === "\n" || c === "\t" || c === "\r"; c = text[this.at]) this.at++;
  }

  value(): unknown {
    const { text, options } = this;
    const c = text[this.at];
    if (c === '"') return this.string();
    if (c === "{") return this.object();
    if (c === "[") return this.array();
    for (const [word, value] of CONSTANTS) if (this.word(word)) return value;
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(text);
    if (match !== null) {
      this.at = NUMBER.lastIndex;
      const [digits, fraction, exponent] = match;
      if (fraction !== undefined || exponent !== undefined) return given(options.parse_float) ? call(options.parse_float, [digits]) : boxFloat(Number(digits));
      return given(options.parse_int) ? call(options.parse_int, [digits]) : parseInteger(digits, 10, () => digits);
    }
    for (const [word, value] of FLOATS) if (this.word(word)) return given(options.parse_constant) ? call(options.parse_constant, [word]) : value;
    throw this.error("Expecting value", this.at);
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private error(message: string, at: number): JSONDecodeError {
    return new JSONDecodeError(message, this.text, at);
  }

  private string(): string {
    const { text } = this;
    const begin = this.at++;
    let out = "";
    let from = this.at;
    for (;;) {
      const c = text[this.at];
      if (c === undefined) throw this.error("Unterminated string starting at", begin);
      if (c === '"') {
        out += text.slice(from, this.at++);
        return out;
      }
      if (c < " " && this.options.strict !== false) throw this.error("Invalid control character at", this.at);
      if (c !== "\\") {
        this.at++;
        continue;
      }
      out += text.slice(from, this.at);
      const kind = text[this.at + 1];
      if (kind === undefined) throw this.error("Unterminated string starting at", begin);
      if (kind === "u") {
        const hex = text.slice(this.at + 2, this.at + 6);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw this.error("Invalid \\uXXXX escape", this.at + 1);
        out += String.fromCharCode(parseInt(hex, 16));
        this.at += 6;
      } else {
        const escape = ESCAPES[kind];
        if (escape === undefined) throw this.error("Invalid \\escape", this.at);
        out += escape;
        this.at += 2;
      }
      from = this.at;
    }
  }

  private array(): unknown[] {
    const { text } = this;
    const items: unknown[] = [];
    this.at++;
    this.space();
    if (text[this.at] === "]") {
      this.at++;
      return items;
    }
    for (;;) {
      items.push(this.value());
      this.space();
      const c = text[this.at];
      if (c === "]") {
        this.at++;
        return items;
      }
      if (c !== ",") throw this.error("Expecting ',' delimiter", this.at);
      const comma = this.at++;
      this.space();
      if (text[this.at] === "]" && version.minor >= 13) throw this.error("Illegal trailing comma before end of array", comma);
    }
  }

  private object(): unknown {
    const { text } = this;
    const pairs: [string, unknown][] = [];
    this.at++;
    this.space();
    if (text[this.at] === "}") this.at++;
    else {
      for (;;) {
        if (text[this.at] !== '"') throw this.error("Expecting property name enclosed in double quotes", this.at);
        const key = this.string();
        this.space();
        if (text[this.at] !== ":") throw this.error("Expecting ':' delimiter", this.at);
        this.at++;
        this.space();
        pairs.push([key, this.value()]);
        this.space();
        const c = text[this.at];
        if (c === "}") {
          this.at++;
          break;
        }
        if (c !== ",") throw this.error("Expecting ',' delimiter", this.at);
        const comma = this.at++;
        this.space();
        if (text[this.at] === "}" && version.minor >= 13) throw this.error("Illegal trailing comma before end of object", comma);
      }
    }
    const { options } = this;
    if (given(options.object_pairs_hook)) return call(options.object_pairs_hook, [pairs.map(([key, item]) => pairOf(key, item))]);
    const made = dict(pairs);
    return given(options.object_hook) ? call(options.object_hook, [made]) : made;
  }
}

/** A decoder with these keywords, which its class checks. */
function decoderFor(options: DecodeOptions): JSONDecoder {
  for (const _ in options) return constructInstance(JSONDecoder, [], options as Keywords) as JSONDecoder;
  return new JSONDecoder(options);
}

/** `json.loads(s, …)`: from str, or from bytes in UTF-8. */
export function loads(s: unknown, options: DecodeOptions & Readonly<Record<string, unknown>> = {}): unknown {
  const { cls, ...rest } = options;
  let text: string;
  if (typeof s === "string") {
    if (s.startsWith("\ufeff")) throw new JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0);
    text = s;
  } else if (s instanceof AnyBytes) text = str(s, "utf-8");
  else throw new TypeError(`the JSON object must be str, bytes or bytearray, not ${class_name(s)}`);
  const decoder = isClass(cls) ? (constructInstance(cls, [], rest) as JSONDecoder) : decoderFor(rest);
  return decoder.decode(text);
}

/** `json.JSONEncoder`: Python values as JSON text. */
import { call } from "../../objects/calls.js";
import type { Keywords } from "../../objects/call_binding.js";
import { constructInstance } from "../../objects/class_calls.js";
import { carriedValue, lessThan } from "../../objects/compare.js";
import { Dict } from "../../objects/dict.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { floatRepr } from "../../objects/float_repr.js";
import { intRepr } from "../../objects/int_repr.js";
import { libraryClass } from "../../objects/library_functions.js";
import { PyFloat } from "../../objects/py_float.js";
import { collect } from "../../objects/iteration.js";
import { isClass } from "../../objects/type_registry.js";
import { class_name } from "../../objects/types.js";

/** The keyword arguments of `dumps` and of `JSONEncoder`. */
export interface EncodeOptions {
  readonly skipkeys?: unknown;
  readonly ensure_ascii?: unknown;
  readonly check_circular?: unknown;
  readonly allow_nan?: unknown;
  readonly sort_keys?: unknown;
  readonly indent?: unknown;
  readonly separators?: unknown;
  readonly default?: unknown;
  readonly cls?: unknown;
}

/** `JSONEncoder(*, indent=None, …)`: programs override `default`. */
export class JSONEncoder {
  declare item_separator: string;
  declare key_separator: string;
  declare skipkeys: boolean;
  declare ensure_ascii: boolean;
  declare check_circular: boolean;
  declare allow_nan: boolean;
  declare sort_keys: boolean;
  declare indent: unknown;
  declare $default: unknown;

  constructor(options: EncodeOptions = {}) {
    this.skipkeys = options.skipkeys === true;
    this.ensure_ascii = options.ensure_ascii !== false;
    this.check_circular = options.check_circular !== false;
    this.allow_nan = options.allow_nan !== false;
    this.sort_keys = options.sort_keys === true;
    this.indent = options.indent ?? null;
    const [item, key] = options.separators === undefined || options.separators === null ? [this.indent === null ? ", " : ",", ": "] : collect(options.separators).map(String);
    this.item_separator = item ?? ", ";
    this.key_separator = key ?? ": ";
    Object.defineProperty(this, "$default", { value: options.default ?? null, configurable: true });
  }

  /** What becomes of a value that JSON has no form for. */
  default(o: unknown): unknown {
    if (this.$default !== null) return call(this.$default, [o]);
    throw new TypeError(`Object of type ${class_name(o)} is not JSON serializable`);
  }

  encode(o: unknown): string {
    return new Writer(this).text(o, "\n");
  }

  iterencode(o: unknown): string[] {
    return [this.encode(o)];
  }
}
libraryClass(JSONEncoder, { name: "JSONEncoder", module: "json.encoder", signature: "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None" }, { default: "o", encode: "o", iterencode: "o, _one_shot=False" });

class Writer {
  private readonly encoder: JSONEncoder;
  private readonly step: string | null;
  private readonly active = new Set<unknown>();

  constructor(encoder: JSONEncoder) {
    this.encoder = encoder;
    const { indent } = encoder;
    this.step = indent === null ? null : typeof indent === "string" ? indent : " ".repeat(Number(indent));
  }

  text(given: unknown, newline: string): string {
    const o = typeof given === "object" && given !== null ? carriedValue(given) : given;
    switch (typeof o) {
      case "string":
        return quoted(o, this.encoder.ensure_ascii);
      case "number":
        return Number.isInteger(o) ? String(o) : this.float(o);
      case "bigint":
        return intRepr(o);
      case "boolean":
        return o ? "true" : "false";
      case "undefined":
        return "null";
      case "object":
        if (o === null) return "null";
        if (o instanceof PyFloat) return this.float(o.value);
        if (Array.isArray(o)) return this.guarded(o, () => this.list(o, newline));
        if (o instanceof Dict) return this.guarded(o, () => this.dict(o, newline));
        break;
      default:
        break;
    }
    return this.guarded(o, () => this.text(this.encoder.default(o), newline));
  }

  private guarded(o: unknown, body: () => string): string {
    if (this.active.has(o)) throw new ValueError("Circular reference detected");
    this.active.add(o);
    const text = body();
    this.active.delete(o);
    return text;
  }

  private float(x: number): string {
    if (Number.isFinite(x)) return floatRepr(x);
    if (!this.encoder.allow_nan) throw new ValueError(`Out of range float values are not JSON compliant: ${floatRepr(x)}`);
    return Number.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
  }

  private joined(parts: readonly string[], open: string, close: string, newline: string): string {
    if (parts.length === 0) return open + close;
    if (this.step === null) return open + parts.join(this.encoder.item_separator) + close;
    const inner = newline + this.step;
    return open + inner + parts.join(this.encoder.item_separator + inner) + newline + close;
  }

  private list(items: readonly unknown[], newline: string): string {
    const inner = this.step === null ? newline : newline + this.step;
    return this.joined(
      items.map((item) => this.text(item, inner)),
      "[",
      "]",
      newline,
    );
  }

  private dict(o: Dict, newline: string): string {
    const inner = this.step === null ? newline : newline + this.step;
    const { encoder } = this;
    const parts: string[] = [];
    let entries = [...o.items()].map((pair) => [pair[0], pair[1]] as const);
    if (encoder.sort_keys) {
      const less = lessThan(entries.map(([key]) => key));
      entries = entries.sort(([a], [b]) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
    }
    for (const [key, item] of entries) {
      const name = this.key(key);
      if (name !== null) parts.push(quoted(name, encoder.ensure_ascii) + encoder.key_separator + this.text(item, inner));
    }
    return this.joined(parts, "{", "}", newline);
  }

  private key(given: unknown): string | null {
    const key = typeof given === "object" && given !== null ? carriedValue(given) : given;
    if (typeof key === "string") return key;
    if (key === null || typeof key === "boolean" || typeof key === "number" || typeof key === "bigint" || key instanceof PyFloat) return this.text(key, "\n");
    if (this.encoder.skipkeys) return null;
    throw new TypeError(`keys must be str, int, float, bool or None, not ${class_name(given)}`);
  }
}

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b" };

// What has to be escaped are control characters, by their codes.
// oxlint-disable-next-line no-control-regex
const CONTROL = /["\\\u0000-\u001f]/g;
// oxlint-disable-next-line no-control-regex
const NOT_ASCII = /["\\\u0000-\u001f]|[^\u0000-\u007f]/g;

function quoted(text: string, ascii: boolean): string {
  return `"${text.replace(ascii ? NOT_ASCII : CONTROL, escaped)}"`;
}

function escaped(unit: string): string {
  return SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** An encoder with these keywords, which its class checks. */
function encoderFor(options: EncodeOptions): JSONEncoder {
  for (const _ in options) return constructInstance(JSONEncoder, [], options as Keywords) as JSONEncoder;
  return new JSONEncoder(options);
}

/** `json.dumps(obj, …)` */
export function dumps(obj: unknown, options: EncodeOptions & Readonly<Record<string, unknown>> = {}): string {
  const { cls, ...rest } = options;
  const encoder = isClass(cls) ? (constructInstance(cls, [], rest) as JSONEncoder) : encoderFor(rest);
  return encoder.encode(obj);
}

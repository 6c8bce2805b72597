/** `format(value, spec)`: what f-strings and `str.format` do with a value and what follows its colon. */
import { lookupSpecial } from "./attributes.js";
import { TypeError } from "./exceptions.js";
import { formatFloat } from "./float_format.js";
import { floatRepr } from "./float_repr.js";
import { formatInt } from "./int_format.js";
import { PyFloat } from "./py_float.js";
import { str } from "./str.js";
import { formatText } from "./str/format_text.js";
import { textOf } from "./str/receiver.js";
import { className } from "./type_registry.js";
import { type_name, type_of } from "./types.js";

/** `format(value, spec)` */
export function format(value: unknown, spec: unknown = ""): string {
  const text = typeof spec === "string" ? spec : textOf(spec);
  if (text === undefined) throw new TypeError(`format() argument 2 must be str, not ${spec === null ? "None" : type_name(spec)}`);
  switch (typeof value) {
    case "string":
      return formatText(value, text);
    case "number":
      if (text === "") return Number.isInteger(value) ? `${value}` : floatRepr(value);
      return Number.isInteger(value) ? formatInt(value, text) : formatFloat(value, text);
    case "bigint":
      return formatInt(value, text);
    case "boolean":
      return text === "" ? (value ? "True" : "False") : formatInt(value ? 1 : 0, text, "bool");
    case "object":
      return value === null ? formatPlain(value, text) : Object.getPrototypeOf(value) === PyFloat.prototype ? formatFloat((value as PyFloat).value, text) : formatObject(value, text);
    default:
      return formatPlain(value, text);
  }
}

/** Instances of subclasses of int, float and str carry their plain value. */
interface Carrier {
  readonly __format__?: unknown;
  readonly $value?: unknown;
}

function formatObject(value: Carrier & object, spec: string): string {
  if (value.__format__ !== undefined) {
    const method = lookupSpecial(value, "__format__");
    if (method === null) throw new TypeError("'NoneType' object is not callable");
    if (method !== undefined) {
      const given: unknown = method(spec);
      const text = textOf(given);
      if (text === undefined) throw new TypeError(`__format__ must return a str, not ${type_name(given)}`);
      return text;
    }
  }
  if (value.$value !== undefined && spec !== "") return format(value.$value, spec);
  if (value instanceof PyFloat && spec !== "") return formatFloat(value.value, spec);
  return formatPlain(value, spec);
}

/** `object.__format__`: `str(value)`, and no spec may be given. */
export function formatPlain(value: unknown, spec: string): string {
  if (spec === "") return str(value);
  throw new TypeError(`unsupported format string passed to ${className(type_of(value))}.__format__`);
}

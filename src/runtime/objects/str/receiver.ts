/** What a str method is called on: a text, or an instance of a subclass of str, which carries one. */
import { TypeError } from "../exceptions.js";
import { type_name } from "../types.js";

/** The text a str method works on; `name` is the method's, for the TypeError of `str.upper(5)`. */
export function receiver(s: unknown, name: string): string {
  return typeof s === "string" ? s : carriedText(s, name);
}

function carriedText(s: unknown, name: string): string {
  const text = textOf(s);
  if (text !== undefined) return text;
  if (s === undefined) throw new TypeError(`unbound method str.${name}() needs an argument`);
  throw new TypeError(`descriptor '${name}' for 'str' objects doesn't apply to a '${type_name(s)}' object`);
}

/** The text of a str or of an instance of a subclass (`class Color(str, Enum)`), else undefined. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "$value" in value && typeof value.$value === "string") return value.$value;
  return undefined;
}

/** An argument that must be a str: `find() argument 1 must be str, not int`. */
export function textArgument(value: unknown, what: string): string {
  const text = textOf(value);
  if (text === undefined) throw new TypeError(`${what} must be str, not ${value === null ? "None" : type_name(value)}`);
  return text;
}

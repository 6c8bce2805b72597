/** `translate` and `maketrans`: characters into others by a table. */
import { IndexError, KeyError, LookupError, TypeError, ValueError } from "../exceptions.js";
import { Dict } from "../dict.js";
import { getitem } from "../subscript.js";
import { isInt } from "../py_float.js";
import { codePointLength } from "./code_points.js";
import { receiver, textArgument, textOf } from "./receiver.js";

/** `s.translate(table)`: the table's item for each code point: another, a text, or None to drop it. */
export function translate(s: string, table: unknown): string {
  s = receiver(s, "translate");
  let text = "";
  for (const char of s) text += translated(char, table);
  return text;
}

function translated(char: string, table: unknown): string {
  const code = char.codePointAt(0) ?? 0;
  let item: unknown;
  if (table instanceof Dict && table.constructor === Dict.prototype.constructor) {
    if (!table.has(code)) return char;
    item = table.at(code);
  } else {
    try {
      item = getitem(table, code);
    } catch (error) {
      if (error instanceof LookupError || error instanceof KeyError || error instanceof IndexError) return char;
      throw error;
    }
  }
  if (item === null) return "";
  if (isInt(item)) {
    if (item < 0 || item > 0x10ffff) throw new ValueError("character mapping must be in range(0x110000)");
    return String.fromCodePoint(Number(item));
  }
  const text = textOf(item);
  if (text === undefined) throw new TypeError("character mapping must return integer, None or str");
  return text;
}

/** `str.maketrans(x, y, z)` */
export function maketrans(x: unknown, y?: unknown, z?: unknown): Dict<unknown, unknown> {
  const table = new Dict<unknown, unknown>();
  if (y === undefined) {
    if (!(x instanceof Dict)) throw new TypeError("if you give only one argument to maketrans it must be a dict");
    for (const [key, value] of x.items()) {
      const text = textOf(key);
      if (text !== undefined) {
        if (codePointLength(text) !== 1) throw new ValueError("string keys in translate table must be of length 1");
        table.set(text.codePointAt(0) ?? 0, value);
      } else if (isInt(key) || typeof key === "boolean") {
        table.set(key, value);
      } else {
        throw new TypeError("keys in translate table must be strings or integers");
      }
    }
    return table;
  }
  const to = Array.from(textArgument(y, "maketrans() argument 2"));
  const dropped = z === undefined ? "" : textArgument(z, "maketrans() argument 3");
  const from = textOf(x);
  if (from === undefined) throw new TypeError("first maketrans argument must be a string if there is a second argument");
  const keys = Array.from(from);
  if (keys.length !== to.length) throw new ValueError("the first two maketrans arguments must have equal length");
  keys.forEach((key, i) => table.set(key.codePointAt(0) ?? 0, to[i]?.codePointAt(0)));
  for (const key of dropped) table.set(key.codePointAt(0) ?? 0, null);
  return table;
}

/** Builtins on numbers and characters: `abs`, `divmod`, `pow`, `round`, `bin`, `oct`, `hex`, `chr`, `ord`. */
import { specialMethod } from "../objects/attributes.js";
import { AnyBytes } from "../objects/bytes.js";
import { carriedValue, carriesValue, numberOf } from "../objects/compare.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { floats } from "../objects/float_arithmetic.js";
import { builtin } from "../objects/functions.js";
import { asCInt, asIndex } from "../objects/indices.js";
import { type Int, integer } from "../objects/integer.js";
import { absolute, divmod as quotientAndRest, pow as power } from "../objects/operators.js";
import { boxFloat, isFloat } from "../objects/py_float.js";
import { codePointLength } from "../objects/str/code_points.js";
import type { Tuple } from "../objects/tuple.js";
import { type_name } from "../objects/types.js";

function absOf(x: number): number;
function absOf(x: Int): Int;
function absOf(x: unknown): unknown;
function absOf(x: unknown): unknown {
  return absolute(x);
}

/** `abs(x)` */
export const abs = builtin("abs", absOf, "x, /");

function divmodOf(a: number, b: number): Tuple<[number, number]>;
function divmodOf(a: unknown, b: unknown): unknown;
function divmodOf(a: unknown, b: unknown): unknown {
  return quotientAndRest(a, b);
}

/** `divmod(a, b)` */
export const divmod = builtin("divmod", divmodOf, "x, y, /");

function powOf(base: Int, exp: Int, mod: Int): Int;
function powOf(base: unknown, exp: unknown, mod?: unknown): unknown;
function powOf(base: unknown, exp: unknown, mod: unknown = null): unknown {
  return power(base, exp, mod);
}

/** `pow(base, exp, mod=None)`; also the helper for `**`. */
export const pow = builtin("pow", powOf, "base, exp, mod=None");

function roundOf(x: number): number;
function roundOf(x: number, digits: number): number;
function roundOf(x: unknown, digits?: unknown): unknown;
function roundOf(x: unknown, digits: unknown = null): unknown {
  const value = numberOf(x);
  if (value !== undefined) {
    if (isFloat(x)) {
      const raw = Number(value);
      return digits === null ? floats.round(raw) : boxFloat(floats.round(raw, asIndex(digits)));
    }
    return digits === null ? value : integer.round(value, asIndex(digits));
  }
  const method = specialMethod(x, "__round__");
  if (method !== undefined && method !== null) return Reflect.apply(method, x, digits === null ? [] : [digits]);
  if (carriesValue(x)) return roundOf(x.$value, digits);
  throw new TypeError(`type ${type_name(x)} doesn't define __round__ method`);
}

/** `round(number, ndigits=None)` */
export const round = builtin("round", roundOf, "number, ndigits=None");

function based(x: unknown, base: number, prefix: string): string {
  const n = asIndex(carriedValue(x));
  const digits = n.toString(base);
  return digits.startsWith("-") ? `-${prefix}${digits.slice(1)}` : prefix + digits;
}

/** `bin(x)` */
export const bin = builtin("bin", (x: unknown): string => based(x, 2, "0b"), "number, /");

/** `oct(x)` */
export const oct = builtin("oct", (x: unknown): string => based(x, 8, "0o"), "number, /");

/** `hex(x)` */
export const hex = builtin("hex", (x: unknown): string => based(x, 16, "0x"), "number, /");

/** `chr(i)` */
export const chr = builtin(
  "chr",
  function chr(i: unknown): string {
    const point = asCInt(carriedValue(i));
    if (point < 0 || point > 0x10ffff) throw new ValueError("chr() arg not in range(0x110000)");
    return String.fromCodePoint(Number(point));
  },
  "i, /",
);

/** `ord(c)` */
export const ord = builtin(
  "ord",
  function ord(c: unknown): number {
    const text = carriedValue(c);
    if (typeof text === "string") {
      const size = codePointLength(text);
      if (size !== 1) throw new TypeError(`ord() expected a character, but string of length ${size} found`);
      return text.codePointAt(0) ?? 0;
    }
    if (c instanceof AnyBytes) {
      if (c.data.length !== 1) throw new TypeError(`ord() expected a character, but string of length ${c.data.length} found`);
      return c.data[0] ?? 0;
    }
    throw new TypeError(`ord() expected string of length 1, but ${type_name(c)} found`);
  },
  "c, /",
);

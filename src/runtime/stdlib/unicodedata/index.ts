/** `unicodedata`: the Unicode Character Database. */
import { bytesLike } from "../../objects/bytes/arguments.js";
import { toBinary } from "../../objects/bytes/binary_text.js";
import { provideCharacterNames } from "../../objects/codecs/character_names.js";
import { KeyError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryFunctions } from "../../objects/library_functions.js";
import { codePointLength } from "../../objects/str/code_points.js";
import { textArgument, textOf } from "../../objects/str/receiver.js";
import { type_name } from "../../objects/types.js";
import { boxFloat } from "../../objects/py_float.js";
import { decimal as decimals, digit as digits } from "../../objects/unicode/character_sets.js";
import { charactersOf, nameOf } from "./names.js";
import { categories, combiningClasses, decompositionOf, directions, mirroring, numberOf, widths } from "./properties.js";

export const unidata_version = "15.1.0";

provideCharacterNames({ nameOf, charactersOf });

/** The code point of a str of one character. */
function codeOf(chr: unknown, caller: string): number {
  const text = textOf(chr);
  if (text === undefined || codePointLength(text) !== 1) throw new TypeError(`${caller} must be a unicode character, not ${type_name(chr)}`);
  return text.codePointAt(0) ?? 0;
}

/** `lookup(name, /)` */
export function lookup(name: unknown): string {
  const text = textOf(name) ?? toBinary(bytesLike(name));
  if (text.length > 256) throw new KeyError("name too long");
  const found = charactersOf(text);
  if (found === undefined) throw new KeyError(`undefined character name '${text}'`);
  return found;
}

/** What to say of a character that has no answer. */
function missing(fallback: unknown, text: string): unknown {
  if (fallback === undefined) throw new ValueError(text);
  return fallback;
}

/** `name(chr, default=…, /)` */
export const name = (chr: unknown, fallback?: unknown): unknown => nameOf(codeOf(chr, "name() argument 1")) ?? missing(fallback, "no such name");

/** `decimal(chr, default=…, /)` */
export function decimal(chr: unknown, fallback?: unknown): unknown {
  const code = codeOf(chr, "decimal() argument 1");
  return decimals.has(code) ? numberOf(code) : missing(fallback, "not a decimal");
}

/** `digit(chr, default=…, /)` */
export function digit(chr: unknown, fallback?: unknown): unknown {
  const code = codeOf(chr, "digit() argument 1");
  return digits.has(code) ? numberOf(code) : missing(fallback, "not a digit");
}

/** `numeric(chr, default=…, /)` */
export function numeric(chr: unknown, fallback?: unknown): unknown {
  const value = numberOf(codeOf(chr, "numeric() argument 1"));
  return value === undefined ? missing(fallback, "not a numeric character") : boxFloat(value);
}

/** `category(chr, /)` */
export const category = (chr: unknown): string => categories.of(codeOf(chr, "category() argument"));
/** `bidirectional(chr, /)` */
export const bidirectional = (chr: unknown): string => directions.of(codeOf(chr, "bidirectional() argument"));
/** `combining(chr, /)` */
export const combining = (chr: unknown): number => combiningClasses.of(codeOf(chr, "combining() argument"));
/** `mirrored(chr, /)` */
export const mirrored = (chr: unknown): number => mirroring.of(codeOf(chr, "mirrored() argument"));
/** `east_asian_width(chr, /)` */
export const east_asian_width = (chr: unknown): string => widths.of(codeOf(chr, "east_asian_width() argument"));
/** `decomposition(chr, /)` */
export const decomposition = (chr: unknown): string => decompositionOf(codeOf(chr, "decomposition() argument"));

function normalized(caller: string, form: unknown, unistr: unknown): readonly [before: string, after: string] {
  const wanted = textArgument(form, `${caller}() argument 1`);
  const text = textArgument(unistr, `${caller}() argument 2`);
  if (wanted !== "NFC" && wanted !== "NFD" && wanted !== "NFKC" && wanted !== "NFKD") {
    if (text === "" && caller === "normalize") return [text, text];
    throw new ValueError("invalid normalization form");
  }
  return [text, text.normalize(wanted)];
}

/** `normalize(form, unistr, /)` */
export const normalize = (form: unknown, unistr: unknown): string => normalized("normalize", form, unistr)[1];

/** `is_normalized(form, unistr, /)` */
export function is_normalized(form: unknown, unistr: unknown): boolean {
  const [before, after] = normalized("is_normalized", form, unistr);
  return before === after;
}

libraryFunctions("unicodedata", {
  lookup: [lookup, "name, /"],
  name: [name, "chr, default=None, /"],
  decimal: [decimal, "chr, default=None, /"],
  digit: [digit, "chr, default=None, /"],
  numeric: [numeric, "chr, default=None, /"],
  category: [category, "chr, /"],
  bidirectional: [bidirectional, "chr, /"],
  combining: [combining, "chr, /"],
  mirrored: [mirrored, "chr, /"],
  east_asian_width: [east_asian_width, "chr, /"],
  decomposition: [decomposition, "chr, /"],
  normalize: [normalize, "form, unistr, /"],
  is_normalized: [is_normalized, "form, unistr, /"],
});

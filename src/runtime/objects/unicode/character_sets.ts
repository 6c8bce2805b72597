/** Questions about single characters, answered from the generated tables; each table is unpacked when first asked. */
import * as tables from "./tables.js";

/** A set of code points: the borders of its runs, sorted; membership is the parity of a search. */
class CharacterSet {
  readonly #text: string;
  #borders: Uint32Array | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many borders lie at or below the code point: odd inside a run. */
  #rank(code: number): number {
    const borders = (this.#borders ??= unpackRuns(this.#text));
    let low = 0;
    let high = borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((borders[middle] ?? 0) <= code) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  has(code: number): boolean {
    return (this.#rank(code) & 1) === 1;
  }

  /** How far into its run the code point lies, or −1 when it is in none. */
  offset(code: number): number {
    const rank = this.#rank(code);
    return (rank & 1) === 1 ? code - (this.#borders?.[rank - 1] ?? code) : -1;
  }
}

function unpackRuns(text: string): Uint32Array {
  const lengths = text.split(" ");
  const borders = new Uint32Array(lengths.length);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    at += parseInt(lengths[i] ?? "0", 36);
    borders[i] = at;
  }
  return borders;
}

export const alphabetic = new CharacterSet(tables.alphabetic);
export const decimal = new CharacterSet(tables.decimal);
export const digit = new CharacterSet(tables.digit);
export const numeric = new CharacterSet(tables.numeric);
export const printable = new CharacterSet(tables.printable);
export const uppercase = new CharacterSet(tables.uppercase);
export const lowercase = new CharacterSet(tables.lowercase);
export const titlecase = new CharacterSet(tables.titlecase);
export const identifierStart = new CharacterSet(tables.identifierStart);
export const identifierPart = new CharacterSet(tables.identifierPart);
export const cased = new CharacterSet(tables.cased);
export const caseIgnorable = new CharacterSet(tables.caseIgnorable);

/** The value of a decimal digit of any script, or −1. */
export function decimalValue(code: number): number {
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  const offset = decimal.offset(code);
  return offset < 0 ? -1 : offset % 10;
}

/** What Python takes for white space (`str.isspace`, `str.split()`). */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0x85) return false;
  return code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

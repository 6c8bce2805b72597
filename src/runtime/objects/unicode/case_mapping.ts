/** Upper, lower, title and folded forms of single characters. */
import * as tables from "./tables.js";

/** One of Unicode's case mappings, as text for a code point. */
class CaseMapping {
  readonly #segments: string;
  readonly #several: readonly (readonly [string, string])[];
  #map: Map<number, string> | null = null;

  constructor(segments: string, several: readonly (readonly [string, string])[]) {
    this.#segments = segments;
    this.#several = several;
  }

  /** The mapped text, or undefined when the character maps to itself. */
  of(code: number): string | undefined {
    return (this.#map ??= this.#unpack()).get(code);
  }

  #unpack(): Map<number, string> {
    const map = new Map<number, string>();
    const numbers = this.#segments.split(" ").map((text) => parseInt(text, 36));
    let code = 0;
    for (let i = 0; i + 3 < numbers.length; i += 4) {
      const [gap = 0, count = 0, stride = 1, shift = 0] = numbers.slice(i, i + 4);
      code += gap;
      for (let k = 0; k < count; k++) map.set(code + k * stride, String.fromCodePoint(code + k * stride + shift));
      code += (count - 1) * stride;
    }
    for (const [from, to] of this.#several) map.set(from.codePointAt(0) ?? 0, to);
    return map;
  }
}

export const upper = new CaseMapping(tables.upper, tables.upperSeveral);
export const lower = new CaseMapping(tables.lower, tables.lowerSeveral);
export const title = new CaseMapping(tables.title, tables.titleSeveral);
export const fold = new CaseMapping(tables.fold, tables.foldSeveral);
export type { CaseMapping };

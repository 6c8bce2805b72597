/** The properties of characters, each table unpacked when it is first asked. */
import * as tables from "./property_tables.js";

interface Runs<T> {
  readonly values: readonly T[];
  readonly runs: string;
}

/** Values by code point: where each run begins, and its value. */
class Property<T> {
  readonly #table: Runs<T>;
  #starts: number[] = [];
  #values: T[] = [];

  constructor(table: Runs<T>) {
    this.#table = table;
  }

  of(code: number): T {
    if (this.#starts.length === 0) this.#unpack();
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= code) low = middle;
      else high = middle - 1;
    }
    return this.#values[low]!;
  }

  #unpack(): void {
    let at = 0;
    for (const [, letter = "", length = ""] of this.#table.runs.matchAll(/([^0-9a-z])([0-9a-z]+)/g)) {
      this.#starts.push(at);
      this.#values.push(this.#table.values[tables.letters.indexOf(letter)]!);
      at += parseInt(length, 36);
    }
  }
}

export const categories = new Property(tables.category);
export const directions = new Property(tables.bidirectional);
export const combiningClasses = new Property(tables.combining);
export const widths = new Property(tables.east_asian_width);
export const mirroring = new Property(tables.mirrored);

let numbers: Map<number, number> | null = null;

/** What a character counts for; undefined when it is no number. */
export function numberOf(code: number): number | undefined {
  if (numbers === null) {
    numbers = new Map();
    let at = 0;
    for (const run of tables.numbers.split(",")) {
      const [gap = "", first = "", step = "", count = ""] = run.split(" ");
      const [above = "0", below = "1"] = first.split("/");
      at += parseInt(gap, 36);
      for (let i = 0; i < Number(count); i++) numbers.set(at + i, Number(above) / Number(below) + i * Number(step));
      at += Number(count) - 1;
    }
  }
  return numbers.get(code);
}

let decompositions: Map<number, string> | null = null;

/** What a character is made of, as `unicodedata.decomposition` writes it. */
export function decompositionOf(code: number): string {
  if (decompositions === null) {
    decompositions = new Map();
    let at = 0;
    for (const entry of tables.decompositions.entries.split(",")) {
      const [, gap = "", letter = "", codes = ""] = /^([0-9a-z]+)([^0-9a-z])(.*)$/.exec(entry) ?? [];
      at += parseInt(gap, 36);
      const tag = tables.decompositions.tags[tables.letters.indexOf(letter)] ?? "";
      const parts = codes.split(" ").map((part) => parseInt(part, 36).toString(16).toUpperCase().padStart(4, "0"));
      decompositions.set(at, (tag === "" ? parts : [tag, ...parts]).join(" "));
    }
  }
  return decompositions.get(code) ?? "";
}

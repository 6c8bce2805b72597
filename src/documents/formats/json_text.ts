/** Texts inside a JSON document: their lines, and where in the document each begins. */
import { type ObjectNode, parse, type StringNode, type ValueNode } from "@humanwhocodes/momoa";
import type { SourceText } from "../../syntax/source.js";
import type { Passage, Written } from "../example.js";

/** What `parseJson` found, or why it is no JSON. */
export type ParsedJson = { readonly value: ValueNode } | { readonly error: string; readonly offset: number };

/** Reads a JSON text with the places of its values. */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: parse(text, { mode: "json", allowTrailingCommas: false }).body };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const offset = "offset" in error && typeof error.offset === "number" ? Math.min(error.offset, text.length) : 0;
    return { error: error instanceof RangeError ? "it is nested too deeply" : error.message.replace(/ \(\d+:\d+\)$/, "").replace(/\.$/, ""), offset };
  }
}

/** The value of an object's member; null when it has none of this name, or is no object. */
export function member(value: ValueNode | null, name: string): ValueNode | null {
  return value?.type === "Object" ? (membersOf(value).find(([key]) => key === name)?.[1] ?? null) : null;
}

/** Names and values. */
export function membersOf(object: ObjectNode): [string, ValueNode][] {
  return object.members.map((each) => [each.name.type === "String" ? each.name.value : each.name.name, each.value]);
}

/** The text of a string. */
export function textOf(value: ValueNode | null): string | null {
  return value?.type === "String" ? value.value : null;
}

/** The values of an array. */
export function elementsOf(value: ValueNode | null): ValueNode[] {
  return value?.type === "Array" ? value.elements.map((each) => each.value) : [];
}

/** A notebook's text is a string, or an array of strings that follow one another. */
export function stringsOf(value: ValueNode | null): StringNode[] {
  return (value?.type === "Array" ? elementsOf(value) : value === null ? [] : [value]).filter((each) => each.type === "String");
}

/** Gathers strings of a JSON document as lines. */
export class JsonLines {
  private readonly document: SourceText;
  private readonly lines: string[] = [];
  private readonly places: { line: number; column: number }[] = [];
  /** The last line ended in a newline: more text begins another. */
  private ended = true;

  constructor(document: SourceText) {
    this.document = document;
  }

  add(strings: readonly StringNode[]): void {
    for (const { loc } of strings) this.addString(loc.start.offset + 1, loc.end.offset - 1);
  }

  /** Text that does not stand so in the document, but for what it was made of at this place. */
  addMade(text: string, from: StringNode): void {
    this.endLine();
    for (const line of text.split("\n")) this.begin(from.loc.start.offset + 1, line);
    this.ended = true;
  }

  endLine(): void {
    this.ended = true;
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  passage(): Passage & Written {
    const numbers = this.places.map(({ line }) => line);
    const [line = 1] = numbers;
    const columns = this.places.map(({ column }) => column);
    return { line, lines: this.lines, columns, notation: "json", ...(numbers.every((each, i) => each === line + i) ? {} : { lineNumbers: numbers }) };
  }

  /** Reads the raw text between a string's quotes. */
  private addString(from: number, to: number): void {
    const { text } = this.document;
    let line = "";
    let start = from;
    for (let at = from; at < to; ) {
      const next = afterCharacter(text, at);
      const character = text[at] === "\\" ? decoded(text.slice(at, next)) : text[at]!;
      at = next;
      if (character !== "\n") {
        line += character;
        continue;
      }
      this.extend(start, line);
      this.ended = true;
      line = "";
      start = next;
    }
    if (line !== "") this.extend(start, line);
  }

  private extend(offset: number, text: string): void {
    if (this.ended) this.begin(offset, text);
    else this.lines[this.lines.length - 1] += text;
    this.ended = false;
  }

  private begin(offset: number, text: string): void {
    this.places.push(this.document.position(offset));
    this.lines.push(text);
  }
}

function decoded(escape: string): string {
  const value: unknown = JSON.parse(`"${escape}"`);
  return typeof value === "string" ? value : "";
}

/** The offset after the character, or the escape, at `at` in a JSON string. */
function afterCharacter(text: string, at: number): number {
  return text[at] !== "\\" ? at + 1 : at + (text[at + 1] === "u" ? 6 : 2);
}

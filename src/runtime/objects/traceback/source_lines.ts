/** The source lines of a frame with `~~~~^^^^` under what raised: `StackSummary.format_frame_summary` of CPython 3.13. */
import { displayWidth } from "./display_width.js";
import type { Traceback } from "./frames.js";

export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where a frame stands; the anchor is the part under `^`, the rest of the span under `~`. */
export interface Place {
  readonly start: Point;
  readonly end: Point;
  readonly anchor: { readonly start: Point; readonly end: Point } | null;
}

/** Where a frame stands, when that is known to the column. */
export function placeOf(frame: Traceback): Place | null {
  const { positions } = frame.$code.file;
  const at = frame.position * 8;
  const number = (offset: number): number => positions[at + offset] ?? -1;
  if (frame.position <= 0 || number(0) < 1 || number(1) < 0 || number(3) < 0) return null;
  return {
    start: { line: number(0), column: number(1) },
    end: { line: number(2), column: number(3) },
    anchor: number(4) < 1 ? null : { start: { line: number(4), column: number(5) }, end: { line: number(6), column: number(7) } },
  };
}

/** The lines below `File "…", line …`, each with its line break; empty when the source is not at hand. */
export function sourceLines(frame: Traceback): string {
  const { lines } = frame.$code.file;
  const place = frame.$code.line === null ? placeOf(frame) : null;
  if (place === null) {
    const text = frame.$code.line === null ? (lines[frame.tb_lineno - 1] ?? "").trim() : "";
    return text === "" ? "" : `    ${text}\n`;
  }
  return excerpt(lines, place);
}

/** The lines of a place with their marks. */
export function excerpt(lines: readonly string[], place: Place): string {
  const original = lines.slice(place.start.line - 1, place.end.line).map((line) => line.trimEnd());
  if (original.every((line) => line.trim() === "")) return "";
  return new Excerpt(original, place).text();
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Removes the margin that all lines share; lines of blanks only become empty (`textwrap.dedent`). */
function dedent(lines: readonly string[]): string[] {
  let margin: string | null = null;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = line.slice(0, indentOf(line));
    if (margin === null) margin = indent;
    else {
      let same = 0;
      while (same < margin.length && margin[same] === indent[same]) same++;
      margin = margin.slice(0, same);
    }
  }
  const cut = margin?.length ?? 0;
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(cut)));
}

/** The lines of one instruction and the marks below them. */
class Excerpt {
  readonly #lines: readonly string[];
  readonly #start: number;
  readonly #end: number;
  /** Line and column of the anchor's two ends, relative to the dedented lines; columns as displayed. */
  readonly #anchor: { readonly from: Point; readonly to: Point } | null;
  readonly #place: Place;

  constructor(original: readonly string[], place: Place) {
    this.#place = place;
    this.#lines = dedent(original);
    const cut = (original[0] ?? "").length - (this.#lines[0] ?? "").length;
    this.#start = Math.max(0, place.start.column - cut);
    this.#end = Math.max(0, place.end.column - cut);
    this.#anchor = place.anchor === null ? null : { from: this.#relative(place.anchor.start, cut), to: this.#relative(place.anchor.end, cut) };
  }

  #relative({ line, column }: Point, cut: number): Point {
    const index = line - this.#place.start.line;
    return { line: index, column: displayWidth(this.#lines[index] ?? "", Math.max(0, column - cut)) };
  }

  text(): string {
    const marked = this.#showsMarks();
    const out: string[] = [];
    let previous = -1;
    for (const index of this.#significant()) {
      const between = index - previous - 1;
      if (previous >= 0 && between === 1) this.#show(index - 1, marked, out);
      else if (previous >= 0 && between > 1) out.push(`...<${between} lines>...`);
      this.#show(index, marked, out);
      previous = index;
    }
    return dedent(out)
      .map((line) => `    ${line}\n`)
      .join("");
  }

  /** The first line, the last, and those around the anchor's ends; what lies between is left out. */
  #significant(): number[] {
    const last = this.#lines.length - 1;
    const chosen = new Set([0, last]);
    if (this.#anchor !== null) {
      for (const { line } of [this.#anchor.from, this.#anchor.to]) for (let i = line - 1; i <= line + 1; i++) if (i >= 0 && i <= last) chosen.add(i);
    }
    return [...chosen].sort((a, b) => a - b);
  }

  #show(index: number, marked: boolean, out: string[]): void {
    const line = this.#lines[index] ?? "";
    out.push(line);
    if (!marked) return;
    const indent = indentOf(line);
    const isLast = index === this.#lines.length - 1;
    const stop = isLast ? displayWidth(line, this.#end) : displayWidth(line);
    const start = index === 0 ? displayWidth(line, this.#start) : 0;
    let marks = "";
    for (let column = 0; column < stop; column++) marks += column < indent || column < start ? " " : this.#mark(index, column);
    out.push(marks);
  }

  #mark(line: number, column: number): "^" | "~" {
    if (this.#anchor === null) return "^";
    const { from, to } = this.#anchor;
    const afterStart = line > from.line || (line === from.line && column >= from.column);
    const beforeEnd = line < to.line || (line === to.line && column < to.column);
    return afterStart && beforeEnd ? "^" : "~";
  }

  /** No marks when they would say nothing: under a whole line, or a call that is all that is returned or assigned. */
  #showsMarks(): boolean {
    if (this.#isWholeValue()) return false;
    if (this.#anchor !== null) return true;
    const first = this.#lines[0] ?? "";
    const last = this.#lines[this.#lines.length - 1] ?? "";
    return first.slice(0, this.#start).trimStart() !== "" || last.slice(this.#end).trimEnd() !== "";
  }

  /** `return f(…)` with a plain name, or `x = call(…)`: the call spans the value of the statement. */
  #isWholeValue(): boolean {
    if (this.#anchor === null) return false;
    const anchorLine = this.#lines[this.#anchor.from.line] ?? "";
    const anchorColumn = columnAt(anchorLine, this.#anchor.from.column);
    if (anchorLine[anchorColumn] !== "(" || (this.#lines[this.#lines.length - 1] ?? "")[this.#end - 1] !== ")") return false;
    const before = (this.#lines[0] ?? "").slice(0, this.#start);
    const after = (this.#lines[this.#lines.length - 1] ?? "").slice(this.#end);
    const opened = /[\s(]*$/.exec(before)?.[0].replace(/\s/g, "").length ?? 0;
    const closed = /^[\s)]*/.exec(after)?.[0].replace(/\s/g, "").length ?? 0;
    if (opened !== closed || !/^[\s)]*(?:#.*|;.*)?$/.test(after)) return false;
    const head = before.replace(/[\s(]*$/, "");
    if (head === "return") {
      const callee = this.#anchor.from.line === 0 ? (this.#lines[0] ?? "").slice(this.#start, anchorColumn) : "";
      return /^[\p{L}_][\p{L}\p{N}_]*\s*$/u.test(callee);
    }
    return isAssignmentHead(head);
  }
}

/** The string index at which a line has reached a displayed column. */
function columnAt(line: string, displayed: number): number {
  for (let index = 0; index <= line.length; index++) if (displayWidth(line, index) >= displayed) return index;
  return line.length;
}

/** `x =`: one plain name; CPython shows marks for any other target. */
const isAssignmentHead = (head: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*\s*=$/u.test(head);

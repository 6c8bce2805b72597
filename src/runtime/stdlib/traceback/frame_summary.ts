/** `FrameSummary`: one entry of a traceback or stack, as `extract_tb` and `extract_stack` give them. */
import { eq } from "../../objects/compare.js";
import { dict, type Dict } from "../../objects/dict.js";
import { libraryClass } from "../../objects/library_functions.js";
import { ListIterator } from "../../objects/iteration.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { getitem } from "../../objects/subscript.js";
import { excerpt, placeOf, sourceLines } from "../../objects/traceback/source_lines.js";
import type { Traceback } from "../../objects/traceback.js";
import { PyTuple, tuple } from "../../objects/tuple.js";
import { truthy } from "../../objects/truth.js";
import { sourceLine, sourceText } from "../linecache.js";

interface Options {
  readonly lookup_line?: unknown;
  readonly locals?: Dict | null;
  readonly line?: string | null;
  readonly end_lineno?: number | null;
  readonly colno?: number | null;
  readonly end_colno?: number | null;
}

export class FrameSummary {
  filename: string;
  lineno: number | null;
  name: string;
  end_lineno: number | null;
  colno: number | null;
  end_colno: number | null;
  locals: Dict | null;
  readonly $given: string | null;
  /** The frame of a traceback that it stands for; it knows what goes under `^`. */
  $frame: Traceback | null = null;

  constructor(filename: string, lineno: number | null, name: string, { locals = null, line = null, end_lineno = null, colno = null, end_colno = null }: Options = {}) {
    this.filename = filename;
    this.lineno = lineno;
    this.name = name;
    this.end_lineno = end_lineno ?? lineno;
    this.colno = colno;
    this.end_colno = end_colno;
    this.$given = line;
    this.locals = locals === null ? null : dict(Array.from(locals.items(), ([key, value]): [unknown, unknown] => [key, repr(value)]));
  }

  /** The line of the source without the blanks around it. */
  get line(): string | null {
    if (this.$given !== null) return this.$given.trim();
    if (this.lineno === null) return null;
    return (this.$frame === null ? sourceLine(this.filename, this.lineno) : (this.$frame.$code.file.lines[this.lineno - 1] ?? "")).trim();
  }

  /** The lines below `File …`, with marks where the columns are known. */
  get $source(): string {
    if (this.$frame !== null && this.lineno === this.$frame.tb_lineno) return sourceLines(this.$frame);
    const { colno, end_colno, lineno, end_lineno, line } = this;
    const lines = this.$given === null ? sourceText(this.filename) : null;
    if (lines !== null && lineno !== null && colno !== null && end_colno !== null) {
      return excerpt(lines, { start: { line: lineno, column: colno }, end: { line: end_lineno ?? lineno, column: end_colno }, anchor: null });
    }
    return line === null || line === "" ? "" : `    ${line}\n`;
  }

  get $items(): PyTuple {
    return tuple([this.filename, this.lineno, this.name, this.line]);
  }

  __eq__(other: unknown): unknown {
    if (other instanceof FrameSummary) return this.filename === other.filename && this.lineno === other.lineno && this.name === other.name && truthy(eq(this.locals, other.locals));
    return other instanceof PyTuple ? eq(this.$items, other) : NotImplemented;
  }

  __getitem__(pos: unknown): unknown {
    return getitem(this.$items, pos);
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.$items[Symbol.iterator]();
  }

  __iter__(): Iterator<unknown> {
    return new ListIterator(Array.from(this.$items));
  }

  __len__(): number {
    return 4;
  }

  __repr__(): string {
    return `<FrameSummary file ${this.filename}, line ${this.lineno ?? "None"} in ${this.name}>`;
  }
}
Object.defineProperty(FrameSummary.prototype, "__hash__", { value: null, writable: true, configurable: true });
libraryClass(FrameSummary, { name: "FrameSummary", module: "traceback", signature: "filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None" });

const bytesBefore = (line: string, column: number): number => new TextEncoder().encode(line.slice(0, column)).length;

/** The entry of a traceback's frame. */
export function summaryOf(frame: Traceback): FrameSummary {
  const place = frame.$code.line === null ? placeOf(frame) : null;
  const { path, lines } = frame.$code.file;
  const summary = new FrameSummary(path, frame.tb_lineno, frame.$code.name, {
    end_lineno: place?.end.line ?? frame.tb_lineno,
    colno: place === null ? null : bytesBefore(lines[place.start.line - 1] ?? "", place.start.column),
    end_colno: place === null ? null : bytesBefore(lines[place.end.line - 1] ?? "", place.end.column),
  });
  summary.$frame = frame;
  return summary;
}

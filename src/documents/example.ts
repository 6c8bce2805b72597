import type { Span } from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";

/** Where an example was found: a Markdown fence, Markdown's indented code, a block among plain prose, a `>>>` session, a notebook's cell, a whole `.py` file, a terminal's `$ python shop.py`. */
export type ExampleKind = "fence" | "indented" | "block" | "session" | "cell" | "file" | "console";

/** What the author asks for, in a comment of the document's own form: `<!-- yieldstar: clock=real, tolerance=20% -->`. */
export interface Directives {
  /** It must end with this exception: `ValueError`, or the empty text for any. */
  readonly expectError?: string;
  readonly clock?: "real" | "virtual";
  /** How far claimed times may be off, as a share: 0.2 for 20 %. */
  readonly tolerance?: number;
  /** What it defines is there for every later example of its group. */
  readonly setup?: boolean;
  /** Examples see names of their own group only; those without one are a group, too. */
  readonly group?: string;
}

/** What a document says that an example prints. */
export type Claim = {
  /** The document's line on which the claimed text begins. */
  readonly line: number;
  readonly lines: readonly string[];
} & (
  | /** All that the example prints. */ { readonly extent: "whole" }
  | /** What the statement on this line prints, or what was printed last when a comment on lines of its own says so; `column`: of its `#`. */ { readonly extent: "beside" | "near"; readonly column: number }
  | /** What the session's statement that begins on the document's line `statement` prints. */ { readonly extent: "prompt"; readonly statement: number; readonly directives: readonly string[] }
);

export interface Example {
  readonly kind: ExampleKind;
  /** The document's line (from 1) of the first line of code. */
  readonly line: number;
  /** Code lines, without what the document puts before them (quote marks, list indentation). Line `i` stands on document line `line + i`. */
  readonly code: readonly string[];
  /** How many UTF-16 units of the document's line stand before each code line. */
  readonly columns: readonly number[];
  readonly claims: readonly Claim[];
  /** `sys.argv[1:]`, when a terminal's text shows with which words the program was started. */
  readonly args?: readonly string[];
  /** The file's name that the document gives the block. */
  readonly name?: string;
  /** The file beside the document that holds the program, when the document doesn't. */
  readonly file?: string;
  readonly directives?: Directives;
  /** Why the document itself asks not to run it (`no-run`, `skip` in the fence's info). */
  readonly skip?: string;
}

/** The example as Python source whose line numbers are the document's, so that messages and tracebacks point there by themselves. */
export function exampleSource(example: Example): string {
  return `${"\n".repeat(example.line - 1)}${example.code.join("\n")}\n`;
}

/** The place in the document of a span of `exampleSource`. */
export function spanInDocument(span: Span, example: Example, source: SourceText, document: SourceText): Span {
  return { start: offsetInDocument(span.start, example, source, document), end: offsetInDocument(span.end, example, source, document) };
}

function offsetInDocument(offset: number, example: Example, source: SourceText, document: SourceText): number {
  const { line, column } = source.position(offset);
  const index = Math.min(line - example.line, example.code.length - 1);
  if (index < 0) return document.lineStart(example.line);
  const inCode = line - example.line === index ? Math.min(column, example.code[index]?.length ?? 0) : (example.code[index]?.length ?? 0);
  return document.lineStart(example.line + index) + (example.columns[index] ?? 0) + inCode;
}

/** Code lines without their common indentation, and the columns that were taken off. Blank lines don't count. */
export function dedent(lines: readonly string[], columns: readonly number[]): { code: string[]; columns: number[] } {
  let common: string | null = null;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    common = common === null ? indent : sharedPrefix(common, indent);
    if (common === "") break;
  }
  const width = common?.length ?? 0;
  return { code: lines.map((line) => line.slice(width)), columns: columns.map((column, i) => column + Math.min(width, lines[i]?.length ?? 0)) };
}

function sharedPrefix(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(0, i);
}

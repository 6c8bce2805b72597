import { runInThisContext } from "node:vm";
import type { Expr, Program, Stmt } from "../../../src/emit/ir.js";
import { printJavaScript } from "../../../src/print/javascript.js";
import type { Span } from "../../../src/syntax/ast.js";
import type { SourceText } from "../../../src/syntax/source.js";

export const id = (name: string): Expr => ({ kind: "Identifier", name });
export const num = (value: number): Expr => ({ kind: "Number", text: String(value) });
export const runtimeName = (name: string): Expr => ({ kind: "RuntimeName", module: "", name });

export const programOf = (body: Stmt[], extra: Partial<Program> = {}): Program => ({
  path: "test.py",
  body,
  userNames: new Set(),
  typeImports: new Set(),
  usesTopLevelAwait: false,
  ...extra,
});

/** What the fake runtime saw: a frame as an exception left it or as an `except` clause recorded it. */
export interface Seen {
  readonly error: unknown;
  readonly by: "trace" | "caught";
  readonly code: string;
  /** −1 when the frame had been recorded before, 0 when nothing is known. */
  readonly index: number;
  /** The eight numbers of the position. */
  readonly position: readonly number[];
}

interface FakeCode {
  readonly table: readonly number[];
  readonly name: string;
}

/** Prints a program for `run`, runs it on a runtime that only has `extra` and what position tracking needs, and tells what that saw. */
export const runPrinted = async (program: Program, source: SourceText, extra: Record<string, unknown> = {}, limit = 1000): Promise<{ text: string; seen: Seen[]; error: unknown }> => {
  const { text } = printJavaScript(program, { source });
  const seen: Seen[] = [];
  const note = (by: Seen["by"]) => (error: unknown, code: FakeCode, index: number) => {
    seen.push({ error, by, code: code.name, index, position: index < 0 ? [] : code.table.slice(index * 8, index * 8 + 8) });
    return error;
  };
  const runtime = {
    trace$: note("trace"),
    during$: (error: unknown) => error,
    handled$: { own: null },
    caught$: note("caught"),
    file$: (_path: string, _source: string, table: number[]) => table,
    code$: (table: number[], name: string): FakeCode => ({ table, name }),
    depth$: { depth: 0, limit },
    too_deep$: () => new Error("too deep"),
    ...extra,
  };
  const main: ($: object) => Promise<void> = runInThisContext(text);
  let error: unknown;
  try {
    await main({ runtime, module: () => runtime, meta: {}, path: "test.py", source: source.text });
  } catch (thrown) {
    error = thrown;
  }
  return { text, seen, error };
};

/** The span of the nth occurrence of `part` in `source`. */
export const spanOf = (source: string, part: string, nth = 0): Span => {
  let start = source.indexOf(part);
  for (let i = 0; i < nth; i++) start = source.indexOf(part, start + 1);
  if (start < 0) throw new Error(`${part} is not in the source`);
  return { start, end: start + part.length };
};

/** The text that a position points at. */
export const pointedAt = (source: SourceText, [line = 0, column = 0, endLine = 0, endColumn = 0]: readonly number[]): string =>
  line < 1 ? "" : source.text.slice(source.lineStart(line) + column, source.lineStart(endLine) + endColumn);

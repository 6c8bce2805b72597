import { readFileSync } from "node:fs";
import type { SyntaxProblem } from "../../../src/syntax/problem.js";
import { SourceText } from "../../../src/syntax/source.js";

/** Type, message, line, offset, end line, end offset of CPython's SyntaxError (columns are 1-based code points); empty if it has none. */
export type Answer = [] | [string, string, number, number, number, number | null];

/** Rows of a source and CPython 3.13.0's answer to it. */
export function answers(file: string): [string, ...Answer][] {
  const rows: [string, ...Answer][] = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  return rows;
}

/** Our answer in CPython's terms. Where CPython leaves a column open (0, -1, or equal to the start) `recorded` says how it writes that. */
export function answerOf(text: string, problem: SyntaxProblem | undefined, recorded: Answer): Answer {
  if (problem === undefined) return [];
  const source = new SourceText("x.py", text);
  const { start, end } = problem.span;
  const from = source.position(Math.min(start, text.length));
  const column = [...text.slice(source.lineStart(from.line), start)].length + Math.max(0, start - text.length) + 1;
  const [, , line = 0, offset = 0, endLine = 0, endOffset = 0] = recorded;
  const head: [string, string, number] = [problem.type, problem.message, from.line];
  if (problem.noCaret) return [...head, offset, endLine, endOffset];
  const width = [...text.slice(start, end)].length + Math.max(0, end - Math.max(start, text.length));
  const open = endOffset === null || endOffset <= offset;
  // of an underlining over several lines only the first is shown
  const severalLines = endLine !== line && source.position(Math.min(end, text.length)).line > from.line;
  if (severalLines || (open && width === 1)) return [...head, column, endLine, endOffset];
  return [...head, column, from.line, column + width];
}

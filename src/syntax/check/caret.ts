import type { SyntaxProblem } from "../problem.js";
import type { SourceText } from "../source.js";

function codePoints(text: string): string[] {
  return [...text];
}

/**
 * What CPython prints on stderr for an uncaught SyntaxError of a script (`traceback.TracebackException._format_syntax_error`).
 * It shows the first line of the error without its leading blanks and counts columns by code points, whatever their width.
 */
export function syntaxErrorText(problem: SyntaxProblem, source: SourceText, path: string): string {
  const { line, column } = source.position(Math.min(problem.span.start, source.text.length));
  const full = source.line(line).split("\0", 1)[0] ?? "";
  const shown = full.replace(/^[ \n\f]+/, "");
  let text = `  File "${path}", line ${line}\n`;
  if (shown.trimEnd() !== "") text += `    ${shown.replace(/[ \t]+$/, (blanks) => blanks)}\n`;
  const carets = problem.noCaret ? "" : caretLine(full, shown, column, problem, source, line);
  return `${text}${carets}${problem.type}: ${problem.message}\n`;
}

function caretLine(
  full: string, shown: string, column: number, problem: SyntaxProblem, source: SourceText, line: number,
): string {
  const past = Math.max(0, problem.span.start - source.text.length);
  const start = codePoints(full.slice(0, column)).length + past + Math.max(0, column - full.length);
  const end = source.position(Math.min(problem.span.end, source.text.length));
  const width = codePoints(full).length;
  const stop = end.line === line ? codePoints(full.slice(0, end.column)).length : width;
  const stripped = codePoints(full).length - codePoints(shown).length;
  const from = Math.min(start, width) - stripped;
  if (from < 0) return "";
  const to = Math.max(stop - stripped, from + 1);
  const blanks = codePoints(shown).slice(0, from).map((c) => (/\s/.test(c) ? c : " ")).join("");
  return `    ${blanks.padEnd(from)}${"^".repeat(to - from)}\n`;
}

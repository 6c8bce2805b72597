import type { SyntaxProblem } from "../problem.js";
import type { SourceText } from "../source.js";

/**
 * What CPython prints on stderr for an uncaught SyntaxError of a script (`_format_syntax_error` of its `traceback`).
 * It shows the first line of the error without its leading blanks (tabs stay) and counts columns by code points, whatever their width.
 */
export function syntaxErrorText(problem: SyntaxProblem, source: SourceText, path: string): string {
  const { line, column } = source.position(Math.min(problem.span.start, source.text.length));
  // of a line with a null byte CPython has read what stands before it
  const [full = ""] = source.line(line).split("\0", 1);
  const shown = full.replace(/^[ \n\f]+/, "");
  const text = full === "" ? "" : `    ${shown}\n`;
  const carets = problem.noCaret ? "" : caretLine(problem, source, line, column, full, shown);
  return `  File "${path}", line ${line}\n${text}${carets}${problem.type}: ${problem.message}\n`;
}

function codePoints(text: string): number {
  return [...text].length;
}

function caretLine(
  problem: SyntaxProblem, source: SourceText, line: number, column: number, full: string, shown: string,
): string {
  const width = codePoints(full);
  const stripped = width - codePoints(shown);
  const from = Math.min(codePoints(full.slice(0, column)), width) - stripped;
  if (from < 0) return "";
  const end = source.position(Math.min(problem.span.end, source.text.length));
  const upTo = end.line === line ? codePoints(full.slice(0, end.column)) : width;
  const blanks = [...shown].slice(0, from).map((c) => (/\s/.test(c) ? c : " ")).join("");
  return `    ${blanks}${"^".repeat(Math.max(upTo - stripped - from, 1))}\n`;
}

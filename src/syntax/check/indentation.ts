/** Indentation (language reference 2.1.8): the stack of columns, the rule on tabs, and `\` at the end of a line. */

import type { TokenFailure } from "./tokens.js";

const MAX_INDENTS = 100;

export interface LineStart {
  /** Where the line's first token stands. */
  readonly at: number;
  /** Column with tab stops every eight, and with tabs as wide as one space: both must agree. */
  readonly column: number;
  readonly altColumn: number;
  /** Nothing but a comment on this line. */
  readonly blank: boolean;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function lineStartBefore(text: string, at: number): number {
  let i = at;
  while (i > 0 && !isLineBreak(text.charCodeAt(i - 1))) i--;
  return i;
}

/** One past the line break of the line at `at` (which may be missing at the end of the file). */
function lineEndAfter(text: string, at: number): number {
  let i = at;
  while (i < text.length && !isLineBreak(text.charCodeAt(i))) i++;
  return i + 1;
}

export class Indentation {
  readonly #columns: number[] = [0];
  readonly #altColumns: number[] = [0];

  /** Reads the white space at the start of a line. */
  read(text: string, lineStart: number): LineStart | { readonly failure: TokenFailure } {
    let i = lineStart;
    let column = 0;
    let altColumn = 0;
    let continued = 0;
    for (;;) {
      const code = text.charCodeAt(i);
      if (code === 32) {
        column++;
        altColumn++;
      } else if (code === 9) {
        column = (Math.floor(column / 8) + 1) * 8;
        altColumn++;
      } else if (code === 12) {
        column = 0;
        altColumn = 0;
      } else if (code === 92) {
        // of an indentation split by a backslash only the first line's part counts
        if (continued === 0) continued = column;
        const next = this.continuationEnd(text, i);
        if (typeof next !== "number") return { failure: next };
        i = next;
        continue;
      } else {
        // white space alone before the end of the file is a blank line too
        const blank = code === 35 || isLineBreak(code) || (i >= text.length && i > lineStart);
        return { at: i, column: continued || column, altColumn: continued || altColumn, blank };
      }
      i++;
    }
  }

  /** 1 for an INDENT, -n for n DEDENTs, 0 for neither. */
  apply(text: string, line: LineStart): number | TokenFailure {
    const top = this.#columns.length - 1;
    const column = this.#columns[top] ?? 0;
    if (line.column === column) return line.altColumn === this.#altColumns[top] ? 0 : this.#tabError(text, line.at);
    if (line.column > column) {
      if (top + 1 >= MAX_INDENTS) {
        const start = lineStartBefore(text, line.at);
        return { type: "IndentationError", message: "too many levels of indentation", start, end: start + 1, kind: "stopped" };
      }
      if (line.altColumn <= (this.#altColumns[top] ?? 0)) return this.#tabError(text, line.at);
      this.#columns.push(line.column);
      this.#altColumns.push(line.altColumn);
      return 1;
    }
    let dedents = 0;
    while (this.#columns.length > 1 && line.column < (this.#columns.at(-1) ?? 0)) {
      this.#columns.pop();
      this.#altColumns.pop();
      dedents++;
    }
    if (line.column !== this.#columns.at(-1)) {
      const end = lineEndAfter(text, line.at);
      return {
        type: "IndentationError",
        message: "unindent does not match any outer indentation level",
        start: end - 1,
        end,
        kind: "stopped",
      };
    }
    return line.altColumn === this.#altColumns.at(-1) ? -dedents : this.#tabError(text, line.at);
  }

  #tabError(text: string, at: number): TokenFailure {
    const start = lineStartBefore(text, at);
    return {
      type: "TabError",
      message: "inconsistent use of tabs and spaces in indentation",
      start,
      end: start + 1,
      kind: "stopped",
    };
  }

  /** The start of the line after the backslash at `at`. */
  continuationEnd(text: string, at: number): number | TokenFailure {
    let i = at + 1;
    if (text.charCodeAt(i) === 13) i++;
    const isBreak = text.charCodeAt(i) === 10 || text.charCodeAt(i - 1) === 13;
    if (i < text.length && !isBreak) {
      return {
        type: "SyntaxError",
        message: "unexpected character after line continuation character",
        start: at + 1,
        end: at + 2,
        kind: "stopped",
      };
    }
    if (text.charCodeAt(i) === 10) i++;
    if (i >= text.length) {
      const end = i > text.length ? text.length : i;
      const start = isLineBreak(text.charCodeAt(end - 1)) ? end - 1 : end;
      return { type: "SyntaxError", message: "unexpected EOF while parsing", start, end: start + 1, kind: "stopped" };
    }
    return i;
  }
}

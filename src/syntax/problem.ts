import type { Span } from "./ast.js";

/** What CPython's compiler refuses: the exception it raises, its message, and the text it underlines. */
export interface SyntaxProblem {
  readonly type: "SyntaxError" | "IndentationError" | "TabError";
  readonly message: string;
  /** UTF-16 offsets into the source of what CPython underlines; may end one past a line for "something is missing here". */
  readonly span: Span;
  /** CPython reports the line but underlines nothing (its column is 0, or it has no position at all). */
  readonly noCaret?: true;
}

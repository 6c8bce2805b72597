/** The SyntaxWarnings that CPython's compiler prints, in its order: those of literals first, then those of the code. */
import type * as ast from "../ast.js";
import type { SourceText } from "../source.js";
import { codeWarnings } from "./code.js";
import { literalWarnings } from "./literals.js";

export interface SyntaxWarning {
  readonly message: string;
  /** What CPython underlines where the warning is an error. */
  readonly span: ast.Span;
  /** The line it is about, where that is not the span's first. */
  readonly line?: number;
}

/** All warnings about a module that compiles. */
export function syntaxWarnings(module: ast.Module, source: SourceText): SyntaxWarning[] {
  return [...literalWarnings(source), ...codeWarnings(module)];
}

/** A warning as it travels with the compiled program: with the place and the line that a SyntaxError names. */
export type CompilerWarning = readonly [message: string, line: number, offset: number, endLine: number, endOffset: number, text: string | null];

/** Warnings with lines and columns by code point, as CPython counts them. */
export function compilerWarnings(warnings: readonly SyntaxWarning[], source: SourceText): CompilerWarning[] {
  const column = (at: number, line: number): number => [...source.text.slice(source.lineStart(line), at)].length + 1;
  return warnings.map(({ message, span, line }) => {
    const from = source.position(span.start).line;
    const to = source.position(span.end).line;
    return [message, line ?? from, column(span.start, from), to, column(span.end, to), `${source.line(from)}\n`];
  });
}

import type { Span } from "../syntax/ast.js";

export type Severity = "error" | "warning" | "notice";

/** One thing to tell the author of a Python text, at its place. `name` is a kebab-case word from the catalogue, never a number. */
export interface Diagnostic {
  readonly name: string;
  readonly severity: Severity;
  /** States the fact, in one sentence without a full stop. */
  readonly message: string;
  readonly span: Span;
  readonly path: string;
  /** What to write instead. */
  readonly help?: string;
  /** What stands beside the carets. */
  readonly label?: string;
}

/** True when one of them stops the conversion. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === "error");
}

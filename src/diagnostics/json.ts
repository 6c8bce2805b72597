import type { SourceText } from "../syntax/source.js";
import type { Diagnostic } from "./diagnostic.js";

/** A diagnostic as machines read it: lines and columns count from 1, columns in UTF-16 code units, the end is exclusive. */
export interface DiagnosticJson {
  readonly name: string;
  readonly severity: string;
  readonly message: string;
  readonly path: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly help?: string;
  readonly label?: string;
}

/** The JSON form of a diagnostic. */
export function diagnosticJson(diagnostic: Diagnostic, source: SourceText): DiagnosticJson {
  const { name, severity, message, path, help, label, span } = diagnostic;
  const start = source.position(span.start);
  const end = source.position(span.end);
  return {
    name,
    severity,
    message,
    path,
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
    ...(help === undefined ? {} : { help }),
    ...(label === undefined ? {} : { label }),
  };
}

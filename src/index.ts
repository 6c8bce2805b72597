/** The public API: everything the command line does, for programs. */
export { type Compiled, compileForRun, type CompileOptions, convertToTypeScript } from "./convert.js";
export { type Diagnostic, hasErrors, type Severity } from "./diagnostics/diagnostic.js";
export { type DiagnosticJson, diagnosticJson } from "./diagnostics/json.js";
export { type Palette, plain, terminalPalette } from "./diagnostics/palette.js";
export { renderDiagnostic, renderDiagnostics } from "./diagnostics/render.js";
export type { Claim, Example, ExampleKind } from "./documents/example.js";
export { documentEndings, findExamples, foldLineEnds } from "./documents/find.js";
export { isFailure, type Totals, totalsOf, type VerifyJson, verifyJson } from "./documents/reports/json.js";
export { type Comparison, compareClaims, type Tolerated } from "./documents/matching/match.js";
export { reportDocument, reportTotals } from "./documents/reports/terminal.js";
export { type DocumentResult, type ExampleResult, type Verdict, verifyDocument, type VerifyTools } from "./documents/verify.js";
export type { Ending, OutputEvent, Raised, Transcript } from "./execute/transcript.js";
export { loadParser, type PythonParser, type WasmFiles } from "./syntax/index.js";
export { SourceText } from "./syntax/source.js";

/** The compiler on Node: loaded only when there is something to compile. */
import { compileForRun, type Compiled, type CompileOptions } from "../convert.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderDiagnostics } from "../diagnostics/render.js";
import { syntaxErrorText } from "../syntax/check/caret.js";
import { loadParser, type PythonParser } from "../syntax/parser.js";
import type { SyntaxProblem } from "../syntax/problem.js";
import { SourceText } from "../syntax/source.js";
import { paletteFor } from "./terminal.js";
import { wasmFiles } from "./wasm_files.js";

let parser: Promise<PythonParser> | null = null;

/** The parser, loaded once. */
export function pythonParser(): Promise<PythonParser> {
  return (parser ??= loadParser(wasmFiles));
}

/** Compiles one program for `run`. `problems` is what to show on stderr when it can't run: CPython's text for what CPython refuses too. */
export async function compileProgram(path: string, text: string, options: Omit<CompileOptions, "path">): Promise<{ compiled: Compiled; problems: string | null }> {
  const source = new SourceText(path, text);
  const compiled = compileForRun(await pythonParser(), source, { main: true, ...options, path });
  const errors = compiled.diagnostics.filter((each) => each.severity === "error");
  if (errors.length === 0) return { compiled, problems: null };
  const refused = errors.find((each) => each.name === "syntax-error");
  const problems = refused === undefined ? `${renderDiagnostics(errors, source, paletteFor(process.stderr, "auto"))}\n` : syntaxErrorText(problemOf(refused), source, path);
  return { compiled, problems };
}

/** The catalogue writes `IndentationError: …` into the message of what is no plain SyntaxError. */
function problemOf({ message, span, noCaret }: Diagnostic): SyntaxProblem {
  const subclass = /^(IndentationError|TabError): /.exec(message);
  const type = subclass?.[1] === "IndentationError" || subclass?.[1] === "TabError" ? subclass[1] : "SyntaxError";
  return { type, message: message.slice(subclass?.[0].length ?? 0), span, ...(noCaret === true ? { noCaret } : {}) };
}

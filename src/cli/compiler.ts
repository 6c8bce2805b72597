/** The compiler on Node: loaded only when there is something to compile. */
import { compileForRun, type Compiled, type CompileOptions } from "../convert.js";
import { renderDiagnostics } from "../diagnostics/render.js";
import { syntaxErrorText } from "../syntax/check/caret.js";
import { loadParser, type PythonParser } from "../syntax/parser.js";
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
  const [refused] = compiled.problems;
  const problems = refused === undefined ? `${renderDiagnostics(errors, source, paletteFor(process.stderr, "auto"))}\n` : syntaxErrorText(refused, source, path);
  return { compiled, problems };
}

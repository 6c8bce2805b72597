/** The compiler on Node: loaded only when there is something to compile. */
import type { Compiled, CompileOptions } from "../convert.js";
import { Cache, cacheFolder } from "../execute/node/cache.js";
import { ScriptFolder } from "../execute/node/script_folder.js";
import { loadParser, type PythonParser } from "../syntax/parser.js";
import type * as compileScript from "./compile_script.js";
import { codeFolder, compilerFolder, compilerStamp } from "./built_folder.js";
import { checkSize } from "./sources.js";
import { wasmFiles } from "./wasm_files.js";

export type Compiler = typeof compileScript;

let parser: Promise<PythonParser> | null = null;
let compiler: Compiler | null = null;

/** The parser, loaded once. */
export function pythonParser(): Promise<PythonParser> {
  return (parser ??= loadParser(wasmFiles));
}

/** The compiler's script, loaded once; its V8 code is kept in the folder. */
export function loadCompiler(folder: string | null = cacheFolder()): Compiler {
  if (compiler !== null) return compiler;
  const scripts = new ScriptFolder(compilerFolder, new Cache(folder, codeFolder), compilerStamp());
  const loaded = scripts.require("./compiler.js");
  if (!isCompiler(loaded)) throw new Error("the built compiler is not one");
  process.once("exit", () => scripts.keep());
  return (compiler = loaded);
}

function isCompiler(exports: object): exports is Compiler {
  return "compileForRun" in exports && "syntaxErrorText" in exports;
}

/** Compiles one program for `run`. `problems` is what to show on stderr when it can't run: CPython's text for what CPython refuses too. */
export async function compileProgram(path: string, text: string, options: Omit<CompileOptions, "path">): Promise<{ compiled: Compiled; problems: string | null }> {
  const { compileForRun, SourceText, syntaxErrorText } = loadCompiler();
  const source = new SourceText(path, text);
  checkSize(source);
  const compiled = compileForRun(await pythonParser(), source, { main: true, ...options, path });
  const errors = compiled.diagnostics.filter((each) => each.severity === "error");
  if (errors.length === 0) return { compiled, problems: null };
  const [refused] = compiled.problems;
  if (refused !== undefined) return { compiled, problems: syntaxErrorText(refused, source, path) };
  const { renderDiagnostics } = await import("../diagnostics/render.js");
  const { paletteFor } = await import("./terminal.js");
  return { compiled, problems: `${renderDiagnostics(errors, source, paletteFor(process.stderr, "auto"))}\n` };
}

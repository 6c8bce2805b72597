/** The compiler for programs that use `eval`, `exec` or `compile`: loaded before they start, since they can't wait for it. */
import { Script } from "node:vm";
import type { CompileText } from "../execute/run_program.js";
import { loadCompiler, pythonParser } from "./compiler.js";

/** Compiles and evaluates texts, as `compile(text, path, mode)` does; the compiler's V8 code is in the folder. */
export async function textCompiler(python: number, folder?: string | null): Promise<CompileText> {
  const parser = await pythonParser();
  const compiler = loadCompiler(folder);
  // each text is a script of its own name, by which its frames are found on the stack
  let count = 0;
  return (text, path, mode, hidesBuiltins) => {
    const made = compiler.compileText(parser, text, path, mode, { hidesBuiltins, python });
    return "javascript" in made ? { start: new Script(made.javascript, { filename: `${path}.${count++}.js` }).runInThisContext(), warnings: made.warnings } : made;
  };
}

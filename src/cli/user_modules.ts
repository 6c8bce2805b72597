/** Finds the user's own modules beside the program and compiles them when they are imported. */
import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Cache } from "../execute/node/cache.js";
import { evaluate, programEntry, readCompiled, writeCompiled } from "../execute/node/program_file.js";
import type { LoadedProgram } from "../execute/run_program.js";
import { compileProgram } from "./compiler.js";
import { CommandFailure } from "./failure.js";
import { readProgram } from "./python_file.js";

/** The module that `from` (`./helpers.js`, `../pkg/mod.js`) means in the file `importer`; null when there is none. */
export async function findUserModule(from: string, importer: string, python: number, cache: Cache, options: string): Promise<(LoadedProgram & { name: string }) | null> {
  const path = pathOf(from, importer.startsWith("<") ? "." : dirname(importer));
  if (path === null) return null;
  const source = readProgram(path);
  const entry = programEntry({ source, options: `${options} module` });
  let compiled = readCompiled(cache, entry);
  if (compiled === null) {
    const made = await compileProgram(path, source, { python, main: false });
    if (made.problems !== null) throw new CommandFailure(made.problems.trimEnd(), 1);
    compiled = made.compiled;
    writeCompiled(cache, entry, compiled);
  }
  const { start, keep } = evaluate(compiled.javascript, path, cache, entry);
  process.once("exit", keep);
  const file = basename(path, ".py");
  return { start, path, source, name: file === "__init__" ? basename(dirname(path)) : file };
}

function pathOf(from: string, folder: string): string | null {
  const target = join(folder, from.replace(/\.(?:js|ts|py)$/, ""));
  for (const candidate of [`${target}.py`, join(target, "__init__.py")]) {
    if (statSync(candidate, { throwIfNoEntry: false })?.isFile() === true) return candidate;
  }
  return null;
}

/** Finds the user's own modules beside the program and compiles them when they are imported. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Cache } from "../execute/node/cache.js";
import { evaluate, programEntry, readCompiled, writeCompiled } from "../execute/node/program_file.js";
import type { LoadedProgram } from "../execute/run_program.js";
import type { FindUserModule } from "../emit/emitter.js";
import { compileProgram } from "./compiler.js";
import { CommandFailure } from "./failure.js";
import { readProgram } from "./python_file.js";

/** The module that `from` (`./helpers.js`, `../pkg/mod.js`) means in the file `importer`; null when there is none. */
export async function findUserModule(from: string, importer: string, python: number, cache: Cache, options: string): Promise<(LoadedProgram & { name: string }) | null> {
  const path = pathOf(from, importer.startsWith("<") ? "." : dirname(importer));
  if (path === null) return null;
  const source = readProgram(path);
  const entry = programEntry({ source, options: `${options} module ${dirname(path)}` });
  let compiled = readCompiled(cache, entry);
  if (compiled === null) {
    const made = await compileProgram(path, source, { python, main: false, findUserModule: userModulesBeside(path) });
    if (made.problems !== null) throw new CommandFailure(made.problems.trimEnd(), 1);
    compiled = made.compiled;
    writeCompiled(cache, entry, compiled);
  }
  const { start, keep } = evaluate(compiled.javascript, path, cache, entry);
  process.once("exit", keep);
  const file = basename(path, ".py");
  return { start, path, source, name: file === "__init__" ? basename(dirname(path)) : file };
}

/** Finds modules beside a file, as specifiers: `helpers` is `./helpers.js`, `.models` in a package is `./models.js`. */
export function userModulesBeside(path: string): FindUserModule {
  const folder = path.startsWith("<") ? "." : dirname(path);
  return (name, level) => {
    const target = `${level === 0 ? `./${"../".repeat(depthInPackage(folder))}`.replace("./../", "../") : level === 1 ? "./" : "../".repeat(level - 1)}${name.replaceAll(".", "/")}`;
    const found = pathOf(target, folder);
    if (found === null || found === path) return null;
    return found.endsWith("__init__.py") ? `${target.replace(/\/$/, "")}/__init__.js` : `${target}.js`;
  };
}

/** How many packages the folder is inside of, itself included: absolute imports are found beside the outermost. */
function depthInPackage(folder: string): number {
  let depth = 0;
  for (let at = resolve(folder); existsSync(join(at, "__init__.py")) && dirname(at) !== at; at = dirname(at)) depth++;
  return depth;
}

const IMPORT = /^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([^#)\n]*)|import[ \t]+([^#\n]+))/gm;

/** The user's own files that a source text imports. */
export function importedFiles(path: string, text: string): string[] {
  const folder = dirname(path);
  const found = new Set<string>();
  const add = (dots: string, name: string): void => {
    const file = pathOf(`${dots.length === 0 ? `./${"../".repeat(depthInPackage(folder))}` : "../".repeat(dots.length - 1)}${name.replaceAll(".", "/")}`, folder);
    if (file !== null && file !== path) found.add(file);
  };
  for (const [, dots = "", base = "", names = "", modules] of text.matchAll(IMPORT)) {
    if (modules !== undefined) for (const each of modules.split(",")) add("", each.trim().split(/\s/)[0]!);
    else {
      if (base !== "") add(dots, base);
      for (const each of names.split(",")) add(dots, base === "" ? each.trim().split(/\s/)[0]! : `${base}.${each.trim().split(/\s/)[0]!}`);
    }
  }
  return [...found];
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function pathOf(from: string, folder: string): string | null {
  const target = join(folder, from.replace(/\.(?:js|ts|py)$/, ""));
  for (const candidate of [`${target}.py`, join(target, "__init__.py")]) {
    if (isFile(candidate)) return candidate;
  }
  return null;
}

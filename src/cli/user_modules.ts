/** Finds the user's own modules beside the program and compiles them when they are imported. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Cache } from "../execute/node/cache.js";
import { evaluate, needsCompiler, programEntry, readCompiled, writeCompiled } from "../execute/node/program_file.js";
import type { LoadedProgram } from "../execute/run_program.js";
import type { FindUserModule } from "../emit/emitter.js";
import type { Compiled, ReadUserModule } from "../convert.js";
import { compileProgram, loadCompiler } from "./compiler.js";
import { readProgram } from "./python_file.js";

/** The module that `from` (`./helpers.js`, `../pkg/mod.js`) means in the file `importer`; null when there is none. `compiles`: it asks for the compiler while it runs. */
export async function findUserModule(from: string, importer: string, python: number, cache: Cache, options: string): Promise<(LoadedProgram & { name: string; compiles?: boolean }) | null> {
  const path = pathOf(from, importer.startsWith("<") ? "." : dirname(importer));
  if (path === null) return null;
  const source = readProgram(path);
  const entry = programEntry({ source, options: `${options} module ${dirname(path)}` });
  let compiled = readCompiled(cache, entry);
  if (compiled === null) {
    const made = await compileProgram(path, source, { python, compiles: true, main: false, findUserModule: userModulesBeside(path), readUserModule: textsBeside(path) });
    if (made.problems !== null) return { start: refusing(path, source, made.compiled, made.problems.trimEnd()), path, source, name: basename(path, ".py") };
    compiled = made.compiled;
    if (mayBeKept(source)) writeCompiled(cache, entry, compiled);
  }
  const { start, keep } = evaluate(compiled.javascript, path, cache, entry);
  if (keepers.push(keep) === 1) process.once("exit", () => keepers.forEach((each) => each()));
  const file = basename(path, ".py");
  return { start, path, source, name: file === "__init__" ? basename(dirname(path)) : file, compiles: needsCompiler(compiled.javascript) };
}

/** What stores V8's code of each module at the end. */
const keepers: (() => void)[] = [];

/** A module that can't run: importing it raises what CPython's compiler says, or ends the program with the diagnostics. */
function refusing(path: string, text: string, { problems: [refused] }: Compiled, diagnostics: string): LoadedProgram["start"] {
  return ({ runtime }) => {
    if (refused === undefined) throw new runtime.SystemExit(diagnostics);
    const source = new (loadCompiler().SourceText)(path, text);
    const [start, end] = [source.position(refused.span.start), source.position(refused.span.end)];
    const offset = refused.noCaret === true ? null : start.column + 1;
    const details = runtime.tuple([path, start.line, offset, `${text.split(/\r\n|\r|\n/)[start.line - 1] ?? ""}\n`, end.line, offset === null ? null : end.column + 1]);
    throw new runtime[refused.type](refused.message, details);
  };
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

/** Reads modules beside a file, for `from m import *`. */
export function textsBeside(path: string): ReadUserModule {
  const folder = path.startsWith("<") ? "." : dirname(path);
  const find = userModulesBeside(path);
  return (name, level) => {
    const specifier = find(name, level);
    const found = specifier === null ? null : pathOf(specifier.replace(/\/__init__\.js$/, ""), folder);
    return found === null ? null : { path: found, text: readProgram(found), read: textsBeside(found) };
  };
}

/** A program that imports whatever another module gives away depends on that module's text: it is not kept. */
export const mayBeKept = (source: string): boolean => !/^[ \t]*from\s+\S+\s+import\s*\*/m.test(source);

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

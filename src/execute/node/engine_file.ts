/** Loads the built engine (`dist/engine/*.js`, classic scripts that `require` one another) with V8's code cache. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type * as engine from "../engine.js";
import type { Cache } from "./cache.js";
import { cachedScript } from "./script.js";

/** What the build's entry exports: the engine, and which modules of Python's library lie beside it. */
export type Engine = typeof engine & { readonly moduleNames: readonly string[] };

export interface LoadedEngine {
  readonly engine: Engine;
  /** Stores V8's code of all scripts that were loaded; call it when a program has run, so that the functions it used are in it. */
  keep(): void;
}

/** A text that changes whenever the build does: part of every cache key. */
export function buildStamp(folder: string, version: string): string {
  const { size, mtimeMs } = statSync(join(folder, "part.core.js"));
  return `${version}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

type Exports = Record<string, unknown>;
type ScriptFunction = (exports: Exports, require: (name: string) => Exports) => void;

/** Evaluates the engine in this thread; the modules of Python's library follow when a program imports them. */
export function loadEngine(folder: string, cache: Cache, stamp: string): LoadedEngine {
  const loaded = new Map<string, Exports>();
  const keepers: (() => void)[] = [];
  const require = (name: string): Exports => {
    const file = name.replace(/^\.\//, "");
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const exports: Exports = {};
    loaded.set(file, exports);
    const path = join(folder, file);
    const { script, keep } = cachedScript(`(function (exports, require) {"use strict";${readFileSync(path, "utf8")}\n})`, path, cache, `${file}-${stamp}`);
    keepers.push(keep);
    const start: ScriptFunction = script.runInThisContext();
    start(exports, require);
    return exports;
  };
  const built = require("./engine.js");
  if (!isEngine(built)) throw new Error("the built engine is not one");
  const names = new Set(built.moduleNames);
  built.runtime.setModuleLoader((name) => (names.has(name) ? require(`./module.${name}.js`) : undefined));
  return { engine: built, keep: () => keepers.forEach((keep) => keep()) };
}

function isEngine(exports: object): exports is Engine {
  return "runProgram" in exports && "moduleNames" in exports;
}

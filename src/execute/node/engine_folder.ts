/** Loads the built engine, `dist/engine/*.js`. */
import type * as engine from "../engine.js";
import type { Cache } from "./cache.js";
import { ScriptFolder } from "./script_folder.js";

/** What the build's entry exports: the engine, and which modules of Python's library lie beside it. */
export type Engine = typeof engine & { readonly moduleNames: readonly string[] };

export interface LoadedEngine {
  readonly engine: Engine;
  /** Stores V8's code of the scripts that were loaded. */
  keep(): void;
}

/** Evaluates the engine in this thread; the modules of Python's library follow when a program imports them. */
export function loadEngine(folder: string, cache: Cache, stamp: string): LoadedEngine {
  const scripts = new ScriptFolder(folder, cache, stamp);
  const engine = scripts.require("./engine.js");
  if (!isEngine(engine)) throw new Error("the built engine is not one");
  const names = new Set(engine.moduleNames);
  engine.runtime.setModuleLoader((name) => (names.has(name) ? scripts.require(`./module.${name}.js`) : undefined));
  return { engine, keep: () => scripts.keep() };
}

function isEngine(exports: object): exports is Engine {
  return "runProgram" in exports && "moduleNames" in exports;
}

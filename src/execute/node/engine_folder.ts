/** Loads the built engine, `dist/engine/*.js`. */
import type { Context } from "node:vm";
import type * as engine from "../engine.js";
import type { Cache } from "./cache.js";
import { type Require, ScriptFolder } from "./script_folder.js";

/** What the build's entry exports: the engine, and which modules of Python's library lie beside it. */
export type Engine = typeof engine & { readonly moduleNames: readonly string[] };

export interface LoadedEngine {
  readonly engine: Engine;
  /** Stores V8's code of the scripts that were loaded. */
  keep(): void;
}

/** Evaluates the engine in this thread; the modules of Python's library follow when a program imports them. */
export function loadEngine(folder: string, cache: Cache, stamp: string): LoadedEngine {
  const engines = new EngineFolder(folder, cache, stamp);
  return { engine: engines.load(null), keep: () => engines.keep() };
}

/** The engine, to be evaluated several times, each in a context of its own. */
export class EngineFolder {
  private readonly scripts: ScriptFolder;

  constructor(folder: string, cache: Cache, stamp: string) {
    this.scripts = new ScriptFolder(folder, cache, stamp);
  }

  /** A new engine, that shares nothing with others but what V8 made of its text; null is the thread's own context. */
  load(context: Context | null): Engine {
    return engineOf(this.scripts.instance(context));
  }

  keep(): void {
    this.scripts.keep();
  }
}

function engineOf(load: Require): Engine {
  const engine = load("./engine.js");
  if (!isEngine(engine)) throw new Error("the built engine is not one");
  const names = new Set(engine.moduleNames);
  engine.runtime.setModuleLoader((name) => (names.has(name) ? load(`./module.${name}.js`) : undefined));
  return engine;
}

function isEngine(exports: object): exports is Engine {
  return "runProgram" in exports && "moduleNames" in exports;
}

/** Loads the built engine (`dist/runtime.script.js`) with V8's code cache. */
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type * as engine from "../engine.js";
import type { Cache } from "./cache.js";
import { cachedScript } from "./script.js";

export type Engine = typeof engine;

export interface LoadedEngine {
  readonly engine: Engine;
  /** Stores V8's code of the engine; call it when a program has run, so that the functions it used are in it. */
  keep(): void;
}

/** A text that changes whenever the build does: part of every cache key. */
export function buildStamp(url: URL): string {
  const { size, mtimeMs } = statSync(fileURLToPath(url));
  return `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

/** Evaluates the engine's script in this thread. */
export function loadEngine(url: URL, cache: Cache): LoadedEngine {
  const path = fileURLToPath(url);
  const text = `(() => {${readFileSync(path, "utf8")}\nreturn yieldstar$runtime;})()`;
  const { script, keep } = cachedScript(text, path, cache, `engine-${buildStamp(url)}`);
  const loaded: Engine = script.runInThisContext();
  return { engine: loaded, keep };
}

/** A built folder of classic scripts that `require` one another; each has its V8 code in the cache. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Context, Script } from "node:vm";
import type { Cache } from "./cache.js";
import { type CachedScript, cachedScript } from "./script.js";

export type Exports = Record<string, unknown>;
export type Require = (name: string) => Exports;
type ScriptFunction = (exports: Exports, require: Require) => void;

/** A text that changes whenever the build does: part of every cache key. */
export function buildStamp(file: string, version: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${version}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

/** A module's namespace is an object of the realm that the module runs in, to be known as one there and to lead nowhere else. */
const makeNamespace = new Script("() => ({})", { filename: "namespace.js" });

export class ScriptFolder {
  private readonly folder: string;
  private readonly cache: Cache;
  private readonly stamp: string;
  private readonly compiled = new Map<string, CachedScript>();

  constructor(folder: string, cache: Cache, stamp: string) {
    this.folder = folder;
    this.cache = cache;
    this.stamp = stamp;
  }

  /** The exports of `./name.js`; its code runs when it is first asked for. */
  readonly require: Require = this.instance(null);

  /** A `require` whose modules are its own: they run once more, in that context; what V8 made of their texts is shared. */
  instance(context: Context | null): Require {
    const loaded = new Map<string, Exports>();
    const made: () => Exports = context === null ? () => ({}) : makeNamespace.runInContext(context);
    const require: Require = (name) => {
      const file = name.replace(/^\.\//, "");
      const known = loaded.get(file);
      if (known !== undefined) return known;
      const exports = made();
      loaded.set(file, exports);
      const { script } = this.scriptOf(file);
      const start: ScriptFunction = context === null ? script.runInThisContext() : script.runInContext(context);
      start(exports, require);
      return exports;
    };
    return require;
  }

  private scriptOf(file: string): CachedScript {
    const known = this.compiled.get(file);
    if (known !== undefined) return known;
    const path = join(this.folder, file);
    // The build writes ASCII only: no decoding.
    const text = `(function (exports, require) {"use strict";${readFileSync(path, "latin1")}\n})`;
    const compiled = cachedScript(text, path, this.cache, `${file}-${this.stamp}`);
    this.compiled.set(file, compiled);
    return compiled;
  }

  /** Stores V8's code of all scripts that were loaded; call it when they have worked, so that the functions they used are in it. */
  keep(): void {
    for (const { keep } of this.compiled.values()) keep();
  }
}

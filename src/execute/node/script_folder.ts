/** A built folder of classic scripts that `require` one another; each has its V8 code in the cache. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Cache } from "./cache.js";
import { cachedScript } from "./script.js";

export type Exports = Record<string, unknown>;
type ScriptFunction = (exports: Exports, require: (name: string) => Exports) => void;

/** A text that changes whenever the build does: part of every cache key. */
export function buildStamp(file: string, version: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${version}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

export class ScriptFolder {
  private readonly folder: string;
  private readonly cache: Cache;
  private readonly stamp: string;
  private readonly loaded = new Map<string, Exports>();
  private readonly keepers: (() => void)[] = [];

  constructor(folder: string, cache: Cache, stamp: string) {
    this.folder = folder;
    this.cache = cache;
    this.stamp = stamp;
  }

  /** The exports of `./name.js`; its code runs when it is first asked for. */
  readonly require = (name: string): Exports => {
    const file = name.replace(/^\.\//, "");
    const known = this.loaded.get(file);
    if (known !== undefined) return known;
    const exports: Exports = {};
    this.loaded.set(file, exports);
    const path = join(this.folder, file);
    // The build writes ASCII only: no decoding.
    const text = `(function (exports, require) {"use strict";${readFileSync(path, "latin1")}\n})`;
    const { script, keep } = cachedScript(text, path, this.cache, `${file}-${this.stamp}`);
    this.keepers.push(keep);
    const start: ScriptFunction = script.runInThisContext();
    start(exports, this.require);
    return exports;
  };

  /** Stores V8's code of all scripts that were loaded; call it when they have worked, so that the functions they used are in it. */
  keep(): void {
    for (const keep of this.keepers) keep();
  }
}

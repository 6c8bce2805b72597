/** JavaScript text as a V8 script with its compiled code kept in the cache: parsing and compiling the runtime costs more than reading it. */
import { Script } from "node:vm";
import type { Cache } from "./cache.js";

export interface CachedScript {
  readonly script: Script;
  /** Stores V8's code, lazily compiled functions included, unless it came from the cache: call it when the script has run. */
  keep(): void;
}

/** V8 refuses code made by another build or under other flags; these keep such builds out of each other's way. */
const build = `${process.version}-${process.arch}${process.execArgv.length === 0 ? "" : `-${process.execArgv.join("").replace(/[^\w]/g, "")}`}`;

/** Compiles `text`, with code from the cache's entry `name` if V8 accepts it. */
export function cachedScript(text: string, filename: string, cache: Cache, name: string): CachedScript {
  const entry = `${name}-${build}.v8`;
  const cachedData = cache.read(entry) ?? undefined;
  const script = new Script(text, { filename, cachedData });
  const fresh = cachedData === undefined || script.cachedDataRejected === true;
  return {
    script,
    keep: () => {
      if (fresh) cache.write(entry, script.createCachedData());
    },
  };
}

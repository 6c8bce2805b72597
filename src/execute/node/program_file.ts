/** Compiled programs in the cache, and the way from their text to something that runs. */
import type { Compiled } from "../../convert.js";
import type { ProgramFunction } from "../run_program.js";
import { type Cache, cacheKey } from "./cache.js";
import { cachedScript } from "./script.js";

export interface ProgramKey {
  readonly source: string;
  /** Everything else that the compiled text depends on: the tool's build, Python's version, options. */
  readonly options: string;
}

/** The name under which a program's compiled form is kept. */
export function programEntry({ source, options }: ProgramKey): string {
  return `program-${cacheKey(options, source)}`;
}

/** The compiled form from the cache. */
export function readCompiled(cache: Cache, entry: string): Compiled | null {
  const bytes = cache.read(`${entry}.json`);
  if (bytes === null) return null;
  try {
    const found: unknown = JSON.parse(bytes.toString("utf8"));
    return isCompiled(found) ? found : null;
  } catch {
    return null;
  }
}

function isCompiled(value: unknown): value is Compiled {
  return typeof value === "object" && value !== null && "javascript" in value && typeof value.javascript === "string" && "diagnostics" in value && Array.isArray(value.diagnostics) && "undefinedNames" in value;
}

/** Keeps a program that compiled. */
export function writeCompiled(cache: Cache, entry: string, compiled: Compiled): void {
  cache.write(`${entry}.json`, JSON.stringify(compiled));
}

/** Whether a program's JavaScript takes `eval`, `exec` or `compile` from the runtime, or `timeit`, which times texts, or `ast`, which reads them, or keeps its names for `get_type_hints`. */
export const needsCompiler = (javascript: string): boolean =>
  /^const \{[^}]*\b(?:eval_in|eval_of|exec_in|exec_of|compile)\b[^}]*\} = \$\.runtime;$/m.test(javascript) || /^const .* = \$\.module\("(?:ast|timeit)"\);$/m.test(javascript) || (/\bget_type_hints\b/.test(javascript) && /\bnames\$/.test(javascript));

/** Evaluates the compiled text; `keep` stores V8's code for the next time. */
export function evaluate(javascript: string, path: string, cache: Cache, entry: string): { start: ProgramFunction; keep(): void } {
  const { script, keep } = cachedScript(javascript, `${path}.js`, cache, entry);
  const start: ProgramFunction = script.runInThisContext();
  return { start, keep };
}

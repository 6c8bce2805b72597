import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The Python modules that the runtime implements, as `[name, source file]`: `asyncio`, and each file `<name>.ts` or folder
 * `<name>/index.ts` in `src/runtime/stdlib`; `stdlib/asyncio` holds the modules of that package. Each becomes `yieldstar/runtime/<name>`.
 *
 * @param {string} root the repository
 * @returns {[name: string, file: string][]}
 */
export const runtimeModules = (root) => {
  const runtime = join(root, "src/runtime");
  const found = new Map();
  const add = (name, file) => existsSync(file) && found.set(name, file);
  add("asyncio", join(runtime, "asyncio/index.ts"));
  const stdlib = join(runtime, "stdlib");
  for (const entry of existsSync(stdlib) ? readdirSync(stdlib, { withFileTypes: true }) : []) {
    if (entry.isDirectory()) add(entry.name, join(stdlib, entry.name, "index.ts"));
    else if (entry.name.endsWith(".ts") && entry.name !== "index.ts") add(entry.name.slice(0, -3), join(stdlib, entry.name));
  }
  for (const file of readdirSync(join(stdlib, "asyncio"))) add(`asyncio.${file.slice(0, -3)}`, join(stdlib, "asyncio", file));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
};

import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runtimeModules } from "../../.config/runtime_modules.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
const require = createRequire(import.meta.url);
const { exports, bin }: { exports: Record<string, string | Record<string, string>>; bin: Record<string, string> } = require("../../package.json");

/** Everything that loading `file` loads at once: itself and what it imports statically, packages by name. */
const loadedWith = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, from] of text.matchAll(/^(?:import|export)\b[^"'();]*["']([^"']+)["'];?$/gm)) {
    if (from === undefined) continue;
    if (from.startsWith(".")) loadedWith(join(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
};

describe.skipIf(!existsSync(dist))("the built package", () => {
  test("has every file that package.json promises", () => {
    const targets = Object.entries(exports).flatMap(([, target]) => (typeof target === "string" ? [target] : Object.values(target)));
    for (const target of [...targets, ...Object.values(bin)]) {
      const files = target.includes("*") ? runtimeModules(root).map(([name]) => target.replace("*", name)) : [target];
      for (const file of files) expect({ file, exists: existsSync(join(root, file)) }).toEqual({ file, exists: true });
    }
  });

  test("its command can be executed, with a young generation large enough for many tasks", () => {
    const cli = join(dist, "cli.js");
    accessSync(cli, constants.X_OK);
    expect(readFileSync(cli, "utf8").split("\n")[0]).toBe("#!/usr/bin/env -S node --max-semi-space-size=64");
  });

  test("starting the command loads no package: a cached `run` needs none", () => {
    const packages = [...loadedWith(join(dist, "cli.js"))].filter((name) => !name.startsWith("/") && !name.startsWith("node:"));
    expect(packages).toEqual([]);
  });

  test("the main entry can be loaded in a browser: it imports nothing of Node's", () => {
    expect([...loadedWith(join(dist, "index.js"))].filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  test("the runtime imports nothing but itself", () => {
    for (const name of ["index", "node", ...runtimeModules(root).map(([module]) => `modules/${module}`)]) {
      const outside = [...loadedWith(join(dist, "runtime", `${name}.js`))].filter((file) => !file.startsWith(join(dist, "runtime")));
      expect({ name, outside }).toEqual({ name, outside: [] });
    }
  });
});

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Cache, cacheFolder, cacheKey } from "../../../src/execute/node/cache.js";
import { programEntry, readCompiled, writeCompiled } from "../../../src/execute/node/program_file.js";
import { cachedScript } from "../../../src/execute/node/script.js";

const folder = mkdtempSync(join(tmpdir(), "cache-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the cache folder", () => {
  it("is where each system wants it, or where one asks", () => {
    expect(cacheFolder({ HOME: "/home/a" }, "linux")).toBe("/home/a/.cache/yieldstar");
    expect(cacheFolder({ HOME: "/home/a", XDG_CACHE_HOME: "/x" }, "linux")).toBe("/x/yieldstar");
    expect(cacheFolder({ HOME: "/home/a", XDG_CACHE_HOME: "relative" }, "linux")).toBe("/home/a/.cache/yieldstar");
    expect(cacheFolder({ HOME: "/Users/a" }, "darwin")).toBe("/Users/a/Library/Caches/yieldstar");
    expect(cacheFolder({ LOCALAPPDATA: "/local" }, "win32")).toBe("/local/yieldstar/Cache");
    expect(cacheFolder({ YIELDSTAR_CACHE: "/mine", HOME: "/home/a" }, "linux")).toBe("/mine");
    expect(cacheFolder({ YIELDSTAR_CACHE: "off", HOME: "/home/a" }, "linux")).toBeNull();
    expect(cacheFolder({}, "linux")).toBeNull();
  });

  it("gives what was put in, and survives being deleted or unwritable", () => {
    const cache = new Cache(join(folder, "a"));
    expect(cache.read("x")).toBeNull();
    cache.write("x", "one");
    expect(cache.read("x")?.toString()).toBe("one");
    cache.write("x", "two");
    expect(readdirSync(join(folder, "a"))).toEqual(["x"]);
    rmSync(join(folder, "a"), { recursive: true });
    expect(cache.read("x")).toBeNull();
    cache.write("x", "three");
    expect(cache.read("x")?.toString()).toBe("three");
    writeFileSync(join(folder, "file"), "");
    new Cache(join(folder, "file")).write("x", "y");
    new Cache(null).write("x", "y");
    expect(new Cache(null).read("x")).toBeNull();
  });

  it("tells apart whatever differs", () => {
    expect(cacheKey("a", "bc")).not.toBe(cacheKey("ab", "c"));
    expect(programEntry({ source: "x", options: "1" })).not.toBe(programEntry({ source: "x", options: "2" }));
  });

  it("keeps compiled programs and doubts what it finds", () => {
    const cache = new Cache(join(folder, "b"));
    const compiled = { javascript: "(async ($) => {})", diagnostics: [], problems: [], undefinedNames: [], usesInput: false, warnings: [] };
    writeCompiled(cache, "p", compiled);
    expect(readCompiled(cache, "p")).toEqual(compiled);
    for (const broken of ["", "{", "null", '{"javascript": 1}', '{"javascript": "x"}']) {
      cache.write("p.json", broken);
      expect(readCompiled(cache, "p"), broken).toBeNull();
    }
  });

  it("keeps V8's code, and takes broken code for none", () => {
    const cache = new Cache(join(folder, "c"));
    const text = "(() => 6 * 7)()";
    const first = cachedScript(text, "t.js", cache, "s");
    expect(first.script.runInThisContext()).toBe(42);
    first.keep();
    const [entry = ""] = readdirSync(join(folder, "c"));
    expect(entry).toMatch(/^s-v.*\.v8$/);
    const second = cachedScript(text, "t.js", cache, "s");
    expect(second.script.cachedDataRejected).toBe(false);
    cache.write(entry, "rubbish");
    expect(cachedScript(text, "t.js", cache, "s").script.runInThisContext()).toBe(42);
    expect(existsSync(join(folder, "c", entry))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { absolutePath, HOME, MemoryFiles } from "../../../src/execute/memory_files.js";
import { runSample } from "../sample_program.js";
import { SourceText } from "../../../src/syntax/source.js";

const text = (data: Uint8Array): string => new TextDecoder().decode(data);
const bytes = (written: string): Uint8Array => new TextEncoder().encode(written);
const files = (largest = 1000): MemoryFiles => new MemoryFiles({ [`${HOME}/config.json`]: bytes("{}") }, () => 5, largest);

describe("files in memory", () => {
  it("are found from the folder that programs run in", () => {
    expect(absolutePath("a/../b.txt")).toBe(`${HOME}/b.txt`);
    expect(absolutePath("/tmp//./x")).toBe("/tmp/x");
    expect(absolutePath("../../..")).toBe("/");
    expect(text(files().read("config.json"))).toBe("{}");
  });

  it("fail with the codes of the operating system", () => {
    const each = files();
    expect(() => each.read("none")).toThrow("ENOENT");
    expect(() => each.write("none/a", bytes("x"), "replace")).toThrow("ENOENT");
    expect(() => each.write("config.json/a", bytes("x"), "replace")).toThrow("ENOTDIR");
    expect(() => each.write("config.json", bytes("x"), "create")).toThrow("EEXIST");
    expect(() => each.write("/tmp", bytes("x"), "replace")).toThrow("EISDIR");
    expect(() => each.removeDirectory(HOME)).toThrow("ENOTEMPTY");
    expect(() => each.write("large", new Uint8Array(1001), "replace")).toThrow("ENOSPC");
  });

  it("count what was removed or replaced no more", () => {
    const each = files(100);
    for (let i = 0; i < 5; i++) each.write("same", new Uint8Array(60), "replace");
    each.remove("same");
    each.write("other", new Uint8Array(60), "replace");
    each.rename("other", "config.json");
    expect(() => each.write("more", new Uint8Array(60), "replace")).toThrow("ENOSPC");
    expect(Object.keys(each.tree())).toEqual([`${HOME}/config.json`]);
  });

  it("move with their folders", () => {
    const each = files();
    each.makeDirectory("a/b", true);
    each.write("a/b/c", bytes("c"), "create");
    each.rename("a", "z");
    expect(each.list("z")).toEqual(["b"]);
    expect(text(each.read("z/b/c"))).toBe("c");
    expect(each.exists("a")).toBe(false);
  });

  it("serve programs", async () => {
    const program = 'import os, pathlib\nwith open("a.txt", "w") as f:\n    f.write("one\\ntwo")\nprint(pathlib.Path("a.txt").read_text().splitlines(), os.listdir(), os.getcwd())\ntry:\n    open("b.txt")\nexcept FileNotFoundError as e:\n    print(e)\n';
    expect((await runSample(new SourceText("p.py", program), files())).stdout).toBe(`['one', 'two'] ['config.json', 'a.txt'] ${HOME}\n[Errno 2] No such file or directory: 'b.txt'\n`);
  });
});

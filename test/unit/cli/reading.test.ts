import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { inputFiles } from "../../../src/cli/inputs.js";
import { decodeProgram, readProgram } from "../../../src/cli/python_file.js";
import { firstInvalid, lineOf, readText } from "../../../src/cli/sources.js";
import { paletteFor } from "../../../src/cli/terminal.js";

const folder = mkdtempSync(join(tmpdir(), "reading-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("reading documents", () => {
  it("drops a byte order mark and keeps line ends", () => {
    expect(readText(file("bom.md", "\ufeffa\r\nb")).text).toBe("a\r\nb");
    expect(readText(file("empty.md", "")).text).toBe("");
  });

  it("refuses what is no text, with its line", () => {
    expect(() => readText(file("zero.md", "a\nb\0c"))).toThrow(/zero\.md' is not a text file: it has a zero byte in line 2$/);
    expect(() => readText(file("latin.md", Buffer.from("a\nb\ncaf\xe9\n", "latin1")))).toThrow(/latin\.md' is not UTF-8 text: see line 3$/);
    expect(() => readText(join(folder, "none.md"))).toThrow(/none\.md': no such file or directory$/);
    expect(() => readText(folder)).toThrow(/: it is a directory$/);
  });

  it("finds the first byte that is wrong", () => {
    expect(firstInvalid(Uint8Array.from([0x61, 0xea, 0xb0, 0x80, 0xff, 0x61]))).toBe(4);
    expect(firstInvalid(Uint8Array.from([0x61, 0xea, 0xb0]))).toBe(2);
    expect(lineOf(Uint8Array.from([10, 10, 65]), 2)).toBe(3);
  });
});

describe("reading programs", () => {
  it("refuses what python3 refuses, in its words", () => {
    expect(() => decodeProgram(Buffer.from('# ok\nx = "\xe9"\n', "latin1"), "/tmp/l.py")).toThrow(
      "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file /tmp/l.py on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
    );
    expect(() => decodeProgram(Buffer.from("x = 1\0\n"), "/tmp/n.py")).toThrow('  File "/tmp/n.py", line 1\n    x = 1\nSyntaxError: source code cannot contain null bytes');
    expect(decodeProgram(Buffer.from("\ufeffprint('한글')"), "b.py")).toBe("print('한글')");
    expect(() => readProgram(join(folder, "missing.py"))).toThrow(/^can't open file '.*missing\.py': no such file or directory$/);
    expect(() => readProgram(folder)).toThrow(/it is a directory$/);
  });
});

describe("declared encodings", () => {
  const decode = (text: string): string => decodeProgram(Buffer.from(text, "latin1"), "/tmp/e.py");

  it("are those of one of the first two lines", () => {
    expect(decode("# coding: latin-1\nprint('\xe9')\n")).toContain("print('é')");
    expect(decode("#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nprint('\x80')\n")).toContain("print('€')");
    expect(decode("# -*- coding: utf-8 -*-\nprint('\xc3\xa9')\n")).toContain("print('é')");
    expect(() => decode("\n\n# coding: latin-1\n'\xe9'\n")).toThrow("Non-UTF-8 code starting with '\\xe9' in file /tmp/e.py on line 4");
  });

  it("are refused as CPython refuses them", () => {
    expect(() => decode("# coding: foo\n")).toThrow("SyntaxError: encoding problem: foo");
    expect(() => decode("\xef\xbb\xbf# coding: latin-1\n")).toThrow("SyntaxError: encoding problem: iso-8859-1 with BOM");
    expect(() => decode("# coding: ascii\n'\xe9'\n")).toThrow("SyntaxError: encoding problem: ascii");
  });
});

describe("the files a command means", () => {
  it("are those named, and those in folders, by .gitignore", async () => {
    const base = join(folder, "docs");
    mkdirSync(join(base, "deep", "ignored"), { recursive: true });
    for (const name of ["b.md", "a.TXT", "x.png", "deep/c.md", "deep/ignored/d.md"]) writeFileSync(join(base, name), "");
    writeFileSync(join(base, "deep", ".gitignore"), "ignored\n");
    const found = await inputFiles([join(base, "x.png"), base, join(base, "b.md")], [".md", ".txt"]);
    expect(found.map(({ path, folder: from }) => [path.slice(base.length + 1), from === null])).toEqual([
      ["x.png", true],
      ["a.TXT", false],
      ["b.md", false],
      ["deep/c.md", false],
    ]);
    await expect(inputFiles([join(base, "none")], [".md"])).rejects.toThrow(/none': no such file or directory$/);
  });
});

describe("colours", () => {
  it("come only to a terminal, or when asked for", () => {
    const painted = (stream: { isTTY?: boolean }, choice: "auto" | "always" | "never") => paletteFor(stream, choice).error("x") !== "x";
    expect(painted({}, "auto")).toBe(false);
    expect(painted({}, "always")).toBe(true);
    expect(painted({ isTTY: true }, "never")).toBe(false);
    const before = process.env["NO_COLOR"];
    process.env["NO_COLOR"] = "1";
    expect(painted({ isTTY: true }, "auto")).toBe(false);
    if (before === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = before;
  });
});

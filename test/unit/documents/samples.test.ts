/** The examples of whole documents, as a reader would find them. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findExamples, foldLineEnds } from "../../../src/documents/find.js";
import { SourceText } from "../../../src/syntax/source.js";

const find = (path: URL) => findExamples(new SourceText(path.pathname, foldLineEnds(readFileSync(path, "utf8"))));
const sample = (name: string) => find(new URL(`../../../samples/documents/${name}`, import.meta.url));
const seed = new URL("../../../../shared/seeds/study-async.txt", import.meta.url);

describe("sample documents", () => {
  it("a Korean note without fences", () => {
    expect(sample("kettle-note.txt").map(({ kind, line, code, claims }) => [kind, line, code[0], claims.map((claim) => [claim.line, ...claim.lines])])).toEqual([
      ["block", 13, "def boil():", []],
      ["block", 16, "async def boil_later()", []],
      ["block", 30, "# 파이썬 3.6 까지", []],
      ["block", 39, "# 주전자 두 개", [[57, "cups : ['GREEN', 'BLACK']", "total time : 2.01 sec"]]],
      ["block", 64, "import asyncio", [[88, "['홍차', '녹차']", "elapsed: 2.0s"]]],
    ]);
  });

  it("Markdown with every kind of code block", () => {
    expect(sample("tea-shop.md").map(({ kind, line, claims, skip }) => [kind, line, claims.length === 0 ? null : claims.flatMap((claim) => claim.lines), skip !== undefined])).toEqual([
      ["fence", 10, ["Grace is served", "Ada is served"], false],
      ["fence", 32, ["cup 0", "cup 1", "done"], false],
      ["fence", 47, ["14"], false],
      ["fence", 54, null, true],
      ["fence", 61, ["stirred 3"], false],
      ["indented", 77, ["7"], false],
      ["fence", 88, null, false],
      ["fence", 95, null, false],
      ["session", 103, ["2", "green", "black"], false],
    ]);
  });

  it.skipIf(!existsSync(seed))("the seed document", () => {
    expect(find(seed).map(({ line, code, claims }) => [line, code.length, claims.map((claim) => claim.lines)])).toEqual([
      [22, 2, []],
      [25, 2, []],
      [70, 4, []],
      [94, 28, [["result : [1, 2]", "total time : 2.00 sec"]]],
      [131, 27, [["result : [1, 2]", "total time : 2.03 sec"]]],
    ]);
  });
});

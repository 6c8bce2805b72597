/** The programs of the unit tests and the specs convert to TypeScript that compiles under `strict`, as those who convert their own expect it. */
import { expect, test } from "vitest";
import { convertToTypeScript } from "../../src/convert.js";
import { SourceText } from "../../src/syntax/source.js";
import { compileTypeScript } from "./print/compile_typescript.js";
import { recordedProgramsOf } from "./recorded_programs.js";
import { parser } from "./sample_program.js";

/** What TypeScript's types can't say yet. The list only shrinks. */
const refused: ReadonlyMap<string, string> = new Map([
  ["awaitables_by_hand", "what a coroutine's own `__await__` gives"],
  ["exceptions_0", "functions that only raise, among others that give something"],
  ["heapq_program", "the item of a function that follows any number of iterables"],
  ["unpacking", "a generator that looks at what a `for` loop sends it"],
  ["yield_from", "`yield from` of what cannot be iterated"],
]);

test("compile under strict", { timeout: 300_000 }, async () => {
  const texts: Record<string, string> = {};
  for (const { name, text } of [...recordedProgramsOf("test/unit/stdlib/programs"), ...recordedProgramsOf("test/unit/execute/programs"), ...recordedProgramsOf("test/spec")]) {
    const path = `${name}.py`;
    // what needs a compiler at run time has no conversion
    const { typescript } = await convertToTypeScript(parser, new SourceText(path, text), { path });
    if (typescript !== "") texts[`${name}.ts`] = typescript;
  }
  expect(Object.keys(texts).length).toBeGreaterThan(60);
  const errors = compileTypeScript(texts);
  const stillRefused = new Set(errors.map(({ file }) => file.replace(/\.ts$/, "")));
  expect(errors.filter(({ file }) => !refused.has(file.replace(/\.ts$/, ""))).map(({ file, line, code, message }) => `${file}:${line} TS${code}: ${message}`)).toEqual([]);
  expect([...refused.keys()].filter((name) => !stillRefused.has(name)), "no longer refused: take them off the list").toEqual([]);
});

/** Whatever the depth of a text, there is a result or a diagnostic: the host's stack never overflows. */
import { describe, expect, it } from "vitest";
import { compileForRun } from "../../../src/convert.js";
import { SourceText } from "../../../src/syntax/source.js";
import { parser } from "../sample_program.js";

const namesOf = (text: string): string[] => compileForRun(parser, new SourceText("deep.py", text), { path: "deep.py" }).diagnostics.map(({ name }) => name);
const repeated = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join("");

const shapes: Readonly<Record<string, (count: number) => string>> = {
  operators: (n) => `a = 1\nx = a${" + a".repeat(n)}\n`,
  conjunction: (n) => `a = 1\nx = a${" and a".repeat(n)}\n`,
  calls: (n) => `x = print${"().flush".repeat(n)}\n`,
  subscripts: (n) => `a = []\nx = a${"[0]".repeat(n)}\n`,
  elif: (n) => `a = 5\nif a == -1: pass\n${repeated(n, (i) => `elif a == ${i}: print(${i})\n`)}`,
  decorators: (n) => `def d(f): return f\n${"@d\n".repeat(n)}def g(): pass\n`,
  signs: (n) => `x = ${"-".repeat(n)}1\n`,
};

describe("nesting", () => {
  it.each(Object.entries(shapes))("%s: 100 are converted, 3,000 refused", (_, text) => {
    expect(namesOf(text(100))).toEqual([]);
    expect(namesOf(text(3000)).filter((name) => name !== "too-deeply-nested" && name !== "syntax-error")).toEqual([]);
    expect(namesOf(text(3000))).not.toEqual([]);
  });

  it("1,000 blocks and 1,000 parentheses are refused in CPython's words", () => {
    expect(namesOf(`${repeated(1000, (i) => `${" ".repeat(i)}if 1:\n`)}${" ".repeat(1000)}x = 1\n`)).toEqual(["syntax-error"]);
    expect(namesOf(`x = ${"(".repeat(1000)}1${")".repeat(1000)}\n`)).toEqual(["syntax-error"]);
  });
});

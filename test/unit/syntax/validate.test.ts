import { describe, expect, test } from "vitest";
import { parseModule } from "../../../src/syntax/index.js";
import type { SyntaxProblem } from "../../../src/syntax/problem.js";
import { SourceText } from "../../../src/syntax/source.js";
import { validate } from "../../../src/syntax/validate/validate.js";
import { type Answer, answerOf, answers } from "./check_recorded.js";
import { wasmParser } from "./parsers.js";

function firstProblem(text: string, topLevelAwait: boolean): SyntaxProblem | undefined {
  const source = new SourceText("x.py", text);
  const { module, problems } = parseModule(wasmParser, source);
  expect(problems).toEqual([]);
  return validate(module, source, { topLevelAwait })[0];
}

describe("validate answers as CPython 3.13's compiler", () => {
  test.each(answers("validate_answers.json"))("%j", (source, ...answer: Answer) => {
    expect(answerOf(source, firstProblem(source, false), answer)).toEqual(answer);
  });
});

describe("validate with top-level await answers as with ast.PyCF_ALLOW_TOP_LEVEL_AWAIT", () => {
  test.each(answers("validate_notebook_answers.json"))("%j", (source, ...answer: Answer) => {
    expect(answerOf(source, firstProblem(source, true), answer)).toEqual(answer);
  });
});

describe("validate in the large", () => {
  const nested = (depth: number, line: string): string =>
    `${Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}${line}\n`).join("")}${" ".repeat(depth)}pass\n`;

  test("loops nest 21 deep, branches deeper", () => {
    expect(firstProblem(nested(21, "while 1:"), false)).toBeUndefined();
    expect(firstProblem(nested(22, "while 1:"), false)?.message).toBe("too many statically nested blocks");
    expect(firstProblem(nested(60, "if 1:"), false)).toBeUndefined();
  });

  test("long sums and long chains of elif do not exhaust the host's stack", () => {
    expect(firstProblem(`x = ${"a + ".repeat(900)}a\n`, false)).toBeUndefined();
    expect(firstProblem(`if a: b\n${"elif a: b\n".repeat(500)}`, false)).toBeUndefined();
  });
});

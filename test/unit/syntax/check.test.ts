import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { syntaxErrorText } from "../../../src/syntax/check/caret.js";
import { checkSyntax } from "../../../src/syntax/check/check_syntax.js";
import { SourceText } from "../../../src/syntax/source.js";
import { type Answer, answerOf, answers } from "./check_recorded.js";

describe("checkSyntax answers as CPython 3.13's parser", () => {
  test.each(answers("check_answers.json"))("%j", (source, ...answer: Answer) => {
    expect(answerOf(source, checkSyntax(new SourceText("x.py", source))[0], answer)).toEqual(answer);
  });
});

describe("syntaxErrorText prints what python3 prints", () => {
  const rows: [string, string][] = JSON.parse(readFileSync(new URL("check_caret_answers.json", import.meta.url), "utf8"));
  test.each(rows)("%j", (text, printed) => {
    const source = new SourceText("x.py", text);
    const problem = checkSyntax(source)[0];
    expect(problem && syntaxErrorText(problem, source, "x.py")).toBe(printed);
  });
});

describe("checkSyntax in the large", () => {
  const check = (text: string): string | undefined => checkSyntax(new SourceText("x.py", text))[0]?.message;

  test("a byte-order mark is no character", () => {
    expect(check("\uFEFFx = 1\n")).toBeUndefined();
  });

  test("a null byte is refused with the line it stands on", () => {
    expect(checkSyntax(new SourceText("x.py", "x\n y\0"))).toEqual([
      { type: "SyntaxError", message: "source code cannot contain null bytes", span: { start: 4, end: 4 }, noCaret: true },
    ]);
  });

  test("brackets nest 200 deep", () => {
    expect(check("(".repeat(200) + ")".repeat(200))).toBeUndefined();
    expect(check("(".repeat(201) + ")".repeat(201))).toBe("too many nested parentheses");
  });

  test("operators nest as deep as they may, and no deeper, without exhausting the host's stack", () => {
    expect(check(`${"-".repeat(1500)}1`)).toBeUndefined();
    expect(check(`${"not ".repeat(50_000)}1`)).toBe("Parser stack overflowed - Python source too complex to parse");
    expect(check(`if a: b\n${"elif a: b\n".repeat(5000)}`)).toBeUndefined();
  });

  test("failing on deeply nested displays takes no exponential time", () => {
    expect(check(`${"{1:".repeat(150)}1 2${"}".repeat(150)}`)).toBe("invalid syntax. Perhaps you forgot a comma?");
    expect(check(`${"f(a=".repeat(150)}1 2${")".repeat(150)}`)).toBe("invalid syntax. Perhaps you forgot a comma?");
  });

  test("indentation nests 99 deep", () => {
    const nested = (depth: number): string =>
      `${Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}if 1:\n`).join("")}${" ".repeat(depth)}pass\n`;
    expect(check(nested(99))).toBeUndefined();
    expect(check(nested(100))).toBe("too many levels of indentation");
  });

  test("decimal integers have at most 4300 digits", () => {
    expect(check(`x = ${"1".repeat(4300)}`)).toBeUndefined();
    expect(check(`x = ${"1".repeat(4301)}`)).toMatch(/^Exceeds the limit \(4300 digits\).*value has 4301 digits/);
    expect(check(`x = 0x${"1".repeat(5000)}`)).toBeUndefined();
  });
});

/** Programs whose conversion once failed to compile, or was moved about by Prettier: all of them in one program. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { convertToTypeScript } from "../../../src/convert.js";
import { formatTypeScript } from "../../../src/print/format.js";
import { SourceText } from "../../../src/syntax/source.js";
import { compileTypeScript } from "../print/compile_typescript.js";
import { parser } from "../sample_program.js";

const folder = fileURLToPath(new URL("strict_cases/", import.meta.url));
const cases = readdirSync(folder).filter((name) => name.endsWith(".py"));
const converted: Record<string, string> = {};

describe("converted code", () => {
  it.each(cases)("%s is laid out as Prettier would", async (name) => {
    const source = new SourceText(name, readFileSync(`${folder}${name}`, "utf8"));
    const { typescript } = await convertToTypeScript(parser, source, { path: name, main: true });
    expect(typescript).not.toBe("");
    expect(await formatTypeScript(typescript)).toBe(typescript);
    expect(typescript, "no `any`, no casts, no suppressions").not.toMatch(/: any\b|<any>|\bas unknown\b|\bas any\b|@ts-ignore/);
    converted[name.replace(/\.py$/, ".ts")] = typescript;
  });

  it("compiles under strict", () => {
    expect(Object.keys(converted)).toHaveLength(cases.length);
    expect(compileTypeScript(converted).map(({ file, line, code, message }) => `${file}:${line} TS${code}: ${message}`)).toEqual([]);
  });
});

/** Every sample's conversion is the accepted one, compiles under `strict`, and is left alone by Prettier. `npm run accept` writes them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { samplesIn } from "../../.config/record/samples.js";
import { textsBeside, userModulesBeside } from "../../src/cli/user_modules.js";
import { convertToTypeScript } from "../../src/convert.js";
import { formatTypeScript } from "../../src/print/format.js";
import { compileTypeScript } from "./print/compile_typescript.js";
import { parser, recorded, samplesFolder, sampleSource } from "./sample_program.js";

const accepting = process.env["YIELDSTAR_ACCEPT"] === "1";
const samples = samplesIn(samplesFolder);
const accepted = (path: string): string => join(samplesFolder, path.replace(/\.py$/, ".ts"));

const convert = async (path: string, main: boolean): Promise<string> => {
  const source = sampleSource(path);
  const { typescript, diagnostics } = await convertToTypeScript(parser, source, { path, main, findUserModule: userModulesBeside(join(samplesFolder, path)), readUserModule: textsBeside(join(samplesFolder, path)) });
  expect(diagnostics.filter(({ severity, name }) => severity === "error" && name !== "syntax-error").map(({ message }) => message)).toEqual([]);
  return typescript;
};

describe("samples convert as accepted", () => {
  it.each(samples)("$name", async ({ main, files }) => {
    for (const path of files) {
      const typescript = await convert(path, path === main);
      const file = accepted(path);
      if (typescript === "") {
        expect(recorded(main, "err"), `${path} has no conversion only where CPython refuses it`).toMatch(/SyntaxError/);
        if (accepting) rmSync(file, { force: true });
        continue;
      }
      expect(await formatTypeScript(typescript), "Prettier changes nothing").toBe(typescript);
      if (accepting) writeFileSync(file, typescript);
      expect(existsSync(file) ? readFileSync(file, "utf8") : "not accepted yet: npm run accept", path).toBe(typescript);
    }
  });
});

/** What TypeScript's types can't say yet of conversions that run as they should. The list only shrinks. */
const refused: ReadonlyMap<string, string> = new Map([
  ["containers/subclass_arguments.ts", "an attribute of the program named like an accessor of the library's base; arguments that __new__ takes"],
  ["numbers/rational_towers.ts", "a class in the type of a function that decorates it"],
  ["match/captures_at_the_end.ts", "a parameter that a pattern's guard replaces; bases that only the library knows"],
  ["text/shlex_words.ts", "a class that its module has the name of; variables of two types"],
]);

describe("accepted conversions", () => {
  it("compile under strict", () => {
    const texts = Object.fromEntries(samples.flatMap(({ files }) => files.filter((path) => existsSync(accepted(path))).map((path) => [path.replace(/\.py$/, ".ts"), readFileSync(accepted(path), "utf8")])));
    const errors = compileTypeScript(texts);
    expect(errors.filter(({ file }) => !refused.has(file)).map(({ file, line, code, message }) => `${file}:${line} TS${code}: ${message}`)).toEqual([]);
    expect([...refused.keys()].filter((file) => !errors.some((error) => error.file === file)), "no longer refused: take them off the list").toEqual([]);
  });
});

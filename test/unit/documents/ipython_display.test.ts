/** Values of cells are shown as IPython shows them; its answers are recorded by record_ipython_display.py. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifyDocument } from "../../../src/documents/verify.js";
import { SourceText } from "../../../src/syntax/source.js";
import { exampleTools } from "../sample_program.js";

interface Case {
  readonly source: string;
  readonly shown: string;
}
const cases: readonly Case[] = JSON.parse(readFileSync(new URL("ipython_display.json", import.meta.url), "utf8"));

const imports = "import collections, datetime, decimal, fractions, re, types";
const verify = async (text: string, path: string) => (await verifyDocument(new SourceText(path, text), exampleTools)).examples;

describe("values of cells", () => {
  it("are shown as IPython shows them", { timeout: 60_000 }, async () => {
    // One program for all: each value is printed between lines that name it.
    const prompts = cases.map(({ source, shown }) => `In [1]: ${source}\nOut[1]:\n${shown}\n`);
    const [example] = await verify(`In [1]: ${imports}\n\n${prompts.join("\n")}`, "values.txt");
    expect(example?.actual?.split("\n")).toEqual(`${cases.map(({ shown }) => shown).join("\n")}\n`.split("\n"));
    expect(example?.reason).toBe("prints what is claimed");
  });

  it("are shown as Python's interpreter shows them where the document does so", async () => {
    const [example] = await verify("In [1]: type(3)\nOut[1]: <class 'int'>\n", "values.txt");
    expect(example).toMatchObject({ verdict: "matched", reason: "prints what is claimed, with values as `repr` shows them" });
  });

  it("are those of no other class", async () => {
    const [example] = await verify("In [1]: type(3)\nOut[1]: str\n", "values.txt");
    expect(example?.verdict).toBe("differs");
  });
});

/**
 * Programs that reach for the host: attributes, keys, keywords and names that mean something to JavaScript, texts that could
 * end a string, a template or a comment. Each gives what CPython 3.13 gave (the `.out` beside it).
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../src/syntax/source.js";
import { runSample } from "../sample_program.js";

const folder = new URL("isolation/", import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), "utf8");

describe("no program reaches the host", () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith(".py")))("%s", async (name) => {
    const { stdout, stderr } = await runSample(new SourceText(name, text(name)));
    expect({ stdout, stderr }).toEqual({ stdout: text(name.replace(/\.py$/, ".out")), stderr: "" });
  });
});

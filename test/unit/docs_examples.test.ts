/** Literate specs and our own documents, verified by our own verifier: what each `py` block prints, and the `ts` block that it converts to. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { convertToTypeScript } from "../../src/convert.js";
import { verifyDocument } from "../../src/documents/verify.js";
import { SourceText } from "../../src/syntax/source.js";
import { compileTypeScript } from "./print/compile_typescript.js";
import { exampleTools, parser } from "./sample_program.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const documents = ["README.md", "docs/architecture.md", ...readdirSync(join(root, "test/spec")).map((name) => `test/spec/${name}`)];
const accepting = process.env["YIELDSTAR_ACCEPT"] === "1";
/** A `py` block, what it prints (or the wall between the cells of a table), and the `ts` block that shows its conversion. */
const CONVERSION = /```py\n((?:(?!```)[\s\S])*)```\n\n((?:```out\n(?:(?!```)[\s\S])*```\n\n|<\/td><td>\n\n)?)```ts\n((?:(?!```)[\s\S])*)```/g;

describe.each(documents)("%s", (name) => {
  const path = join(root, name);

  it("prints what it claims", async () => {
    const { examples } = await verifyDocument(new SourceText(name, readFileSync(path, "utf8")), exampleTools);
    const wrong = examples.filter(({ verdict }) => verdict !== "matched" && verdict !== "unclaimed");
    expect(wrong.map(({ line, verdict, reason, claimed, actual, traceback }) => ({ line, verdict, reason, claimed, actual, traceback }))).toEqual([]);
    if (name.startsWith("test/spec/")) expect(examples.filter(({ verdict }) => verdict === "unclaimed").map(({ line }) => line), "a spec's example without an `out` block").toEqual([]);
  });

  it("shows conversions as they are", async () => {
    const text = readFileSync(path, "utf8");
    const texts: Record<string, string> = {};
    let written = text;
    for (const [block = "", code = "", out = "", shown = ""] of text.matchAll(CONVERSION)) {
      const { typescript } = await convertToTypeScript(parser, new SourceText("example.py", code), { path: "example.py", main: true });
      texts[`example_${Object.keys(texts).length}.ts`] = typescript;
      if (accepting) written = written.replace(block, () => `\`\`\`py\n${code}\`\`\`\n\n${out}\`\`\`ts\n${typescript}\`\`\``);
      else expect(shown).toBe(typescript);
    }
    if (written !== text) writeFileSync(path, written);
    expect(compileTypeScript(texts)).toEqual([]);
  });
});

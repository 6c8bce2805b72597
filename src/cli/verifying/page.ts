/** What the HTML report shows besides the results: each example's code, the TypeScript that it converts to, and its timeline. */
import { printable } from "../../diagnostics/printable.js";
import { type Example, exampleSource } from "../../documents/example.js";
import type { PageDocument, PageExample } from "../../documents/reports/html.js";
import type { VerifyJson } from "../../documents/reports/json.js";
import type { DocumentResult } from "../../documents/verify.js";
import { SourceText } from "../../syntax/source.js";
import { pythonParser } from "../compiler.js";
import { fileBeside } from "../sources.js";

/** The results with what a page shows besides. */
export async function withPages(json: VerifyJson, results: readonly DocumentResult[], python: number): Promise<VerifyJson & { readonly documents: readonly PageDocument[] }> {
  const documents: PageDocument[] = [];
  for (const [i, { path, examples }] of json.documents.entries()) {
    const found = results[i]!.examples.map(({ example }) => example);
    const told: PageExample[] = [];
    for (const [j, reported] of examples.entries()) {
      const { example, timeline } = results[i]!.examples[j]!;
      const isRun = example.problem === undefined && example.skip === undefined;
      told.push({ ...reported, code: codeOf(example, path), ...(isRun && { converted: await conversionOf(example, found, path, python) }), ...(timeline !== undefined && { timeline }) });
    }
    documents.push({ path, examples: told });
  }
  return { ...json, documents };
}

/** The program stands beside the document, which shows nothing of it. */
const isWholeFile = (example: Example): example is Example & { readonly file: string } => example.file !== undefined && example.code.length === 0;

function codeOf(example: Example, path: string): NonNullable<PageExample["code"]> {
  const { code, line, lineNumbers } = example;
  if (!isWholeFile(example)) return code.map((text, i) => ({ text, line: lineNumbers === undefined ? line + i : (lineNumbers[i] ?? null) }));
  const { text } = fileBeside(path, example.file) ?? { text: "" };
  return text.replace(/\n$/, "").split("\n").map((each) => ({ text: each, line: null }));
}

/** The example's own code as `convert` would write it: without what it is given of its document when it runs. */
async function conversionOf(example: Example, all: readonly Example[], path: string, python: number): Promise<NonNullable<PageExample["converted"]>> {
  const { convertToTypeScript } = await import("../../convert.js");
  const source = (isWholeFile(example) ? fileBeside(path, example.file) : null) ?? new SourceText(example.program ?? path, exampleSource(example));
  const isModule = (name: string): boolean => all.some((each) => each.name === `${name}.py`) || fileBeside(path, `${name}.py`) !== null;
  const topLevelAwait = example.kind !== "file" && example.kind !== "console";
  const { typescript, diagnostics } = await convertToTypeScript(await pythonParser(), source, { path: source.path, python, main: true, topLevelAwait, findUserModule: (name, level) => (level < 2 && isModule(name) ? `./${name}.js` : null) });
  const error = diagnostics.find(({ severity }) => severity === "error");
  return error === undefined ? { typescript } : { refused: printable(error.message) };
}

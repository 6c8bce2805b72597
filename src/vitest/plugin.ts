/**
 * `yieldstar/vitest`: documents and `.py` samples as test files of Vitest, one test for each example.
 *
 *     // vitest.config.js
 *     import { yieldstar } from "yieldstar/vitest";
 *     export default { plugins: [yieldstar()], test: { include: ["docs/*.md", "samples/*.py"] } };
 *
 * The module that a document becomes has each test on the example's own line and column, so that whatever Vitest shows of it
 * (positions, failures, `--reporter=json`) is the document's.
 */
import { fileURLToPath } from "node:url";
import { addMapping, type EncodedSourceMap, GenMapping, setSourceContent, toEncodedMap } from "@jridgewell/gen-mapping";
import { fileBeside } from "../cli/sources.js";
import type { Example } from "../documents/example.js";
import { documentEndings, findExamples, foldLineEnds } from "../documents/find.js";
import { SourceText } from "../syntax/source.js";

export interface YieldstarOptions {
  /** The clock that examples run by; "virtual" unless told otherwise. */
  readonly clock?: "real" | "virtual";
  /** Seconds after which an example is ended; 10 unless told otherwise. */
  readonly timeout?: number;
  /** The minor version of Python 3; 13 unless told otherwise. */
  readonly python?: number;
  /** Whether invalid examples and fragments fail, as with `verify --strict`. */
  readonly strict?: boolean;
}

/** What a module made of a document asks of its runtime. */
export interface DocumentTests extends Required<YieldstarOptions> {
  readonly path: string;
  /** Whether claims are to be written anew: Vitest's `--update`. */
  readonly update: boolean;
}

/** The part of Vite's plugins that this one has; it needs neither Vite nor Vitest to be there when it is loaded. */
export interface YieldstarPlugin {
  readonly name: string;
  readonly enforce: "pre";
  configureVitest(context: { readonly vitest: { readonly config: { readonly snapshotOptions: { readonly updateSnapshot: string } } } }): void;
  transform(code: string, id: string): { code: string; map: EncodedSourceMap } | null;
}

const examplesModule = fileURLToPath(new URL("vitest_examples.js", import.meta.url)).replaceAll("\\", "/");

/**
 * The plugin. Which documents are test files says Vitest's own `test.include`.
 *
 * @example
 * export default { plugins: [yieldstar({ strict: true })], test: { include: ["docs/*.md"] } };
 */
export function yieldstar({ clock = "virtual", timeout = 10, python = 13, strict = false }: YieldstarOptions = {}): YieldstarPlugin {
  let update = false;
  return {
    name: "yieldstar",
    enforce: "pre",
    configureVitest({ vitest }) {
      update = vitest.config.snapshotOptions.updateSnapshot === "all";
    },
    transform(code, id) {
      if (!documentEndings.some((ending) => id.toLowerCase().endsWith(ending))) return null;
      return testModule(new SourceText(id, foldLineEnds(code)), { path: id, clock, timeout, python, strict, update });
    },
  };
}

/** The document as a module: line for line, each example a test where its code begins. */
function testModule(document: SourceText, options: DocumentTests): { code: string; map: EncodedSourceMap } {
  const map = new GenMapping({ file: document.path });
  setSourceContent(map, document.path, document.text);
  const lines: string[] = [`import { testsOf } from ${JSON.stringify(examplesModule)}; const test = testsOf(${JSON.stringify(options)});`];
  const found = findExamples(document, { readFile: (name) => fileBeside(document.path, name)?.text ?? null });
  for (const [position, example] of found.entries()) {
    const at = example.line - 1;
    while (lines.length < at) lines.push("");
    const indent = " ".repeat(at === 0 ? 1 : (example.columns[0] ?? 0));
    const before = `${lines[at] ?? ""}${indent}`;
    // Vite puts lines of its own before a module's.
    addMapping(map, { source: document.path, generated: { line: at + 1, column: before.length }, original: { line: at + 1, column: example.columns[0] ?? 0 } });
    lines[at] = `${before}test(${JSON.stringify(titleOf(example))}, ${position});`;
  }
  if (found.length === 0) lines[0] += " test.none();";
  return { code: lines.join("\n"), map: toEncodedMap(map) };
}

/** `line 23: print(total)` */
function titleOf({ line, code, name, file }: Example): string {
  const said = name ?? file ?? code.find((each) => !/^\s*(?:$|#|import\b|from\b|@|"""|''')/.test(each)) ?? code.find((each) => each.trim() !== "") ?? "";
  return `line ${line}${said === "" ? "" : `: ${said.trim()}`}`;
}

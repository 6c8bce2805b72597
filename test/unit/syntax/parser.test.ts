import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CstNode, descendants } from "../../../src/syntax/cst.js";
import { loadNativeParser } from "../../../src/syntax/native_tree_sitter.js";
import { loadParser, type PythonParser } from "../../../src/syntax/parser.js";
import { loadWasmParser } from "../../../src/syntax/web_tree_sitter.js";
import { nativeParser, wasmFiles, wasmParser } from "./parsers.js";

const folder = new URL("ast/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);
const broken = [
  ["missing token", "def f(:\n  pass\n"],
  ["unclosed", "x = (1,\ny = 2\n"],
  ["noise", "a ? b $ c\n"],
  ["python 2", "print 'x'\nexec 'y' in z\nexcept A, b: pass\n"],
  ["unterminated string", "x = 'abc\ny = 1\n"],
  ["bad indent", "if a:\npass\n  b\n"],
  ["empty", ""],
  ["surrogates", "x = '😀'; y = 1  # 😀\n"],
] as const;

const adapters: readonly (readonly [string, PythonParser | null])[] = [
  ["web-tree-sitter", wasmParser],
  ["tree-sitter", nativeParser],
];

/** The same facts without the shape of the tree, which a failed comparison could only print in full. */
const outline = (root: CstNode): string[] =>
  [...descendants(root)].map((node) =>
    [node.field, node.type, node.named, node.start, node.end, node.children.length, node.isMissing, node.isError, node.hasError].join(" "),
  );

describe.each(adapters)("%s", (name, parser) => {
  // The prebuilt binary of tree-sitter does not load everywhere; YIELDSTAR_NATIVE_TREE_SITTER may name a folder where it was compiled.
  const test_ = test.skipIf(parser === null);
  const parse = (text: string): CstNode => parser!.parse(text);

  test_("says its name", () => {
    expect(parser!.name).toBe(name);
  });

  test_.each([...samples, ...broken])("gives the tree of web-tree-sitter: %s", (_name, text) => {
    expect(outline(parse(text))).toEqual(outline(wasmParser.parse(text)));
  });

  test_("gives nodes with fields, tokens, and offsets in UTF-16 units", () => {
    const root = parse("'😀'\nasync def f(): pass\n");
    const definition = root.children.find((node) => node.type === "function_definition");
    expect(definition).toMatchObject({ named: true, field: null, start: 5, end: 24, isMissing: false, isError: false, hasError: false });
    expect(definition?.children[0]).toMatchObject({ type: "async", named: false, children: [] });
    expect(definition?.children.find((node) => node.field === "name")).toMatchObject({ type: "identifier", start: 15, end: 16 });
  });

  test_("marks errors and everything above them", () => {
    const root = parse("x = 1\nif a:\n  y = )\n");
    expect(root.hasError).toBe(true);
    expect(root.children[0]?.hasError).toBe(false);
    expect([...descendants(root)].some((node) => node.isError)).toBe(true);
  });

  test_("takes texts beyond one buffer, whatever is at its edge", () => {
    const line = "x = '😀😀'\n";
    const root = parse(line.repeat(40_000));
    expect(root.hasError).toBe(false);
    expect(root.children.length).toBe(40_000);
    expect(root.end).toBe(line.length * 40_000);
  });

  test_("takes a tree of any depth", () => {
    expect(parse("[".repeat(5_000) + "]".repeat(5_000)).hasError).toBe(false);
  });

  test_("ends lines at lone carriage returns", () => {
    expect(parse("a\rb\r\nc\n").children.length).toBe(3);
  });
});

describe("loading", () => {
  test("the files may be given as URLs and paths", async () => {
    const { createRequire } = await import("node:module");
    const { pathToFileURL } = await import("node:url");
    const { resolve } = createRequire(import.meta.url);
    const parser = await loadWasmParser({
      core: resolve("web-tree-sitter/web-tree-sitter.wasm"),
      grammar: pathToFileURL(resolve("tree-sitter-python/tree-sitter-python.wasm")),
    });
    expect(parser.parse("pass\n").children.length).toBe(1);
  });

  test("native packages that are not there are no error", () => {
    expect(loadNativeParser({ core: "no-such-package", grammar: "tree-sitter-python" })).toBeNull();
  });

  test("some parser is always found", async () => {
    const parser = await loadParser(wasmFiles);
    expect(parser.parse("pass\n").type).toBe("module");
  });
});

import { describe, expect, it } from "vitest";
import { exampleSource, spanInDocument } from "../../../src/documents/example.js";
import { findExamples, sniff } from "../../../src/documents/find.js";
import { SourceText } from "../../../src/syntax/source.js";

const find = (text: string) => findExamples(new SourceText("n.ipynb", text));
const cell = (source: string | readonly string[], more: object = {}) => ({ cell_type: "code", metadata: {}, outputs: [], source, ...more });
const notebook = (cells: readonly object[], indent: number | undefined = 1) => JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, indent);

describe("notebooks", () => {
  it.each([1, undefined])("places spans inside of JSON's strings (indented by %s)", (indent) => {
    const text = notebook([cell(["s = 'ü\\t\"'\n", "print(\"é\", 가)"]), cell("a = 1\nb = \"\\\\\" + zz\n")], indent);
    const document = new SourceText("n.ipynb", text);
    const place = (i: number, piece: string) => {
      const example = findExamples(document)[i]!;
      const source = new SourceText("n.ipynb", exampleSource(example));
      const start = source.text.indexOf(piece);
      const span = spanInDocument({ start, end: start + piece.length }, example, source, document);
      return text.slice(span.start, span.end);
    };
    expect(place(0, '"é"')).toBe('\\"é\\"');
    expect(place(0, "가")).toBe("가");
    expect(place(1, "zz")).toBe("zz");
    const [first, second] = findExamples(document);
    expect(second!.line).toBeGreaterThanOrEqual(first!.line + first!.code.length);
  });

  it("shows the last value unless a semicolon says not to", () => {
    expect(find(notebook([cell("x"), cell("x;"), cell("x  # a; b")])).map(({ showsLast }) => showsLast)).toEqual([true, undefined, true]);
  });

  it("sets aside what is no text, and says so", () => {
    const picture = { output_type: "display_data", data: { "image/png": "aGk=", "text/plain": ["<Figure>"] }, metadata: {} };
    expect(find(notebook([cell("f()", { outputs: [picture, { output_type: "stream", name: "stdout", text: "1\n" }] })]))).toMatchObject([{ claims: [{ lines: ["1"] }], setAside: [expect.stringMatching(/^an output of image\/png, text\/plain on line \d+$/)] }]);
  });

  it("leaves cells with IPython's own syntax out, and says which", () => {
    const skips = (source: string) => find(notebook([cell(source)])).map(({ skip, code }) => [skip?.split("`")[1], code.filter((line) => line !== "")]);
    expect(skips("%time f()\nx = 1")).toEqual([["%time", ["x = 1"]]]);
    expect(skips("!pip install x")).toEqual([["!pip", []]]);
    expect(skips("%%bash\nls = 1")).toEqual([["%%bash", []]]);
    expect(skips("%%time\nx = 1")).toEqual([["%%time", ["x = 1"]]]);
    expect(skips("files = !ls")).toEqual([["!ls", []]]);
    expect(skips("print?")).toEqual([["print?", []]]);
    expect(skips('x = 5 % 3\ny = """\n%time\n!a\n"""\nz = (x\n  %x)\nx != y')).toEqual([[undefined, expect.anything()]]);
  });

  it("reads tags and metadata", () => {
    const made = (metadata: object) => find(notebook([cell("f()", { metadata })]))[0]!;
    expect(made({ tags: ["skip-execution"] }).skip).toBe("the document marks it `skip-execution`");
    expect(made({ tags: ["raises-exception", "other"] }).directives).toEqual({ expectError: "" });
    expect(made({ yieldstar: "group=a, setup" }).directives).toEqual({ group: "a", setup: true });
    expect(made({ yieldstar: { clock: "real", setup: true, tolerance: 0.1 } }).directives).toEqual({ clock: "real", setup: true, tolerance: 0.1 });
    expect(made({ yieldstar: "skp" }).problem).toMatchObject({ message: "there is no directive `skp`" });
    const text = notebook([cell("f()", { metadata: { yieldstar: "setup, skp" } })]);
    const { span } = find(text)[0]!.problem!;
    expect(text.slice(span.start, span.end)).toBe("skp");
  });

  it("says what is wrong with a file that is no notebook", () => {
    const wrong = (text: string) => find(text).map(({ line, problem }) => [line, problem?.message]);
    expect(wrong('{\n "cells": [\n  {],\n}')).toEqual([[3, "this notebook is no JSON: unexpected token RBracket found"]]);
    expect(wrong('{\n "nbformat": 3,\n "worksheets": []\n}')).toEqual([[2, "notebooks of format 3 are not read"]]);
    expect(wrong("[1]")).toEqual([[1, "this is no notebook: it has no `nbformat`"]]);
    expect(wrong("[".repeat(100_000))).toMatchObject([[1, expect.stringContaining("this notebook is no JSON")]]);
    expect(wrong("")).toEqual([]);
    expect(wrong(notebook([cell(""), { cell_type: "markdown", source: ["print(1)"] }, { cell_type: "code" }, 7 as unknown as object]))).toEqual([]);
    expect(wrong(JSON.stringify({ cells: [cell("x <- 1")], metadata: { kernelspec: { language: "R" } }, nbformat: 4 }))).toEqual([]);
  });

  it("is known by its text", () => {
    expect(sniff(notebook([cell("x")]))).toBe("notebook");
  });
});

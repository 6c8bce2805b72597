/** Whatever the text: no crash, examples and claims at places that exist, and time that grows with the text only. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleSource, spanInDocument } from "../../../src/documents/example.js";
import { findExamples, foldLineEnds, type Format, sniff } from "../../../src/documents/find.js";
import { SourceText } from "../../../src/syntax/source.js";

const formats: readonly Format[] = ["markdown", "mdx", "restructuredtext", "text", "notebook", "python"];
const pieces = [
  "```python\n", "```\n", "~~~py skip\n", "````\n", "print(1)\n", "    x = [1,\n", ">>> f(2)\n", "... 3\n", "2\n", "In [1]: 5\n", "   ...: 6\n", "Out[1]: 5\n", "ValueError   Traceback (most recent call last)\n", "\n", "\n\n", "> ", "- ", "  ", "\t", "1. ", "Output:\n", "출력 결과\n", "# Output: 3\n", "#=> 3\n",
  "print(x)  # => 3\n", '"""\n', "'''", "def f():\n", ".. code-block:: python\n", "   :linenos:\n", "Text::\n", ".. literalinclude:: a.py\n", "   :lines: 2-1,x\n", ".. yieldstar: skp\n", "<!-- yieldstar: skip -->\n", "<!--", "-->", "{/* yieldstar: group=a */}\n", "<details>\n", "<summary>Output</summary>\n", "===  ===\n", "+--+\n",
  "$ python a.py 1\n", "# a.py\n", "%time f()\n", '{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["', '\\u0061\\n"', "]}]}", "\\", '"', "`", "\u0000", "\uD800", "가", "e\u0301", "\u2028", "\r\n", "\r", "constructor:\n",
];

function check(text: string, format: Format): void {
  const document = new SourceText("any", foldLineEnds(text));
  for (const example of findExamples(document, { format, readFile: (name) => (name === "a.py" ? "import b\n# c\n" : null) })) {
    expect(example.columns.length).toBe(example.code.length);
    if (example.lineNumbers === undefined) expect(example.line + example.code.length - 1).toBeLessThanOrEqual(document.lineCount + (example.file === undefined ? 0 : 9));
    for (const { line, lines, columns, notation, lineNumbers } of example.claims) {
      expect(columns.length).toBe(lines.length);
      if (notation !== undefined) continue;
      for (const [i, claimed] of lines.entries()) {
        const written = document.line(lineNumbers?.[i] ?? line + i).slice(columns[i]);
        if (!/^\s*<BLANKLINE>/.test(written)) expect(written.slice(0, claimed.length)).toBe(claimed);
      }
    }
    const source = new SourceText("any", exampleSource(example));
    const { start, end } = spanInDocument({ start: 0, end: source.text.length }, example, source, document);
    expect(start).toBeLessThanOrEqual(end);
    expect(end).toBeLessThanOrEqual(document.text.length);
  }
}

describe("any text", () => {
  it.each(formats)("is read as %s", (format) => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (soup) => check(soup.join(""), format)), { numRuns: 600, seed: 7 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => check(text, format)), { numRuns: 200, seed: 7 });
  });

  it("has some format", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (soup) => formats.includes(sniff(soup.join("")))), { numRuns: 200, seed: 7 });
  });

  const long = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length));
  const large: readonly (readonly [string, string])[] = [
    ["fences", "# T\n\nText of it.\n\n```python\nprint(1)\n```\n\nOutput:\n\n```\n1\n```\n\n"],
    ["sessions", "Text:\n\n>>> f(1)\n2\n\n"],
    ["sessions without an end", ">>> f(1)\n2\n"],
    ["literal blocks", "Text::\n\n    x = f(1)\n    print(x)\n\n.. note::\n\n   Text.\n\n"],
    ["comments", "<!-- yieldstar: skip -->\n"],
    ["directives' comments", ".. yieldstar: skip\n"],
    ["an open bracket", "f(\n"],
    ["strings", '"""\nOutput:\n1\n"""\n'],
    ["docstrings", 'def f():\n    """\n    >>> f()\n    1\n    """\n'],
    ["arrows", "print(1)  # => 1\n# => 2\n"],
    ["announcements", "# Output:\n# 1\nx = 1\n"],
    ["terminals", "$ python a.py\n1\n\n"],
    ["tables", "====  ====\na     b\n"],
    ["one line", "print(1); "],
    ["words of one line", "the output of the following program "],
    ["blanks", "          "],
    ["quotes", "> > > > "],
    ["errors", "In [1]: x\nValueError   Traceback (most recent call last)\n\n"],
    ["fences that nobody closes", "```python\n\n"],
    ["marks of comments", "<!-- \n{/* \n"],
  ];
  it.each(large)("100 kB of %s are read quickly", (_, piece) => {
    const text = long(piece);
    for (const format of formats) {
      const start = performance.now();
      findExamples(new SourceText("any", text), { format });
      expect(performance.now() - start, format).toBeLessThan(2_000);
    }
  }, 60_000);

  it("a large notebook is read quickly", () => {
    const cell = { cell_type: "code", metadata: {}, source: ["print(1)\n", "x"], outputs: [{ output_type: "stream", name: "stdout", text: ["1\n"] }] };
    const text = JSON.stringify({ nbformat: 4, cells: Array.from({ length: 2_000 }, () => cell) }, null, 1);
    const start = performance.now();
    expect(findExamples(new SourceText("n.ipynb", text))).toHaveLength(2_000);
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  it("deep nesting is read", () => {
    for (const text of [`${"> ".repeat(2_000)}\`\`\`py\n`, `${"- ".repeat(500)}x\n`, `${"(".repeat(5_000)}\n`, Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i)}.. note::\n`).join("\n"), `${'{"a":'.repeat(20_000)}`]) for (const format of formats) check(text, format);
  }, 60_000);
});

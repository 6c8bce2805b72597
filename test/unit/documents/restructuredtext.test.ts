import { describe, expect, it } from "vitest";
import { findExamples } from "../../../src/documents/find.js";
import { includedLines } from "../../../src/documents/formats/included_lines.js";
import { SourceText } from "../../../src/syntax/source.js";

const files: Record<string, string> = { "shop.py": "import asyncio\n\n\n@open\nclass Shop:\n    def close(self):\n        # begin\n        return 1\n        # end\n\n    def open(self):\n        return 2\n\n\nprint(Shop().open())\n" };
const find = (text: string, path = "n.rst") => findExamples(new SourceText(path, text), { readFile: (name) => files[name] ?? null });
const summary = (text: string) => find(text).map(({ kind, line, code, claims }) => [kind, line, code.join("\n"), claims.flatMap((claim) => claim.lines)]);

describe("reStructuredText", () => {
  it("finds literal blocks and code directives at any depth, with exact places", () => {
    expect(summary("Title\n=====\n\nText::\n\n    import asyncio\n\n    print(1)\n\nMore.\n")).toEqual([["indented", 6, "import asyncio\n\nprint(1)", []]]);
    const listed = "- An item::\n\n      x = 1\n      print(x)\n\n  and more.\n\n  .. code-block:: python\n     :linenos:\n     :caption: two.py\n\n     if True:\n         print(2)\n\n  .. note::\n\n     Inside::\n\n       print(3, 4)\n";
    expect(find(listed)).toMatchObject([
      { line: 3, code: ["x = 1", "print(x)"], columns: [6, 6] },
      { line: 12, code: ["if True:", "    print(2)"], columns: [5, 5], name: "two.py" },
      { line: 19, code: ["print(3, 4)"], columns: [7] },
    ]);
    expect(summary(".. tab:: A\n\n   .. code:: py\n\n      print(1)\n\n   .. code-block:: none\n\n      1\n")).toEqual([["fence", 5, "print(1)", ["1"]]]);
  });

  it("knows what is no example", () => {
    for (const text of ["Prose::\n\n   serve -> wait\n", ".. code-block:: c\n\n   int x = 1;\n", ".. A comment::\n\n   not code\n", ".. comment\n   print(1)\n\n   >>> 1\n   1\n", "=====  =====\nprint(1)::  b\n=====  =====\nx = f(1)::  y\n=====  =====\n", "+---------+\n| x = 1:: |\n+---------+\n", ".. highlight:: c\n\nText::\n\n   x = f(1);\n", ".. math::\n\n   x = f(1)\n"]) expect(find(text), text).toEqual([]);
  });

  it("finds sessions, in doctest blocks and directives", () => {
    expect(summary("Text:\n\n   >>> 1 + 1\n   2\n\n   >>> 3\n   3\n\nMore.\n")).toMatchObject([["session", 3, expect.anything(), ["2", "3"]]]);
    expect(summary(".. doctest:: group\n   :options: +SKIP\n\n   >>> 1\n   1\n")).toMatchObject([["session", 4, "1\n", ["1"]]]);
    expect(summary(".. code-block:: pycon\n\n   >>> 1\n   1\n\n.. note:: Try it:\n\n   >>> 2\n   2\n")).toHaveLength(2);
  });

  it("takes the output that follows", () => {
    const after = (output: string) => find(`.. code-block:: python\n\n   print(1)\n\n${output}`)[0]!.claims.map(({ line, lines, columns }) => [line, lines, columns]);
    const one = [[7, ["1"], [3]]];
    expect(after(".. testoutput::\n\n   1\n")).toEqual(one);
    expect(after("Output::\n\n   1\n")).toEqual(one);
    expect(after(".. code-block:: none\n\n   1\n")).toEqual(one);
    expect(after("Some words.\n\n::\n\n   1\n")).toEqual([]);
    expect(after("This prints:\n\n.. parsed-literal::\n\n   1\n")).toEqual([[9, ["1"], [3]]]);
    expect(after(".. code-block:: console\n\n   $ python x.py\n   1\n")).toEqual([[8, ["1"], [3]]]);
  });

  it("has groups and set-ups of Sphinx, and directives", () => {
    const text = ".. testsetup:: shop\n\n   import math\n\n.. testcode:: shop\n\n   print(math.tau)\n\n.. yieldstar: expect-error=KeyError,\n   clock=real\n\n.. code-block:: python\n\n   {}[1]\n\n.. yieldstar: skp\n\nText::\n\n   print(1)\n";
    const found = find(text);
    expect(found.map(({ directives }) => directives)).toEqual([{ group: "shop", setup: true }, { group: "shop" }, { expectError: "KeyError", clock: "real" }, undefined]);
    expect(found[3]!.problem).toBeUndefined();
    const wrong = find(".. yieldstar: skp\n\n.. code:: python\n\n   print(1)\n")[0]!.problem!;
    expect(wrong.span).toEqual({ start: 14, end: 17 });
  });

  it("shows files, or parts of them", () => {
    expect(find("Text\n\n.. literalinclude:: shop.py\n\nOutput::\n\n   2\n")).toMatchObject([{ kind: "file", line: 3, file: "shop.py", code: [], claims: [{ line: 7, lines: ["2"] }] }]);
    expect(find(".. literalinclude:: shop.py\n   :pyobject: Shop.open\n   :dedent:\n")).toMatchObject([{ file: "shop.py", code: ["def open(self):", "    return 2"] }]);
    expect(find(".. literalinclude:: gone.py\n")).toMatchObject([{ skip: "there is no file `gone.py` beside the document" }]);
    expect(find(".. literalinclude:: notes.txt\n\n.. literalinclude:: shop.py\n   :language: text\n")).toEqual([]);
    const part = (options: Record<string, string>) => includedLines(files["shop.py"]!.split("\n"), new Map(Object.entries(options)));
    expect(part({ linenos: "" })).toBeNull();
    expect(part({ lines: "1,4-5,14-" })).toEqual(["import asyncio", "@open", "class Shop:", "", "print(Shop().open())"]);
    expect(part({ pyobject: "Shop" })!.slice(0, 2)).toEqual(["@open", "class Shop:"]);
    expect(part({ pyobject: "Shop" })!.at(-1)).toBe("        return 2");
    expect(part({ "start-after": "# begin", "end-before": "# end" })).toEqual(["        return 1"]);
    expect(part({ "start-at": "# begin", "end-at": "# end", dedent: "8" })).toEqual(["# begin", "return 1", "# end"]);
    expect(part({ pyobject: "Nobody" })).toEqual([]);
  });

  it("reads text with directives as reStructuredText, whatever its name", () => {
    expect(find("Title\n\n.. code-block:: python\n\n   print(1)\n", "n.txt")).toMatchObject([{ line: 5, columns: [3] }]);
  });
});

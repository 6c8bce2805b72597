import { describe, expect, it } from "vitest";
import { findExamples } from "../../../src/documents/find.js";
import { SourceText } from "../../../src/syntax/source.js";

const find = (text: string) => findExamples(new SourceText("n.py", text));
const sessions = (text: string) => find(text).map(({ kind, line, code, claims, module }) => [kind, line, code.filter((each) => each !== ""), claims.flatMap((claim) => claim.lines), module !== undefined]);

describe("docstrings of a Python file", () => {
  it("are sessions of their own, of the module, functions, classes and methods", () => {
    const text = [
      '"""Doc.', "", ">>> f(1)", "2", '"""', "", "", "def f(x: int,", "      y=1) -> int:", "    # a remark", "    '''Adds.", "", "        >>> f(2)", "        3", "", "    Prose between.", "", "    >>> f(", "    ...     3)", "    4", "    '''", "    return x + y",
      "", "", "class A:", '    r"""', "    >>> print('\\n')", "    <BLANKLINE>", "    <BLANKLINE>", '    """', "    async def m(self):", '        """>>> 5', "        5", '        """', "",
    ].join("\n");
    expect(sessions(text)).toEqual([
      ["session", 3, ["f(1)"], ["2"], true],
      ["session", 13, ["f(2)", "f(", "    3)"], ["3", "4"], true],
      ["session", 27, ["print('\\n')"], ["", ""], true],
      ["session", 32, ["5"], ["5"], true],
    ]);
    expect(find(text)[1]).toMatchObject({ claims: [{ line: 14, columns: [8], statement: 13 }, { line: 20, columns: [4], statement: 18 }] });
  });

  it("don't hide the file's own claims, and other strings are none", () => {
    expect(sessions('def f():\n    """\n    >>> f()\n    1\n    """\n    return 1\n\n\nprint(f())\n# Output:\n# 1\n').map(([kind]) => kind)).toEqual(["file", "session"]);
    expect(sessions('x = """\n>>> 1\n2\n"""\nprint(1)\n').map(([kind]) => kind)).toEqual(["file"]);
    expect(sessions('def f():\n    x = 1\n    """\n    >>> 1\n    2\n    """\n').map(([kind]) => kind)).toEqual(["file"]);
    expect(sessions("def f():\n    \"\"\"Not closed\n    >>> 1\n").map(([kind]) => kind)).toEqual(["file"]);
  });

  it("have their escapes read, and follow what the file asks for", () => {
    const [example] = find('# yieldstar: clock=real\n"""\n>>> print("a\\\\nb")\na\nb\n"""\n');
    expect(example).toMatchObject({ code: ['print("a\\nb")', "", ""], directives: { clock: "real" }, claims: [{ lines: ["a", "b"], notation: "shortened" }] });
  });
});

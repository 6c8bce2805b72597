import { describe, expect, it } from "vitest";
import { exampleSource, spanInDocument } from "../../../src/documents/example.js";
import { findExamples, foldLineEnds } from "../../../src/documents/find.js";
import { SourceText } from "../../../src/syntax/source.js";

const find = (text: string, path = "notes.md") => findExamples(new SourceText(path, foldLineEnds(text)));

describe("Markdown", () => {
  it("finds fences in quotes and lists with exact places", () => {
    const text = "1. item\n\n   ```python\n   def f():\n       return g(1)\n\n   f()\n   ```\n\n> ```py3\n> print(2)\n> ```\n";
    const document = new SourceText("n.md", text);
    const [first, second] = findExamples(document);
    expect(first).toMatchObject({ kind: "fence", line: 4, code: ["def f():", "    return g(1)", "", "f()"] });
    expect(second).toMatchObject({ line: 11, code: ["print(2)"], columns: [2] });
    const source = new SourceText("n.md", exampleSource(first!));
    const start = source.text.indexOf("g(1)");
    const span = spanInDocument({ start, end: start + 4 }, first!, source, document);
    expect(text.slice(span.start, span.end)).toBe("g(1)");
    expect(source.position(start).line).toBe(document.position(span.start).line);
  });

  it("puts a place behind the last line at the end of that line", () => {
    const document = new SourceText("n.md", "```python\nasync def f()\n```\n");
    const [example] = findExamples(document);
    const source = new SourceText("n.md", exampleSource(example!));
    const end = document.text.indexOf("()") + 2;
    expect(spanInDocument({ start: source.text.length, end: source.text.length }, example!, source, document)).toEqual({ start: end, end });
  });

  it("reads languages and attributes of every style", () => {
    const kinds = (info: string, body = "print(1)") => find(`\`\`\`${info}\n${body}\n\`\`\`\n`).map((example) => [example.kind, example.skip !== undefined]);
    for (const info of ["python", "Python", "py", "python3", '{.python title="a b"}', "{code-cell} python", 'python title="x"', "{python}", ""]) expect(kinds(info), info).toEqual([["fence", false]]);
    for (const info of ["python no-run", "{.python .skip}", "py,ignore"]) expect(kinds(info), info).toEqual([["fence", true]]);
    for (const info of ["bash", "js", "text", "pythonic"]) expect(kinds(info), info).toEqual([]);
    expect(kinds("pycon", ">>> 1\n1")).toEqual([["session", false]]);
    expect(kinds("python", ">>> 1\n1")).toEqual([["session", false]]);
    expect(kinds("", "serve -> wait")).toEqual([]);
    expect(kinds("python", "\n")).toEqual([]);
  });

  it("takes the next code as output when the document says so", () => {
    const claims = (between: string, fence: string) => find(`\`\`\`py\nprint(1)\n\`\`\`\n${between}\n${fence}\n1\n\`\`\`\n`)[0]!.claims.length;
    expect(claims("", "```text")).toBe(1);
    expect(claims("Anything at all.\n\nAnd more.", "```output")).toBe(1);
    expect(claims("Output:", "```")).toBe(1);
    expect(claims("**출력 결과**", "```")).toBe(1);
    expect(claims("#### Expected output", "```")).toBe(1);
    expect(claims("_Result:_", "```console")).toBe(1);
    expect(claims("", "```")).toBe(0);
    expect(claims("Then write this into a file:", "```text")).toBe(0);
    expect(claims("Output:", "```bash")).toBe(0);
  });

  it("takes tabs and foldings as announcements, and finds what they hold", () => {
    expect(find('=== "Code"\n\n    ```python\n    print(1)\n    ```\n\n=== "Output"\n\n    ```\n    1\n    ```\n')).toMatchObject([{ line: 4, code: ["print(1)"], columns: [4], claims: [{ line: 10, lines: ["1"], columns: [4] }] }]);
    expect(find("```py\nprint(1)\n```\n\n<details>\n<summary>Output</summary>\n\n```\n1\n```\n\n</details>\n")[0]!.claims).toMatchObject([{ line: 9, lines: ["1"] }]);
    expect(find("```py\nprint(1)\n```\n\n> [!NOTE]\n> Output:\n>\n> ```\n> 1\n> ```\n")[0]!.claims).toMatchObject([{ line: 9, lines: ["1"], columns: [2] }]);
    expect(find("```py\nprint(1)\n```\n\n<details>\n<summary>What else there is</summary>\n\n```\n1\n```\n\n</details>\n")[0]!.claims).toEqual([]);
  });

  it("finds fences inside of the elements of MDX", () => {
    const text = "import Tabs from '@theme/Tabs';\n\n<Tabs>\n  <TabItem value=\"py\">\n    ```python\n    if True:\n        print(1)\n    ```\n  </TabItem>\n  <TabItem value=\"out\" label=\"Output\">\n      ```\n      1\n      ```\n  </TabItem>\n</Tabs>\n\n{/* yieldstar: skip */}\n\n```python\nprint(2)\n```\n";
    expect(find(text, "n.mdx")).toMatchObject([
      { line: 6, code: ["if True:", "    print(1)"], columns: [4, 4], claims: [{ line: 12, lines: ["1"], columns: [6] }] },
      { line: 20, skip: "the document marks it `skip`" },
    ]);
  });

  it("folds CRLF and keeps lines and columns", () => {
    const [example] = find("# T\r\n\r\n<details>\r\n\r\n```python\r\nprint(1)\r\n# Output:\r\n# 1\r\n```\r\n\r\n</details>\r\n");
    expect(example).toMatchObject({ line: 6, code: ["print(1)", "# Output:", "# 1"], claims: [{ line: 8, lines: ["1"] }] });
  });

  it("finds indented code, and an unclosed fence up to the end", () => {
    expect(find("Text\n\n    x = 1\n    print(x)\n\nText\n")).toMatchObject([{ kind: "indented", line: 3, code: ["x = 1", "print(x)"], columns: [4, 4] }]);
    expect(find("```python\nprint(1)\n")).toMatchObject([{ line: 2, code: ["print(1)"] }]);
  });

  it("reads text with fences as Markdown and Markdown without any code as text", () => {
    expect(find("x = 1 is said here\n```python\nprint(1)\n```\n", "n.txt")).toHaveLength(1);
    expect(find("제목\n\nimport asyncio\nprint(1)\n\n끝 이다\n")).toMatchObject([{ kind: "block", line: 3 }]);
  });

  it("takes a Python file as one example", () => {
    expect(find('"""Doc."""\nprint(1)\n\n# Output:\n# 1\n', "a.py")).toMatchObject([{ kind: "file", line: 1, claims: [{ line: 5, lines: ["1"], extent: "whole" }] }]);
    expect(find("\n\n", "a.py")).toEqual([]);
  });
});

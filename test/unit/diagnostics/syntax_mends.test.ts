/** Each mend, by a text that CPython refuses with the message. */
import { describe, expect, it } from "vitest";
import { compileText } from "../sample_program.js";
import { SourceText } from "../../../src/syntax/source.js";

const mendOf = (text: string): string | undefined => compileText(new SourceText("a.py", text), { path: "a.py", main: true }).diagnostics[0]?.help;

describe("what mends a text that Python refuses", () => {
  it.each([
    ["def f()\n    pass\n", "add `:`"],
    ["print(1\n", "add `)`"],
    ["x = [1, 2\n", "add `]`"],
    ["print(1))\n", "take the `)` away, or open its bracket before"],
    ["print([1)\n", "write `]`"],
    ["print(“a”)\n", 'write `"`'],
    ["x = 3 × 4\n", "write `*`"],
    ["print('a)\n", "close the string with its quotes"],
    ["def f():\nx = 1\n", "indent what belongs to it, or write `pass`"],
    ["x = 1\n    y = 2\n", "take the indentation away"],
    ["if x:\n        y = 1\n    z = 2\n", "indent it as far as the lines that it belongs to"],
    ["def f():\n    await g()\n", "write `async def` where the function begins"],
    ["await g()\n", "put it into a function: `async def main():`, run by `asyncio.run(main())`"],
    ["if f() = 1:\n    pass\n", "write `==`"],
    ["x = 007\n", "write the number without zeros before it"],
    ["f(a=1, 2)\n", "put the arguments without names first"],
  ])("%j", (text, mend) => {
    expect(mendOf(text)).toBe(mend);
  });
});

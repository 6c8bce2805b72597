/** What older versions say of refused texts; the whole list is compared with them in `test/unit/cli/versions/syntax_errors.py`. */
import { expect, it } from "vitest";
import { checkSyntax } from "../../../src/syntax/check/check_syntax.js";
import { inOlderWords } from "../../../src/syntax/check/older_words.js";
import { SourceText } from "../../../src/syntax/source.js";

const said = (text: string, minor: number): string | undefined => {
  const source = new SourceText("tea.py", text);
  return checkSyntax(source).map((problem) => inOlderWords(problem, source, minor).message)[0];
};

it("takes long rules of comments in its stride", () => {
  const rule = `# ${"# ".repeat(40)}${"#".repeat(60)}\n`;
  expect(said(`def brew():\n${rule}x = 1\n`, 8)).toBe("expected an indented block");
  expect(said(`def brew():\n${rule}`, 8)).toBe("unexpected EOF while parsing");
  expect(said(`try:\n    x\n${rule}y = 1\n`, 8)).toBe("invalid syntax");
  expect(said(`print("tea"\n${rule}`, 9)).toBe("unexpected EOF while parsing");
});

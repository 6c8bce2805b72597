/** The examples of a `.py` file: the program itself. */
import type { SourceText } from "../../syntax/source.js";
import { commentClaims } from "../claims/comments.js";
import { directed } from "../claims/directives.js";
import { type Example, partOf, type Passage } from "../example.js";

/** The file as an example. Its text must have LF line ends. */
export function findInPython(document: SourceText): Example[] {
  const lines = document.text.split("\n");
  if (lines.every((line) => line.trim() === "")) return [];
  const whole: Passage = { line: 1, lines, columns: lines.map(() => 0) };
  const code = lines.at(-1) === "" ? partOf(whole, 0, lines.length - 1) : whole;
  return [directed({ kind: "file", line: 1, code: code.lines, columns: code.columns, claims: commentClaims(code) }, [], new Map(), (line) => document.lineStart(line))];
}

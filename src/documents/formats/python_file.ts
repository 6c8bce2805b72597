/** The examples of a `.py` file: the program itself, and the sessions in its docstrings. */
import type { SourceText } from "../../syntax/source.js";
import { ownClaims } from "../claims/beside.js";
import { directed } from "../claims/directives.js";
import { isPrompt } from "../claims/session.js";
import { type Example, partOf, type Passage } from "../example.js";
import { docstringSessions } from "./docstrings.js";

/** The file as an example, unless all that it claims is in docstrings' sessions; and those. Its text must have LF line ends. */
export function findInPython(document: SourceText): Example[] {
  const lines = document.text.split("\n");
  if (lines.every((line) => line.trim() === "")) return [];
  const whole: Passage = { line: 1, lines, columns: lines.map(() => 0) };
  const code = lines.at(-1) === "" ? partOf(whole, 0, lines.length - 1) : whole;
  const claims = ownClaims(code).filter((claim) => !claim.lines.some(isPrompt));
  const file = directed({ kind: "file", line: 1, code: code.lines, columns: code.columns, claims }, [], new Map(), (line) => document.lineStart(line));
  const sessions = docstringSessions(code, file);
  return sessions.length > 0 && claims.length === 0 ? sessions : [file, ...sessions];
}

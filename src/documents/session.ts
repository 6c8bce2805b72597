/**
 * Interactive sessions: `>>>` begins a statement, `...` continues it, what follows is the claimed output.
 * A session becomes a program that shows the value of each expression, as the interactive interpreter does.
 */
import type { Span } from "../syntax/ast.js";
import { SourceText } from "../syntax/source.js";
import type { Claim, Example } from "./example.js";

const promptPattern = /^(\s*)>>>(?: |$)/;

/** True when the line begins a statement of a session. */
export function isPrompt(line: string): boolean {
  return promptPattern.test(line);
}

/** Reads the lines of a session; `indent` is what the document put before each of them. Output lines become empty lines of code. */
export function sessionExample(lines: readonly string[], firstLine: number, indent: number): Example {
  const margin = promptPattern.exec(lines.find(isPrompt) ?? "")?.[1]?.length ?? 0;
  const code: string[] = [];
  const columns: number[] = [];
  const claimed: { line: number; text: string }[] = [];
  let inStatement = false;
  for (const [i, line] of lines.entries()) {
    const body = line.slice(margin);
    const continues = inStatement && /^\.\.\.(?: |$)/.test(body);
    if (isPrompt(line) || continues) {
      code.push(body.slice(4));
      columns.push(indent + margin + Math.min(4, body.length));
      inStatement = true;
      continue;
    }
    inStatement = false;
    code.push("");
    columns.push(indent + margin);
    if (body.trim() !== "") claimed.push({ line: firstLine + i, text: body === "<BLANKLINE>" ? "" : body });
  }
  const [first] = claimed;
  const claims: Claim[] = first === undefined ? [] : [{ line: first.line, lines: claimed.map((each) => each.text), extent: "whole" }];
  return { kind: "session", line: firstLine, code, columns, claims };
}

/** The session's source with each expression statement showing its value unless it is None; lines stay where they are. */
export function showingExpressions(source: SourceText, expressions: readonly Span[]): SourceText {
  let text = "";
  let at = 0;
  for (const { start, end } of expressions) {
    text += `${source.text.slice(at, start)}(lambda value: None if value is None else print(repr(value)))((${source.text.slice(start, end)}))`;
    at = end;
  }
  return new SourceText(source.path, text + source.text.slice(at));
}

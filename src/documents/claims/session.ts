/**
 * Interactive sessions: `>>>` begins a statement, `...` continues it, what follows is the claimed output.
 * A session becomes a program that shows the value of each expression, as the interactive interpreter does, and goes on after
 * an exception that the session shows. Each statement is held to its own output, as doctest does.
 */
import type { Observation } from "../../syntax/observed.js";
import type { Claim, Example, Passage } from "../example.js";
import { endsInException } from "./errors.js";
import { ipythonExample, isInput } from "./ipython.js";
import { scanLine, type ScanState, startState } from "../formats/python_lines.js";
import { tracebackHeader } from "../matching/stacks.js";

const promptPattern = /^(\s*)>>>(?: |$)/;

/** True when the line begins a statement of a session, of Python or of IPython. */
export function isPrompt(line: string): boolean {
  return promptPattern.test(line) || isInput(line);
}

/** Reads the lines of a session. Output lines become empty lines of code. */
export function sessionExample(session: Passage): Example {
  const { line: firstLine, lines, columns: before } = session;
  const prompt = lines.find(isPrompt) ?? "";
  if (isInput(prompt)) return ipythonExample(session);
  const margin = promptPattern.exec(prompt)?.[1]?.length ?? 0;
  const code: string[] = [];
  const columns: number[] = [];
  const claims: { line: number; lines: string[]; columns: number[]; extent: "prompt"; statement: number; directives: string[] }[] = [];
  let inStatement = false;
  let rest: Rest | null = null;
  for (const [i, line] of lines.entries()) {
    const at = before[i]! + Math.min(margin, line.length);
    const body = line.slice(margin);
    const continues = inStatement && /^\.\.\.(?: |$)/.test(body);
    if (isPrompt(line) || continues) {
      if (!continues) claims.push({ line: firstLine + i + 1, lines: [], columns: [], extent: "prompt", statement: firstLine + i, directives: [] });
      claims.at(-1)!.directives.push(...directivesOf(body));
      claims.at(-1)!.line = firstLine + i + 1;
      code.push(body.slice(4));
      columns.push(at + Math.min(4, body.length));
      inStatement = true;
      rest = continues ? null : restOf(body.slice(4));
      continue;
    }
    const width = rest === null ? null : restWidth(rest, body, lines.slice(i + 1).map((each) => each.slice(margin)));
    if (width !== null) {
      claims.at(-1)!.line = firstLine + i + 1;
      code.push(body.slice(width));
      columns.push(at + Math.min(width, body.length));
      continue;
    }
    rest = null;
    inStatement = false;
    if (isRemark(lines, i, margin)) {
      code.push(body);
      columns.push(at);
      continue;
    }
    code.push("");
    columns.push(at);
    claims.at(-1)?.lines.push(body === "<BLANKLINE>" ? "" : body);
    claims.at(-1)?.columns.push(at);
  }
  for (const claim of claims) while (claim.lines.at(-1)?.trim() === "" && !isBlankLine(claim, lines, firstLine)) claim.lines.pop();
  for (const claim of claims) claim.columns.length = claim.lines.length;
  const skipped = claims.filter((claim) => claim.directives.includes("SKIP"));
  for (const claim of skipped) for (let i = claim.statement - firstLine; i < claim.line - firstLine; i++) code[i] = "";
  const kept = claims.filter((claim) => !skipped.includes(claim));
  const silent = kept.every((claim) => claim.lines.length === 0);
  return { kind: "session", line: firstLine, code, columns, claims: silent ? [] : kept };
}

/** A comment above a statement, apart from the output before it: it belongs to the code, though no prompt stands before it. */
function isRemark(lines: readonly string[], i: number, margin: number): boolean {
  const isComment = (line: string | undefined): boolean => line?.startsWith("#", margin) === true;
  if (!isComment(lines[i])) return false;
  let first = i;
  while (isComment(lines[first - 1])) first--;
  if (first > 0 && lines[first - 1]!.trim() !== "") return false;
  const next = lines.slice(i + 1).find((line) => line.trim() !== "" && !isComment(line));
  return next !== undefined && isPrompt(next);
}

/** What a statement lacks that has no `...` below it: the inside of brackets, or a block, whose lines begin under the statement. */
interface Rest {
  kind: "brackets" | "block" | "decorated";
  state: ScanState;
  /** The indentation of the block's first line; what stands under the prompt is not Python's. */
  first: number | null;
  isOver: boolean;
}

function restOf(line: string): Rest | null {
  const { state, tokens } = scanLine(line, startState);
  const more = { state, first: null, isOver: false };
  if (state.depth > 0 || state.quote !== null) return { kind: "brackets", ...more };
  if (tokens.at(-1)?.text === ":") return { kind: "block", ...more };
  return tokens[0]?.text === "@" ? { kind: "decorated", ...more } : null;
}

/** How much of a line stands before its code, when it is part of the statement's rest; else null. */
function restWidth(rest: Rest, body: string, below: readonly string[]): number | null {
  if (rest.isOver) return null;
  if (rest.kind === "brackets") {
    const { state, tokens } = scanLine(body, rest.state);
    rest.state = state;
    if (state.depth > 0 || state.quote !== null) return 0;
    if (tokens.at(-1)?.text === ":") rest.kind = "block";
    else rest.isOver = true;
    return 0;
  }
  const indent = body.length - body.trimStart().length;
  if (rest.kind === "decorated") {
    const next = restOf(body.trimStart());
    if (next === null) return null;
    Object.assign(rest, next);
    return indent;
  }
  if (body.trim() === "") {
    const next = below.find((line) => line.trim() !== "") ?? "";
    rest.isOver = rest.first === null || isPrompt(next) || !next.startsWith(" ".repeat(rest.first));
    return 0;
  }
  const isClause = /^\s*(?:else|elif|except|finally|case)\b/.test(body);
  if (indent === 0 && !isClause) return null;
  rest.first ??= indent;
  // Under `>>> ` stand four columns more.
  return Math.min(indent, rest.first > promptWidth ? promptWidth : 0);
}

const promptWidth = ">>> ".length;

/** The last line of the claim is a `<BLANKLINE>`, and so part of what is printed. */
function isBlankLine(claim: { readonly line: number; readonly lines: readonly string[] }, lines: readonly string[], firstLine: number): boolean {
  return lines[claim.line - firstLine + claim.lines.length - 1]?.trim() === "<BLANKLINE>";
}

/** `# doctest: +ELLIPSIS, +SKIP` → the options it turns on. */
function directivesOf(line: string): string[] {
  const written = /#\s*doctest:\s*(.*)$/.exec(line)?.[1] ?? "";
  return [...written.matchAll(/\+(\w+)/g)].map(([, option = ""]) => option);
}

/** What a session's program has to be observed for. */
export function sessionObservation(claims: readonly Claim[], code: readonly string[], firstLine: number): Observation {
  const keepsLast = readsLastValue(code) ? { keepsLast: true } : {};
  if (claims.length === 0) return { prompts: code.flatMap((line, i) => (/^\S/.test(line) ? [firstLine + i] : [])), ...keepsLast };
  const statements = claims.flatMap((claim) => (claim.extent === "prompt" ? [claim] : []));
  return { prompts: statements.map((each) => each.statement), caught: statements.filter((each) => each.lines.some(tracebackHeader) || endsInException(each.lines)).map((each) => each.statement), ...keepsLast };
}

/** Whether the session reads `_`, the last value that the interpreter showed, and has no `_` of its own. */
function readsLastValue(code: readonly string[]): boolean {
  const written = code.join("\n");
  const isBound = /^[^=\n(]*(?<![\w.])_(?!\w)[^=\n(]*=(?!=)|\b(?:for|as|case|def|class)\s[^:\n(]*(?<![\w.])_(?!\w)/m.test(written);
  return /(?<![\w.])_(?!\w)/.test(written) && !isBound;
}

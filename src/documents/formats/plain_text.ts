/**
 * Finds the programs in a note that has no fences: blocks of code among prose, as a reader sees them.
 * A block starts at a line that only code looks like and goes on while brackets, strings, indented bodies or further code do.
 */
import { besideClaims } from "../claims/beside.js";
import { commentClaims } from "../claims/comments.js";
import { dedent, type Example, partOf, type Passage } from "../example.js";
import { directed } from "../claims/directives.js";
import { announcement } from "../claims/markers.js";
import { claimAfter, claimBefore } from "../claims/prose.js";
import { runLine, type TerminalRun, terminalRuns } from "../claims/run_lines.js";
import { nameIn, nameInCode, withTerminalClaims } from "../claims/terminal.js";
import { type LineKind, type LineScan, lineKind, passesArguments, plausible, scanLine, type ScanState, startState } from "./python_lines.js";
import { isPrompt, sessionExample } from "../claims/session.js";

/** More blank lines than this end a block. */
const blankLinesInside = 3;
/** A string or bracket that stays open longer was not meant as one. */
const longestOpening = 400;
/** Of a block with that many lines of forgotten brackets, the rest is read line by line. */
const mostReadAgain = 40_000;

interface Line {
  readonly text: string;
  readonly indent: number;
  readonly scan: LineScan;
  readonly kind: LineKind;
}

/** The examples of a plain-text document, given its lines. */
export function findInPlainText(lines: readonly string[], hasFile: (name: string) => boolean = () => false): Example[] {
  const read = lines.map(readLine);
  const all: Passage = { line: 1, lines, columns: lines.map(() => 0) };
  const examples: Example[] = [];
  const lineStart = (line: number): number => lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const finish = (example: Example): void => void examples.push(directed(example, [], new Map(), lineStart));
  const runs: TerminalRun[] = [];
  let from = 0;
  for (let i = 0; i < read.length; ) {
    if (isPrompt(read[i]!.text)) {
      const end = sessionEnd(lines, i);
      finish(sessionExample(partOf(all, i, end)));
      from = i = end;
      continue;
    }
    if (runLine(lines[i]!) !== null) {
      const end = paragraphEnd(lines, i);
      runs.push(...terminalRuns(dedent(partOf(all, i, end))));
      from = i = end;
      continue;
    }
    if (!startsBlock(read, i)) {
      i++;
      continue;
    }
    const start = withIntroduction(read, i, from);
    const end = blockEnd(read, i);
    const above = partOf(all, from, start);
    from = i = end;
    let example = block(partOf(all, start, end), above.lines.findLast((line) => line.trim() !== "") ?? "");
    if (example.claims.length === 0) {
      const after = claimAfter(partOf(all, end, claimedUpTo(lines, end)));
      const claim = after ?? claimBefore(above);
      example = { ...example, claims: claim !== null ? [claim] : besideClaims({ line: example.line, lines: example.code, columns: example.columns }) };
      if (after !== null) from = i = after.line - 1 + after.lines.length;
    }
    finish(example);
  }
  return withTerminalClaims(examples, runs, hasFile);
}

/** An announcement and its output stand within these lines: some blank ones, a paragraph, a blank one, a paragraph. */
function claimedUpTo(lines: readonly string[], from: number): number {
  const announcement = writtenFrom(lines, from);
  if (announcement - from > blankLinesInside) return from;
  const end = paragraphEnd(lines, announcement);
  if (end - announcement > 1) return end;
  const next = paragraphEnd(lines, writtenFrom(lines, end));
  // `.. code-block:: text` stands alone before its block.
  return /^\s*\.\. /.test(lines[writtenFrom(lines, end)] ?? "") ? paragraphEnd(lines, writtenFrom(lines, next)) : next;
}

function writtenFrom(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.trim() === "") at++;
  return at;
}

function paragraphEnd(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.trim() !== "") at++;
  return at;
}

/** True when a text whose language nobody named reads as a Python program. */
export function looksLikePython(lines: readonly string[]): boolean {
  const read = lines.map(readLine);
  const first = read.findIndex((line) => line.kind !== "blank" && line.kind !== "comment" && line.kind !== "decorator");
  if (first < 0) return false;
  const start = read[first]!.scan.state.quote === null ? first : read.findIndex((line, i) => i > first && startsBlock(read, i));
  return start >= 0 && startsBlock(read, start);
}

function readLine(text: string): Line {
  const scan = scanLine(text, startState);
  return { text, indent: indentOf(text), scan, kind: lineKind(scan) };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function startsBlock(lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.kind === "code") return true;
  // A lone `asyncio.gather()` is a heading; so is one above a blank line.
  if (line.kind === "call") return passesArguments(line.scan.tokens) || ["code", "call", "header", "comment"].includes(lines[i + 1]?.kind ?? "blank");
  if (line.kind === "header") return line.scan.state.depth > 0 ? plausibleRest(lines, i) : bodyFollows(lines, i);
  if (line.kind !== "decorator") return false;
  const next = lines[i + 1];
  return next !== undefined && next.indent === line.indent && (next.kind === "decorator" || /^\s*(?:async\s+)?(?:def|class)\b/.test(next.text)) && startsBlock(lines, i + 1);
}

/** `if x:` is code when an indented line of code follows; `for example:` is prose. */
function bodyFollows(lines: readonly Line[], i: number): boolean {
  let next = i + 1;
  while (lines[next]?.kind === "blank" || lines[next]?.kind === "comment") next++;
  const body = lines[next];
  return body !== undefined && body.indent > lines[i]!.indent && body.kind !== "prose";
}

function plausibleRest(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  return next !== undefined && plausible(next.scan.tokens);
}

/** Comments and decorators directly above belong to the block: `# under python3.7`. */
function withIntroduction(lines: readonly Line[], first: number, from: number): number {
  let start = first;
  while (start > from) {
    const above = lines[start - 1]!;
    if (above.indent !== lines[first]!.indent) break;
    const oneLineString = above.kind === "weak" && above.scan.tokens.length === 1 && above.scan.tokens[0]?.kind === "string";
    if (above.kind !== "comment" && above.kind !== "decorator" && !oneLineString) break;
    start--;
  }
  return start;
}

/** The line after the last one of the block that starts at `first`. */
function blockEnd(lines: readonly Line[], first: number): number {
  const base = lines[first]!.indent;
  let end = first;
  let i = first;
  let patience = mostReadAgain;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.kind === "blank") {
      const next = nextWritten(lines, i);
      if (next === null || next - i > blankLinesInside || !continuesAfterBlank(lines, next, base, end)) return end;
      i = next;
      continue;
    }
    if (i > first && !continues(lines, i, base)) return end;
    const { end: after, read } = statementEnd(lines, i, patience > 0 ? longestOpening : 1);
    if (after === i + 1) patience -= read;
    end = i = after;
  }
  return end;
}

/** The line after the statement's last line, following open brackets, strings and backslashes, and how many lines were read to find it. */
function statementEnd(lines: readonly Line[], i: number, longest: number): { readonly end: number; readonly read: number } {
  let state: ScanState = lines[i]!.scan.state;
  let at = i + 1;
  const last = Math.min(lines.length, i + longest);
  while (state.depth > 0 || state.quote !== null || state.continued) {
    const alone = { end: i + 1, read: at - i };
    if (at >= last) return alone;
    const inString = state.quote !== null;
    const scan = scanLine(lines[at]!.text, state);
    if (!inString && scan.tokens.length > 0 && !plausible(scan.tokens)) return alone;
    if (!inString && scan.tokens.length === 0 && scan.comment === null && nextWritten(lines, at) === null) return alone;
    state = scan.state;
    at++;
  }
  return { end: at, read: at - i };
}

function continues(lines: readonly Line[], i: number, base: number): boolean {
  const line = lines[i]!;
  if (line.indent < base || isPrompt(line.text)) return false;
  if (line.kind === "prose") return false;
  if (line.kind === "header") return line.indent > base || line.scan.state.depth > 0 || bodyFollows(lines, i);
  return true;
}

function continuesAfterBlank(lines: readonly Line[], i: number, base: number, end: number): boolean {
  const line = lines[i]!;
  if (!continues(lines, i, base)) return false;
  if (line.kind === "comment") return announcement(line.scan.comment ?? "") !== null || leadsToCode(lines, i, base);
  if (line.indent > base) return lines.slice(Math.max(0, end - 200), end).some((each) => each.indent >= line.indent || opensBody(each));
  return line.kind === "weak" ? /^\s*(?:return|yield|assert|del|pass|"""|''')/.test(line.text) : true;
}

/** A definition whose author forgot the colon still has a body. */
function opensBody(line: Line): boolean {
  return line.kind === "header" || /^\s*(?:async\s+)?(?:def|class)\b/.test(line.text);
}

function leadsToCode(lines: readonly Line[], i: number, base: number): boolean {
  let next = i;
  let blanks = 0;
  while (next < lines.length && (lines[next]!.kind === "comment" || lines[next]!.kind === "blank")) {
    blanks = lines[next]!.kind === "blank" ? blanks + 1 : 0;
    if (blanks > blankLinesInside) return false;
    next++;
  }
  const line = lines[next];
  return line !== undefined && line.indent >= base && (line.indent > base ? line.kind !== "prose" : startsBlock(lines, next));
}

function nextWritten(lines: readonly Line[], i: number): number | null {
  for (let next = i; next < lines.length; next++) if (lines[next]!.kind !== "blank") return next;
  return null;
}

/** The line after the last one of the session that begins here. */
export function sessionEnd(lines: readonly string[], first: number): number {
  let end = first;
  for (;;) {
    const from = end;
    while (end < lines.length && lines[end]!.trim() !== "") end++;
    // Sessions of several prompts with an empty line between are one session; an error of IPython has empty lines in it.
    let next = end;
    while (next < lines.length && lines[next]!.trim() === "" && next - end < blankLinesInside) next++;
    const error = openError(lines.slice(from, end));
    if (next >= lines.length || next === end || !(isPrompt(lines[next]!) || (error !== null && errorEnds(lines, next, error)))) return end;
    end = next;
  }
}

/** The exception of an IPython traceback that the paragraph begins and does not end. */
function openError(paragraph: readonly string[]): string | null {
  const at = paragraph.findLastIndex((line) => /^\s*[A-Za-z_]\w*\s+Traceback \(most recent call last\):?\s*$/.test(line));
  const name = /[A-Za-z_]\w*/.exec(paragraph[at] ?? "")?.[0] ?? null;
  return name === null || paragraph.slice(at + 1).some((line) => line.trim() === name || line.trim().startsWith(`${name}: `)) ? null : name;
}

/** One of the next paragraphs, before any prompt, ends the traceback. */
function errorEnds(lines: readonly string[], from: number, name: string): boolean {
  for (let i = from; i < Math.min(lines.length, from + 200); i++) {
    if (isPrompt(lines[i]!)) return false;
    if (lines[i]!.trim() === name || lines[i]!.trim().startsWith(`${name}: `)) return true;
  }
  return false;
}

function block(text: Passage, introduction: string): Example {
  const code = dedent(text);
  const name = nameInCode(code.lines) ?? nameIn(introduction);
  return { kind: "block", line: code.line, code: code.lines, columns: code.columns, claims: commentClaims(code), ...(name === null ? {} : { name }) };
}

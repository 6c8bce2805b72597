/**
 * The outputs that the code itself claims, in comments and in strings that stand alone:
 *
 *     # 출력 결과                  print(total)  # Output: 3
 *     # result : [1, 2]           """
 *     # total time : 2.00 sec     $ python shop.py
 *                                 Ada is served
 *                                 """
 */
import type { Claim, Passage } from "../example.js";
import { announcement, restColumn } from "./markers.js";
import { runLine } from "./run_lines.js";
import { scanLine, type ScanState, startState } from "../formats/python_lines.js";

interface CodeLine {
  /** The comment's text after `#`, or null when the line has none. */
  readonly comment: string | null;
  readonly column: number;
  /** True when the line holds something besides its comment. */
  readonly hasCode: boolean;
}

/** The claims written in the code itself. */
export function commentClaims(code: Passage): Claim[] {
  const firstLine = code.line;
  const read = readLines(code.lines);
  const texts = textClaims(code);
  const lines = [...read];
  for (const { from, to } of texts) for (let i = from; i <= to; i++) lines[i] = { ...lines[i]!, hasCode: false, comment: null };
  const firstCode = lines.findIndex((line) => line.hasCode);
  const lastCode = lines.findLastIndex((line) => line.hasCode);
  if (lastCode < 0) return [];
  const claims: Claim[] = texts.filter(({ from }) => from < firstCode || from > lastCode).map(({ claim }) => claim);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const announced = line.comment === null ? null : announcing(line.comment);
    if (announced === null) continue;
    const { column } = line;
    const place = (at: number, inComment: number): number => code.columns[at]! + lines[at]!.column + 1 + inComment;
    if (line.hasCode) {
      if (announced.rest !== "") claims.push({ line: firstLine + i, lines: [announced.rest], columns: [place(i, restColumn(line.comment!, announced.rest))], extent: "beside", column });
      continue;
    }
    const atEdge = i > lastCode || i < firstCode;
    if (announced.weak && i <= lastCode) continue;
    let start = i + 1;
    if (announced.rest === "" && lines[start] !== undefined && isBlank(lines[start]!) && isComment(lines[start + 1])) start++;
    let end = start;
    while (isComment(lines[end])) end++;
    const text = lines.slice(start, end).map((each) => uncomment(each.comment ?? ""));
    const columns = text.map((_, j) => place(start + j, lines[start + j]!.comment!.startsWith(" ") ? 1 : 0));
    let at = firstLine + start;
    if (announced.rest !== "") {
      at = firstLine + i;
      const from = restColumn(line.comment!, announced.rest);
      hang(text, columns, from);
      text.unshift(announced.rest);
      columns.unshift(place(i, from));
    }
    if (text.some((each) => each.trim() !== "")) claims.push({ line: at, lines: text, columns, ...(atEdge ? { extent: "whole" } : { extent: "near", column }) });
    i = end - 1;
  }
  // Several claims share the output between them.
  return claims.length > 1 ? claims.map((claim) => (claim.extent === "whole" ? { ...claim, extent: "near", column: 0 } : claim)) : claims;
}

/** Lines that are indented to stand under the output's first line, `from` columns behind `#`, lose that indentation. */
function hang(text: string[], columns: number[], from: number): void {
  const margin = Math.min(...text.filter((each) => each.trim() !== "").map((each) => each.length - each.trimStart().length));
  if (margin === Infinity || Math.abs(margin + 1 - from) > 2 || margin === 0) return;
  for (const [i, each] of text.entries()) {
    const width = Math.min(margin, each.length);
    text[i] = each.slice(width);
    columns[i] = columns[i]! + width;
  }
}

/** An announcement, or the command that runs the program. */
function announcing(text: string): { rest: string; weak: boolean } | null {
  return runLine(text) === null ? announcement(text) : { rest: "", weak: false };
}

interface TextClaim {
  /** Line indices of the string, quotes included. */
  readonly from: number;
  readonly to: number;
  readonly claim: Claim;
}

/** Strings that stand alone at the margin and announce an output in one of their lines. */
function textClaims({ line: firstLine, lines: code, columns }: Passage): TextClaim[] {
  const found: TextClaim[] = [];
  let state: ScanState = startState;
  for (let i = 0; i < code.length; i++) {
    const quote = /^[rR]?("""|''')/.exec(code[i]!)?.[1];
    const begins = quote !== undefined && state.quote === null && state.depth === 0 && !state.continued;
    state = scanLine(code[i]!, state).state;
    if (!begins || state.quote !== quote) continue;
    const from = i;
    while (i + 1 < code.length && state.quote !== null) state = scanLine(code[++i]!, state).state;
    const last = code[i]!;
    const close = last.lastIndexOf(quote);
    if (state.quote !== null || close < 0 || last.slice(close + 3).trim() !== "") continue;
    const opened = code[from]!.indexOf(quote) + 3;
    const inner = from === i ? [last.slice(opened, close)] : [code[from]!.slice(opened), ...code.slice(from + 1, i), last.slice(0, close)];
    const at = inner.findIndex((line) => announcing(line) !== null);
    const announced = at < 0 ? null : announcing(inner[at]!);
    // "Result: all of them at once" in a docstring is a sentence, not an output.
    if (announced === null || announced.rest !== "" || (announced.weak && at > 0)) continue;
    const text = inner.slice(at + 1);
    // The closing quotes stand on a line of their own.
    if (text.at(-1)?.trim() === "") text.pop();
    if (text.some((line) => line.trim() !== "")) found.push({ from, to: i, claim: { line: firstLine + from + at + 1, lines: text, columns: columns.slice(from + at + 1, from + at + 1 + text.length), extent: "whole" } });
  }
  return found;
}

function readLines(code: readonly string[]): CodeLine[] {
  let state: ScanState = startState;
  return code.map((text) => {
    const inString = state.quote !== null;
    const scan = scanLine(text, state);
    state = scan.state;
    return { comment: scan.comment, column: scan.comment === null ? 0 : text.length - scan.comment.length - 1, hasCode: inString || scan.tokens.length > 0 };
  });
}

const isBlank = (line: CodeLine): boolean => !line.hasCode && line.comment === null;
const isComment = (line: CodeLine | undefined): boolean => line !== undefined && !line.hasCode && line.comment !== null;
/** `# text` → `text`: one space belongs to the comment sign, further ones to the output. */
const uncomment = (comment: string): string => comment.replace(/^ /, "").trimEnd();

/**
 * The outputs that the code itself claims, in comments after an announcement:
 *
 *     # 출력 결과
 *     # result : [1, 2]
 *     # total time : 2.00 sec
 */
import type { Claim } from "./example.js";
import { announcement } from "./markers.js";
import { scanLine, type ScanState, startState } from "./python_lines.js";

interface CodeLine {
  /** The comment's text after `#`, or null when the line has none. */
  readonly comment: string | null;
  /** True when the line holds something besides its comment. */
  readonly hasCode: boolean;
}

/** The claims written as comments in code whose first line is the document's line `firstLine`. */
export function commentClaims(code: readonly string[], firstLine: number): Claim[] {
  const lines = readLines(code);
  const lastCode = lines.findLastIndex((line) => line.hasCode);
  const claims: Claim[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const announced = line.comment === null ? null : announcement(line.comment);
    if (announced === null) continue;
    const atEnd = i > lastCode;
    if (line.hasCode) {
      if (announced.rest !== "") claims.push({ line: firstLine + i, lines: [announced.rest], extent: "part" });
      continue;
    }
    if (announced.weak && !atEnd) continue;
    let start = i + 1;
    if (announced.rest === "" && lines[start] !== undefined && isBlank(lines[start]!) && isComment(lines[start + 1])) start++;
    let end = start;
    while (isComment(lines[end])) end++;
    const following = lines.slice(start, end).map((each) => uncomment(each.comment ?? ""));
    const text = announced.rest === "" ? following : [announced.rest, ...following];
    if (text.length > 0) claims.push({ line: announced.rest === "" ? firstLine + start : firstLine + i, lines: text, extent: atEnd ? "whole" : "part" });
    i = end - 1;
  }
  // Several claims share the output between them.
  return claims.length > 1 ? claims.map((claim) => ({ ...claim, extent: "part" })) : claims;
}

function readLines(code: readonly string[]): CodeLine[] {
  let state: ScanState = startState;
  return code.map((text) => {
    const inString = state.quote !== null;
    const scan = scanLine(text, state);
    state = scan.state;
    return { comment: scan.comment, hasCode: inString || scan.tokens.length > 0 };
  });
}

const isBlank = (line: CodeLine): boolean => !line.hasCode && line.comment === null;
const isComment = (line: CodeLine | undefined): boolean => line !== undefined && !line.hasCode && line.comment !== null;
/** `# text` → `text`: one space belongs to the comment sign, further ones to the output. */
const uncomment = (comment: string): string => comment.replace(/^ /, "").trimEnd();

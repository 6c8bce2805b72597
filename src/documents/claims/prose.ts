/** Outputs that the prose around an example claims: "Output:" and a paragraph, "The output of the following program is `3`." */
import type { Claim } from "../example.js";
import { type Announcement, announcement } from "./markers.js";

/** A line of prose as an announcement, whatever marks of headings, lists and emphasis are around it. */
export function announcedBy(line: string): Announcement | null {
  return announcement(line.replace(/^[#*_\s]+|[*_]+$/g, "").replace(/[*_]+([:：])$/, "$1"));
}

/** The last of these lines announces what stands after them. */
export function announcesNext(written: readonly string[]): boolean {
  const announced = announcedBy(written.at(-1) ?? "");
  return announced !== null && announced.rest === "" && !announced.programFollows && (written.length === 1 || !announced.weak);
}

/** The claim in the prose after an example; `firstLine` is the document's line of its first line. */
export function claimAfter(prose: readonly string[], firstLine: number): Claim | null {
  const at = prose.findIndex((line) => line.trim() !== "");
  const announced = at < 0 ? null : announcedBy(prose[at]!);
  if (announced === null || announced.programFollows || announced.weak) return null;
  return claimAt(prose, at, announced, firstLine);
}

/** The claim in the prose before an example: one that says that the program follows. */
export function claimBefore(prose: readonly string[], firstLine: number): Claim | null {
  const at = prose.findLastIndex((line) => announcedBy(line)?.programFollows === true);
  return at < 0 ? null : claimAt(prose, at, announcedBy(prose[at]!)!, firstLine);
}

/** The last of these lines announces an output, after which its program follows. */
export function announcesOutputFirst(prose: readonly string[]): boolean {
  const announced = announcedBy(prose.findLast((line) => line.trim() !== "") ?? "");
  return announced !== null && announced.programFollows && announced.rest === "";
}

function claimAt(prose: readonly string[], at: number, { rest, everyday }: Announcement, firstLine: number): Claim | null {
  // "Result: all of them at once" is a sentence; `Result: 3` and "Output: 3" are outputs.
  if (rest !== "") return everyday && unquoted(rest) === rest ? null : { line: firstLine + at, lines: [unquoted(rest)], extent: "whole" };
  let start = at + 1;
  while (start < prose.length && prose[start]!.trim() === "") start++;
  // reStructuredText says of a block what it is before it begins.
  if (/^\s*\.\. (?:code-block|code|parsed-literal|sourcecode)::/.test(prose[start] ?? "")) {
    start++;
    while (start < prose.length && (prose[start]!.trim() === "" || /^\s+:\w+:/.test(prose[start]!))) start++;
  }
  let end = start;
  while (end < prose.length && prose[end]!.trim() !== "") end++;
  if (start === end) return null;
  // A comment that a blank line keeps from its code.
  const commented = prose.slice(at, end).every((line) => line.trim() === "" || line.startsWith("#"));
  if (commented) return { line: firstLine + start, lines: prose.slice(start, end).map((line) => line.replace(/^# ?/, "")), extent: "whole" };
  const margin = Math.min(...prose.slice(start, end).map((line) => line.length - line.trimStart().length));
  return { line: firstLine + start, lines: prose.slice(start, end).map((line) => unquoted(line.slice(margin).replace(/(?:<br\s*\/?>|\\)\s*$/, ""))), extent: "whole" };
}

/** `` `3` `` → `3` */
const unquoted = (line: string): string => /^`+([^`]+)`+\.?$/.exec(line.trim())?.[1] ?? line.trimEnd();

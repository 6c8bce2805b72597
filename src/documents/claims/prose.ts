/** Outputs that the prose around an example claims: "Output:" and a paragraph, "The output of the following program is `3`." */
import { type Claim, dedent, partOf, type Passage } from "../example.js";
import { type Announcement, announcement, restColumn } from "./markers.js";

/** A line of prose as an announcement, whatever marks of headings, lists, emphasis, tabs and elements are around it. */
export function announcedBy(line: string): Announcement | null {
  return announcement(bared(line));
}

/** `<summary>Output</summary>`, `=== "Output"`, `<TabItem label="Output">`, `**Output**:` → `Output` */
function bared(line: string): string {
  const label = /^\s*(?:={3}[+!]?\s+"([^"]*)"|<[A-Z]\w*[^>]*\b(?:label|title)="([^"]*)"[^>]*>)\s*$/.exec(line);
  return (label?.[1] ?? label?.[2] ?? line.replace(/<\/?[A-Za-z][^>]*>/g, "")).replace(/^[#*_\s]+|[*_]+$/g, "").replace(/[*_]+([:：])$/, "$1");
}

/** The last of these lines announces what stands after them. */
export function announcesNext(written: readonly string[]): boolean {
  const said = written.filter((line) => bared(line).trim() !== "" && !/^\s*\[![A-Z]+\]\s*$/.test(line));
  const announced = announcedBy(said.at(-1) ?? "");
  const titled = /^\s*(?:<summary\b|<[A-Z]\w*\s|={3})/.test(said.at(-1) ?? "");
  return announced !== null && announced.rest === "" && !announced.programFollows && (said.length === 1 || titled || !announced.weak);
}

/** The claim in the prose after an example. */
export function claimAfter(prose: Passage): Claim | null {
  const at = prose.lines.findIndex((line) => line.trim() !== "");
  const announced = at < 0 ? null : announcedBy(prose.lines[at]!);
  if (announced === null || announced.programFollows || announced.weak) return null;
  return claimAt(prose, at, announced);
}

/** The claim in the prose before an example: one that says that the program follows. */
export function claimBefore(prose: Passage): Claim | null {
  const at = prose.lines.findLastIndex((line) => announcedBy(line)?.programFollows === true);
  return at < 0 ? null : claimAt(prose, at, announcedBy(prose.lines[at]!)!);
}

/** The last of these lines announces an output, after which its program follows. */
export function announcesOutputFirst(prose: readonly string[]): boolean {
  const announced = announcedBy(prose.findLast((line) => line.trim() !== "") ?? "");
  return announced !== null && announced.programFollows && announced.rest === "";
}

function claimAt(prose: Passage, at: number, { rest, everyday }: Announcement): Claim | null {
  const { lines } = prose;
  // "Result: all of them at once" is a sentence; `Result: 3` and "Output: 3" are outputs.
  if (rest !== "") {
    const { text, from } = unquoted(rest);
    if (everyday && text === rest) return null;
    return { line: prose.line + at, lines: [text], columns: [prose.columns[at]! + restColumn(lines[at]!, rest) + from], extent: "whole" };
  }
  let start = at + 1;
  while (start < lines.length && lines[start]!.trim() === "") start++;
  // reStructuredText says of a block what it is before it begins.
  if (/^\s*\.\. (?:code-block|code|parsed-literal|sourcecode)::/.test(lines[start] ?? "")) {
    start++;
    while (start < lines.length && (lines[start]!.trim() === "" || /^\s+:\w+:/.test(lines[start]!))) start++;
  }
  let end = start;
  while (end < lines.length && lines[end]!.trim() !== "") end++;
  if (start === end) return null;
  const claimed = partOf(prose, start, end);
  // A comment that a blank line keeps from its code.
  if (lines.slice(at, end).every((line) => line.trim() === "" || line.startsWith("#"))) return { ...without(claimed, (line) => ({ from: /^# ?/.exec(line)![0].length, text: line.replace(/^# ?/, "") })), extent: "whole" };
  return { ...without(dedent(claimed), (line) => unquoted(line.replace(/(?:<br\s*\/?>|\\)\s*$/, ""))), extent: "whole" };
}

interface Bare {
  readonly text: string;
  /** Where it begins in what it was taken from. */
  readonly from: number;
}

/** The passage with each line made bare of what stands around it. */
function without(passage: Passage, bare: (line: string) => Bare): Passage {
  const read = passage.lines.map(bare);
  return { line: passage.line, lines: read.map(({ text }) => text), columns: read.map(({ from }, i) => passage.columns[i]! + from) };
}

/** `` `3` `` → `3` */
function unquoted(line: string): Bare {
  const found = /^(\s*`+)([^`]+)`+\.?\s*$/.exec(line);
  return found === null ? { text: line.trimEnd(), from: 0 } : { text: found[2]!, from: found[1]!.length };
}

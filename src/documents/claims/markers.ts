/** How documents announce an output: `# Output:`, `출력 결과`, `実行結果：`, "Output of the following program:" … in the words of languages.ts. */
import { languages } from "./languages.js";

const table = Object.values(languages);
const words = new Set(table.flatMap((each) => each.words));
const everyday = new Set(table.flatMap((each) => each.everyday));

const longestAnnouncement = 200;

export interface Announcement {
  /** What follows the colon on the same line: `# Output: 3`. */
  readonly rest: string;
  /** True when the words could also be a remark, and only a claim after the last line of code can be believed. */
  readonly weak: boolean;
  /** The words are everyday ones, colon or not. */
  readonly everyday: boolean;
  /** The program that prints it comes after the output: "Output of the following program:". */
  readonly programFollows: boolean;
}

/** Reads a line of prose, or a comment without its `#`, as the announcement of an output. */
export function announcement(text: string): Announcement | null {
  const bare = text.trim().replace(/^[-=*>#<[(_\s~→▶▷■●✅]+/u, "");
  const colon = /[:：]/u.exec(bare);
  const head = (colon === null ? bare : bare.slice(0, colon.index)).replace(/[-=*<>_\])\s~.]+$/u, "").toLowerCase();
  if (head.length > longestAnnouncement) return null;
  const known = words.has(head);
  if (!known && (colon === null || head === "" || !table.some((each) => each.sentences.some((sentence) => sentence.test(head))))) return null;
  const rest = colon === null ? "" : bare.slice(colon.index + 1).replace(/^:?[-=*~_]*$/u, "").trim();
  return {
    // `**Output:**` leaves its closing stars behind.
    rest: /^[-=*~>_\])\s]*$/u.test(rest) ? "" : rest.replace(/^\*\*\s*/, ""),
    weak: colon === null && everyday.has(head),
    everyday: everyday.has(head),
    programFollows: table.some((each) => each.programFollows.test(head)),
  };
}

/** Where an announcement's `rest` begins in the line it was read from. */
export function restColumn(line: string, rest: string): number {
  return line.indexOf(rest, line.search(/[:：]/) + 1);
}

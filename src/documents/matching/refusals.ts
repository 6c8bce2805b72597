/** Claims that Python refuses a text: `SyntaxError: invalid syntax`, with the place and the line that CPython shows above it. */
import { inOlderWords } from "../../syntax/check/older_words.js";
import type { SyntaxProblem } from "../../syntax/problem.js";
import type { SourceText } from "../../syntax/source.js";

export interface Refused {
  readonly problem: SyntaxProblem;
  readonly source: SourceText;
  /** The refused lines; the first of them is the source's line `firstLine`, and line 1 to whoever claims something. */
  readonly code: readonly string[];
  readonly firstLine: number;
}

/** The versions whose words are known, by their minor numbers. */
export const newestPython = 13;
export const oldestPython = 8;

/** The newest version (its minor number) that says of the text what is claimed; null when none does. */
export function refusingVersion(claimed: readonly string[], refused: Refused): number | null {
  const { problem, source, firstLine } = refused;
  const lines = claimed.map((line) => line.trimEnd()).filter((line) => line !== "");
  const summary = lines.pop()?.trim() ?? "";
  for (let minor = newestPython; minor >= oldestPython; minor--) {
    const { type, message } = inOlderWords(problem, source, minor);
    const words = `${type}: ${message.replace(/\bline (\d+)/, (_, line: string) => `line ${Number(line) - firstLine + 1}`)}`;
    if (words === summary) return isPlace(lines, refused, message !== problem.message) ? minor : null;
  }
  return null;
}

/**
 * Whether this is where it is refused; older versions may notice it only later in the text, and what the
 * compiler found behind the parser they told of the function around, without showing its line. The file's name is whoever's who tried it.
 */
function isPlace(lines: readonly string[], { problem, source, code, firstLine }: Refused, isOlder: boolean): boolean {
  const [place, echo, marks, ...more] = lines.filter((line) => line !== "Traceback (most recent call last):");
  if (place === undefined) return true;
  const number = Number(/^\s*File "[^"]*", line (\d+)$/.exec(place)?.[1]);
  const noticed = source.position(problem.span.start).line - firstLine + 1;
  const isOfFunction = echo === undefined && number >= 1 && number < noticed;
  if (number !== noticed && !isOfFunction && !(isOlder && number > noticed && number <= code.length + 1)) return false;
  const isMarked = marks === undefined || /^\s*[\^~]+$/.test(marks);
  return (echo === undefined || echo.trim() === (code[number - 1] ?? "").trim()) && isMarked && more.length === 0;
}

/** Said in a report where the words are those of an older version; empty for the newest. */
export const asOlderVersion = (minor: number = newestPython): readonly string[] => (minor === newestPython ? [] : [`as Python 3.${minor} does`]);

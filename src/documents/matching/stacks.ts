/**
 * Tracebacks, compared as doctest does: the header and what was raised count; the stack between them, with the author's files
 * and line numbers, or `...` in its place, does not.
 */
const header = /^(?:Traceback|Exception Group Traceback) \((?:most recent call last|innermost last)\):$/;

/** True for the line that a traceback begins with. */
export function tracebackHeader(line: string): boolean {
  return header.test(line.trim().replace(/^(?:[+|] )+/, ""));
}

/** A line of text, with its number in whatever it comes from. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/** The lines without the stacks of tracebacks. */
export function withoutStacks(lines: readonly NumberedLine[]): NumberedLine[] {
  if (!lines.some(({ text }) => tracebackHeader(text))) return [...lines];
  const kept: NumberedLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    kept.push(line);
    if (!tracebackHeader(line.text)) continue;
    const margin = /^\s*(?:[+|] )?/.exec(line.text)![0].replace("+", "|");
    while (lines[i + 1] !== undefined && inStack(lines[i + 1]!.text, margin)) i++;
  }
  return kept;
}

/** The lines with only what was raised of each traceback. */
export function withoutTracebacks(lines: readonly NumberedLine[]): NumberedLine[] {
  return withoutStacks(lines).filter(({ text }) => !tracebackHeader(text));
}

const between = /^(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):$/;

/** A text with the last exception only: doctest, too, is content when a session leaves out what led to it. */
export function withoutCauses(text: string): string {
  const lines = text.split("\n");
  const end = lines.findLastIndex((line) => between.test(line));
  const start = lines.findIndex(tracebackHeader);
  return end < 0 || start < 0 || start > end ? text : [...lines.slice(0, start), ...lines.slice(end + 2)].join("\n");
}

/** A frame's line is deeper than its traceback's margin; what was raised stands at the margin. */
function inStack(text: string, margin: string): boolean {
  return text.startsWith(margin) ? /^\s/.test(text.slice(margin.length)) || text.slice(margin.length) === "..." : false;
}

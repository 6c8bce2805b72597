/**
 * The code frame:
 *
 *     error[syntax-error]: expected ':'
 *       --> notes.txt:23:16
 *        |
 *     23 | async def ctf()
 *        |                ^
 *     help: …
 */
import stringWidth from "string-width";
import type { SourceText } from "../syntax/source.js";
import type { Diagnostic } from "./diagnostic.js";
import { plain, type Palette } from "./palette.js";
import { printable, printableLine } from "./printable.js";

const tabStop = 4;
/** A span over more lines than this shows its first and last two. */
const shownLines = 5;
/** A longer line (minified text, pasted data) shows a window around the carets. */
const widestLine = 160;

/** The diagnostic as a code frame, ending without a newline. */
export function renderDiagnostic(diagnostic: Diagnostic, source: SourceText, palette: Palette = plain): string {
  const paint = palette[diagnostic.severity];
  const start = source.position(diagnostic.span.start);
  const end = endOf(diagnostic, source);
  const numberWidth = String(end.line).length;
  const gutter = palette.frame(`${" ".repeat(numberWidth)} |`);
  const out = [
    `${paint(`${diagnostic.severity}[${diagnostic.name}]`)}${palette.strong(`: ${printable(diagnostic.message)}`)}`,
    `${palette.frame(`${" ".repeat(numberWidth)}-->`)} ${printableLine(diagnostic.path)}:${start.line}:${codePoints(source.line(start.line), start.column) + 1}`,
    gutter,
  ];
  for (const line of linesToShow(start.line, end.line)) {
    if (line === null) {
      out.push(palette.frame(`${".".repeat(numberWidth)} |`));
      continue;
    }
    const text = source.line(line);
    const from = line === start.line ? start.column : leadingSpace(text);
    const to = line === end.line ? end.column : text.trimEnd().length;
    const shown = clip(text, from);
    out.push(`${palette.frame(`${String(line).padStart(numberWidth)} |`)} ${expand(shown.text)}`.trimEnd());
    const carets = "^".repeat(Math.max(1, columns(text.slice(0, Math.max(to, from))) - columns(text.slice(0, from))));
    const label = line === end.line && diagnostic.label !== undefined ? ` ${printable(diagnostic.label)}` : "";
    const indent = " ".repeat(columns(shown.text.slice(0, from - shown.dropped)));
    out.push(`${gutter} ${indent}${paint(carets.slice(0, widestLine) + label)}`);
  }
  if (diagnostic.help !== undefined) out.push(`${palette.notice("help")}: ${printable(diagnostic.help)}`);
  return out.join("\n");
}

/** All of them, in the order of the text, with an empty line between. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], source: SourceText, palette: Palette = plain): string {
  return [...diagnostics]
    .sort((a, b) => a.span.start - b.span.start)
    .map((each) => renderDiagnostic(each, source, palette))
    .join("\n\n");
}

/** A span may take in the end of its line ("something is missing here"): that is no second line to show. */
function endOf({ span }: Diagnostic, source: SourceText): { line: number; column: number } {
  const end = source.position(Math.max(span.start, span.end));
  if (end.column > 0 || span.end <= span.start) return end;
  return { line: end.line - 1, column: source.line(end.line - 1).length + 1 };
}

function linesToShow(first: number, last: number): (number | null)[] {
  const count = last - first + 1;
  if (count <= shownLines) return Array.from({ length: count }, (_, i) => first + i);
  return [first, first + 1, null, last - 1, last];
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

/** Columns are told to people in characters, not in UTF-16 halves. */
function codePoints(text: string, end: number): number {
  return [...text.slice(0, end)].length;
}

/** Control characters spelt out, tabs as spaces up to the next stop. */
function expand(text: string): string {
  let out = "";
  let width = 0;
  for (const part of printable(text).split(/(\t)/)) {
    const piece = part === "\t" ? " ".repeat(tabStop - (width % tabStop)) : part;
    out += piece;
    width += stringWidth(piece);
  }
  return out;
}

/** How many terminal columns the text takes: two for each East Asian wide character. */
function columns(text: string): number {
  return stringWidth(expand(text));
}

function clip(text: string, from: number): { text: string; dropped: number } {
  if (text.length <= widestLine) return { text, dropped: 0 };
  const dropped = Math.max(0, Math.min(from - (widestLine >> 1), text.length - widestLine));
  return { text: text.slice(dropped, dropped + widestLine), dropped };
}

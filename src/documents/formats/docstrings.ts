/** The docstrings of a module, and the sessions in them: `>>>` in its own, in those of functions, classes and methods. */
import { isPrompt, sessionExample } from "../claims/session.js";
import { type Example, type Passage, partOf } from "../example.js";
import { type LineScan, scanLine, type ScanState, startState } from "./python_lines.js";

/** The sessions in the module's docstrings as examples, with what the document says of the module. */
export function docstringSessions(module: Passage, { directives, skip, problem }: Pick<Example, "directives" | "skip" | "problem">): Example[] {
  return docstringsOf(module).flatMap((docstring): Example[] => {
    const session = sessionsIn(docstring);
    if (session === null) return [];
    const example = sessionExample(session);
    const placed = docstring.escaped ? example.claims.map((claim) => ({ ...claim, notation: "shortened" as const })) : example.claims;
    return [{ ...example, claims: placed, module, ...(directives !== undefined && { directives }), ...(skip !== undefined && { skip }), ...(problem !== undefined && { problem }) }];
  });
}

interface Docstring extends Passage {
  /** Escapes were read, so that not all of its text stands so in the document. */
  readonly escaped: boolean;
}

/** All docstrings in triple quotes, in order. */
function docstringsOf(file: Passage): Docstring[] {
  const found: Docstring[] = [];
  const { lines } = file;
  let state: ScanState = startState;
  /** A docstring may stand here: at the file's beginning, and behind a header. */
  let awaited = true;
  let inHeader = false;
  for (let i = 0; i < lines.length; i++) {
    const isBeginning = isClean(state);
    const opening = isBeginning && awaited ? /^\s*([rRuU]?)("""|''')/.exec(lines[i]!) : null;
    const first = i;
    let scan: LineScan = scanLine(lines[i]!, state);
    while (opening !== null && scan.state.quote !== null && i + 1 < lines.length) scan = scanLine(lines[++i]!, scan.state);
    ({ state } = scan);
    if (opening !== null && state.quote === null) {
      found.push(content(partOf(file, first, i + 1), opening[0].length, opening[2]!, opening[1]!.toLowerCase() === "r"));
      awaited = false;
      continue;
    }
    if (isBeginning && scan.tokens.length === 0 && scan.comment === null && state.quote === null) continue;
    if (isBeginning && scan.tokens.length === 0 && scan.comment !== null) continue;
    if (isBeginning) inHeader = /^\s*(?:async\s+def|def|class)\b/.test(lines[i]!);
    awaited = inHeader && isClean(state) && scan.tokens.at(-1)?.text === ":";
  }
  return found;
}

const isClean = (state: ScanState): boolean => state.quote === null && state.depth === 0 && !state.continued;

/** The lines between the quotes. */
function content(text: Passage, opened: number, quote: string, isRaw: boolean): Docstring {
  const last = text.lines.length - 1;
  const cut = text.lines.map((line, i) => line.slice(i === 0 ? opened : 0, i < last ? line.length : Math.max(i === 0 ? opened : 0, line.lastIndexOf(quote))));
  // As Python 3.13 does, what all lines but the first are indented by is taken off.
  const margin = Math.min(...cut.map((line, i) => (i === 0 || line.trim() === "" ? Infinity : line.length - line.trimStart().length)));
  const bare = cut.map((line, i) => (i === 0 ? line : line.slice(margin)));
  const lines = isRaw ? bare : bare.map(unescaped);
  const columns = text.columns.map((column, i) => column + (i === 0 ? opened : cut[i]!.length - bare[i]!.length));
  return { line: text.line, lines, columns, escaped: lines.some((line, i) => line !== bare[i]) };
}

const simpleEscapes: Readonly<Record<string, string>> = { "\\": "\\", "'": "'", '"': '"', t: "\t" };

/** A line with its escapes read; one for a line's end stays as it is, since no example survives it. */
function unescaped(line: string): string {
  return line.replace(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|([\\'"t]))/g, (_, x?: string, u?: string, simple = "") => (x ?? u) === undefined ? simpleEscapes[simple]! : String.fromCodePoint(Number.parseInt((x ?? u)!, 16)));
}

/** The sessions of a text as one, as doctest takes them: each ends at a blank line, what stands between them counts for nothing. Null when there are none. */
function sessionsIn(text: Passage): Passage | null {
  const first = text.lines.findIndex(isPrompt);
  if (first < 0) return null;
  const lines: string[] = [];
  const columns: number[] = [];
  let margin: number | null = null;
  for (let i = first; i < text.lines.length; i++) {
    const line = text.lines[i]!;
    if (isPrompt(line)) margin = line.length - line.trimStart().length;
    else if (line.trim() === "") margin = null;
    lines.push(margin === null ? "" : line.slice(margin));
    columns.push(text.columns[i]! + Math.min(margin ?? 0, line.length));
  }
  const written = lines.findLastIndex((line) => line !== "") + 1;
  return { line: text.line + first, lines: lines.slice(0, written), columns: columns.slice(0, written) };
}

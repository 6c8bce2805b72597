/**
 * The report for people:
 *
 *     notes.txt
 *        23  block  invalid    expected ':'
 *        …
 *        94  block  matched    matched by time tolerance: line 121 says 2.03, here it is 2.00
 *       102  block  differs    prints something else than the document says
 *            - claimed  + printed
 *            118 - 3 cups of tea
 *                + 4 cups of tea
 */
import stringWidth from "string-width";
import type { DiagnosticJson } from "../../diagnostics/json.js";
import { type Palette, plain } from "../../diagnostics/palette.js";
import { printable, printableLine } from "../../diagnostics/printable.js";
import { renderDiagnostic } from "../../diagnostics/render.js";
import type { DocumentResult, ExampleResult, Verdict } from "../verify.js";
import { claimedLines, differenceOf, type DifferenceLine } from "./difference.js";
import { isFailure, totalsOf, type VerifyJson } from "./json.js";
import type { ReportedDocument } from "./outcome.js";

/** More lines than this of a diff are cut, and said; of what a failed program printed, the last ones are shown. */
const shownLines = 60;
const lastLines = 15;
/** Lines around a difference. */
const contextLines = 3;
const shownDiagnostics = 3;
const kindWidth = "indented".length;
const verdictWidth = "unclaimed".length;
/** Of more documents than this, those in which nothing went wrong get a line only. */
const fullDocuments = 20;

type Told = Pick<ExampleResult, "line" | "verdict" | "reason" | "claimed" | "actual" | "tolerated" | "traceback"> & { readonly kind: string; readonly claimedLines: readonly number[]; readonly diagnostics: readonly string[] };

/** The report of one document, ending with a newline. `brief`: when nothing went wrong, in one line. */
export function reportDocument({ document, examples }: DocumentResult, palette: Palette = plain, strict = false, brief = false): string {
  const told = examples.map((each): Told => ({ ...each, claimedLines: claimedLines(each.example.claims), diagnostics: each.diagnostics.flatMap((one) => (one.severity === "error" ? [renderDiagnostic(one, document, palette)] : [])) }));
  return reportOf(document.path, told, palette, strict, brief);
}

/** The report of a document whose text is not at hand: what another run's JSON says of it. */
export function reportTold({ path, examples }: ReportedDocument, palette: Palette = plain, strict = false, brief = false): string {
  const place = ({ name, severity, message, start }: DiagnosticJson): string[] => (severity === "error" ? [`${palette.error(`${severity}[${name}]`)}: ${printable(message)}\n  --> ${printableLine(path)}:${start.line}:${start.column}`] : []);
  const told = examples.map((each): Told => ({ ...each, diagnostics: each.diagnostics.flatMap(place) }));
  return reportOf(path, told, palette, strict, brief);
}

/** Whether so many documents are told of briefly. */
export const isBrief = (documents: number): boolean => documents > fullDocuments;

function reportOf(path: string, examples: readonly Told[], palette: Palette, strict: boolean, brief: boolean): string {
  const name = palette.strong(printableLine(path));
  if (brief && !examples.some((example) => isFailure(example, strict))) return `${name}  ${examples.length === 0 ? "no Python examples found" : countsOf([{ examples }], palette)}\n`;
  const out = [name];
  if (examples.length === 0) out.push("  no Python examples found");
  const width = Math.max(5, ...examples.map((example) => String(example.line).length + 2));
  for (const example of examples) {
    const paint = paintOf(example, palette, strict);
    out.push(`${palette.frame(String(example.line).padStart(width))}  ${example.kind.padEnd(kindWidth)}  ${paint(example.verdict.padEnd(verdictWidth))}  ${printable(example.reason)}${toleranceOf(example)}`);
    const details = detailsOf(example, palette);
    if (details !== "") out.push(indent(details, width + 2));
  }
  return `${out.join("\n")}\n`;
}

/** The line that sums up a whole run. */
export function reportTotals(results: readonly { readonly examples: readonly Pick<ExampleResult, "verdict" | "tolerated">[] }[], palette: Palette = plain): string {
  const totals = totalsOf(results);
  if (totals.examples === 0) return "no Python examples found\n";
  const documents = totals.documents === 1 ? "" : ` in ${totals.documents} documents`;
  return `${totals.examples} example${totals.examples === 1 ? "" : "s"}${documents}: ${countsOf(results, palette)}\n`;
}

/** `3 matched (1 by time tolerance), 1 differs` */
function countsOf(results: Parameters<typeof totalsOf>[0], palette: Palette): string {
  const totals = totalsOf(results);
  const timed = results.flatMap((result) => result.examples).filter((example) => example.tolerated.some(({ kind }) => kind === "time")).length;
  const paints: Record<Verdict, (text: string) => string> = {
    matched: palette.good,
    differs: palette.error,
    failed: palette.error,
    unclaimed: (text) => text,
    invalid: palette.warning,
    fragment: palette.notice,
    skipped: palette.notice,
  };
  const parts = (Object.keys(paints) as Verdict[]).flatMap((verdict) => {
    if (totals[verdict] === 0) return [];
    const note = verdict === "matched" && timed > 0 ? ` (${timed} by time tolerance)` : "";
    return [paints[verdict](`${totals[verdict]} ${verdict}`) + note];
  });
  return parts.join(", ");
}

function paintOf(example: Told, palette: Palette, strict: boolean): (text: string) => string {
  if (isFailure(example, strict)) return palette.error;
  if (example.verdict === "matched") return palette.good;
  if (example.verdict === "invalid") return palette.warning;
  return example.verdict === "unclaimed" ? (text) => text : palette.notice;
}

/** The one tolerance that was needed, on the example's own line; several stand below it. */
function toleranceOf({ tolerated: [only, ...more] }: Told): string {
  return only === undefined || more.length > 0 ? "" : `: ${printable(tolerance(only))}`;
}

const tolerance = ({ line, claimed, actual }: Told["tolerated"][number]): string => `line ${line} says ${claimed}, here it is ${actual}`;

function detailsOf(example: Told, palette: Palette): string {
  const tolerances = example.tolerated.length < 2 ? [] : example.tolerated.map((each) => palette.notice(`${each.kind}: `) + clip(printable(tolerance(each))));
  return [...tolerances, ...evidenceOf(example, palette)].join("\n");
}

function evidenceOf(example: Told, palette: Palette): string[] {
  switch (example.verdict) {
    case "invalid":
    case "skipped": {
      const more = example.diagnostics.length - shownDiagnostics;
      return [...example.diagnostics.slice(0, shownDiagnostics), ...(more > 0 ? [`… ${more} more`] : [])];
    }
    case "differs":
      return [difference(example, palette)];
    case "failed": {
      const printed = [example.actual?.trimEnd() ?? "", example.traceback?.trimEnd() ?? ""].filter((text) => text !== "").join("\n");
      const shown = printed.split("\n");
      return printed === "" ? [] : [printable([...(shown.length > lastLines ? [`… ${shown.length - lastLines} lines before`] : []), ...shown.slice(-lastLines).map(clip)].join("\n"))];
    }
    default:
      return [];
  }
}

/** The claim, at its lines of the document, beside what was printed: `-` is what the document says, `+` what came out. */
function difference({ claimed, actual, claimedLines: numbers }: Told, palette: Palette): string {
  const lines = differenceOf(claimed ?? "", actual ?? "", numbers);
  const width = Math.max(0, ...lines.map(({ line }) => (line === null ? 0 : String(line).length)));
  const out = [`${palette.error("- claimed")}  ${palette.good("+ printed")}`];
  let left = 0;
  for (const [i, line] of lines.entries()) {
    const isNear = lines.slice(Math.max(0, i - contextLines), i + contextLines + 1).some(({ side }) => side !== "both");
    if (!isNear) {
      left++;
      continue;
    }
    if (left > 0) out.push(palette.frame(`… ${left} equal line${left === 1 ? "" : "s"}`));
    left = 0;
    out.push(differenceLine(line, width, palette));
  }
  if (left > 0) out.push(palette.frame(`… ${left} equal line${left === 1 ? "" : "s"}`));
  if (out.length <= shownLines) return out.join("\n");
  return [...out.slice(0, shownLines), `… ${out.length - shownLines} more lines`].join("\n");
}

function differenceLine({ side, text, pieces, line }: DifferenceLine, width: number, palette: Palette): string {
  const number = width === 0 ? "" : `${palette.frame((line === null ? "" : String(line)).padStart(width))} `;
  if (side === "both") return `${number}  ${clip(printable(text))}`.trimEnd();
  const paint = side === "claimed" ? palette.error : palette.good;
  const sign = paint(side === "claimed" ? "-" : "+");
  const wordByWord = pieces.some((piece) => piece.changed) && stringWidth(text) <= longestLine;
  const body = wordByWord ? pieces.map((piece) => (piece.changed ? paint(printable(piece.text)) : printable(piece.text))).join("") : paint(clip(printable(text)));
  return `${number}${sign} ${body}`.trimEnd();
}

const longestLine = 200;

function clip(line: string): string {
  return stringWidth(line) <= longestLine ? line : `${line.slice(0, longestLine - 20)}…`;
}

function indent(text: string, width: number): string {
  const margin = " ".repeat(width);
  return text.split("\n").map((line) => (line === "" ? line : margin + line)).join("\n");
}

/** The report of results that other runs have told, with the line that sums them up. */
export function reportAllTold({ documents }: VerifyJson, palette: Palette = plain, strict = false): string {
  return `${documents.map((document) => reportTold(document, palette, strict, isBrief(documents.length))).join(isBrief(documents.length) ? "" : "\n")}\n${reportTotals(documents, palette)}`;
}

/**
 * The report for people:
 *
 *     notes.txt
 *        23  block  invalid    expected ':'
 *        …
 *        94  block  matched    matched by time tolerance: line 121 says 2.03, it took 2.00
 */
import { diffLines } from "diff";
import stringWidth from "string-width";
import { type Palette, plain } from "../../diagnostics/palette.js";
import { printable, printableLine } from "../../diagnostics/printable.js";
import { renderDiagnostic } from "../../diagnostics/render.js";
import { isFailure, totalsOf } from "./json.js";
import { trimLines } from "../matching/match.js";
import type { DocumentResult, ExampleResult, Verdict } from "../verify.js";

/** More lines than this of a diff are cut, and said; of what a failed program printed, the last ones are shown. */
const shownLines = 60;
const lastLines = 15;
const kindWidth = "indented".length;
const verdictWidth = "unclaimed".length;

/** The report of one document, ending with a newline. */
export function reportDocument(result: DocumentResult, palette: Palette = plain, strict = false): string {
  const { document, examples } = result;
  const out = [palette.strong(printableLine(document.path))];
  if (examples.length === 0) out.push("  no Python examples found");
  const width = Math.max(5, ...examples.map((example) => String(example.line).length + 2));
  for (const example of examples) {
    const paint = paintOf(example, palette, strict);
    out.push(`${palette.frame(String(example.line).padStart(width))}  ${example.kind.padEnd(kindWidth)}  ${paint(example.verdict.padEnd(verdictWidth))}  ${printable(reasonOf(example))}`);
    const details = detailsOf(example, result, palette);
    if (details !== "") out.push(indent(details, width + 2));
  }
  return `${out.join("\n")}\n`;
}

/** The line that sums up a whole run. */
export function reportTotals(results: readonly DocumentResult[], palette: Palette = plain): string {
  const totals = totalsOf(results);
  const timed = results.flatMap((result) => result.examples).filter((example) => example.tolerated.some(({ kind }) => kind === "time")).length;
  if (totals.examples === 0) return "no Python examples found\n";
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
  const documents = totals.documents === 1 ? "" : ` in ${totals.documents} documents`;
  return `${totals.examples} example${totals.examples === 1 ? "" : "s"}${documents}: ${parts.join(", ")}\n`;
}

function paintOf(example: ExampleResult, palette: Palette, strict: boolean): (text: string) => string {
  if (isFailure(example, strict)) return palette.error;
  if (example.verdict === "matched") return palette.good;
  if (example.verdict === "invalid") return palette.warning;
  return example.verdict === "unclaimed" ? (text) => text : palette.notice;
}

function reasonOf(example: ExampleResult): string {
  const [first, ...more] = example.tolerated;
  if (first === undefined) return example.reason;
  const rest = more.length === 0 ? "" : `, and ${more.length} more`;
  return `${example.reason}: line ${first.line} says ${first.claimed}, here it is ${first.actual}${rest}`;
}

function detailsOf(example: ExampleResult, { document }: DocumentResult, palette: Palette): string {
  switch (example.verdict) {
    case "invalid":
    case "skipped":
      return example.diagnostics.filter((each) => each.severity === "error").slice(0, 3).map((each) => renderDiagnostic(each, document, palette)).join("\n");
    case "differs":
      return difference(example.claimed ?? "", example.actual ?? "", palette);
    case "failed": {
      const printed = [example.actual?.trimEnd() ?? "", example.traceback?.trimEnd() ?? ""].filter((text) => text !== "").join("\n");
      const shown = printed.split("\n");
      return printed === "" ? "" : printable([...(shown.length > lastLines ? [`… ${shown.length - lastLines} lines before`] : []), ...shown.slice(-lastLines).map(clip)].join("\n"));
    }
    default:
      return "";
  }
}

/** The claim beside what was printed: `-` is what the document says, `+` what came out. */
function difference(claimed: string, actual: string, palette: Palette): string {
  const left = `${trimLines(claimed.split("\n")).join("\n")}\n`;
  const right = `${trimLines(actual.split("\n")).join("\n")}\n`;
  const out = [`${palette.error("- claimed")}  ${palette.good("+ printed")}`];
  const parts = diffLines(left, right, { timeout: 200 }) ?? [
    { removed: true, added: false, value: left },
    { removed: false, added: true, value: right },
  ];
  for (const part of parts) {
    for (const line of part.value.replace(/\n$/, "").split("\n")) {
      const text = clip(printable(line));
      out.push(part.removed ? palette.error(`- ${text}`) : part.added ? palette.good(`+ ${text}`) : `  ${text}`);
    }
  }
  if (out.length <= shownLines) return out.join("\n");
  return [...out.slice(0, shownLines), `… ${out.length - shownLines} more lines`].join("\n");
}

function clip(line: string): string {
  return stringWidth(line) <= 200 ? line : `${line.slice(0, 180)}…`;
}

function indent(text: string, width: number): string {
  const margin = " ".repeat(width);
  return text.split("\n").map((line) => (line === "" ? line : margin + line)).join("\n");
}

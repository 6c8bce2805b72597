/** The report as workflow commands of GitHub Actions, which shows them beside the lines of a change. */
import type { DiagnosticJson } from "../../diagnostics/json.js";
import type { VerifyJson } from "./json.js";
import { evidenceOf, outcomeOf, type ReportedExample } from "./outcome.js";

/** One command on a line for each example that failed or could not be verified; the empty text when all is well. */
export function githubCommands({ documents }: VerifyJson, strict = false): string {
  return documents.flatMap(({ path, examples }) => examples.flatMap((example) => command(path, example, strict))).join("");
}

function command(path: string, example: ReportedExample, strict: boolean): string[] {
  const outcome = outcomeOf(example, strict);
  if (outcome === "passed") return [];
  const level = outcome === "failed" ? "error" : example.verdict === "invalid" ? "warning" : "notice";
  const evidence = outcome === "failed" ? evidenceOf(example) : "";
  const message = evidence === "" ? example.reason : `${example.reason}\n${evidence}`;
  const properties: [string, string | number][] = [["file", path], ...place(example), ["title", example.verdict]];
  return [`::${level} ${properties.map(([name, value]) => `${name}=${property(String(value))}`).join(",")}::${data(message)}\n`];
}

/** Where the first error is, or the claim that is not so, else where the example begins. GitHub takes columns only within one line. */
function place({ line, verdict, claimedLines, diagnostics }: ReportedExample): [string, number][] {
  const first = diagnostics.find((each: DiagnosticJson) => each.severity === "error");
  if (first === undefined) return verdict !== "differs" || claimedLines.length === 0 ? [["line", line]] : [["line", claimedLines[0]!], ["endLine", claimedLines.at(-1)!]];
  const { start, end } = first;
  if (start.line !== end.line) return [["line", start.line], ["endLine", end.line]];
  return [["line", start.line], ["endLine", end.line], ["col", start.column], ["endColumn", Math.max(end.column, start.column)]];
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

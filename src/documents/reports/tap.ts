/** The report in TAP 14, the Test Anything Protocol: a subtest for each document. */
import type { VerifyJson } from "./json.js";
import { evidenceOf, outcomeOf, type ReportedDocument, type ReportedExample, titleOf } from "./outcome.js";

/** The report's lines, ending with a newline. */
export function tapText({ documents }: VerifyJson, strict = false): string {
  const out = ["TAP version 14", `1..${documents.length}`];
  for (const [i, document] of documents.entries()) out.push(...subtest(document, i + 1, strict));
  return `${out.join("\n")}\n`;
}

function subtest({ path, examples }: ReportedDocument, number: number, strict: boolean): string[] {
  const name = escaped(path);
  if (examples.length === 0) return [`ok ${number} - ${name} # SKIP no Python examples found`];
  const failed = examples.some((example) => outcomeOf(example, strict) === "failed");
  const lines = [`1..${examples.length}`, ...examples.flatMap((example, i) => point(example, i + 1, strict))];
  return [`# Subtest: ${name}`, ...lines.map((line) => `    ${line}`), `${failed ? "not ok" : "ok"} ${number} - ${name}`];
}

function point(example: ReportedExample, number: number, strict: boolean): string[] {
  const outcome = outcomeOf(example, strict);
  const name = `${number} - ${escaped(titleOf(example))}`;
  if (outcome === "skipped") return [`ok ${name} # SKIP ${escaped(example.reason)}`];
  const evidence = evidenceOf(example);
  const details: [string, string | number][] = [["verdict", example.verdict], ["message", example.reason], ["line", example.line], ...(evidence === "" ? [] : [["evidence", evidence] as [string, string]])];
  // A text in JSON is one in YAML.
  return [`${outcome === "passed" ? "ok" : "not ok"} ${name}`, "  ---", ...details.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`), "  ..."];
}

/** A description: `#` would begin a directive, and a line's end would end it. */
const escaped = (text: string): string => text.replace(/[\\#]/g, "\\$&").replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");

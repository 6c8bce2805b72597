/** The report as JUnit XML, which CI servers read: a suite for each document, a case for each example. */
import type { VerifyJson } from "./json.js";
import { evidenceOf, outcomeOf, type ReportedDocument, type ReportedExample, titleOf } from "./outcome.js";

/** The report's XML document, ending with a newline. */
export function junitXml({ documents }: VerifyJson, strict = false): string {
  const all = documents.flatMap((document) => document.examples);
  const suites = documents.map((document) => suite(document, strict));
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="yieldstar"${counts(all, strict, false)}>`, ...suites, "</testsuites>"].join("\n")}\n`;
}

function suite({ path, examples }: ReportedDocument, strict: boolean): string {
  return [`  <testsuite name="${escaped(path)}"${counts(examples, strict)}>`, ...examples.map((example) => testCase(path, example, strict)), "  </testsuite>"].join("\n");
}

/** The number of those that were skipped is a suite's alone: the schema of Jenkins has no place for it in the whole. */
function counts(examples: readonly ReportedExample[], strict: boolean, isSuite = true): string {
  const count = (is: (example: ReportedExample) => boolean): number => examples.filter(is).length;
  const errors = count((example) => example.verdict === "failed");
  const failures = count((example) => outcomeOf(example, strict) === "failed") - errors;
  return ` tests="${examples.length}" failures="${failures}" errors="${errors}"${isSuite ? ` skipped="${count((example) => outcomeOf(example, strict) === "skipped")}"` : ""}`;
}

/** What is not as claimed is a failure, a program that broke an error. GitLab, CircleCI and others read `file` and `line`, which are in no schema. */
function testCase(path: string, example: ReportedExample, strict: boolean): string {
  const open = `    <testcase classname="${escaped(path)}" name="${escaped(titleOf(example))}" file="${escaped(path)}" line="${example.line}"`;
  const outcome = outcomeOf(example, strict);
  const message = `message="${escaped(example.reason)}"`;
  const evidence = evidenceOf(example);
  if (outcome === "skipped") return `${open}>\n      <skipped ${message}/>\n    </testcase>`;
  if (outcome === "passed") return evidence === "" ? `${open}/>` : `${open}>\n      <system-out>${escaped(evidence)}</system-out>\n    </testcase>`;
  const name = example.verdict === "failed" ? "error" : "failure";
  return `${open}>\n      <${name} ${message} type="${example.verdict}">${escaped(evidence)}</${name}>\n    </testcase>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** Text for an attribute or an element; characters that XML 1.0 forbids, even as references, become U+FFFD. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd").replace(/[&<>"\t\n\r]/g, (character) => entities[character]!);
}

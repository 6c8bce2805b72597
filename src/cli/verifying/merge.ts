/** `--merge`: the results of shards, from their JSON reports, as one. */
import { printableLine } from "../../diagnostics/printable.js";
import { totalsOf, type VerifyJson } from "../../documents/reports/json.js";
import type { ReportedDocument, ReportedExample } from "../../documents/reports/outcome.js";
import { usageError } from "../failure.js";
import { readText } from "../sources.js";

/** The documents of all reports, each once, with the examples of all shards in their order. */
export function mergedReports(paths: readonly string[]): VerifyJson {
  const documents = new Map<string, ReportedExample[]>();
  for (const path of paths) {
    for (const { path: document, examples } of readReport(path).documents) documents.set(document, [...(documents.get(document) ?? []), ...examples]);
  }
  const merged: ReportedDocument[] = [...documents].map(([path, examples]) => ({ path, examples: examples.sort((a, b) => a.line - b.line) }));
  return { documents: merged, totals: totalsOf(merged) };
}

function readReport(path: string): VerifyJson {
  const { text } = readText(path);
  let found: unknown = null;
  try {
    found = JSON.parse(text);
  } catch {
    // said below
  }
  if (!isReport(found)) throw usageError(`'${printableLine(path)}' is no report of 'yieldstar verify --report json'`);
  return found;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function isReport(value: unknown): value is VerifyJson {
  if (!isObject(value) || !("totals" in value) || !("documents" in value) || !Array.isArray(value.documents)) return false;
  return value.documents.every((document: unknown) => isObject(document) && "path" in document && "examples" in document && Array.isArray(document.examples) && document.examples.every((example: unknown) => isObject(example) && "verdict" in example && "line" in example && "diagnostics" in example));
}

/** The report in SARIF 2.1.0, the Static Analysis Results Interchange Format: its rules are our diagnostics and verdicts. */
import { catalogue, type DiagnosticName } from "../../diagnostics/catalogue.js";
import type { DiagnosticJson } from "../../diagnostics/json.js";
import type { Verdict } from "../verify.js";
import type { VerifyJson } from "./json.js";
import { evidenceOf, outcomeOf, type ReportedExample } from "./outcome.js";

interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: "error" | "warning" | "note";
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region } }[];
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string } }[] } };
    readonly columnKind: "utf16CodeUnits";
    readonly results: readonly Result[];
  }[];
}

/** The verdicts that are told; of an invalid or skipped example its diagnostics are, when there are any. */
const verdicts: Readonly<Partial<Record<Verdict, string>>> = {
  differs: "The example prints something else than the document says.",
  failed: "The example raised, never ended, or printed without end.",
  invalid: "The example is not Python.",
  fragment: "The example needs names that its author left out.",
};

/** The report as one run of the tool. */
export function sarifLog({ documents }: VerifyJson, version: string, strict = false): SarifLog {
  const rules: { id: string; shortDescription: { text: string } }[] = [];
  const indexOf = (id: string, text: string): number => {
    const known = rules.findIndex((rule) => rule.id === id);
    return known >= 0 ? known : rules.push({ id, shortDescription: { text } }) - 1;
  };
  const results: Result[] = [];
  const add = (path: string, id: string, about: string, level: Result["level"], text: string, region: Region): void => {
    results.push({ ruleId: id, ruleIndex: indexOf(id, about), level, message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }] });
  };
  for (const { path, examples } of documents) {
    for (const example of examples) {
      for (const each of example.diagnostics) add(path, each.name, aboutDiagnostic(each.name), levelOf(example, each), each.help === undefined ? each.message : `${each.message}; ${each.help}`, regionOf(each));
      const about = verdicts[example.verdict];
      if (about === undefined || example.diagnostics.some((each) => each.severity === "error")) continue;
      const evidence = evidenceOf(example);
      const failed = outcomeOf(example, strict) === "failed";
      add(path, example.verdict, about, failed ? "error" : "note", evidence === "" ? example.reason : `${example.reason}\n${evidence}`, { startLine: example.line });
    }
  }
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "yieldstar", version, rules } }, columnKind: "utf16CodeUnits", results }],
  };
}

const isDiagnosticName = (name: string): name is DiagnosticName => Object.hasOwn(catalogue, name);
const aboutDiagnostic = (name: string): string => (isDiagnosticName(name) ? catalogue[name].about : name);

/** What stops an example that could not pass anyhow is no error of the document's. */
function levelOf({ verdict }: ReportedExample, { name, severity }: DiagnosticJson): Result["level"] {
  if (severity === "notice" || verdict === "skipped") return "note";
  return severity === "error" && name === "syntax-error" ? "error" : "warning";
}

const regionOf = ({ start, end }: DiagnosticJson): Region => ({ startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: Math.max(end.column, end.line === start.line ? start.column : 1) });

/** A path as a URI reference; an absolute one as a URI, since a reference that begins with a slash fits to no base. */
function uriOf(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/");
  const isDrive = /^[A-Za-z]:$/.test(parts[0]!);
  const encoded = parts.map((part, i) => (i === 0 && isDrive ? part : encodeURIComponent(part))).join("/");
  return isDrive ? `file:///${encoded}` : path.startsWith("/") ? `file://${encoded}` : encoded;
}

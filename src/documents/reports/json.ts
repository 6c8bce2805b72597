import { type DiagnosticJson, diagnosticJson } from "../../diagnostics/json.js";
import type { Tolerated } from "../matching/match.js";
import { claimedLines } from "./difference.js";
import type { DocumentResult, ExampleResult, Verdict } from "../verify.js";

export interface VerifyJson {
  readonly documents: readonly {
    readonly path: string;
    readonly examples: readonly {
      readonly line: number;
      readonly kind: string;
      readonly verdict: Verdict;
      readonly reason: string;
      readonly claimed: string | null;
      /** The document's line of each line of it. */
      readonly claimedLines: readonly number[];
      readonly actual: string | null;
      readonly tolerated: readonly Tolerated[];
      readonly traceback: string | null;
      readonly diagnostics: readonly DiagnosticJson[];
    }[];
  }[];
  readonly totals: Totals;
}

export type Totals = Readonly<Record<Verdict, number>> & { readonly documents: number; readonly examples: number; /** Matched examples that needed a tolerance. */ readonly tolerated: number };

/** How many examples got which verdict. */
export function totalsOf(results: readonly { readonly examples: readonly Pick<ExampleResult, "verdict" | "tolerated">[] }[]): Totals {
  const totals = { documents: results.length, examples: 0, matched: 0, differs: 0, failed: 0, unclaimed: 0, invalid: 0, fragment: 0, skipped: 0, tolerated: 0 };
  for (const example of results.flatMap((result) => result.examples)) {
    totals.examples++;
    totals[example.verdict]++;
    if (example.tolerated.length > 0) totals.tolerated++;
  }
  return totals;
}

/** True when a verdict makes `verify` fail: a claim that is not so, or a program that breaks. */
export function isFailure(example: Pick<ExampleResult, "verdict">, strict: boolean): boolean {
  const { verdict } = example;
  return verdict === "differs" || verdict === "failed" || (strict && (verdict === "invalid" || verdict === "fragment"));
}

/** The report for machines. */
export function verifyJson(results: readonly DocumentResult[]): VerifyJson {
  return {
    documents: results.map(({ document, examples }) => ({
      path: document.path,
      examples: examples.map(({ line, kind, verdict, reason, claimed, actual, tolerated, traceback, diagnostics, example }) => ({
        line,
        kind,
        verdict,
        reason,
        claimed,
        claimedLines: claimedLines(example.claims),
        actual,
        tolerated,
        traceback,
        diagnostics: diagnostics.map((each) => diagnosticJson(each, document)),
      })),
    })),
    totals: totalsOf(results),
  };
}

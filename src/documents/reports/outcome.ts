/** What other tools' reports know of an example: that it passed, failed or was not counted, under which name, and what to show of it. */
import { differenceOf } from "./difference.js";
import { isFailure, type VerifyJson } from "./json.js";

export type ReportedDocument = VerifyJson["documents"][number];
export type ReportedExample = ReportedDocument["examples"][number];

/** An example that only ran has passed, too: nothing is claimed that it could break. */
export function outcomeOf(example: ReportedExample, strict: boolean): "passed" | "failed" | "skipped" {
  if (isFailure(example, strict)) return "failed";
  return example.verdict === "matched" || example.verdict === "unclaimed" ? "passed" : "skipped";
}

/** The example's name in its document: `line 23 (fence)`. */
export const titleOf = ({ line, kind }: ReportedExample): string => `line ${line} (${kind})`;

/** What shows why: the claim beside the output, what the program printed and raised, or every tolerance that it needed. */
export function evidenceOf(example: ReportedExample): string {
  const { verdict, claimed, actual, traceback, tolerated } = example;
  if (verdict === "differs") return differenceOf(claimed ?? "", actual ?? "").map(({ side, text }) => `${signs[side]} ${text}`).join("\n");
  if (verdict === "failed") return [actual ?? "", traceback ?? ""].map((text) => text.trimEnd()).filter((text) => text !== "").join("\n");
  return tolerated.map((each) => `line ${each.line} says ${each.claimed}, here it is ${each.actual} (${each.kind})`).join("\n");
}

const signs = { both: " ", claimed: "-", printed: "+" } as const;

/** From what an attempt did to a verdict and one sentence. */
import type { Compiled } from "../convert.js";
import type { SyntaxProblem } from "../syntax/problem.js";
import type { Attempt } from "./attempt.js";
import type { Tolerated } from "./matching/align.js";
import { claimsError, trimLines } from "./matching/match.js";
import { asOlderVersion, refusingVersion } from "./matching/refusals.js";

/**
 * - matched: it prints what the document claims
 * - differs: it prints something else
 * - failed: it raised, never ended or printed without end; or what the document says of how to verify it is no directive
 * - unclaimed: it ran, and the document says nothing about its output
 * - invalid: not Python; CPython refuses it too
 * - fragment: it needs names that the document's author left out
 * - skipped: it uses what is not supported yet, or the document asks not to run it
 */
export type Verdict = "matched" | "differs" | "failed" | "unclaimed" | "invalid" | "fragment" | "skipped";

export interface Judgement {
  readonly verdict: Verdict;
  /** One sentence without a full stop. */
  readonly reason: string;
}

/** Judges one attempt, without regard to others. */
export function judge({ reading, compiled, transcript, tolerated }: Attempt): Judgement {
  const { program } = reading;
  const besides = besidesOf(reading);
  if (transcript === null) {
    const [problem] = compiled.problems;
    if (problem !== undefined) {
      const agreed = refusal(reading, problem);
      if (agreed !== null) return { verdict: "matched", reason: `is refused, as the document says${listedBehind(agreed)}` };
    }
    const errors = compiled.diagnostics.filter((each) => each.severity === "error");
    const refused = errors.find((each) => each.name === "syntax-error");
    return refused === undefined ? { verdict: "skipped", reason: errors[0]?.message ?? "it could not be compiled" } : { verdict: "invalid", reason: refused.message };
  }
  const raised = transcript.raised ?? null;
  const { expectError } = program.directives ?? {};
  if (expectError !== undefined) {
    const exits = raised === null && transcript.exitStatus !== 0 && expectError === "SystemExit";
    if (raised === null && !exits) return { verdict: "differs", reason: `was to raise ${expectError === "" ? "an exception" : expectError}, and raises nothing` };
    if (raised !== null && expectError !== "" && raised.type !== expectError) return { verdict: "differs", reason: `was to raise ${expectError}, and raises ${raised.summary}` };
    if (program.claims.length === 0) return { verdict: "matched", reason: `raises ${raised?.type ?? expectError}, as the document says` };
  }
  if (tolerated !== null) return { verdict: "matched", reason: matchedReason(tolerated, besides) };
  if (raised?.type === "NameError" && compiled.undefinedNames.some((each) => raised.message.includes(`'${each.name}'`))) return { verdict: "fragment", reason: undefinedNames(compiled) };
  const foreign = raised?.type === "ModuleNotFoundError" ? /^No module named '([^'.]+)/.exec(raised.message)?.[1] : undefined;
  if (foreign !== undefined) return { verdict: "skipped", reason: `needs the package \`${foreign}\`, which does not come with Python` };
  if (transcript.unavailable !== undefined) return { verdict: "skipped", reason: transcript.unavailable };
  if (raised?.type === "gaierror") return { verdict: "skipped", reason: `needs the network: ${raised.message}` };
  if (transcript.problem !== undefined) return { verdict: "failed", reason: transcript.problem };
  if (transcript.wantsInput === true && raised?.type === "EOFError") return { verdict: "skipped", reason: "asks for input that the document does not show" };
  if (raised !== null && claimsError(program.claims)) return { verdict: "differs", reason: `raises ${raised.summary}, and the document says something else` };
  if (raised !== null) return { verdict: "failed", reason: `raised ${raised.summary}` };
  if (program.claims.length > 0) return { verdict: "differs", reason: "prints something else than the document says" };
  if (transcript.exitStatus !== 0) return { verdict: "failed", reason: `ended with exit status ${transcript.exitStatus}` };
  const lines = trimLines(transcript.stdout.split("\n")).length;
  return { verdict: "unclaimed", reason: `${lines === 0 ? "runs and prints nothing" : `runs and prints ${lines} line${lines === 1 ? "" : "s"}; nothing is claimed`}${besides}` };
}

/** What is to be said of a claim that Python refuses the program with this problem; null when the document says otherwise. */
function refusal({ program, source }: Attempt["reading"], problem: SyntaxProblem): readonly string[] | null {
  const { expectError } = program.directives ?? {};
  if (program.claims.length === 0 && expectError !== undefined) return expectError === "" || expectError === problem.type ? [] : null;
  const [claim = program.perhaps, another] = program.claims;
  if (claim === undefined || another !== undefined) return null;
  const minor = refusingVersion(claim.lines, { problem, source, code: program.code, firstLine: program.line });
  return minor === null ? null : asOlderVersion(minor);
}

const sayings: Readonly<Record<Tolerated["kind"], string>> = {
  time: "times that agree",
  date: "dates and times of day",
  address: "addresses in memory",
  chance: "what chance brings",
  place: "files and lines",
  order: "an order that is another each time",
  omitted: "what it leaves out",
  command: "the command",
  remark: "remarks",
};

/** Why it is called matched. */
export function matchedReason(tolerated: readonly Tolerated[], besides: string): string {
  const kinds = [...new Set(tolerated.map(({ kind }) => kind))];
  if (kinds.length === 0) return `prints what is claimed${besides}`;
  if (kinds.length === 1 && kinds[0] === "time") return `matched by time tolerance${besides}`;
  return `matched but for ${listed(kinds.map((kind) => sayings[kind]))}${besides}`;
}

/** What it was given, and what of its claim was left aside. */
export function besidesOf({ supplied, program: { setAside = [] } }: Attempt["reading"]): string {
  return `${listedBehind(supplied)}${setAside.length === 0 ? "" : `; set aside: ${listed(setAside)}`}`;
}

const listedBehind = (parts: readonly string[]): string => (parts.length === 0 ? "" : `, ${listed(parts)}`);

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)!}`;
}

function undefinedNames(compiled: Compiled): string {
  const names = [...new Set(compiled.undefinedNames.map((each) => `\`${each.name}\``))];
  return `${listed(names)} ${names.length === 1 ? "is" : "are"} not defined here`;
}

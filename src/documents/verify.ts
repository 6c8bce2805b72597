/** Verifies the examples of a document: convert, run, compare with what the document claims, and judge. */
import type { Compiled, CompileOptions } from "../convert.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputEvent, Transcript } from "../execute/transcript.js";
import type { Observation } from "../syntax/observed.js";
import { SourceText } from "../syntax/source.js";
import { type Claim, type Example, exampleSource, type ExampleKind, spanInDocument } from "./example.js";
import { findExamples } from "./find.js";
import { claimedText, compareClaims, type Tolerated, trimLines } from "./matching/match.js";
import { readPrinted } from "./matching/printed.js";
import { sessionObservation } from "./claims/session.js";

/**
 * - matched: it prints what the document claims
 * - differs: it prints something else
 * - failed: it raised, never ended or printed without end
 * - unclaimed: it ran, and the document says nothing about its output
 * - invalid: not Python; CPython refuses it too
 * - fragment: it needs names that the document's author left out
 * - skipped: it uses what is not supported yet, or the document asks not to run it
 */
export type Verdict = "matched" | "differs" | "failed" | "unclaimed" | "invalid" | "fragment" | "skipped";

export interface ExampleResult {
  readonly line: number;
  readonly kind: ExampleKind;
  readonly verdict: Verdict;
  /** One sentence without a full stop. */
  readonly reason: string;
  readonly claimed: string | null;
  readonly actual: string | null;
  readonly tolerated: readonly Tolerated[];
  /** At their places in the document. */
  readonly diagnostics: readonly Diagnostic[];
  /** What CPython would have shown on stderr, when the program raised. */
  readonly traceback: string | null;
  /** What was verified: its code and its claims, with their places. */
  readonly example: Example;
  /** All that it wrote, with the marks of its statements (see syntax/observed.ts); empty when it did not run. */
  readonly events: readonly OutputEvent[];
}

export interface DocumentResult {
  readonly document: SourceText;
  readonly examples: readonly ExampleResult[];
}

/** What verifying needs from the world; tests pass fakes. */
export interface VerifyTools {
  compile(source: SourceText, options: CompileOptions): Compiled | Promise<Compiled>;
  /** Runs it apart from everything, with limits. */
  run(program: { readonly javascript: string; readonly source: SourceText; readonly args: readonly string[] }): Promise<Transcript>;
  /** The program of this name beside the document, when there is one. */
  fileBeside?(name: string): SourceText | null;
  /** Called before each example, so that progress can be shown. */
  progress?(done: number, total: number): void;
}

/** Finds, runs and judges every example of the document, in order. */
export async function verifyDocument(document: SourceText, tools: VerifyTools, options: { readonly python?: number } = {}): Promise<DocumentResult> {
  const found = findExamples(document, (name) => (tools.fileBeside?.(name) ?? null) !== null);
  const examples: ExampleResult[] = [];
  for (const [i, example] of found.entries()) {
    tools.progress?.(i, found.length);
    examples.push(await verifyExample(example, document, tools, options));
  }
  return { document, examples };
}

async function verifyExample(found: Example, document: SourceText, tools: VerifyTools, options: { readonly python?: number }): Promise<ExampleResult> {
  const claimed = found.claims.length === 0 ? null : claimedText(found.claims);
  const blank = { line: found.line, kind: found.kind, claimed, actual: null, tolerated: [], diagnostics: [], traceback: null, example: found, events: [] };
  if (found.skip !== undefined) return { ...blank, verdict: "skipped", reason: found.skip };
  const compile = async (source: SourceText, topLevelAwait: boolean, observed: Observation | null): Promise<Compiled> =>
    tools.compile(source, {
      path: source.path,
      main: true,
      compiles: true,
      topLevelAwait,
      ...(observed === null ? {} : { observed }),
      ...(options.python === undefined ? {} : { python: options.python }),
    });
  const sourceOf = (example: Example): SourceText => {
    const file = example.file === undefined ? null : tools.fileBeside?.(example.file);
    return file ?? new SourceText(document.path, exampleSource(example));
  };
  const example = found.kind === "session" ? await withoutRefused(found, async (each) => compile(sourceOf(each), false, null)) : found;
  const source = sourceOf(example);
  const compiled = await compile(source, example.kind !== "file" && example.kind !== "console", observationOf(example));
  const diagnostics = compiled.diagnostics.map((each) => ({ ...each, path: document.path, span: example.file === undefined ? spanInDocument(each.span, example, source, document) : wholeLine(document, example.line) }));
  const judged = { ...blank, diagnostics };
  const [error] = diagnostics.filter((each) => each.severity === "error").sort((a, b) => Number(b.name === "syntax-error") - Number(a.name === "syntax-error"));
  if (error !== undefined) return { ...judged, verdict: error.name === "syntax-error" ? "invalid" : "skipped", reason: error.message };

  const transcript = await tools.run({ javascript: compiled.javascript, source, args: example.args ?? [] });
  return { ...judged, events: transcript.events, ...judge(example, compiled, transcript) };
}

const wholeLine = (document: SourceText, line: number): { start: number; end: number } => ({ start: document.lineStart(line), end: document.lineStart(line) + document.line(line).length });

/** What the program has to tell while it runs, so that each claim can be held to its statement; null when only the whole counts. */
function observationOf({ kind, claims, code, line }: Example): Observation | null {
  if (kind === "session") return sessionObservation(claims, code, line);
  const inPlace = claims.some((claim) => claim.extent !== "whole");
  return inPlace ? { claims: claims.map((claim) => ({ line: claim.line, column: "column" in claim ? claim.column : 0 })) } : null;
}

/** A session may show statements that Python refuses: they are taken out of its program, and what is truly claimed of them out of its claims. */
async function withoutRefused(session: Example, compile: (example: Example) => Promise<Compiled>): Promise<Example> {
  let { code } = session;
  const claims: Claim[] = [];
  for (const claim of session.claims) {
    const summary = claim.lines.findLast((line) => line.trim() !== "") ?? "";
    if (claim.extent === "prompt" && /^(?:SyntaxError|IndentationError|TabError): /.test(summary)) {
      const inStatement = (i: number): boolean => session.line + i >= claim.statement && session.line + i < claim.line;
      const { problems } = await compile({ ...session, code: session.code.map((line, i) => (inStatement(i) ? line : "")) });
      const [problem] = problems;
      if (problem !== undefined) {
        const shown = claim.lines.every((line) => line.trim() === "" || line === summary || line.startsWith(" ") || line.startsWith("Traceback "));
        code = code.map((line, i) => (inStatement(i) ? "" : line));
        claims.push(shown && summary.trimEnd() === `${problem.type}: ${problem.message}` ? { ...claim, lines: [] } : claim);
        continue;
      }
    }
    claims.push(claim);
  }
  return { ...session, code, claims };
}

type Judgement = Pick<ExampleResult, "verdict" | "reason" | "actual" | "tolerated" | "traceback">;

function judge(example: Example, compiled: Compiled, transcript: Transcript): Judgement {
  const raised = transcript.raised ?? null;
  const printed = readPrinted(transcript.events, "stdout");
  const both = readPrinted(transcript.events, "both");
  const base = { actual: example.kind === "session" ? both.text : printed.text, tolerated: [], traceback: raised === null ? null : transcript.stderr };
  if (raised?.type === "NameError" && compiled.undefinedNames.some((each) => raised.message.includes(`'${each.name}'`))) {
    return { ...base, verdict: "fragment", reason: undefinedNames(compiled) };
  }
  if (transcript.unavailable !== undefined) return { ...base, verdict: "skipped", reason: transcript.unavailable };
  if (transcript.problem !== undefined) return { ...base, verdict: "failed", reason: transcript.problem };
  const claims = example.claims;
  if (claims.length > 0) {
    // Documents show what a terminal shows: mostly stdout alone, sometimes stderr in between.
    for (const output of [printed, both]) {
      const { matched, tolerated } = compareClaims(claims, output);
      if (matched) return { ...base, verdict: "matched", reason: matchedReason(tolerated), actual: output.text, tolerated };
    }
  }
  if (raised !== null) return { ...base, verdict: "failed", reason: `raised ${raised.summary}` };
  if (claims.length > 0) return { ...base, verdict: "differs", reason: "prints something else than the document says" };
  if (transcript.exitStatus !== 0) return { ...base, verdict: "failed", reason: `ended with exit status ${transcript.exitStatus}` };
  const lines = trimLines(printed.text.split("\n")).length;
  return { ...base, verdict: "unclaimed", reason: lines === 0 ? "runs and prints nothing" : `runs and prints ${lines} line${lines === 1 ? "" : "s"}; nothing is claimed` };
}

function matchedReason(tolerated: readonly Tolerated[]): string {
  if (tolerated.length === 0) return "prints what is claimed";
  return tolerated.some(({ kind }) => kind === "time") ? "matched by time tolerance" : "matched but for addresses in memory";
}

function undefinedNames(compiled: Compiled): string {
  const names = [...new Set(compiled.undefinedNames.map((each) => `\`${each.name}\``))];
  const last = names.pop() ?? "";
  return names.length === 0 ? `${last} is not defined here` : `${names.join(", ")} and ${last} are not defined here`;
}

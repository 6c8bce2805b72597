/** Verifies the examples of a document: convert, run, compare with what the document claims, and judge. */
import type { Compiled, CompileOptions } from "../convert.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Transcript } from "../execute/transcript.js";
import type { Span } from "../syntax/ast.js";
import { SourceText } from "../syntax/source.js";
import { type Example, exampleSource, type ExampleKind, spanInDocument } from "./example.js";
import { findExamples } from "./find.js";
import { claimedText, compareClaims, type Tolerated, trimLines } from "./match.js";
import { showingExpressions } from "./session.js";

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
}

export interface DocumentResult {
  readonly document: SourceText;
  readonly examples: readonly ExampleResult[];
}

/** What verifying needs from the world; tests pass fakes. */
export interface VerifyTools {
  compile(source: SourceText, options: CompileOptions): Compiled | Promise<Compiled>;
  /** The spans of the expressions that stand as statements of their own at module level; none when the text is not Python. */
  topLevelExpressions(source: SourceText): readonly Span[] | Promise<readonly Span[]>;
  /** Runs it apart from everything, with limits. */
  run(program: { readonly javascript: string; readonly source: SourceText }): Promise<Transcript>;
  /** Called before each example, so that progress can be shown. */
  progress?(done: number, total: number): void;
}

/** Finds, runs and judges every example of the document, in order. */
export async function verifyDocument(document: SourceText, tools: VerifyTools, options: { readonly python?: number } = {}): Promise<DocumentResult> {
  const found = findExamples(document);
  const examples: ExampleResult[] = [];
  for (const [i, example] of found.entries()) {
    tools.progress?.(i, found.length);
    examples.push(await verifyExample(example, document, tools, options));
  }
  return { document, examples };
}

async function verifyExample(example: Example, document: SourceText, tools: VerifyTools, options: { readonly python?: number }): Promise<ExampleResult> {
  const claimed = example.claims.length === 0 ? null : claimedText(example.claims);
  const blank = { line: example.line, kind: example.kind, claimed, actual: null, tolerated: [], diagnostics: [], traceback: null };
  if (example.skip !== undefined) return { ...blank, verdict: "skipped", reason: example.skip };
  const written = new SourceText(document.path, exampleSource(example));
  const source = example.kind === "session" ? showingExpressions(written, await tools.topLevelExpressions(written)) : written;
  const compiled = await tools.compile(source, {
    path: document.path,
    main: true,
    topLevelAwait: example.kind !== "file",
    ...(options.python === undefined ? {} : { python: options.python }),
  });
  const diagnostics = compiled.diagnostics.map((each) => ({ ...each, span: spanInDocument(each.span, example, source, document) }));
  const judged = { ...blank, diagnostics };
  const [error] = diagnostics.filter((each) => each.severity === "error").sort((a, b) => Number(b.name === "syntax-error") - Number(a.name === "syntax-error"));
  if (error !== undefined) return { ...judged, verdict: error.name === "syntax-error" ? "invalid" : "skipped", reason: error.message };

  const transcript = await tools.run({ javascript: compiled.javascript, source });
  return { ...judged, ...judge(example, compiled, transcript) };
}

type Judgement = Pick<ExampleResult, "verdict" | "reason" | "actual" | "tolerated" | "traceback">;

function judge(example: Example, compiled: Compiled, transcript: Transcript): Judgement {
  const raised = transcript.raised ?? null;
  const base = { actual: transcript.stdout, tolerated: [], traceback: raised === null ? null : transcript.stderr };
  if (raised?.type === "NameError" && compiled.undefinedNames.some((each) => raised.message.includes(`'${each.name}'`))) {
    return { ...base, verdict: "fragment", reason: undefinedNames(compiled) };
  }
  if (transcript.problem !== undefined) return { ...base, verdict: "failed", reason: transcript.problem };
  const claims = example.claims;
  if (claims.length > 0) {
    // Documents show what a terminal shows: mostly stdout alone, sometimes stderr in between.
    for (const printed of [transcript.stdout, transcript.events.map((each) => each.text).join("")]) {
      const { matched, tolerated } = compareClaims(claims, printed);
      if (matched) return { ...base, verdict: "matched", reason: tolerated.length > 0 ? "matched by time tolerance" : "prints what is claimed", actual: printed, tolerated };
    }
  }
  if (raised !== null) return { ...base, verdict: "failed", reason: `raised ${raised.summary}` };
  if (claims.length > 0) return { ...base, verdict: "differs", reason: "prints something else than the document says" };
  if (transcript.exitStatus !== 0) return { ...base, verdict: "failed", reason: `ended with exit status ${transcript.exitStatus}` };
  const lines = trimLines(transcript.stdout.split("\n")).length;
  return { ...base, verdict: "unclaimed", reason: lines === 0 ? "runs and prints nothing" : `runs and prints ${lines} line${lines === 1 ? "" : "s"}; nothing is claimed` };
}

function undefinedNames(compiled: Compiled): string {
  const names = [...new Set(compiled.undefinedNames.map((each) => `\`${each.name}\``))];
  const last = names.pop() ?? "";
  return names.length === 0 ? `${last} is not defined here` : `${names.join(", ")} and ${last} are not defined here`;
}

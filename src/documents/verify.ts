/** Verifies the examples of a document: convert, run, compare with what the document claims, and judge. */
import type { OutlineStatement } from "../analysis/outline.js";
import type { Compiled, CompileOptions } from "../convert.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FileTree } from "../execute/memory_files.js";
import type { ProgramRun } from "../execute/program_run.js";
import type { OutputEvent, Transcript } from "../execute/transcript.js";
import type { Timeline } from "../runtime/tracing/timeline.js";
import type { SourceText } from "../syntax/source.js";
import { type Attempt, attempt, type Surroundings } from "./attempt.js";
import { textsBesidePrints } from "./claims/beside.js";
import { DocumentBlocks } from "./context/document_blocks.js";
import { Readings, type Tried } from "./context/readings.js";
import { type Claim, type Example, type ExampleKind, spanInDocument } from "./example.js";
import { findExamples } from "./find.js";
import { besidesOf, judge, type Judgement, matchedReason, type Verdict } from "./judge.js";
import { claimedText, compareClaims, type Observed, type Tolerated } from "./matching/match.js";
import type { Printed } from "./matching/printed.js";
import { timelineOf } from "./timeline.js";

export type { Verdict };

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
  /** All that it wrote, with the marks of its statements (see syntax/observed.ts); empty unless it differs from what is claimed. */
  readonly events: readonly OutputEvent[];
  /** What of its document, or of Python, it was given besides its own code; the reason says it too. */
  readonly supplied: readonly string[];
  /** What its tasks did, when that was asked for and it has any. */
  readonly timeline?: Timeline;
  /** What it wrote in other circumstances, for what is wrongly claimed of it. */
  readonly others?: Observed["others"];
}

export interface DocumentResult {
  readonly document: SourceText;
  readonly examples: readonly ExampleResult[];
}

/** How an example is compiled; plain data, so that what was compiled can be kept by it. */
export type ExampleCompileOptions = Omit<CompileOptions, "findUserModule" | "readUserModule" | "text"> & { /** The document's own modules, which the program may import. */ readonly modules?: readonly string[] };

/** What verifying needs from the world; tests pass fakes. */
export interface VerifyTools {
  compile(source: SourceText, options: ExampleCompileOptions): Compiled | Promise<Compiled>;
  /** What the statements of a text's top level bind and need; null when it can't be read. */
  outline(source: SourceText): OutlineStatement[] | null | Promise<OutlineStatement[] | null>;
  /** The clock that programs run by whose documents ask for none; the virtual one when absent. */
  readonly clock?: "real" | "virtual";
  /** Whether results come with the timelines of their tasks; not, when absent. */
  readonly trace?: boolean;
  /** Runs it apart from everything, with limits. */
  run(program: ProgramRun): Promise<Transcript>;
  /** The program of this name beside the document, when there is one. */
  fileBeside?(name: string): SourceText | null;
  /** How many examples of a document may be on their way at the same time; one when absent. */
  readonly atOnce?: number;
  /** Called before the next examples, so that progress can be shown. */
  progress?(done: number, total: number): void;
}

export interface VerifyChoices {
  /** The minor version of Python 3. */
  readonly python?: number;
  /** Which examples are verified; the others run only if later ones could read what they write. All, when absent. */
  readonly wanted?: (example: Example, position: number) => boolean;
}

/** Code that may leave files for later examples. */
const writesFiles = /\b(?:open|Path|os|shutil|sqlite3|tempfile|pathlib|mkdir|write_\w+|touch)\b/;

/** Finds, runs and judges every example of the document, in order. */
export async function verifyDocument(document: SourceText, tools: VerifyTools, { python = 13, wanted }: VerifyChoices = {}): Promise<DocumentResult> {
  const found = findExamples(document, { readFile: (name) => tools.fileBeside?.(name)?.text ?? null });
  const verification = new Verification(document, found, tools, python);
  const steps = found.map((example, i) => ({ example, isWanted: wanted === undefined || wanted(example, i), writes: example.code.some((line) => writesFiles.test(line)) })).filter(({ isWanted, writes }) => isWanted || writes);
  const examples: ExampleResult[] = [];
  let files: FileTree = {};
  for (let done = 0; done < steps.length; ) {
    tools.progress?.(done, steps.length);
    const verified = await Promise.all(batchOf(steps, done, tools.atOnce ?? 1).map(async ({ example, isWanted }) => ({ isWanted, ...(await verification.verify(example, files)) })));
    for (const { isWanted, result, files: left } of verified) {
      done++;
      if (isWanted) examples.push(result);
      if (left === null || isSame(left, files)) continue;
      // The others of the batch did not find them: they are verified once more.
      files = left;
      break;
    }
  }
  return { document, examples };
}

/** Those that are verified at the same time from here on: what seems to leave files behind is the last. */
function batchOf<Step extends { readonly writes: boolean }>(steps: readonly Step[], from: number, most: number): readonly Step[] {
  const writer = steps.findIndex(({ writes }, i) => i >= from && writes);
  return steps.slice(from, Math.min(from + most, writer < 0 ? Infinity : writer + 1));
}

function isSame(files: FileTree, others: FileTree): boolean {
  const entries = Object.entries(files);
  return entries.length === Object.keys(others).length && entries.every(([name, data]) => data.length === others[name]?.length && data.every((byte, i) => byte === others[name]?.[i]));
}

/** An example's result, and the files that are there after it; null when it did not run. */
interface Verified {
  readonly result: ExampleResult;
  readonly files: FileTree | null;
}

/** A document on its way through, and what its blocks bind. */
class Verification {
  private readonly document: SourceText;
  private readonly tools: VerifyTools;
  private readonly blocks: DocumentBlocks;
  private readonly readings: Readings;

  constructor(document: SourceText, found: readonly Example[], tools: VerifyTools, python: number) {
    this.document = document;
    this.tools = tools;
    this.blocks = new DocumentBlocks(document, found, tools, python);
    this.readings = new Readings(this.blocks);
  }

  /** `files`: what the examples before it have written. */
  async verify(found: Example, files: FileTree): Promise<Verified> {
    const blank = { line: found.lineNumbers?.[0] ?? found.line, kind: found.kind, claimed: found.claims.length === 0 ? null : claimedText(found.claims), example: found };
    const unrun = { ...blank, actual: null, tolerated: [], diagnostics: [], traceback: null, events: [], supplied: [] };
    if (found.problem !== undefined) {
      const { name, message, help, span } = found.problem;
      return { result: { ...unrun, verdict: "failed", reason: message, diagnostics: [diagnose(name, this.document.path, span, message, help)] }, files: null };
    }
    if (found.skip !== undefined) return { result: { ...unrun, verdict: "skipped", reason: found.skip }, files: null };
    const example = found.kind === "session" ? await this.blocks.withoutRefused(found) : found;
    const surroundings = { files, modules: await this.blocks.modulesFor(example) };
    const tried: Tried = { best: null, last: null };
    let best: { made: Attempt; judged: Judgement } | null = null;
    for await (const reading of this.readings.of(example, tried)) {
      const made: Attempt = await attempt(reading, surroundings, this.tools);
      tried.last = made;
      const judged = judge(made);
      if (best === null || rank(judged.verdict) < rank(best.judged.verdict) || (judged.verdict === best.judged.verdict && best.made.printed.text === "")) best = { made, judged };
      tried.best = best.made;
      if (judged.verdict === "matched" || judged.verdict === "unclaimed" || judged.verdict === "invalid") break;
    }
    if (best === null) return { result: { ...unrun, verdict: "skipped", reason: "there is nothing to run" }, files: null };
    const { made, judged } = best;
    const confirmed = judged.verdict === "unclaimed" ? await this.confirmed(found, made, surroundings) : [];
    const timeline = timelineOf(made);
    const result: ExampleResult = {
      ...blank,
      ...judged,
      ...(confirmed.length > 0 && { verdict: "matched" as const, reason: matchedReason([], besidesOf(made.reading)), claimed: claimedText(confirmed), example: { ...found, claims: confirmed } }),
      actual: made.transcript === null ? null : made.printed.text,
      tolerated: made.tolerated ?? [],
      diagnostics: this.diagnosticsOf(made),
      traceback: made.transcript?.raised === undefined ? null : made.transcript.stderr,
      // Ten thousand results are kept together: what nobody will write into a document is let go.
      events: judged.verdict === "differs" ? (made.transcript?.events ?? []) : [],
      supplied: made.reading.supplied,
      ...(timeline !== null && { timeline }),
      ...(judged.verdict === "differs" && made.others !== undefined && { others: made.others }),
    };
    return { result, files: made.transcript?.files ?? null };
  }

  /** What may be claims though nothing says so, where it is printed to the letter: the text below the example, or all texts beside its `print`s. */
  private async confirmed(found: Example, { reading, transcript, printed }: Attempt, surroundings: Surroundings): Promise<readonly Claim[]> {
    if (found.perhaps !== undefined && isPrinted(found.perhaps, printed)) return [found.perhaps];
    if (found.kind === "session" || found.kind === "cell" || found.kind === "console" || transcript?.changedWorld === true) return [];
    const beside = textsBesidePrints({ line: found.line, lines: found.code, columns: found.columns });
    const lines = new Set(printed.text.split("\n"));
    if (beside.length === 0 || !beside.every((claim) => lines.has(claim.lines[0] ?? ""))) return [];
    const { tolerated } = await attempt({ ...reading, program: { ...reading.program, claims: beside } }, surroundings, this.tools);
    return tolerated?.length === 0 ? beside : [];
  }

  private diagnosticsOf({ compiled, reading: { program, source } }: Attempt): Diagnostic[] {
    const { document } = this;
    return compiled.diagnostics.map((each) => ({ ...each, path: document.path, span: program.file === undefined ? spanInDocument(each.span, program, source, document) : wholeLine(document, program.line) }));
  }

}

/** It prints this to the letter. */
function isPrinted(claim: Claim, printed: Printed): boolean {
  const { matched, tolerated } = compareClaims([claim], { usual: printed });
  return matched && tolerated.length === 0;
}

/** The better verdict is the lower number: what holds, then what tells most about the document. */
const ranks: readonly Verdict[] = ["matched", "unclaimed", "differs", "failed", "invalid", "skipped", "fragment"];
const rank = (verdict: Verdict): number => ranks.indexOf(verdict);

const wholeLine = (document: SourceText, line: number): { start: number; end: number } => ({ start: document.lineStart(line), end: document.lineStart(line) + document.line(line).length });

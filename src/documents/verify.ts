/** Verifies the examples of a document: convert, run, compare with what the document claims, and judge. */
import type { OutlineStatement } from "../analysis/outline.js";
import type { Compiled, CompileOptions } from "../convert.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FileTree } from "../execute/memory_files.js";
import type { OwnModule, ProgramRun } from "../execute/program_run.js";
import type { OutputEvent, Transcript } from "../execute/transcript.js";
import { SourceText } from "../syntax/source.js";
import { type Attempt, attempt, type Reading } from "./attempt.js";
import { behindModule } from "./context/module_code.js";
import { type Block, type Context, earlierNames, wholeBlocks, withContext } from "./context/earlier_names.js";
import { importText, preludeImport } from "./context/prelude.js";
import { type Claim, type Example, exampleSource, type ExampleKind, spanInDocument } from "./example.js";
import { findExamples } from "./find.js";
import { judge, type Judgement, type Verdict } from "./judge.js";
import { claimedText, type Observed, type Tolerated } from "./matching/match.js";
import { tracebackHeader } from "./matching/stacks.js";

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
  /** All that it wrote, with the marks of its statements (see syntax/observed.ts); empty when it did not run. */
  readonly events: readonly OutputEvent[];
  /** What of its document, or of Python, it was given besides its own code; the reason says it too. */
  readonly supplied: readonly string[];
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
  /** Runs it apart from everything, with limits. */
  run(program: ProgramRun): Promise<Transcript>;
  /** The program of this name beside the document, when there is one. */
  fileBeside?(name: string): SourceText | null;
  /** Called before each example, so that progress can be shown. */
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

/** Older versions whose behaviour is tried where the newest prints something else. */
const oldestPython = 8;

/** Finds, runs and judges every example of the document, in order. */
export async function verifyDocument(document: SourceText, tools: VerifyTools, { python = 13, wanted }: VerifyChoices = {}): Promise<DocumentResult> {
  const found = findExamples(document, { readFile: (name) => tools.fileBeside?.(name)?.text ?? null });
  const verification = new Verification(document, found, tools, python);
  const examples: ExampleResult[] = [];
  for (const [i, example] of found.entries()) {
    const isWanted = wanted === undefined || wanted(example, i);
    if (!isWanted && !example.code.some((line) => writesFiles.test(line))) continue;
    tools.progress?.(i, found.length);
    const result = await verification.verify(example);
    if (isWanted) examples.push(result);
  }
  return { document, examples };
}

/** A document on its way through: what its blocks bind, the files they have written. */
class Verification {
  private readonly document: SourceText;
  private readonly found: readonly Example[];
  private readonly tools: VerifyTools;
  private readonly python: number;
  private readonly outlines = new Map<Example, Promise<OutlineStatement[] | null>>();
  private files: FileTree = {};
  /** What the last attempt printed. */
  private lastPrinted = "";

  constructor(document: SourceText, found: readonly Example[], tools: VerifyTools, python: number) {
    this.document = document;
    this.found = found;
    this.tools = tools;
    this.python = python;
  }

  async verify(found: Example): Promise<ExampleResult> {
    const blank = { line: found.lineNumbers?.[0] ?? found.line, kind: found.kind, claimed: found.claims.length === 0 ? null : claimedText(found.claims), example: found };
    const unrun = { ...blank, actual: null, tolerated: [], diagnostics: [], traceback: null, events: [], supplied: [] };
    if (found.problem !== undefined) {
      const { name, message, help, span } = found.problem;
      return { ...unrun, verdict: "invalid", reason: message, diagnostics: [diagnose(name, this.document.path, span, message, help)] };
    }
    if (found.skip !== undefined) return { ...unrun, verdict: "skipped", reason: found.skip };
    const example = found.kind === "session" ? await this.withoutRefused(found) : found;
    const surroundings = { files: this.files, modules: await this.modulesFor(example) };
    let best: { made: Attempt; judged: Judgement } | null = null;
    for await (const reading of this.readings(example, () => best?.made ?? null)) {
      const made: Attempt = await attempt(reading, surroundings, this.tools);
      this.lastPrinted = made.printed.text;
      const judged = judge(made);
      if (best === null || rank(judged.verdict) < rank(best.judged.verdict) || (judged.verdict === best.judged.verdict && best.made.printed.text === "")) best = { made, judged };
      if (judged.verdict === "matched" || judged.verdict === "unclaimed" || judged.verdict === "invalid") break;
    }
    if (best === null) return { ...unrun, verdict: "skipped", reason: "there is nothing to run" };
    const { made, judged } = best;
    if (made.transcript?.files !== undefined) this.files = made.transcript.files;
    return {
      ...blank,
      ...judged,
      actual: made.transcript === null ? null : made.printed.text,
      tolerated: made.tolerated ?? [],
      diagnostics: this.diagnosticsOf(made),
      traceback: made.transcript?.raised === undefined ? null : made.transcript.stderr,
      events: made.transcript?.events ?? [],
      supplied: made.reading.supplied,
      ...(made.others !== undefined && { others: made.others }),
    };
  }

  /** The ways to read an example, the plainest first: alone, after what it needs of the document, as an older Python. `last` tells what became of the ones before. */
  private async *readings(example: Example, best: () => Attempt | null): AsyncGenerator<Reading> {
    const isWhole = example.kind === "file" || example.kind === "console" || example.inModule === true;
    const setUp = isWhole ? [] : (await this.blocksBefore(example)).filter((block) => block.example.directives?.setup === true);
    const alone = example.inModule === true ? await this.readingInModule(example) : setUp.length === 0 ? this.readingOf(example) : await this.readingSetUp(example);
    yield alone;
    const tried = best();
    if (tried === null || isOver(tried)) return;
    const missing = isWhole ? [] : missingNames(tried);
    if (missing.length > 0) {
      for (const reading of await this.readingsAfter(example, missing)) yield reading;
    }
    const runs = isWhole || example.claims.length === 0 ? null : await this.neverRun(example, best()!);
    if (runs !== null) yield runs;
    const chosen = best()!;
    if (example.claims.length === 0 || chosen.transcript === null || chosen.transcript.timedOut) return;
    const { reading, printed } = chosen;
    const older = (python: number): Reading => ({ ...reading, python, unlike: printed.text, supplied: [...reading.supplied, `as Python 3.${python} does`] });
    if (printed.text.includes("<Task ")) yield { ...older(oldestPython - 1), python: oldestPython, namelessTasks: true };
    yield older(oldestPython);
    // What the oldest and the newest print alike, those between do too.
    if (this.lastPrinted === printed.text) return;
    for (let python = this.python - 1; python > oldestPython; python--) yield older(python);
  }

  /** The reading with `asyncio.run(main())` behind it, when the example defines `main`, prints nothing, and yet an output is claimed. */
  private async neverRun(example: Example, { reading, printed, transcript }: Attempt): Promise<Reading | null> {
    if (transcript?.raised !== undefined || printed.text.trim() !== "") return null;
    const statements = await this.tools.outline(this.sourceOf(example));
    const last = statements?.at(-1);
    return last?.defines === "main" ? { ...reading, runs: "main", supplied: [...reading.supplied, "with `asyncio.run(main())`"] } : null;
  }

  /** After what its group sets up, and what blocks since then made of the names that it uses. */
  private async readingSetUp(example: Example): Promise<Reading> {
    const blocks = await this.blocksBefore(example);
    const bound = new Set(blocks.flatMap(({ statements }) => statements.flatMap(({ binds }) => binds)));
    const used = ((await this.tools.outline(this.sourceOf(example))) ?? []).flatMap(({ needs }) => needs).filter((name) => bound.has(name));
    return this.readingAfter(example, earlierNames(used, blocks), blocks);
  }

  private readingOf(example: Example): Reading {
    return { program: example, source: this.sourceOf(example), prelude: [], supplied: [], python: this.python };
  }

  /** A docstring's session behind the code of its file, whose `if __name__ == "__main__":` is not for those who import it. */
  private async readingInModule(example: Example): Promise<Reading> {
    const { document } = this;
    const statements = (await this.tools.outline(new SourceText(document.path, document.text))) ?? [];
    const lines = document.text.split("\n");
    for (const { needs, binds, firstLine, lastLine } of statements) if (needs.includes("__name__") && binds.length === 0) lines.fill("", firstLine - 1, lastLine);
    return { ...this.readingOf(behindModule(example, lines)), begins: lines.length + 1 };
  }

  /** The example after what it needs of the blocks before it: first what binds its names, then all that these blocks do. */
  private async readingsAfter(example: Example, names: readonly string[]): Promise<Reading[]> {
    const blocks = await this.blocksBefore(example);
    const needed = earlierNames(names, blocks);
    return (needed.blocks.length === 0 ? [needed] : [needed, wholeBlocks(needed, blocks)]).map((context) => this.readingAfter(example, context, blocks));
  }

  private readingAfter(example: Example, context: Context, blocks: readonly Block[]): Reading {
    const program = withContext(example, context);
    const bound = new Set(blocks.flatMap(({ statements }) => statements.flatMap(({ binds }) => binds)));
    const borrowed = context.blocks.flatMap(({ statements }) => statements.filter(({ firstLine }) => context.lines.has(firstLine)).flatMap(({ needs }) => needs));
    const prelude = [...new Set([...context.missing, ...borrowed.filter((name) => !bound.has(name))])].flatMap((name) => preludeImport(name) ?? []);
    const lines = context.blocks.map((block) => block.example.line);
    const names = lines.length === 0 ? [] : [`with names of line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}`];
    const imports = prelude.length === 0 ? [] : [`with ${prelude.map((each) => `\`${importText(each)}\``).join(", ")}`];
    return { program, source: this.sourceOf(program), prelude, supplied: [...names, ...imports], python: this.python, ...(program.line < example.line && { begins: example.line }) };
  }

  /** The blocks before an example whose names it may use: those of its group, and what its document sets up. */
  private async blocksBefore(example: Example): Promise<Block[]> {
    const group = example.directives?.group;
    const blocks: Block[] = [];
    for (const each of this.found) {
      if (each.line >= example.line || each.file !== undefined || each.directives?.group !== group) continue;
      const known = this.outlines.get(each) ?? this.outlineOf(each);
      this.outlines.set(each, known);
      const statements = await known;
      if (statements !== null) blocks.push({ example: each, statements });
    }
    return blocks;
  }

  /** What a block binds. A statement whose exception a session shows may have left its names as they were. */
  private async outlineOf(block: Example): Promise<OutlineStatement[] | null> {
    const readable = block.kind === "session" ? await this.withoutRefused(block) : block;
    const statements = await this.tools.outline(this.sourceOf(readable));
    const failing = block.claims.flatMap((claim) => (claim.extent === "prompt" && claim.lines.some(tracebackHeader) ? [claim.statement] : []));
    return statements?.map((each) => (failing.includes(each.firstLine) ? { ...each, mayKeep: true } : each)) ?? null;
  }

  private sourceOf(example: Example): SourceText {
    const file = example.file === undefined || example.code.length > 0 ? null : this.tools.fileBeside?.(example.file);
    return file ?? new SourceText(example.program ?? this.document.path, exampleSource(example));
  }

  /** What the example may import: blocks that bear a file's name, and files beside the document. */
  private async modulesFor(example: Example): Promise<Record<string, OwnModule>> {
    const modules: Record<string, OwnModule> = {};
    const wanted = importedNames(example.code);
    for (const name of wanted) {
      const block = this.found.findLast((each) => each.name === `${name}.py` && each !== example);
      const source = block === undefined ? (this.tools.fileBeside?.(`${name}.py`) ?? null) : this.sourceOf(block);
      if (source === null) continue;
      const { javascript } = await this.tools.compile(source, { path: source.path, main: false, compiles: true, python: this.python });
      if (javascript !== "") modules[name] = { javascript, path: `${name}.py`, source: source.text };
    }
    return modules;
  }

  private diagnosticsOf({ compiled, reading: { program, source } }: Attempt): Diagnostic[] {
    const { document } = this;
    return compiled.diagnostics.map((each) => ({ ...each, path: document.path, span: program.file === undefined ? spanInDocument(each.span, program, source, document) : wholeLine(document, program.line) }));
  }

  /** A session may show statements that Python refuses: they are taken out of its program, and what is truly claimed of them out of its claims. */
  private async withoutRefused(session: Example): Promise<Example> {
    let { code } = session;
    const claims: Claim[] = [];
    for (const claim of session.claims) {
      const summary = claim.lines.findLast((line) => line.trim() !== "") ?? "";
      if (claim.extent === "prompt" && /^(?:SyntaxError|IndentationError|TabError): /.test(summary)) {
        const inStatement = (i: number): boolean => session.line + i >= claim.statement && session.line + i < claim.line;
        const source = this.sourceOf({ ...session, code: session.code.map((line, i) => (inStatement(i) ? line : "")) });
        const { problems } = await this.tools.compile(source, { path: source.path, main: true, compiles: true, topLevelAwait: false, python: this.python });
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
}

/** The better verdict is the lower number: what holds, then what tells most about the document. */
const ranks: readonly Verdict[] = ["matched", "unclaimed", "differs", "failed", "invalid", "skipped", "fragment"];
const rank = (verdict: Verdict): number => ranks.indexOf(verdict);

/** Nothing that it could be given would change it. */
function isOver({ transcript, tolerated }: Attempt): boolean {
  return transcript === null || tolerated !== null || transcript.unavailable !== undefined || transcript.timedOut;
}

/** Names that it needs and nothing binds, or that it reads before it binds them. */
function missingNames({ compiled, transcript }: Attempt): string[] {
  const raised = transcript?.raised;
  const unbound = raised?.type === "NameError" ? /^name '([^']+)' is not defined/.exec(raised.message)?.[1] : undefined;
  return [...new Set([...compiled.undefinedNames.map((each) => each.name), ...(unbound === undefined ? [] : [unbound])])];
}

/** The modules that the code imports, by their first names. */
function importedNames(code: readonly string[]): string[] {
  const names = code.flatMap((line) => {
    const found = /^\s*(?:from\s+([\w.]+)\s+import\b|import\s+(.+))/.exec(line);
    return found === null ? [] : (found[1] ?? found[2]!).split(",").map((each) => each.trim().split(/[\s.]/)[0]!);
  });
  return [...new Set(names)].filter((name) => /^\w+$/.test(name));
}

const wholeLine = (document: SourceText, line: number): { start: number; end: number } => ({ start: document.lineStart(line), end: document.lineStart(line) + document.line(line).length });

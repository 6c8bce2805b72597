/** `yieldstar verify`: the examples of documents against the outputs that they claim. */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { printableLine } from "../diagnostics/printable.js";
import { documentEndings, findExamples, foldLineEnds } from "../documents/find.js";
import { isFailure, totalsOf, type VerifyJson, verifyJson } from "../documents/reports/json.js";
import { isBrief, reportAllTold, reportDocument, reportTotals } from "../documents/reports/terminal.js";
import type { DocumentResult, VerifyChoices } from "../documents/verify.js";
import { defaultLimits } from "../execute/node/isolated.js";
import { SourceText } from "../syntax/source.js";
import { CommandFailure, usageError } from "./failure.js";
import { type InputFile, inputFiles } from "./inputs.js";
import type { ClockChoice } from "./options.js";
import { decodeText, fileBeside, readText } from "./sources.js";
import { type ColorChoice, paletteFor, Progress } from "./terminal.js";
import { mergedReports } from "./verifying/merge.js";
import { deliver, machineReport, type ReportRequest, reportsOf } from "./verifying/reports.js";
import { inShard, Selection, type Shard } from "./verifying/selection.js";
import { updateDocuments } from "./verifying/updating.js";
import { watchDocuments } from "./verifying/watch.js";
import { Workshop } from "./verifying/workshop.js";

export interface VerifyOptions {
  readonly clock: ClockChoice;
  readonly timeout: number;
  readonly memory?: number;
  readonly maxOutput?: number;
  readonly json?: boolean;
  readonly report?: readonly ReportRequest[];
  readonly strict?: boolean;
  readonly python: number;
  readonly color: ColorChoice;
  readonly jobs?: number;
  readonly cache: boolean;
  readonly only?: readonly string[];
  readonly shard?: Shard;
  readonly update?: boolean;
  readonly merge?: boolean;
  readonly watch?: boolean;
  readonly allowRead?: readonly string[];
  readonly allowWrite?: readonly string[];
  readonly allowNet?: boolean;
  readonly allowRun?: boolean;
  readonly allowEnv?: readonly string[];
  readonly format: string;
}

/** More processes than this are not started unless somebody asks for them: each may take half a gigabyte. */
const mostJobs = 8;

/** Runs the command; resolves to the exit status. */
export async function verify(paths: readonly string[], options: VerifyOptions): Promise<number> {
  const requests = reportsOf(options.report ?? [], options.json === true);
  if (options.watch === true) return watch(paths, options, requests);
  if (options.merge === true) return tell(mergedReports(paths), null, requests, options);
  const documents = await documentsOf(paths, options.format);
  const run = new VerifyRun(options, requests);
  try {
    const results = await run.all(documents);
    if (totalsOf(results).examples === 0 && options.only === undefined && options.shard === undefined) throw usageError(`no Python examples found in ${named(paths)}`);
    const status = await tell(verifyJson(results), results, requests, options);
    if (options.update !== true) return status;
    const { told, mended } = await updateDocuments(results);
    process.stderr.write(told);
    return results.some(({ examples }) => examples.some((example) => !mended.has(example) && isFailure(example, options.strict === true))) ? 1 : 0;
  } finally {
    await run.close();
  }
}

/** `--watch`: again and again, with the same processes. */
async function watch(paths: readonly string[], options: VerifyOptions, requests: readonly ReportRequest[]): Promise<never> {
  const unfit = paths.includes("-") ? "standard input" : options.shard !== undefined ? "--shard" : options.merge === true ? "--merge" : options.update === true ? "--update" : null;
  if (unfit !== null) throw usageError(`--watch can't be used with ${unfit}`);
  if (requests.some(({ format, file }) => format !== "terminal" && file === null)) throw usageError("--watch writes reports for machines to files only: --report json=FILE");
  await documentsOf(paths, options.format);
  const run = new VerifyRun(options, requests);
  return watchDocuments(paths, {
    read: () => documentsOf(paths, options.format),
    verify: (documents) => run.all(documents),
    tell: (results) => tell(verifyJson(results), results, requests, options),
    filesNamedIn: (document) => run.filesNamedIn(document),
    announce: (text) => void process.stdout.write(text),
  });
}

const named = (paths: readonly string[]): string => paths.map((path) => `'${printableLine(path)}'`).join(", ");

/** The documents, in the order of the arguments. All are read before anything runs: a name that was mistyped is said at once. */
async function documentsOf(paths: readonly string[], format: string): Promise<SourceText[]> {
  const read: SourceText[] = [];
  const ending = `.${format.replace(/^\./, "").toLowerCase()}`;
  if (!documentEndings.includes(ending)) throw usageError(`--format must be one of ${documentEndings.map((each) => each.slice(1)).join(", ")}, not '${printableLine(format)}'`);
  for (const path of paths) {
    // A file of that name can be given as ./-
    if (path === "-") read.push(new SourceText(`<stdin>${ending}`, foldLineEnds(decodeText(readFileSync(0), "<stdin>"))));
    else for (const file of await inputFiles([path], documentEndings)) if (!read.some((each) => each.path === file.path)) read.push(...documentIn(file));
  }
  if (read.length === 0) throw usageError(`no documents (${documentEndings.join(", ")}) in ${named(paths)}`);
  return read;
}

/** The file as a document; of a folder's files those that are no text are left out, and that is said. */
function documentIn({ path, folder }: InputFile): SourceText[] {
  try {
    return [new SourceText(path, foldLineEnds(readText(path).text))];
  } catch (error) {
    if (folder === null || !(error instanceof CommandFailure)) throw error;
    process.stderr.write(`left out: ${error.message}\n`);
    return [];
  }
}

/** The reports of what is known in the end, and the exit status. `results`: null for those that other runs have told. */
async function tell(known: VerifyJson, results: readonly DocumentResult[] | null, requests: readonly ReportRequest[], options: VerifyOptions): Promise<number> {
  const strict = options.strict === true;
  // A JSON report beside a page has all that the page shows, so that merged ones make a whole page again.
  const json = results !== null && requests.some(({ format }) => format === "html") ? await (await import("./verifying/page.js")).withPages(known, results, options.python) : known;
  for (const { format, file } of requests) {
    if (format === "terminal") {
      const palette = file === null ? paletteFor(process.stdout, options.color) : undefined;
      // To the terminal each document was told of when it was done.
      if (results === null || file !== null) await deliver(reportAllTold(json, palette, strict), file);
      else await deliver(`\n${reportTotals(results, palette)}`, null);
    } else if (format === "html") await deliver((await import("../documents/reports/html.js")).htmlPage(json.documents, strict), file);
    else await deliver(await machineReport(format, json, strict), file);
  }
  return json.documents.some(({ examples }) => examples.some((example) => isFailure(example, strict))) ? 1 : 0;
}

/** The variables that examples may see; "*" stands for all. */
function environmentOf(names: readonly string[]): Record<string, string> {
  const all = Object.entries(process.env).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries(names.includes("*") ? all : all.filter(([name]) => names.includes(name)));
}

/** One run over some documents. */
class VerifyRun {
  private readonly options: VerifyOptions;
  private readonly selection: Selection;
  private readonly workshop: Workshop;
  private readonly jobs: number;
  private readonly progress = new Progress("reading");
  private readonly onTerminal: boolean;

  constructor(options: VerifyOptions, requests: readonly ReportRequest[]) {
    this.options = options;
    this.onTerminal = requests.some(({ format, file }) => format === "terminal" && file === null);
    this.selection = new Selection(options.only ?? []);
    this.jobs = options.jobs ?? Math.min(mostJobs, availableParallelism());
    const { memory: memoryMegabytes = defaultLimits.memoryMegabytes, maxOutput: outputBytes = defaultLimits.outputBytes } = options;
    this.workshop = new Workshop({ clock: options.clock, limits: { ...defaultLimits, seconds: options.timeout, memoryMegabytes, outputBytes }, jobs: this.jobs, cache: options.cache, allowed: { read: options.allowRead ?? [], write: options.allowWrite ?? [], network: options.allowNet === true, processes: options.allowRun === true }, environment: environmentOf(options.allowEnv ?? []), trace: requests.some(({ format }) => format === "html") });
    process.on("SIGINT", this.interrupt);
  }

  /** Verifies the documents, several at once, and tells the terminal of each in their order. */
  async all(documents: readonly SourceText[]): Promise<DocumentResult[]> {
    const choices = this.choicesOf(documents);
    const results: DocumentResult[] = [];
    const waiting = new Map<number, DocumentResult>();
    let next = 0;
    const work = async (): Promise<void> => {
      for (let i = next++; i < documents.length; i = next++) {
        waiting.set(i, await this.workshop.verify(documents[i]!, choices[i]!, (text) => this.progress.say(documents.length === 1 ? text : `${results.length} of ${documents.length} documents; ${text}`)));
        for (let result = waiting.get(results.length); result !== undefined; result = waiting.get(results.length)) {
          waiting.delete(results.length);
          results.push(this.selected(result));
          this.show(results.at(-1)!, results.length, documents.length);
        }
      }
    };
    // One more than there are processes: while their examples run, the next one is compiled.
    await Promise.all(Array.from({ length: this.jobs + 1 }, work));
    this.progress.stop();
    return this.selection.verdicts.length === 0 && this.options.shard === undefined && this.selection.isAll ? results : results.filter(({ examples }) => examples.length > 0);
  }

  /** The files beside a document that it has asked for. */
  filesNamedIn(document: SourceText): Iterable<string> {
    return this.workshop.filesNamedIn(document);
  }

  async close(): Promise<void> {
    process.removeListener("SIGINT", this.interrupt);
    this.progress.stop();
    await this.workshop.close();
  }

  private readonly interrupt = (): void => {
    this.progress.stop();
    process.exit(130);
  };

  private choicesOf(documents: readonly SourceText[]): VerifyChoices[] {
    const { python, shard } = this.options;
    if (shard === undefined && this.selection.isAll) return documents.map(() => ({ python }));
    const found = documents.map((document) => findExamples(document, { readFile: (name) => fileBeside(document.path, name)?.text ?? null }));
    const total = found.reduce((sum, examples) => sum + examples.length, 0);
    let first = 0;
    return documents.map(({ path }, i) => {
      const start = first;
      first += found[i]!.length;
      return { python, wanted: (example, position) => this.selection.has(path, example) && (shard === undefined || inShard(start + position, total, shard)) };
    });
  }

  /** Only those with a verdict that was asked for. */
  private selected(result: DocumentResult): DocumentResult {
    const { verdicts } = this.selection;
    return verdicts.length === 0 ? result : { ...result, examples: result.examples.filter(({ verdict }) => verdicts.includes(verdict)) };
  }

  private show(result: DocumentResult, number: number, count: number): void {
    const isPart = this.options.only !== undefined || this.options.shard !== undefined;
    if (!this.onTerminal || (isPart && result.examples.length === 0)) return;
    const brief = isBrief(count);
    this.progress.pause();
    process.stdout.write(`${number > 1 && !brief ? "\n" : ""}${reportDocument(result, paletteFor(process.stdout, this.options.color), this.options.strict === true, brief)}`);
  }
}

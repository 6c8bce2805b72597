/** Where documents are verified: one compiler, a pool of processes for the examples, and what both have done before. */
import { realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { printableLine } from "../../diagnostics/printable.js";
import type { Compiled } from "../../convert.js";
import { type DocumentResult, type VerifyChoices, verifyDocument, type VerifyTools } from "../../documents/verify.js";
import { Cache, cacheFolder } from "../../execute/node/cache.js";
import { interruptibly } from "../../execute/node/interruptible.js";
import type { Limits } from "../../execute/node/isolated.js";
import { programEntry, readCompiled, writeCompiled } from "../../execute/node/program_file.js";
import type { Allowances, Permissions } from "../../execute/node/allowances.js";
import { RunnerPool } from "../../execute/node/runner_pool.js";
import { limitTranscripts, TranscriptCache } from "../../execute/node/transcript_cache.js";
import type { SourceText } from "../../syntax/source.js";
import { builtFolder, engineFolder, engineStamp } from "../built_folder.js";
import { loadCompiler, pythonParser } from "../compiler.js";
import type { ClockChoice } from "../options.js";
import { fileBeside } from "../sources.js";

export interface WorkshopSettings {
  readonly clock: ClockChoice;
  readonly limits: Limits;
  readonly jobs: number;
  /** What examples may do outside of memory. */
  readonly allowed: Permissions;
  /** `os.environ` of the examples. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether results come with the timelines of their tasks. */
  readonly trace?: boolean;
  /** False: whatever was compiled or run before is done again. */
  readonly cache: boolean;
}

/** Characters of a text that is compiled in a moment; to be interruptible costs a thread each time. */
const longText = 100_000;

export class Workshop {
  private readonly settings: WorkshopSettings;
  private readonly stamp = engineStamp();
  private readonly folder: string | null;
  private readonly cache: Cache;
  private readonly pool: RunnerPool;
  /** By documents' paths: the absolute paths that they have asked for. */
  private readonly named = new Map<string, Set<string>>();

  constructor(settings: WorkshopSettings) {
    this.settings = settings;
    // V8's code of the engine is kept in any case: it is no answer.
    const folder = cacheFolder();
    this.folder = settings.cache ? folder : null;
    this.cache = new Cache(this.folder);
    this.pool = new RunnerPool({
      process: new URL("runner_process.js", builtFolder),
      worker: new URL("worker.js", builtFolder),
      engine: engineFolder,
      stamp: this.stamp,
      cacheFolder: folder,
      compiler: { module: new URL("text_compiler.js", builtFolder).href },
      limits: settings.limits,
      jobs: settings.jobs,
    });
  }

  /** Verifies one document; several may be on their way at once. */
  async verify(document: SourceText, choices: VerifyChoices, progress: (text: string) => void): Promise<DocumentResult> {
    const { clock, limits, jobs, environment, trace = false } = this.settings;
    const allowed = allowancesFor(document.path, this.settings.allowed);
    const transcripts = new TranscriptCache(this.cache, document.path, this.stamp, limits);
    const tools: VerifyTools = {
      clock,
      trace,
      compile: (source, options) => this.compile(source, options),
      outline: async (source) => {
        const { outline, parseModule } = loadCompiler();
        const { module, problems } = parseModule(await pythonParser(), source);
        return problems.length > 0 ? null : outline(module, source);
      },
      run: (run) => {
        const program = { clock, ...run, path: run.source.path, source: run.source.text, environment, ...(allowed !== null && { allowed }) };
        return transcripts.of(program, () => this.pool.run(program));
      },
      // The pool takes them one by one; the more there are, the less often it waits for the slowest.
      atOnce: 4 * jobs,
      fileBeside: (name) => this.fileBeside(document.path, name),
      progress: (done, total) => progress(`${printableLine(document.path)}: example ${done + 1} of ${total}`),
    };
    const result = await verifyDocument(document, tools, choices);
    transcripts.keep(choices.wanted === undefined);
    return result;
  }

  /** The absolute paths of the files that a document has asked for so far, whether they exist or not. */
  filesNamedIn({ path }: SourceText): Iterable<string> {
    return this.named.get(path) ?? [];
  }

  private fileBeside(document: string, name: string): SourceText | null {
    const names = this.named.get(document) ?? new Set();
    this.named.set(document, names.add(resolve(dirname(document), basename(name))));
    return fileBeside(document, name);
  }

  private readonly compile: VerifyTools["compile"] = async (source, { modules = [], ...options }) => {
    const entry = programEntry({ source: source.text, options: `${this.stamp} ${JSON.stringify({ ...options, modules, path: "" })}` });
    const kept = readCompiled(this.cache, entry);
    if (kept !== null) return { ...kept, diagnostics: kept.diagnostics.map((each) => ({ ...each, path: source.path })) };
    void this.pool.prewarm();
    const parser = await pythonParser();
    const compile = (): Compiled => loadCompiler().compileForRun(parser, source, { ...options, findUserModule: (name, level) => (level < 2 && modules.includes(name) ? `./${name}.js` : null) });
    const compiled = source.text.length < longText ? compile() : await withInterrupts(compile);
    writeCompiled(this.cache, entry, compiled);
    return compiled;
  };

  /** Ends all processes. */
  async close(): Promise<void> {
    limitTranscripts(this.folder);
    await this.pool.close();
  }
}

/** Compiles a text that takes seconds, so that Ctrl-C need not wait for it. */
async function withInterrupts(compile: () => Compiled): Promise<Compiled> {
  const outcome = await interruptibly(async () => compile(), null);
  return outcome.kind === "finished" ? outcome.value : process.exit(130);
}

/** What examples of a document may do; null: nothing. The folders exist: they were looked for before anything ran. */
function allowancesFor(document: string, { read, write, network, processes }: Permissions): Allowances | null {
  if (read.length + write.length === 0 && !network && !processes) return null;
  const home = realpathSync(dirname(resolve(document)));
  const located = (folders: readonly string[]): string[] => folders.map((folder) => (folder === "" ? home : realpathSync(folder)));
  return { home, read: located(read), write: located(write), network, processes };
}

/** `yieldstar verify`: the examples of documents against the outputs that they claim. */
import { printableLine } from "../diagnostics/printable.js";
import { documentEndings, foldLineEnds } from "../documents/find.js";
import { isFailure, totalsOf, verifyJson } from "../documents/reports/json.js";
import { reportDocument, reportTotals } from "../documents/reports/terminal.js";
import { type DocumentResult, verifyDocument } from "../documents/verify.js";
import { Cache, cacheFolder } from "../execute/node/cache.js";
import { interruptibly } from "../execute/node/interruptible.js";
import { defaultLimits, IsolatedRunner } from "../execute/node/isolated.js";
import { programEntry, readCompiled, writeCompiled } from "../execute/node/program_file.js";
import { SourceText } from "../syntax/source.js";
import { builtFolder, engineFolder, engineStamp } from "./built_folder.js";
import { loadCompiler, pythonParser } from "./compiler.js";
import { usageError } from "./failure.js";
import { inputFiles } from "./inputs.js";
import type { ClockChoice } from "./options.js";
import { fileBeside, readText } from "./sources.js";
import { type ColorChoice, paletteFor, Progress } from "./terminal.js";

export interface VerifyOptions {
  readonly clock: ClockChoice;
  readonly timeout: number;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly python: number;
  readonly color: ColorChoice;
}

/** Runs the command; resolves to the exit status. */
export async function verify(paths: readonly string[], options: VerifyOptions): Promise<number> {
  const files = await inputFiles(paths, documentEndings);
  if (files.length === 0) throw usageError(`no documents (${documentEndings.join(", ")}) in ${paths.map((path) => `'${printableLine(path)}'`).join(", ")}`);
  // All are read before anything runs: a name that was mistyped is said at once.
  const documents = files.map(({ path }) => new SourceText(path, foldLineEnds(readText(path).text)));
  const palette = paletteFor(process.stdout, options.color);
  const progress = new Progress("reading");
  const stamp = engineStamp();
  const folder = cacheFolder();
  const cache = new Cache(folder);
  const runner = new IsolatedRunner({
    worker: new URL("worker.js", builtFolder),
    engine: engineFolder,
    stamp,
    cacheFolder: folder,
    compiler: { module: new URL("text_compiler.js", builtFolder).href },
    limits: { ...defaultLimits, seconds: options.timeout },
  });
  const interrupt = (): void => {
    progress.stop();
    process.exit(130);
  };
  process.on("SIGINT", interrupt);
  try {
    const results: DocumentResult[] = [];
    for (const document of documents) {
      const result = await verifyDocument(
        document,
        {
          compile: async (source, { modules = [], ...compileOptions }) => {
            runner.prewarm();
            const entry = programEntry({ source: source.text, options: `${stamp} ${JSON.stringify({ ...compileOptions, modules, path: "" })}` });
            const kept = readCompiled(cache, entry);
            if (kept !== null) return { ...kept, diagnostics: kept.diagnostics.map((each) => ({ ...each, path: source.path })) };
            const parser = await pythonParser();
            const outcome = await interruptibly(async () => loadCompiler().compileForRun(parser, source, { ...compileOptions, findUserModule: (name, level) => (level < 2 && modules.includes(name) ? `./${name}.js` : null) }), null);
            if (outcome.kind !== "finished") return process.exit(130);
            const compiled = outcome.value;
            writeCompiled(cache, entry, compiled);
            return compiled;
          },
          outline: async (source) => {
            const { outline, parseModule } = loadCompiler();
            const { module, problems } = parseModule(await pythonParser(), source);
            return problems.length > 0 ? null : outline(module, source);
          },
          run: (program) => runner.run({ clock: options.clock, ...program, path: program.source.path, source: program.source.text }),
          fileBeside: (name) => fileBeside(document.path, name),
          progress: (done, total) => progress.say(`${printableLine(document.path)}: example ${done + 1} of ${total}`),
        },
        { python: options.python },
      );
      results.push(result);
      if (options.json !== true) {
        progress.stop();
        process.stdout.write(`${results.length > 1 ? "\n" : ""}${reportDocument(result, palette, options.strict === true)}`);
      }
    }
    progress.stop();
    if (options.json === true) process.stdout.write(`${JSON.stringify(verifyJson(results), null, 2)}\n`);
    if (totalsOf(results).examples === 0) throw usageError(`no Python examples found in ${paths.map((path) => `'${printableLine(path)}'`).join(", ")}`);
    if (options.json !== true) process.stdout.write(`\n${reportTotals(results, palette)}`);
    return results.some((result) => result.examples.some((example) => isFailure(example, options.strict === true))) ? 1 : 0;
  } finally {
    process.removeListener("SIGINT", interrupt);
    progress.stop();
    await runner.close();
  }
}

/** Runs and converts the programs under `samples`, as the command line does, but in this process and without a cache. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { runtimeModules } from "../../.config/runtime_modules.js";
import { textsBeside, userModulesBeside } from "../../src/cli/user_modules.js";
import { type Compiled, compileForRun, type CompileOptions } from "../../src/convert.js";
import { outline } from "../../src/analysis/outline.js";
import type { VerifyTools } from "../../src/documents/verify.js";
import { arrange, chanceOf, clockOf } from "../../src/execute/arrange.js";
import { usual } from "../../src/execute/circumstances.js";
import { MemoryFiles } from "../../src/execute/memory_files.js";
import { ModuleLoader } from "../../src/execute/module_loader.js";
import { RecordedHost } from "../../src/execute/recorded_host.js";
import { type LoadedProgram, runProgram } from "../../src/execute/run_program.js";
import { type OutputEvent, type Transcript, transcriptOf } from "../../src/execute/transcript.js";
import { _set_running_loop } from "../../src/runtime/asyncio/running_loop.js";
import type { Host, HostFiles } from "../../src/runtime/host.js";
import { setModuleLoader } from "../../src/runtime/index.js";
import { VirtualClock } from "../../src/runtime/virtual_clock.js";
import { syntaxErrorText } from "../../src/syntax/check/caret.js";
import { parseModule } from "../../src/syntax/index.js";
import { SourceText } from "../../src/syntax/source.js";
import { wasmParser } from "./syntax/parsers.js";

export const samplesFolder = fileURLToPath(new URL("../../samples", import.meta.url));
export const parser = wasmParser;

const library = new Map<string, object>();
for (const [name, file] of runtimeModules(fileURLToPath(new URL("../..", import.meta.url)))) library.set(name, await import(file));
setModuleLoader((name) => library.get(name));

/** A file of the samples, under the name that tracebacks show. */
export const sampleSource = (path: string): SourceText => new SourceText(path, readFileSync(join(samplesFolder, path), "utf8"));

/** A recorded answer; what was not worth a file is empty. */
export const recorded = (main: string, ending: "out" | "err" | "status"): string => {
  const path = join(samplesFolder, main.replace(/\.py$/, `.${ending}`));
  return existsSync(path) ? readFileSync(path, "utf8") : "";
};

const compile = (source: SourceText, main: boolean): Compiled =>
  compileForRun(parser, source, { path: source.path, main, findUserModule: userModulesBeside(join(samplesFolder, source.path)), readUserModule: textsBeside(join(samplesFolder, source.path)) });

const load = (javascript: string, { path, text }: SourceText): LoadedProgram => ({ start: runInThisContext(javascript, { filename: `${path}.js` }), path, source: text });

const findModule = async (from: string, importer: string): Promise<(LoadedProgram & { name: string }) | null> => {
  const target = join(dirname(importer), from.replace(/\.js$/, ""));
  const path = [`${target}.py`, join(target, "__init__.py")].find((each) => existsSync(join(samplesFolder, each)));
  if (path === undefined) return null;
  const source = sampleSource(path);
  const file = basename(path, ".py");
  return { ...load(compile(source, false).javascript, source), name: file === "__init__" ? basename(dirname(path)) : file };
};

/** Compiles a text that stands by itself. */
export const compileText = (source: SourceText, options: CompileOptions): Compiled => compileForRun(parser, source, options);

/** Runs a program in virtual time; it has files, and what else of a world, when it is given some. */
export const runSample = async (source: SourceText, files?: HostFiles, world: Partial<Host> = {}): Promise<Transcript> => {
  const compiled = compile(source, true);
  const [refused] = compiled.problems;
  const failed = (stderr: string): Transcript => ({ stdout: "", stderr, exitStatus: 1, events: [], cut: false, timedOut: false });
  if (refused !== undefined) return failed(syntaxErrorText(refused, source, source.path));
  const errors = compiled.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return failed(errors.map(({ name, message, span }) => `error[${name}] line ${source.position(span.start).line}: ${message}\n`).join(""));
  return runCompiled(compiled.javascript, source, [], files, world);
};

/** Compiles, runs and outlines the examples of documents in this process. */
export const exampleTools: VerifyTools = {
  compile: (source, { modules = [], ...options }) => compileText(source, { ...options, findUserModule: (name) => (modules.includes(name) ? `./${name}.js` : null) }),
  outline: (source) => {
    const { module, problems } = parseModule(parser, source);
    return problems.length > 0 ? null : outline(module, source);
  },
  run: async ({ javascript, source, args = [], python = 13, circumstances = usual, input = [], files = {}, modules = {} }) => {
    const events: OutputEvent[] = [];
    const clock = clockOf(circumstances);
    const host = new RecordedHost(clock, [source.path, ...args], (stream, text) => events.push({ stream, text }));
    const memory = new MemoryFiles(files, () => clock.wallTime(), 1_000_000);
    Object.assign(host, { files: memory, input, python, pid: circumstances.pid, randomBytes: chanceOf(circumstances) });
    arrange(circumstances);
    try {
      const find = async (from: string) => {
        const name = from.replace(/^.*\/|\.js$/g, "");
        const own = modules[name];
        return own === undefined ? null : { ...load(own.javascript, new SourceText(own.path, own.source)), name };
      };
      const ending = await runProgram(load(javascript, source), host, { modules: new ModuleLoader(find) });
      return transcriptOf(events, { ...ending, seconds: 0, files: memory.tree(), wantsInput: host.wantsInput });
    } finally {
      arrange(usual);
      // A program that waits for ever leaves its loop running; outside of tests it takes its realm with it.
      _set_running_loop(null);
    }
  },
};

/** Runs what the compiler made of a text. */
export const runCompiled = async (javascript: string, source: SourceText, args: readonly string[] = [], files?: HostFiles, world: Partial<Host> = {}): Promise<Transcript> => {
  const events: OutputEvent[] = [];
  const host = new RecordedHost(new VirtualClock(), [source.path, ...args], (stream, text) => events.push({ stream, text }));
  Object.assign(host, files === undefined ? world : { ...world, files });
  const ending = await runProgram(load(javascript, source), host, { modules: new ModuleLoader(findModule) });
  return transcriptOf(events, ending);
};

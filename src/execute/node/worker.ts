/** The thread in which an example runs: it loads the engine, gives away what could reach the machine, and waits for one program. */
import { Script } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { Circumstances } from "../circumstances.js";
import type { FileTree } from "../memory_files.js";
import type { OwnModule } from "../program_run.js";
import type { CompileText, ProgramFunction } from "../run_program.js";
import { SharedOutput } from "../shared_output.js";
import type { Ending } from "../transcript.js";
import { Cache } from "./cache.js";
import { loadEngine } from "./engine_folder.js";
import { needsCompiler } from "./program_file.js";

export interface WorkerSettings {
  /** The folder of the built engine, and what its cache entries are named by. */
  readonly engine: string;
  readonly stamp: string;
  readonly cacheFolder: string | null;
  /** Where the built compiler of texts is, for examples that use `eval` or `exec`; without it they can't. */
  readonly compiler?: { readonly module: string };
}

/** What the watching thread sends, once. */
export interface Assignment {
  readonly javascript: string;
  readonly path: string;
  readonly source: string;
  readonly clock: "real" | "virtual";
  readonly circumstances: Circumstances;
  readonly python: number;
  readonly argv: readonly string[];
  readonly input: readonly string[];
  /** Files in memory that are there at the start; together they may grow to `fileBytes`. */
  readonly files: FileTree;
  readonly fileBytes: number;
  /** The user's own modules by their names. */
  readonly modules: Readonly<Record<string, OwnModule>>;
  readonly output: SharedArrayBuffer;
}

/** Doors to the network, to the process and to other threads, which no example needs. */
const doors = ["process", "fetch", "WebSocket", "EventSource", "navigator", "BroadcastChannel", "Worker", "Request", "Response", "Headers", "FormData", "localStorage", "sessionStorage", "require", "module", "global"];

interface TextCompilerModule {
  textCompiler(python: number, cacheFolder: string | null): Promise<CompileText>;
}

const isTextCompiler = (exports: object): exports is TextCompilerModule => "textCompiler" in exports;

function listen(): void {
  const port = parentPort;
  if (port === null) return;
  const settings: WorkerSettings = workerData;
  const { process } = globalThis;
  const { engine } = loadEngine(settings.engine, new Cache(settings.cacheFolder), settings.stamp);
  for (const name of doors) Reflect.deleteProperty(globalThis, name);

  /** The compiler, for a program that asks for it; while it is loaded, before anything of the program runs, it finds the process. */
  const compilerFor = async ({ javascript, python }: Assignment): Promise<CompileText | null> => {
    const { compiler, cacheFolder } = settings;
    if (compiler === undefined || !needsCompiler(javascript)) return null;
    globalThis.process = process;
    const loaded: object = await import(compiler.module);
    if (!isTextCompiler(loaded)) throw new Error("the built compiler of texts is not one");
    const compileText = await loaded.textCompiler(python, cacheFolder);
    Reflect.deleteProperty(globalThis, "process");
    return compileText;
  };

  port.once("message", (assignment: Assignment) => {
    const output = new SharedOutput(assignment.output);
    const report = (ending: Ending): void => port.postMessage(ending);
    const { circumstances } = assignment;
    const clock = assignment.clock === "virtual" ? engine.clockOf(circumstances) : new engine.RealClock(true);
    engine.arrange(circumstances);
    const host = new engine.RecordedHost(
      clock,
      [...assignment.argv],
      (stream, text) => {
        // Nobody will read on: the watching thread is told, and ends this one.
        if (!output.write(stream, text)) report({ exitStatus: 1 });
      },
      (code) => {
        report({ exitStatus: code });
        process.exit();
      },
    );
    host.input = assignment.input;
    host.randomBytes = engine.chanceOf(circumstances);
    const files = new engine.MemoryFiles(assignment.files, () => clock.wallTime(), assignment.fileBytes);
    host.files = files;
    host.python = assignment.python;
    // One eval of a text that our own compiler made.
    const start = evaluated(assignment.javascript, "example.js");
    const modules = new engine.ModuleLoader(async (from) => {
      const name = from.replace(/^.*\/|\.js$/g, "");
      const own = Object.hasOwn(assignment.modules, name) ? assignment.modules[name] : undefined;
      return own === undefined ? null : { start: evaluated(own.javascript, `${name}.js`), path: own.path, source: own.source, name };
    });
    // As a promise job, where exceptions are thrown without a message by V8 (see interruptible.ts).
    let began = 0;
    void compilerFor(assignment)
      .then((compileText) => {
        began = performance.now();
        return engine.runProgram({ start, path: assignment.path, source: assignment.source }, host, { modules, ...(compileText !== null && { compileText }) });
      })
      .then((ending) => report({ ...ending, seconds: (performance.now() - began) / 1000, files: files.tree(), ...(host.wantsInput && { wantsInput: true }) }));
  });
  port.postMessage("ready");
}

const evaluated = (javascript: string, filename: string): ProgramFunction => new Script(javascript, { filename }).runInThisContext();

listen();

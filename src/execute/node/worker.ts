<<<<<<< /tmp/ours.f
/** The thread in which examples run, one after the other, each in a realm of its own that is made before it comes. */
import { type Context, Script } from "node:vm";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Assignment, Surroundings } from "../isolated_program.js";
import type { CompileText } from "../run_program.js";
||||||| /tmp/base.f
/** The thread in which an example runs: it loads the engine, gives away what could reach the machine, and waits for one program. */
import { Script } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { Circumstances } from "../circumstances.js";
import type { FileTree } from "../memory_files.js";
import type { CompileText, ProgramFunction } from "../run_program.js";
import { SharedOutput } from "../shared_output.js";
=======
/** The thread in which an example runs: it loads the engine, gives away what could reach the machine, and waits for one program. */
import { Script } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { Circumstances } from "../circumstances.js";
import type { FileTree } from "../memory_files.js";
import type { OwnModule } from "../program_run.js";
import type { CompileText, ProgramFunction } from "../run_program.js";
import { SharedOutput } from "../shared_output.js";
>>>>>>> /tmp/theirs.f
import type { Ending } from "../transcript.js";
import { Cache } from "./cache.js";
import { EngineFolder } from "./engine_folder.js";
import { needsCompiler } from "./program_file.js";
import { newRealm } from "./realms.js";

export interface WorkerSettings {
  /** The folder of the built engine, and what its cache entries are named by. */
  readonly engine: string;
  readonly stamp: string;
  readonly cacheFolder: string | null;
  /** Where V8's code of the engine may be found besides: what the build made ahead. */
  readonly codeFolder?: string | null;
  /** Where the built compiler of texts is, for examples that use `eval` or `exec`; without it they can't. */
  readonly compiler?: { readonly module: string };
}

<<<<<<< /tmp/ours.f
/** What the thread says: it is ready for a program, or the program has ended. */
export type WorkerMessage = "ready" | { readonly ending: Ending; /** It will be ready for another one. */ readonly goesOn: boolean };

||||||| /tmp/base.f
/** What the watching thread sends, once. */
export interface Assignment {
  readonly javascript: string;
  readonly path: string;
  readonly source: string;
  readonly clock: "real" | "virtual";
  readonly circumstances: Circumstances;
  readonly argv: readonly string[];
  readonly input: readonly string[];
  /** Files in memory that are there at the start; together they may grow to `fileBytes`. */
  readonly files: FileTree;
  readonly fileBytes: number;
  /** The user's own modules by their names. */
  readonly modules: Readonly<Record<string, OwnModule>>;
  readonly output: SharedArrayBuffer;
}

/** A module that the program may import: another block of its document, or a file beside it. */
export interface OwnModule {
  readonly javascript: string;
  readonly path: string;
  readonly source: string;
}

=======
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

>>>>>>> /tmp/theirs.f
/** Doors to the network, to the process and to other threads, which no example needs. */
const doors = ["process", "fetch", "WebSocket", "EventSource", "navigator", "BroadcastChannel", "Worker", "Request", "Response", "Headers", "FormData", "localStorage", "sessionStorage", "require", "module", "global"];

interface TextCompilerModule {
  textCompiler(python: number, cacheFolder: string | null): Promise<CompileText>;
}

const isTextCompiler = (exports: object): exports is TextCompilerModule => "textCompiler" in exports;

class ProgramThread {
  private readonly port: MessagePort;
  private readonly settings: WorkerSettings;
  private readonly engines: EngineFolder;
  private readonly process = globalThis.process;
  private kept = false;

  constructor(port: MessagePort, settings: WorkerSettings) {
    this.port = port;
    this.settings = settings;
    this.engines = new EngineFolder(settings.engine, new Cache(settings.cacheFolder, settings.codeFolder ?? null), settings.stamp);
    for (const name of doors) Reflect.deleteProperty(globalThis, name);
  }

  /** Makes the realm of the next program, and waits for that. */
  prepare(): void {
    const realm = newRealm();
    const engine = this.engines.load(realm);
    this.port.once("message", (assignment: Assignment) => {
      if (this.settings.compiler !== undefined && needsCompiler(assignment.javascript)) void this.runWithCompiler(assignment, this.settings.compiler);
      // As a promise job, where exceptions are thrown without a message by V8 (see interruptible.ts).
      else void Promise.resolve().then(() => engine.runIsolated(assignment, this.surroundings(realm, assignment.clock === "virtual", null)));
    });
    this.port.postMessage("ready" satisfies WorkerMessage);
  }

<<<<<<< /tmp/ours.f
  /** The compiler lives in the thread's own realm, and shares objects with the program: that runs there, too, and the thread ends with it. */
  private async runWithCompiler(assignment: Assignment, compiler: { readonly module: string; readonly python: number }): Promise<void> {
    // while the compiler is loaded, before anything of the program runs, it finds the process
    globalThis.process = this.process;
||||||| /tmp/base.f
  /** The compiler, for a program that asks for it; while it is loaded, before anything of the program runs, it finds the process. */
  const compilerFor = async (javascript: string): Promise<CompileText | null> => {
    const { compiler, cacheFolder } = settings;
    if (compiler === undefined || !needsCompiler(javascript)) return null;
    globalThis.process = process;
=======
  /** The compiler, for a program that asks for it; while it is loaded, before anything of the program runs, it finds the process. */
  const compilerFor = async ({ javascript, python }: Assignment): Promise<CompileText | null> => {
    const { compiler, cacheFolder } = settings;
    if (compiler === undefined || !needsCompiler(javascript)) return null;
    globalThis.process = process;
>>>>>>> /tmp/theirs.f
    const loaded: object = await import(compiler.module);
    if (!isTextCompiler(loaded)) throw new Error("the built compiler of texts is not one");
<<<<<<< /tmp/ours.f
    const compileText = await loaded.textCompiler(compiler.python, this.settings.cacheFolder);
    const engine = this.engines.load(null);
||||||| /tmp/base.f
    const compileText = await loaded.textCompiler(compiler.python, cacheFolder);
=======
    const compileText = await loaded.textCompiler(python, cacheFolder);
>>>>>>> /tmp/theirs.f
    Reflect.deleteProperty(globalThis, "process");
    await engine.runIsolated(assignment, this.surroundings(null, false, compileText));
  }

  private surroundings(realm: Context | null, goesOn: boolean, compileText: CompileText | null): Surroundings {
    let isReported = false;
    const tell = (ending: Ending, more: boolean): void => {
      if (isReported) return;
      isReported = true;
      this.port.postMessage({ ending, goesOn: more } satisfies WorkerMessage);
    };
    return {
      // One eval of a text that our own compiler made.
      evaluate: (javascript, filename) => {
        const script = new Script(javascript, { filename });
        return realm === null ? script.runInThisContext() : script.runInContext(realm);
      },
      report: (ending) => {
        tell(ending, goesOn);
        if (goesOn) setImmediate(() => this.next());
      },
<<<<<<< /tmp/ours.f
      exit: (ending) => {
        tell(ending, false);
        this.process.exit();
      },
      compileText,
    };
  }
||||||| /tmp/base.f
    );
    host.input = assignment.input;
    host.randomBytes = engine.chanceOf(circumstances);
    const files = new engine.MemoryFiles(assignment.files, () => clock.wallTime(), assignment.fileBytes);
    host.files = files;
    host.python = settings.compiler?.python ?? 13;
    // One eval of a text that our own compiler made.
    const start = evaluated(assignment.javascript, "example.js");
    const modules = new engine.ModuleLoader(async (from) => {
      const name = from.replace(/^.*\/|\.js$/g, "");
      const own = Object.hasOwn(assignment.modules, name) ? assignment.modules[name] : undefined;
      return own === undefined ? null : { start: evaluated(own.javascript, `${name}.js`), path: own.path, source: own.source, name };
    });
    // As a promise job, where exceptions are thrown without a message by V8 (see interruptible.ts).
    void compilerFor(assignment.javascript)
      .then((compileText) => engine.runProgram({ start, path: assignment.path, source: assignment.source }, host, { modules, ...(compileText !== null && { compileText }) }))
      .then((ending) => report({ ...ending, files: files.tree(), ...(host.wantsInput && { wantsInput: true }) }));
  });
  port.postMessage("ready");
}
=======
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
>>>>>>> /tmp/theirs.f

  private next(): void {
    // Once is enough: what later programs load besides is little.
    if (!this.kept) this.engines.keep();
    this.kept = true;
    this.prepare();
  }
}

if (parentPort !== null) new ProgramThread(parentPort, workerData).prepare();

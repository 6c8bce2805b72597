/** The thread in which examples run, one after the other, each in a realm of its own that is made before it comes. */
import { type Context, Script } from "node:vm";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { NodeHost } from "../../runtime/node_host.js";
import type { Assignment, Surroundings } from "../isolated_program.js";
import type { CompileText } from "../run_program.js";
import type { Ending } from "../transcript.js";
import { Cache } from "./cache.js";
import { EngineFolder } from "./engine_folder.js";
import { needsCompiler } from "./program_file.js";
import { type Allowances, allowedWorld, needsOwnRealm } from "./allowances.js";
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

/** A program, and what it may do outside of memory. */
export type ThreadAssignment = Assignment & { readonly allowed?: Allowances };

/** What the thread says: it is ready for a program, or the program has ended. */
export type WorkerMessage = "ready" | { readonly ending: Ending; /** It will be ready for another one. */ readonly goesOn: boolean };

/** Doors to the network, to the process and to other threads, which no example needs. */
const doors = ["process", "fetch", "WebSocket", "EventSource", "navigator", "BroadcastChannel", "Worker", "Request", "Response", "Headers", "FormData", "localStorage", "sessionStorage", "require", "module", "global", "gc"];

/** So many realms fit into the young generation: collected before it is full, none of them is copied, which costs a fifth of an example's time. */
const realmsPerCollection = 4;

interface TextCompilerModule {
  textCompiler(python: number, cacheFolder: string | null): Promise<CompileText>;
}

const isTextCompiler = (exports: object): exports is TextCompilerModule => "textCompiler" in exports;

class ProgramThread {
  private readonly port: MessagePort;
  private readonly settings: WorkerSettings;
  private readonly engines: EngineFolder;
  private readonly process = globalThis.process;
  private readonly collectGarbage = globalThis.gc;
  private kept = false;
  private realms = 0;

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
    this.port.once("message", (assignment: ThreadAssignment) => {
      const compiler = needsCompiler(assignment.javascript) ? this.settings.compiler : undefined;
      if (compiler !== undefined || (assignment.allowed !== undefined && needsOwnRealm(assignment.allowed))) void this.runInOwnRealm(assignment, compiler);
      // As a promise job, where exceptions are thrown without a message by V8 (see interruptible.ts).
      else void Promise.resolve().then(() => engine.runIsolated(assignment, this.surroundings(realm, assignment, { goesOn: assignment.clock === "virtual" })));
    });
    this.port.postMessage("ready" satisfies WorkerMessage);
  }

  /** The compiler and Node's network live in the thread's own realm, and share objects with the program: that runs there, too, and the thread ends with it. */
  private async runInOwnRealm(assignment: ThreadAssignment, compiler: { readonly module: string } | undefined): Promise<void> {
    // while the compiler and the host are made, before anything of the program runs, they find the process
    globalThis.process = this.process;
    const compileText = compiler === undefined ? null : await this.textCompiler(compiler, assignment.python);
    const engine = this.engines.load(null);
    Object.assign(this.process.env, assignment.environment);
    const node = engine.nodeProcess();
    const host = node === null ? null : new engine.NodeHost(node);
    Reflect.deleteProperty(globalThis, "process");
    await engine.runIsolated(assignment, this.surroundings(null, assignment, { goesOn: false, compileText, host }));
  }

  private async textCompiler({ module }: { readonly module: string }, python: number): Promise<CompileText> {
    const loaded: object = await import(module);
    if (!isTextCompiler(loaded)) throw new Error("the built compiler of texts is not one");
    return loaded.textCompiler(python, this.settings.cacheFolder);
  }

  private surroundings(realm: Context | null, { allowed }: ThreadAssignment, { goesOn, compileText = null, host = null }: { goesOn: boolean; compileText?: CompileText | null; host?: NodeHost | null }): Surroundings {
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
      exit: (ending) => {
        tell(ending, false);
        this.process.exit();
      },
      compileText,
      world: (output) => (allowed === undefined ? null : allowedWorld(allowed, host, output)),
    };
  }

  private next(): void {
    // Once is enough: what later programs load besides is little.
    if (!this.kept) this.engines.keep();
    this.kept = true;
    if (++this.realms % realmsPerCollection === 0) void this.collectGarbage?.();
    this.prepare();
  }
}

if (parentPort !== null) new ProgramThread(parentPort, workerData).prepare();

/** Runs one converted program on a host, from its first line to what the interpreter does at its end. */
import type { OutputStream } from "../runtime/host.js";
import * as runtime from "../runtime/index.js";
import { takeUnavailable } from "../runtime/objects/unavailable.js";
import { reportLeftovers } from "../runtime/program.js";
import { forgetThreads, threadsToJoin } from "../runtime/threads/living_threads.js";
import type { ParentInterpreter } from "../runtime/interpreters/host_interpreters.js";
import { setMainNames } from "../runtime/interpreters/main_names.js";
import { enterProgram, importError, perform } from "../runtime/interpreters/serving.js";
import { Deadlock, joinThreads, resetThreads } from "../runtime/threads/scheduler.js";
import { VirtualClock } from "../runtime/virtual_clock.js";
import type { Ending, Raised } from "./transcript.js";

/** What `$` is inside a converted program. */
export interface World {
  readonly runtime: typeof runtime;
  /** The exports of the runtime's module of this Python name. */
  module(name: string): object;
  /** Another module of the user's, by where it is imported from; `names` must be there. */
  importUser(from: string, names?: readonly string[]): Promise<unknown>;
  /** Runs a module that functions import when they are called. */
  preloadUser(from: string): Promise<void>;
  /** The module that was preloaded. */
  importedUser(from: string, names?: readonly string[]): unknown;
  /** Gets the module-level names of this module: how to read and how to assign each. */
  exports(accessors: Accessors): void;
  /** Which module this is: `is_main(meta)` asks. */
  readonly meta: { readonly main: boolean; readonly filename: string; readonly name?: string };
  readonly path: string;
  readonly source: string;
}

export type Accessors = Readonly<Record<string, readonly [read: () => unknown, assign?: (value: unknown) => unknown]>>;

/** The text that the compiler made, evaluated: `async ($) => { … }`. */
export type ProgramFunction = (world: World) => Promise<unknown>;

export interface LoadedProgram {
  readonly start: ProgramFunction;
  /** As tracebacks name it. */
  readonly path: string;
  /** For the source lines of tracebacks. */
  readonly source: string;
  /** The dotted name of a main module that stands in a package. */
  readonly name?: string;
}

/** Where `import helper` and `from .x import y` of the user's own modules are found. */
export interface UserModules {
  importUser(from: string, importer: string, names?: readonly string[]): Promise<unknown>;
  preloadUser(from: string, importer: string): Promise<void>;
  importedUser(from: string, importer: string, names?: readonly string[]): unknown;
  /** By name, for `import_module(name)`. */
  readonly byName?: runtime.OwnModules;
}

/** A text that a program gave to `eval`, `exec` or `compile`, ready to run, or why it is not. */
export type CompileText = (text: string, path: string, mode: runtime.CompileMode | "literal", hidesBuiltins: boolean) => ({ readonly start: (world: World) => unknown } | Extract<ReturnType<runtime.TextCompiler>, { literal: unknown }>) & { readonly warnings?: readonly runtime.CompilerWarning[] } | Exclude<ReturnType<runtime.TextCompiler>, runtime.CompiledText | { literal: unknown }>;

export interface RunOptions {
  /** Without it texts are not compiled while the program runs. */
  readonly compileText?: CompileText;
  /** Without it there are no modules of the user's own. */
  readonly modules?: UserModules;
}

/** Runs the program to its end; what it prints goes to the host. It never throws. */
export async function runProgram(program: LoadedProgram, host: runtime.Host, options: RunOptions = {}): Promise<Ending> {
  // daemons of a program before this one would go on
  resetThreads();
  forgetThreads();
  runtime.setHost(host);
  runtime.setTextCompiler(textCompiler(options));
  runtime.setOwnModules(options.modules?.byName ?? null);
  runtime.restore_modules();
  takeUnavailable();
  if (host.parent !== undefined) return performAsChild(program, host, host.parent, options);
  let ending = await endOf(() => program.start(worldOf(program, true, options, setMainNames)), host);
  if (ending.unavailable === undefined) {
    // As CPython at its end: threads that are not daemons finish, then what is left over is destroyed, and may complain.
    const late = await endOf(async () => {
      await joinThreads(threadsToJoin());
      reportLeftovers();
    }, host);
    if (ending.exitStatus === 0 || late.unavailable !== undefined) ending = late;
  }
  host.flush();
  return ending;
}

/**
 * In an interpreter that the program has started: its main module is imported, then it does what it was started for. Where it is to be a copy of the one
 * that started it, the import goes as far as the first statement that would start another one, and the past is neither seen nor waited for again.
 */
async function performAsChild(program: LoadedProgram, host: runtime.Host, parent: ParentInterpreter, options: RunOptions): Promise<Ending> {
  const isCopy = parent.method === "fork";
  let importing = isCopy;
  const past = new VirtualClock(host.clock.wallTime(), host.clock.monotonic());
  const guarded: runtime.Host = Object.create(host, {
    write: { value: (stream: OutputStream, text: string) => importing || host.write(stream, text) },
    clock: { get: () => (importing ? past : host.clock) },
  });
  host.shareOutput?.();
  runtime.setHost(guarded);
  enterProgram(parent);
  const meta = { main: false, filename: program.path, name: isCopy ? "__main__" : "__mp_main__" };
  try {
    await program.start({ ...worldOf(program, false, options, setMainNames), meta });
  } catch (error) {
    // a copy's errors were told by the program's first interpreter
    if (!isCopy) return endOf(() => Promise.reject(importError(error)), host);
  }
  host.flush();
  importing = false;
  meta.main = isCopy;
  let exitStatus = 0;
  const ending = await endOf(async () => (exitStatus = await perform(parent)), host);
  host.flush();
  return ending.exitStatus === 0 ? { ...ending, exitStatus } : ending;
}

/** How a part of the program ended: with what it could not have, if it reached for that, whatever became of it afterwards. */
async function endOf(part: () => Promise<unknown>, host: runtime.Host): Promise<Ending> {
  let ending: Ending | null = { exitStatus: 0 };
  let thrown: unknown = null;
  try {
    await part();
  } catch (error) {
    ending = null;
    thrown = error;
  }
  const missed = takeUnavailable();
  if (missed === null) return ending ?? endingOf(thrown, host);
  host.write("stderr", `${missed.diagnostic}\n`);
  return { exitStatus: 1, unavailable: missed.message };
}

/** The compiler as the runtime asks for it: a text runs with the names it is given. */
function textCompiler(options: RunOptions): runtime.TextCompiler | null {
  const { compileText } = options;
  if (compileText === undefined) return null;
  return (text, path, mode, hidesBuiltins) => {
    const made = compileText(text, path, mode, hidesBuiltins);
    if ("refused" in made || "unsupported" in made) return made;
    runtime.syntax_warnings$(path, "", made.warnings ?? []);
    if ("literal" in made) return made;
    return {
      run(names) {
        // tracebacks show no lines of it, since it is in no file
        const world = worldOf({ path, source: "" }, false, {});
        runtime.useNames(world.meta, names);
        made.start(world);
      },
    };
  };
}

/** The world of one module: its imports are found from where it stands. */
export function worldOf({ path, source, name }: Pick<LoadedProgram, "path" | "source"> & { readonly name?: string }, main: boolean, { modules }: RunOptions, exports: (accessors: Accessors) => void = () => {}): World {
  return {
    runtime,
    module: (name) => runtime.nameModule(runtime.module(name).$namespace, name),
    importUser: (from, names) => {
      if (modules === undefined) throw runtime.noModule(userModuleName(from));
      return modules.importUser(from, path, names);
    },
    preloadUser: async (from) => modules?.preloadUser(from, path),
    importedUser: (from, names) => {
      if (modules === undefined) throw runtime.noModule(userModuleName(from));
      return modules.importedUser(from, path, names);
    },
    exports,
    meta: { main, filename: path, ...(name !== undefined && { name }) },
    path,
    source,
  };
}

/** `./helpers.js` → `helpers`, `../pkg/mod.js` → `pkg.mod`. */
export function userModuleName(from: string): string {
  return from.replace(/^(?:\.\.?\/)+/, "").replace(/(?:\/__init__)?\.(?:js|ts|py)$/, "").replaceAll("/", ".");
}

/** What the interpreter does with an exception that nobody caught. */
function endingOf(thrown: unknown, host: runtime.Host): Ending {
  const error = runtime.as_python_error(thrown);
  // On its way out it passed the program's own handlers, which only see Python exceptions.
  const cause = "$host" in error ? error.$host : thrown;
  if (cause instanceof Deadlock) {
    host.write("stderr", `yieldstar: ${cause.message}\n`);
    return { exitStatus: 1, problem: cause.message };
  }
  if (error instanceof runtime.SystemExit) return exitOf(error.code, host);
  const text = runtime.format_exception(error);
  report(error, text, host);
  return { exitStatus: error instanceof runtime.KeyboardInterrupt ? 130 : 1, raised: describe(error, text) };
}

/** What `sys.excepthook` does, the program's own where it set one. */
function report(error: runtime.BaseException, text: string, host: runtime.Host): void {
  const hook = runtime.attribute_now("sys", "excepthook");
  if (hook === undefined) return host.write("stderr", text);
  try {
    runtime.call(hook, [error.constructor, error, error.__traceback__]);
  } catch (thrown) {
    host.write("stderr", `Error in sys.excepthook:\n${runtime.format_exception(runtime.as_python_error(thrown))}\nOriginal exception was:\n${text}`);
  }
}

/** `sys.exit(code)`: None is 0, a number itself, anything else is printed and 1. */
function exitOf(code: unknown, host: runtime.Host): Ending {
  if (code === null || code === undefined) return { exitStatus: 0 };
  if (typeof code === "boolean") return { exitStatus: code ? 1 : 0 };
  if (typeof code === "number" && Number.isInteger(code)) return { exitStatus: code & 0xff };
  if (typeof code === "bigint") return { exitStatus: Number(BigInt.asUintN(8, code)) };
  host.write("stderr", `${runtime.str(code)}\n`);
  return { exitStatus: 1 };
}

function describe(error: runtime.BaseException, traceback: string): Raised {
  const lines = traceback.trimEnd().split("\n");
  const summary = lines.findLast((line) => /^[\w.]+(?::|$)/.test(line)) ?? lines.at(-1) ?? "";
  return { type: error.constructor.name, message: messageOf(error), summary };
}

/** A `__str__` of the program may itself raise. */
function messageOf(error: runtime.BaseException): string {
  try {
    return runtime.str(error);
  } catch {
    return "";
  }
}

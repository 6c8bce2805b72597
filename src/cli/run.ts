/**
 * `yieldstar run`: a program as `python3` runs it. When the program is in the cache, nothing but this file, the engine and the
 * program itself is loaded; the compiler comes only when it is not.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Compiled } from "../convert.js";
import { Cache, cacheFolder } from "../execute/node/cache.js";
import { type Engine, loadEngine } from "../execute/node/engine_folder.js";
import { parentInterpreter, WorkerInterpreters } from "../execute/node/interpreters.js";
import { interruptibly, pauseUntilInterrupted } from "../execute/node/interruptible.js";
import { evaluate, needsCompiler, programEntry, readCompiled, writeCompiled } from "../execute/node/program_file.js";
import type { CompileText } from "../execute/run_program.js";
import { builtFolder, codeFolder, engineFolder, engineStamp } from "./built_folder.js";
import { CommandFailure } from "./failure.js";
import { decodeProgram, readProgram } from "./python_file.js";
import { parseRunArguments, type RunArguments, runHelp } from "./run_arguments.js";

/** Runs the command; resolves to the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = parseRunArguments(args);
  if (asked.program === null) {
    process.stdout.write(runHelp);
    return 0;
  }
  const { path, source, name } = readSource(asked.program);
  if (asked.show !== null) {
    const { show } = await import("./show.js");
    return show(asked.show, path, source, asked.python);
  }
  const cache = new Cache(cacheFolder(), codeFolder);
  const stamp = engineStamp();
  const options = `${stamp} ${asked.python} run`;
  // The folder decides which imports are the user's own modules.
  const entry = programEntry({ source, options: `${options} ${dirname(path)}` });
  const compiled = readCompiled(cache, entry) ?? (await compileNow(path, source, asked.python, cache, entry));
  if (compiled === null) return 1;
  const { engine, keep: keepEngine } = loadEngine(engineFolder, cache, stamp);
  const program = evaluate(compiled.javascript, path, cache, entry);
  // At the very end, however it comes: what V8 compiled on the way serves the next run.
  process.once("exit", () => {
    program.keep();
    keepEngine();
  });
  return perform(engine, program.start, { path, source, javascript: compiled.javascript, ...(name !== undefined && { name }) }, asked, cache, options);
}

function readSource(program: NonNullable<RunArguments["program"]>): { path: string; source: string; name?: string } {
  switch (program.from) {
    case "file":
      // As CPython: the file is absolute in tracebacks and `__file__` (only put behind the folder, not tidied), as written in `sys.argv`.
      return { path: isAbsolute(program.path) ? program.path : `${process.cwd()}/${program.path}`, source: readProgram(program.path) };
    case "module": {
      const found = moduleFile(program.name);
      return { path: found.path, source: readProgram(found.path), ...(found.name.includes(".") && { name: found.name }) };
    }
    case "text":
      return { path: "<string>", source: program.text };
    case "stdin":
      return { path: "<stdin>", source: decodeProgram(readFileSync(0), "<stdin>") };
  }
}

/** The file of `run -m name`: a module of the current folder, or the `__main__` of a package. */
function moduleFile(name: string): { path: string; name: string } {
  const base = join(process.cwd(), ...name.split("."));
  if (existsSync(`${base}.py`)) return { path: `${base}.py`, name };
  if (existsSync(join(base, "__main__.py"))) return { path: join(base, "__main__.py"), name: `${name}.__main__` };
  throw new CommandFailure(existsSync(join(base, "__init__.py")) ? `No module named ${name}.__main__; '${name}' is a package and cannot be directly executed` : `No module named ${name}`, 1);
}

/** Where the packages around a module are imported from, the outermost first. */
function packagesAround(path: string, name: string): string[] {
  const parts = name.split(".").slice(0, -1);
  const specifiers = parts.map((part, i) => `${"../".repeat(parts.length - i)}${part}/__init__.js`);
  return specifiers.filter((specifier) => existsSync(join(dirname(path), specifier.replace(/\.js$/, ".py"))));
}

async function compileNow(path: string, source: string, python: number, cache: Cache, entry: string): Promise<Compiled | null> {
  const { compileProgram } = await import("./compiler.js");
  const { mayBeKept, textsBeside, userModulesBeside } = await import("./user_modules.js");
  const { compiled, problems } = await compileProgram(path, source, { python, compiles: true, topLevelAwait: false, findUserModule: userModulesBeside(path), readUserModule: textsBeside(path) });
  if (problems !== null) {
    process.stderr.write(problems);
    return null;
  }
  if (mayBeKept(source)) writeCompiled(cache, entry, compiled);
  return compiled;
}

/** It is listened for here, and handed on to the program. */
const SIGINT = 2;

type Start = Parameters<Engine["runProgram"]>[0]["start"];

async function perform(engine: Engine, start: Start, { path, source, javascript, name }: { path: string; source: string; javascript: string; name?: string }, asked: RunArguments, cache: Cache, options: string): Promise<number> {
  const node = engine.nodeProcess();
  if (node === null) throw new CommandFailure("this Node is too old: version 20.19 is needed", 1);
  const own = new engine.NodeHost(node);
  const first = asked.program?.from === "text" ? "-c" : asked.program?.from === "stdin" ? "-" : asked.program?.from === "file" ? asked.program.path : path;
  own.parent = parentInterpreter() ?? undefined;
  if (own.parent !== undefined) ({ pid: own.pid, parentPid: own.parentPid } = own.parent);
  const sleep = (cells: Int32Array, index: number, value: number, milliseconds: number): void => {
    if (own.parent !== undefined) Atomics.wait(cells, index, value, milliseconds);
    else if (pauseUntilInterrupted(cells, index, value, milliseconds)) engine.interrupt();
  };
  own.signals.handedOn.add(SIGINT);
  own.clock.pause = (cell, milliseconds) => sleep(cell, 0, 0, milliseconds);
  own.interpreters = new WorkerInterpreters(fileURLToPath(new URL("cli.js", builtFolder)), () => own.parent?.memory ?? engine.newSharedBuffer(), sleep);
  own.argv.splice(0, own.argv.length, first, ...asked.rest);
  own.warnOptions.push(...asked.warnings);
  own.python = asked.python;
  own.interpreter = [process.execPath, fileURLToPath(new URL("cli.js", builtFolder)), "run", "--python", `3.${asked.python}`];
  if (asked.unbuffered) own.shareOutput();
  const host = asked.clock === "virtual" ? engine.withClock(own, new engine.VirtualClock()) : own;
  // loaded ahead, for the program itself or for the module that needs it
  let prepared: CompileText | null = null;
  const compileText: CompileText = (...text) => prepared?.(...text) ?? { unsupported: "the compiler was not loaded for this program" };
  const loader = new engine.ModuleLoader(async (from, importer) => {
    const { findUserModule } = await import("./user_modules.js");
    const found = await findUserModule(from, importer, asked.python, cache, options);
    if (found?.compiles === true) prepared ??= await (await import("./text_compiler.js")).textCompiler(asked.python);
    return found;
  }, (wanted) => {
    const file = join(isAbsolute(path) ? dirname(path) : process.cwd(), ...wanted.split("."));
    return existsSync(`${file}.py`) || existsSync(join(file, "__init__.py"));
  });
  const begin: Start =
    name === undefined
      ? start
      : async (world) => {
          loader.startsAs(path, name);
          for (const specifier of packagesAround(path, name)) await world.importUser(specifier);
          return start(world);
        };
  if (needsCompiler(javascript)) prepared ??= await (await import("./text_compiler.js")).textCompiler(asked.python);
  const work = (): ReturnType<Engine["runProgram"]> => engine.runProgram({ start: begin, path, source, ...(name !== undefined && { name }) }, host, { modules: loader, compileText });
  // Ctrl-C reaches the first interpreter, which ends the others
  const outcome = own.parent === undefined ? await interruptibly(work, asked.timeout, engine) : { kind: "finished" as const, value: await work() };
  if (outcome.kind === "finished") {
    // whatever waits in it is forgotten
    if (own.parent !== undefined) own.exit(outcome.value.exitStatus);
    return outcome.value.exitStatus;
  }
  host.flush();
  // The program's own `finally` blocks have not run: V8 was stopped, as by `kill`.
  process.stderr.write(outcome.kind === "interrupted" ? "\nKeyboardInterrupt\n" : `yieldstar: ended after ${asked.timeout} s (--timeout)\n`);
  return outcome.kind === "interrupted" ? 130 : 124;
}

/** Runs a program that nobody trusts, from inside the realm that was made for it: all that it can reach is made here. */
import { RealClock, realSeconds } from "../runtime/real_clock.js";
import { arrange, chanceOf, clockOf } from "./arrange.js";
import { TaskRecorder } from "../runtime/tracing/recorder.js";
import type { Circumstances } from "./circumstances.js";
import type { Network } from "../runtime/network/descriptor.js";
import { LoopbackNetwork } from "../runtime/network/loopback.js";
import type { Tls } from "../runtime/network/tls.js";
import type { Processes } from "../runtime/processes/process.js";
import { LayeredFiles, type RealFiles } from "./layered_files.js";
import { type FileTree, MemoryFiles } from "./memory_files.js";
import { ModuleLoader } from "./module_loader.js";
import { RecordedHost } from "./recorded_host.js";
import type { OutputStream } from "../runtime/host.js";
import type { OwnModule } from "./program_run.js";
import { type CompileText, type ProgramFunction, runProgram } from "./run_program.js";
import { SharedOutput } from "./shared_output.js";
import type { Ending } from "./transcript.js";

/** The program, and the world it runs in. */
export interface Assignment {
  readonly javascript: string;
  readonly path: string;
  readonly source: string;
  readonly clock: "real" | "virtual";
  readonly circumstances: Circumstances;
  readonly argv: readonly string[];
  /** Lines that are typed. */
  readonly input: readonly string[];
  /** Files in memory that are there at the start; together they may grow to `fileBytes`. */
  readonly files: FileTree;
  readonly fileBytes: number;
  /** The user's own modules by their names. */
  readonly modules: Readonly<Record<string, OwnModule>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly output: SharedArrayBuffer;
  /** The minor version of Python 3. */
  readonly python: number;
  /** Whether what its tasks do is written down. */
  readonly trace: boolean;
}

/** What the program may use of the world besides itself. */
export interface World {
  readonly files: RealFiles;
  readonly network?: Network;
  tls?(): Tls;
  readonly processes?: Processes;
  /** Whether the program has done something there that another run would do again. */
  wasChanged(): boolean;
}

/** What is outside of the realm. */
export interface Surroundings {
  /** Evaluates a text that our own compiler made. */
  evaluate(javascript: string, filename: string): ProgramFunction;
  /** Told when the program has ended. */
  report(ending: Ending): void;
  /** Ends the thread at once, in the middle of the program. */
  exit(ending: Ending): void;
  readonly compileText: CompileText | null;
  /** Null: nothing is allowed. `output`: where what is heard of its processes goes. */
  world(output: (stream: OutputStream, text: string) => void): World | null;
}

/** Runs it to its end; it does not throw. */
export async function runIsolated(assignment: Assignment, { evaluate, report, exit, compileText, world: allowed }: Surroundings): Promise<void> {
  const { circumstances, path, source, modules: own } = assignment;
  const output = new SharedOutput(assignment.output);
  const clock = assignment.clock === "virtual" ? clockOf(circumstances) : new RealClock(true);
  const recorder = assignment.trace ? new TaskRecorder(() => clock.unseen(), path) : null;
  const traced = (): Pick<Ending, "timeline"> => (recorder === null ? {} : { timeline: recorder.timeline() });
  arrange(circumstances);
  const write = (stream: OutputStream, text: string): void => {
    recorder?.printed(stream, text);
    // Nobody will read on.
    if (!output.write(stream, text)) exit({ exitStatus: 1 });
  };
  const host = new RecordedHost(clock, Array.from(assignment.argv), write, (code) => exit({ exitStatus: code, ...traced() }));
  if (recorder !== null) host.tracer = recorder;
  host.input = assignment.input;
  host.pid = circumstances.pid;
  host.randomBytes = chanceOf(circumstances);
  // What was sent is made of another realm's objects.
  const given = Object.fromEntries(Object.entries(assignment.files).map(([name, data]) => [name, Uint8Array.from(data)]));
  const files = new MemoryFiles(given, () => clock.wallTime(), assignment.fileBytes);
  const world = allowed(write);
  host.files = world === null ? files : new LayeredFiles(files, world.files);
  if (world?.network !== undefined) host.network = new LoopbackNetwork(world.network);
  if (world?.tls !== undefined) host.tls = () => world.tls!();
  if (world?.processes !== undefined) host.processes = world.processes;
  host.environment = Object.fromEntries(Object.entries(assignment.environment));
  host.python = assignment.python;
  const start = evaluate(assignment.javascript, "example.js");
  const modules = new ModuleLoader(async (from) => {
    const name = from.replace(/^.*\/|\.js$/g, "");
    const found = Object.hasOwn(own, name) ? own[name] : undefined;
    return found === undefined ? null : { start: evaluate(found.javascript, `${name}.js`), path: found.path, source: found.source, name };
  });
  const began = realSeconds();
  const ending = await runProgram({ start, path, source }, host, { modules, ...(compileText !== null && { compileText }) });
  report({ ...ending, seconds: realSeconds() - began, files: files.tree(), ...traced(), ...(host.wantsInput && { wantsInput: true }), ...(world?.wasChanged() === true && { changedWorld: true }) });
}

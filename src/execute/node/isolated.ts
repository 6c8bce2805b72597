/**
 * Runs programs that nobody trusts, each in a thread of its own, with limits on time, memory and output.
 * The next thread is started while a program runs, so that nobody waits for its start.
 */
import { Worker } from "node:worker_threads";
import { SharedOutput } from "../shared_output.js";
import { type Ending, type Transcript, transcriptOf } from "../transcript.js";
import { usual } from "../circumstances.js";
import type { ProgramRun } from "../program_run.js";
import type { Assignment, WorkerSettings } from "./worker.js";

export interface Limits {
  /** Seconds of real time. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
  readonly outputBytes: number;
  /** Of all files in memory together. */
  readonly fileBytes: number;
}

export const defaultLimits: Limits = { seconds: 10, memoryMegabytes: 512, outputBytes: 1_000_000, fileBytes: 16_000_000 };

/** A program, and the clock that it runs by unless its document asks for another. */
export type IsolatedProgram = Omit<ProgramRun, "source"> & { readonly path: string; readonly source: string; readonly clock: "real" | "virtual" };

export interface IsolationSettings extends WorkerSettings {
  /** The built `execute/node/worker.ts`. */
  readonly worker: URL;
  readonly limits: Limits;
}

export class IsolatedRunner {
  private readonly settings: IsolationSettings;
  private next: Promise<Worker> | null = null;
  private readonly alive = new Set<Worker>();
  private closed = false;

  constructor(settings: IsolationSettings) {
    this.settings = settings;
  }

  /** Starts a thread ahead of time. */
  prewarm(): void {
    if (this.closed) return;
    this.next ??= this.spawn();
    // Whoever runs the next program hears of a thread that could not start.
    this.next.catch(() => {});
  }

  /** Runs the program to its end or to the first limit; it never throws. */
  async run(program: IsolatedProgram): Promise<Transcript> {
    this.prewarm();
    const starting = this.next;
    this.next = null;
    if (starting === null) return ended("the runner was closed");
    let worker: Worker;
    try {
      worker = await starting;
    } catch (error) {
      return ended(`no thread could be started: ${messageOf(error)}`);
    }
    this.prewarm();
    try {
      return await this.watch(worker, program);
    } finally {
      this.alive.delete(worker);
      await worker.terminate();
    }
  }

  /** Ends every thread. */
  async close(): Promise<void> {
    this.closed = true;
    await this.next?.catch(() => {});
    await Promise.all([...this.alive].map((worker) => worker.terminate()));
  }

  private spawn(): Promise<Worker> {
    const { worker: file, engine, stamp, cacheFolder, compiler, limits } = this.settings;
    const settings: WorkerSettings = { engine, stamp, cacheFolder, ...(compiler !== undefined && { compiler }) };
    const worker = new Worker(file, {
      workerData: settings,
      env: {},
      argv: [],
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    this.alive.add(worker);
    return new Promise((resolve, reject) => {
      worker.once("message", () => {
        worker.removeAllListeners();
        resolve(worker);
      });
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("it ended at once")));
    });
  }

  private watch(worker: Worker, program: IsolatedProgram): Promise<Transcript> {
    const { limits } = this.settings;
    const output = new SharedOutput(limits.outputBytes);
    const memoryBefore = process.memoryUsage.rss();
    return new Promise((resolve) => {
      const finish = (ending: Ending, how: { timedOut?: boolean } = {}): void => {
        clearTimeout(timer);
        clearInterval(memoryWatch);
        worker.removeAllListeners();
        worker.on("error", () => {}); // whatever it says while it is being ended
        const { cut } = output;
        const size = limits.outputBytes >= 1e6 ? `${limits.outputBytes / 1e6} MB` : `${limits.outputBytes} bytes`;
        resolve(transcriptOf(output.read(), cut ? { exitStatus: 1, problem: `printed more than ${size}; the rest was cut` } : ending, { cut, ...how }));
      };
      const timer = setTimeout(() => finish({ exitStatus: 1, problem: `did not end within ${limits.seconds} s` }, { timedOut: true }), limits.seconds * 1000);
      const outOfMemory: Ending = { exitStatus: 1, problem: `used more than ${limits.memoryMegabytes} MB of memory` };
      // V8's own limit does not count byte buffers.
      const memoryWatch = setInterval(() => {
        if (process.memoryUsage.rss() - memoryBefore > limits.memoryMegabytes * 2 ** 20 * 1.5) finish(outOfMemory);
      }, 100);
      worker.on("message", (ending: Ending) => finish(ending));
      worker.on("error", (error) => finish("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory : { exitStatus: 1, problem: `the runtime failed: ${messageOf(error)}` }));
      worker.on("exit", () => finish({ exitStatus: 1, problem: "its thread ended without an answer" }));
      const { javascript, path, source, clock, args = [], python = 13, circumstances = usual, input = [], files = {}, modules = {} } = program;
      const assignment: Assignment = { javascript, path, source, clock, python, circumstances, argv: [path, ...args], input, files, fileBytes: limits.fileBytes, modules, output: output.memory };
      worker.postMessage(assignment);
    });
  }
}

function ended(problem: string): Transcript {
  return transcriptOf([], { exitStatus: 1, problem });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

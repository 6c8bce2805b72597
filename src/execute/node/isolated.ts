/**
 * Runs programs that nobody trusts, one after the other, each in a realm of its own, with limits on time, memory and output.
 * They run in another thread; one whose program did not end as it should is ended, and a new one takes its place. Thread and
 * realm are made ahead, so that nobody waits for them.
 */
import { Worker } from "node:worker_threads";
import { SharedOutput } from "../shared_output.js";
import { type Ending, type Transcript, transcriptOf } from "../transcript.js";
import { usual } from "../circumstances.js";
import type { ProgramRun } from "../program_run.js";
import type { Allowances } from "./allowances.js";
import type { ThreadAssignment, WorkerMessage, WorkerSettings } from "./worker.js";

export interface Limits {
  /** Seconds of real time. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
  readonly outputBytes: number;
  /** Of all files in memory together. */
  readonly fileBytes: number;
}

/** A thread takes a tenth of a second to start; one that is not ready after these many seconds never will be. */
const longestStart = 10;
/** After so many programs a thread is ended all the same. */
const mostRuns = 500;

export const defaultLimits: Limits = { seconds: 10, memoryMegabytes: 512, outputBytes: 1_000_000, fileBytes: 16_000_000 };

/** A program, and the clock that it runs by unless its document asks for another. */
export type IsolatedProgram = Omit<ProgramRun, "source"> & { readonly path: string; readonly source: string; readonly clock: "real" | "virtual"; /** What it may do outside of memory; nothing, when absent. */ readonly allowed?: Allowances };

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
  /** How many programs a thread has run. */
  private readonly runs = new WeakMap<Worker, number>();

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
    const { transcript, goesOn } = await this.watch(worker, program);
    const runs = (this.runs.get(worker) ?? 0) + 1;
    this.runs.set(worker, runs);
    if (goesOn && runs < mostRuns && this.next === null && !this.closed) {
      this.next = this.ready(worker).catch(() => {
        // What the program left behind does not let go of it.
        void this.end(worker);
        return this.spawn();
      });
      this.next.catch(() => {});
    } else {
      await this.end(worker);
      this.prewarm();
    }
    return transcript;
  }

  private async end(worker: Worker): Promise<void> {
    this.alive.delete(worker);
    await worker.terminate();
  }

  /** Ends every thread. */
  async close(): Promise<void> {
    this.closed = true;
    await this.next?.catch(() => {});
    await Promise.all([...this.alive].map((worker) => worker.terminate()));
  }

  private spawn(): Promise<Worker> {
    const { worker: file, engine, stamp, cacheFolder, codeFolder = null, compiler, limits } = this.settings;
    const settings: WorkerSettings = { engine, stamp, cacheFolder, codeFolder, ...(compiler !== undefined && { compiler }) };
    const worker = new Worker(file, {
      workerData: settings,
      env: {},
      argv: [],
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, maxYoungGenerationSizeMb: 96, stackSizeMb: 4 },
    });
    this.alive.add(worker);
    return this.ready(worker);
  }

  /** Resolves to the thread when it has made a realm for the next program. */
  private ready(worker: Worker): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const stop = listen(worker, {
        message: () => settle(() => resolve(worker)),
        error: (error) => settle(() => reject(error)),
        exit: () => settle(() => reject(new Error("it ended at once"))),
      });
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        stop();
        then();
      };
      const timer = setTimeout(() => settle(() => reject(new Error("it is not ready in time"))), longestStart * 1000);
    });
  }

  private watch(worker: Worker, program: IsolatedProgram): Promise<{ transcript: Transcript; goesOn: boolean }> {
    const { limits } = this.settings;
    const output = new SharedOutput(limits.outputBytes);
    const memoryBefore = process.memoryUsage.rss();
    return new Promise((resolve) => {
      const finish = (ending: Ending, how: { timedOut?: boolean; goesOn?: boolean } = {}): void => {
        clearTimeout(timer);
        clearInterval(memoryWatch);
        stop();
        const { timedOut = false, goesOn = false } = how;
        if (!goesOn) worker.on("error", () => {}); // whatever it says while it is being ended
        const { cut } = output;
        const size = limits.outputBytes >= 1e6 ? `${limits.outputBytes / 1e6} MB` : `${limits.outputBytes} bytes`;
        resolve({ transcript: transcriptOf(output.read(), cut ? { exitStatus: 1, problem: `printed more than ${size}; the rest was cut` } : ending, { cut, timedOut }), goesOn });
      };
      const timer = setTimeout(() => finish({ exitStatus: 1, problem: `did not end within ${limits.seconds} s` }, { timedOut: true }), limits.seconds * 1000);
      const outOfMemory: Ending = { exitStatus: 1, problem: `used more than ${limits.memoryMegabytes} MB of memory` };
      // V8's own limit does not count byte buffers.
      const memoryWatch = setInterval(() => {
        if (process.memoryUsage.rss() - memoryBefore > limits.memoryMegabytes * 2 ** 20 * 1.5) finish(outOfMemory);
      }, 100);
      const stop = listen(worker, {
        message: (message) => message !== "ready" && finish(message.ending, { goesOn: message.goesOn }),
        error: (error) => finish("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory : { exitStatus: 1, problem: `the runtime failed: ${messageOf(error)}` }),
        exit: () => finish({ exitStatus: 1, problem: "its thread ended without an answer" }),
      });
      const { javascript, path, source, clock, args = [], python = 13, circumstances = usual, input = [], files = {}, modules = {}, environment = {}, trace = false, allowed } = program;
      const assignment: ThreadAssignment = { javascript, path, source, clock, circumstances, argv: [path, ...args], input, files, fileBytes: limits.fileBytes, modules, environment, output: output.memory, python, trace, ...(allowed !== undefined && { allowed }) };
      worker.postMessage(assignment);
    });
  }
}

/** Listens to a thread; what it returns stops that. Taking away all listeners would take Node's own as well, and nothing would be heard any more. */
function listen(worker: Worker, on: { readonly message: (message: WorkerMessage) => void; readonly error: (error: Error) => void; readonly exit: () => void }): () => void {
  worker.on("message", on.message).on("error", on.error).on("exit", on.exit);
  return () => void worker.off("message", on.message).off("error", on.error).off("exit", on.exit);
}

function ended(problem: string): Transcript {
  return transcriptOf([], { exitStatus: 1, problem });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

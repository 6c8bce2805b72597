/**
 * Runs programs that nobody trusts, several at once, in the processes of a pool: even one that breaks its process down, as V8 does
 * where memory ends in the middle of something, is no concern of the others.
 */
import { fileURLToPath } from "node:url";
import workerpool from "workerpool";
import { type Transcript, transcriptOf } from "../transcript.js";
import type { IsolatedProgram, IsolationSettings } from "./isolated.js";
import type { ProcessSettings } from "./runner_process.js";

export interface PoolSettings extends IsolationSettings {
  /** The built `execute/node/runner_process.ts`. */
  readonly process: URL;
  /** How many programs may run at once. */
  readonly jobs: number;
}

/** How much longer than its program a process may take to say how that ended, in seconds. */
const patience = 20;

/** Realms are made and dropped all the time (see `realmsPerCollection` in worker.ts). */
const flags = ["--expose-gc", "--min-semi-space-size=32"];

/** How workerpool tells that V8 ended its own process, which it does where memory ends in the middle of something. */
const v8Abort = /signalCode: `SIG(?:ABRT|TRAP|ILL)`/;

export class RunnerPool {
  private readonly settings: ProcessSettings;
  private readonly jobs: number;
  private readonly pool: workerpool.Pool;
  private warming: Promise<void> | null = null;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor({ process: file, jobs, worker, stamp, ...settings }: PoolSettings) {
    // V8 takes no code that was made under other flags.
    this.settings = { ...settings, stamp: `${stamp}-pool`, worker: worker.href };
    this.jobs = jobs;
    this.pool = workerpool.pool(fileURLToPath(file), {
      workerType: "process",
      maxWorkers: jobs,
      forkOpts: { serialization: "advanced", execArgv: flags, env: {} },
      // What V8 says as it breaks down comes to nobody's terminal: it is read, and no task listens.
      emitStdStreams: true,
    });
  }

  /** Starts the processes ahead of time; it ends when the first of them is there. */
  prewarm(): Promise<void> {
    const prepare = async (): Promise<void> => {
      // A process that can't start is told of by the program that needs it.
      await this.pool.exec("prepare", [this.settings]).then(ignore, ignore);
    };
    return (this.warming ??= Promise.race(Array.from({ length: this.jobs }, prepare)));
  }

  /** Runs the program to its end or to the first limit, when it is its turn; it never throws. */
  async run(program: IsolatedProgram): Promise<Transcript> {
    // After a process broke down the pool takes nothing out of a queue of its own before it is given more: nothing ever waits there.
    if (this.running >= this.jobs) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      await this.prewarm();
      return await this.runNow(program);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }

  private async runNow(program: IsolatedProgram): Promise<Transcript> {
    const { seconds, memoryMegabytes } = this.settings.limits;
    try {
      const transcript: Transcript = await this.pool.exec("run", [program, this.settings]).timeout((seconds + patience) * 1000);
      return transcript;
    } catch (error) {
      const isLate = error instanceof Error && error.name === "TimeoutError";
      const isAborted = error instanceof Error && v8Abort.test(error.message);
      const problem = isLate ? `did not end within ${seconds} s` : isAborted ? `used more than ${memoryMegabytes} MB of memory` : "its process broke down, as when the machine has too little memory";
      return transcriptOf([], { exitStatus: 1, problem }, { timedOut: isLate });
    }
  }

  /** Ends every process. */
  async close(): Promise<void> {
    await this.pool.terminate(true);
  }
}

const ignore = (): void => {};

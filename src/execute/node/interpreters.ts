/**
 * Other interpreters of the program that runs, each a worker thread with the same command line: what `multiprocessing` and `ProcessPoolExecutor` start.
 * What they say to one another goes through memory that all of them share.
 */
import { isMainThread, Worker, workerData } from "node:worker_threads";
import type { Birth, HostInterpreters, ParentInterpreter } from "../../runtime/interpreters/host_interpreters.js";
import type { Sleep } from "../../runtime/interpreters/shared/memory.js";

/** What such a thread is given. */
interface WorkerBirth extends Birth {
  readonly yieldstar: "interpreter";
  readonly memory: SharedArrayBuffer;
}

const isBirth = (data: unknown): data is WorkerBirth => typeof data === "object" && data !== null && "yieldstar" in data && data.yieldstar === "interpreter";

/** The young generation of the launcher's flags. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

export class WorkerInterpreters implements HostInterpreters {
  readonly sleep: Sleep;
  private readonly entry: string;
  private readonly newMemory: () => SharedArrayBuffer;
  private made: SharedArrayBuffer | null = null;

  /** `entry`: the file of the command line. */
  constructor(entry: string, newMemory: () => SharedArrayBuffer, sleep: Sleep) {
    this.entry = entry;
    this.newMemory = newMemory;
    this.sleep = sleep;
  }

  get memory(): SharedArrayBuffer {
    return (this.made ??= this.newMemory());
  }

  start(birth: Birth, ended: (exitCode: number) => void): () => void {
    const data: WorkerBirth = { ...birth, yieldstar: "interpreter", memory: this.memory };
    const worker = new Worker(this.entry, { argv: process.argv.slice(2), workerData: data, execArgv: [], resourceLimits });
    worker.on("error", () => ended(1));
    worker.on("exit", ended);
    worker.unref();
    return () => void worker.terminate();
  }
}

/** In a thread that another interpreter has started: what it was given. Null in the main thread. */
export function parentInterpreter(): ParentInterpreter | null {
  const birth: unknown = workerData;
  if (isMainThread || !isBirth(birth)) return null;
  return { ...birth, ready: false, whenEnding: (callback) => void process.on("exit", callback) };
}

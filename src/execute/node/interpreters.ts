/**
 * Other interpreters of the program that runs, each a worker thread with the same command line: what `multiprocessing` and `ProcessPoolExecutor` start.
 * Messages can be waited for without the event loop, as Python code waits.
 */
import { isMainThread, MessageChannel, type MessagePort, receiveMessageOnPort, Worker, workerData } from "node:worker_threads";
import type { HostInterpreter, HostInterpreters, InterpreterListener, ParentInterpreter } from "../../runtime/interpreters/host_interpreters.js";

/** What such a thread is given. */
interface Birth {
  readonly yieldstar: "interpreter";
  readonly port: MessagePort;
  /** Set to 1, and notified, with each message to the parent. */
  readonly bell: SharedArrayBuffer;
}

/** A thread's last message: its exit code. */
interface Farewell {
  readonly exitCode: number;
}

const isBirth = (data: unknown): data is Birth => typeof data === "object" && data !== null && "yieldstar" in data && data.yieldstar === "interpreter";

/** The young generation of the launcher's flags. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

export class WorkerInterpreters implements HostInterpreters {
  busy = 0;
  private readonly entry: string;
  private readonly sleep: (cell: Int32Array, milliseconds: number) => void;
  private readonly bell = new Int32Array(new SharedArrayBuffer(4));
  private readonly open = new Set<{ readonly port: MessagePort; readonly hear: (message: Uint8Array | Farewell) => void }>();

  /** `entry`: the file of the command line; `sleep`: waits while the cell is 0, and may come back early. */
  constructor(entry: string, sleep: (cell: Int32Array, milliseconds: number) => void) {
    this.entry = entry;
    this.sleep = sleep;
  }

  start(listener: InterpreterListener): HostInterpreter {
    const { port1: port, port2 } = new MessageChannel();
    const birth: Birth = { yieldstar: "interpreter", port: port2, bell: this.bell.buffer as SharedArrayBuffer };
    const worker = new Worker(this.entry, { argv: process.argv.slice(2), workerData: birth, transferList: [port2], execArgv: [], resourceLimits });
    const hear = (message: Uint8Array | Farewell): void => {
      port.unref();
      if (message instanceof Uint8Array) listener.message(message);
      else leave(message.exitCode);
    };
    const known = { port, hear };
    const leave = (exitCode: number): void => {
      if (!this.open.delete(known)) return;
      port.close();
      listener.ended(exitCode);
    };
    this.open.add(known);
    port.on("message", hear);
    worker.on("error", () => leave(1));
    worker.on("exit", leave);
    worker.unref();
    port.unref();
    return {
      send: (data) => {
        port.ref();
        port.postMessage(data);
      },
      terminate: () => {
        leave(-15);
        void worker.terminate();
      },
    };
  }

  wait(seconds: number): boolean {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      Atomics.store(this.bell, 0, 0);
      if (this.deliver()) return true;
      const left = end - performance.now();
      if (!(left > 0)) return false;
      // the bell of a message that was heard already may still come
      this.sleep(this.bell, left);
    }
  }

  private deliver(): boolean {
    let any = false;
    for (const { port, hear } of [...this.open]) {
      for (let found = receiveMessageOnPort(port); found !== undefined; found = receiveMessageOnPort(port)) {
        any = true;
        hear(found.message as Uint8Array | Farewell);
      }
    }
    return any;
  }
}

/** In a thread that another interpreter has started: the way to it. Null in the main thread. */
export function parentInterpreter(): ParentInterpreter | null {
  const birth: unknown = workerData;
  if (isMainThread || !isBirth(birth)) return null;
  const { port } = birth;
  const bell = new Int32Array(birth.bell);
  const post = (message: Uint8Array | Farewell): void => {
    port.postMessage(message);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  };
  process.on("exit", (exitCode) => post({ exitCode }));
  return {
    ready: false,
    listen: (message) => void port.on("message", message),
    send: post,
    close: () => void port.unref(),
  };
}

/** Another interpreter of the program, as the one that started it knows it. */
import { currentHost, whenHostChanges } from "../host.js";
import { RuntimeError, BlockingIOError } from "../objects/exceptions.js";
import type { Bytes } from "../objects/bytes.js";
import { tuple } from "../objects/tuple.js";
import { unavailable } from "../objects/unavailable.js";
import { dumps } from "../stdlib/pickle/pickler.js";
import type { StartMethod } from "./host_interpreters.js";
import { mainValues } from "./main_names.js";
import { type SharedMemory, sharedMemory } from "./shared/memory.js";
import { exitCodeAt, freePlace, noteEnd, takePlace } from "./shared/table.js";

/** What is being pickled goes to an interpreter that starts at this place of the table; null: to one that runs, or anywhere. */
let startingAt: number | null = null;
export const placeOfStarting = (): number | null => startingAt;

/** Those that live, by `os.getpid()`. */
const living = new Map<number, Child>();
whenHostChanges(() => living.clear());

/** One of this interpreter's children. */
export const childOf = (pid: number): Child | null => living.get(pid) ?? null;

export class Child {
  /** Programs do not get hold of it. */
  static readonly $inner = true;
  readonly pid: number;
  readonly place: number;
  readonly #memory: SharedMemory;
  readonly #terminate: () => void;
  /** Known once somebody has looked. */
  #exitCode: number | null = null;

  /** Starts it: it calls `entry(*args)`, whose result is its exit code. */
  constructor(method: StartMethod, entry: unknown, args: readonly unknown[]) {
    const host = currentHost();
    if (host.parent !== undefined && !host.parent.ready) throw new Bootstrapping();
    const interpreters = host.interpreters ?? unavailable("multiprocessing", "this host runs one interpreter only", host.argv[0] ?? "");
    const memory = sharedMemory();
    const taken = memory.alone(() => takePlace(memory));
    if (taken === null) throw new BlockingIOError(11, "Resource temporarily unavailable");
    const { place, number } = taken;
    const rootPid = (host.pid ?? 1) - (host.parent?.number ?? 0);
    this.#memory = memory;
    this.place = place;
    this.pid = rootPid + number;
    let message: Uint8Array;
    startingAt = place;
    try {
      message = (dumps(tuple([entry, tuple([...args]), method === "fork" ? mainValues() : null])) as Bytes).data;
    } catch (error) {
      memory.alone(() => {
        noteEnd(memory, place, 1, true);
        freePlace(memory, place);
      });
      throw error;
    } finally {
      startingAt = null;
    }
    host.flush();
    host.shareOutput?.();
    living.set(this.pid, this);
    this.#terminate = interpreters.start({ place, number, pid: this.pid, parentPid: host.pid ?? 1, method, message }, (exitCode) => this.#note(exitCode, false));
  }

  /** None while it lives; of one that was ended by a signal the signal's number, negative. */
  get exitCode(): number | null {
    if (this.#exitCode !== null) return this.#exitCode;
    const found = exitCodeAt(this.#memory, this.place);
    if (found === null) return null;
    this.#exitCode = found;
    living.delete(this.pid);
    this.#memory.alone(() => freePlace(this.#memory, this.place));
    return found;
  }

  /** Whether it has ended; for who is alone in the memory. */
  get hasEnded(): boolean {
    return this.#exitCode !== null || exitCodeAt(this.#memory, this.place) !== null;
  }

  /** Ends it in the middle of whatever it does. */
  end(signal: number): void {
    if (this.exitCode !== null) return;
    this.#note(-signal, true);
    this.#terminate();
  }

  #note(exitCode: number, killed: boolean): void {
    if (this.#exitCode === null) this.#memory.alone(() => noteEnd(this.#memory, this.place, exitCode, killed));
  }
}

/** A program that starts interpreters without asking whether it is the main module: in such an interpreter the import of it ends here. */
export class Bootstrapping extends RuntimeError {
  constructor() {
    super(`
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        `);
  }
}

/** Other interpreters of the same program, as hosts offer them: each runs in a thread of the host's, and has nothing in common with this one but the shared memory. */
import type { Sleep } from "./shared/memory.js";

/** How a new interpreter begins: "fork" as a copy of the one that starts it, so far as that can be had; "spawn" by importing the program anew. */
export type StartMethod = "fork" | "spawn";

/** What a new interpreter is given. */
export interface Birth {
  /** Its place in the table of interpreters, and how many were started before it. */
  readonly place: number;
  readonly number: number;
  /** Its `os.getpid()` and `os.getppid()`. */
  readonly pid: number;
  readonly parentPid: number;
  readonly method: StartMethod;
  /** A pickle that says what it does. */
  readonly message: Uint8Array;
}

export interface HostInterpreters {
  /** The memory of all interpreters of the program. */
  readonly memory: SharedArrayBuffer;
  readonly sleep: Sleep;
  /** Starts one; `ended` hears that it is over, at the latest when the host has the turn. What it gives ends it, whatever it does. */
  start(birth: Birth, ended: (exitCode: number) => void): () => void;
}

/** In such an interpreter: what it was given. */
export interface ParentInterpreter extends Birth {
  readonly memory: SharedArrayBuffer;
  /** The main module has been imported; before that nothing may be started. */
  ready: boolean;
  /** Calls back when this interpreter ends, with its exit code. */
  whenEnding(callback: (exitCode: number) => void): void;
}

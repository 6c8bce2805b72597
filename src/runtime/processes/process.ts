/** What a host that can start processes offers: children behind descriptors that say whether they can be read and written, as a kernel gives them. */
import type { Descriptor } from "../network/descriptor.js";

/** `sys.executable`: whoever starts it gets another program of this interpreter, wherever the host keeps it. */
export const PYTHON = "/usr/local/bin/python3";

/** Where a child's standard stream leads: a pipe, nowhere, to the program's own, or (stderr) to where stdout leads. */
export type Redirection = "pipe" | "null" | "inherit" | "stdout";

export interface SpawnRequest {
  /** The program and its arguments; the program is looked for in PATH if its name has no slash. */
  readonly args: readonly string[];
  /** What is run in place of `args[0]`. */
  readonly executable: string | null;
  readonly stdin: Redirection;
  readonly stdout: Redirection;
  readonly stderr: Redirection;
  readonly cwd: string | null;
  readonly env: Readonly<Record<string, string>> | null;
  /** Whether it leads a session of its own. */
  readonly newSession: boolean;
}

/** One end of a pipe. */
export interface PipeDescriptor extends Descriptor {
  /** Up to `limit` bytes; none at the end; null when nothing has come yet. Throws NetworkError. */
  receive(limit: number): Uint8Array | null;
  /** Sends what fits and says how many bytes that were. Throws NetworkError. */
  send(data: Uint8Array): number;
}

/** Becomes readable when the process has ended: Linux's pidfd. */
export interface ChildProcess extends Descriptor {
  readonly pid: number;
  /** The program's ends of the pipes. */
  readonly stdin: PipeDescriptor | null;
  readonly stdout: PipeDescriptor | null;
  readonly stderr: PipeDescriptor | null;
  /** Its exit code, or the negative number of the signal that ended it; null while it runs. */
  status(): number | null;
  /** False: there is no such process any more. */
  kill(signal: number): boolean;
}

export interface Processes {
  /** Throws SpawnError when the program cannot be started. */
  spawn(request: SpawnRequest): ChildProcess;
  /** Calls back when the host has had the time to bring its news. */
  visit(done: () => void): void;
  /**
   * For a program that waits where the host can't go on: looks at the pipes and children themselves, and sleeps a moment if there was nothing.
   * How many seconds it slept; null when there is nothing to look at.
   */
  look(): number | null;
}

/** Why a process was not started: the symbolic name of the errno, and the file that is to blame. */
export class SpawnError extends Error {
  readonly code: string;
  readonly file: string;

  constructor(code: string, file: string) {
    super(`${code} ${file}`);
    this.code = code;
    this.file = file;
  }
}

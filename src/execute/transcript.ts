import type { Timeline } from "../runtime/tracing/timeline.js";
import type { FileTree } from "./memory_files.js";

/** What a program did, as far as anybody outside can tell. */
export interface Transcript {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitStatus: number;
  /** Output in the order in which it was written. */
  readonly events: readonly OutputEvent[];
  /** True when output beyond the limit was thrown away. */
  readonly cut: boolean;
  readonly timedOut: boolean;
  /** The exception that ended the program. */
  readonly raised?: Raised;
  /** Why it was ended from outside, in a few words. */
  readonly problem?: string;
  /** What of Python's library it needed and could not have. */
  readonly unavailable?: string;
  /** How long it ran, in seconds of real time. */
  readonly seconds?: number;
  /** It asked for more lines of input than it was given. */
  readonly wantsInput?: boolean;
  /** The files in memory as it left them. */
  readonly files?: FileTree;
  /** What its tasks did, where somebody wanted to know. */
  readonly timeline?: Timeline;
  /** It has done something in the world (written a file, reached the network, started a process) that another run would do again. */
  readonly changedWorld?: boolean;
}

export interface OutputEvent {
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

export interface Raised {
  /** The class's name: `ZeroDivisionError`. */
  readonly type: string;
  readonly message: string;
  /** The traceback's last line. */
  readonly summary: string;
}

/** How a program ended by itself. */
export interface Ending {
  readonly exitStatus: number;
  readonly raised?: Raised;
  /** Why it could not go on, when that is no Python exception: a fault of ours, or a deadlock. */
  readonly problem?: string;
  /** It reached a line that needs what the runtime does not have: where, what and why. */
  readonly unavailable?: string;
  readonly seconds?: number;
  readonly wantsInput?: boolean;
  readonly files?: FileTree;
  readonly timeline?: Timeline;
  readonly changedWorld?: boolean;
}

/** The transcript of a program that ended by itself or was ended. */
export function transcriptOf(events: readonly OutputEvent[], ending: Ending, { cut = false, timedOut = false } = {}): Transcript {
  const text = (stream: OutputEvent["stream"]): string => events.map((event) => (event.stream === stream ? event.text : "")).join("");
  return { stdout: text("stdout"), stderr: text("stderr"), events, cut, timedOut, ...ending };
}

/** What the world must provide to a running program: output, input, time, arguments, files. Nothing else of the host is ever touched. */
import type { Clock } from "./clock.js";
import { BrowserHost } from "./browser_host.js";
import type { HostInterpreters, ParentInterpreter } from "./interpreters/host_interpreters.js";
import type { Network } from "./network/descriptor.js";
import type { Tls } from "./network/tls.js";
import type { PipeDescriptor, Processes } from "./processes/process.js";
import type { HostSignals } from "./signals/host_signals.js";
import type { Tracer } from "./tracing/tracer.js";

export type OutputStream = "stdout" | "stderr";

/** Files as the host offers them; a host without this member has none. Paths are Python's; errors carry a Node-style `code` ("ENOENT"). */
export interface HostFiles {
  read(path: string): Uint8Array;
  write(path: string, data: Uint8Array, how: "replace" | "append" | "create"): void;
  exists(path: string): boolean;
  isDirectory(path: string): boolean;
  list(path: string): string[];
  makeDirectory(path: string, parents: boolean): void;
  remove(path: string): void;
  removeDirectory(path: string): void;
  rename(from: string, to: string): void;
  stat(path: string): { readonly size: number; readonly modified: number; readonly mode: number; readonly isDirectory: boolean; readonly isFile: boolean };
  workingDirectory(): string;
}

export interface Host {
  readonly clock: Clock;
  /** `sys.argv`. */
  readonly argv: string[];
  /** `os.environ` as the program finds it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly files?: HostFiles;
  /** Sockets; a host without this member has none. */
  readonly network?: Network;
  /** Encryption; a host without this member has none. */
  tls?(): Tls;
  /** A standard stream for who reads or writes it as a pipe; null when it is a file. */
  standardPipe?(fd: 0 | 1 | 2): PipeDescriptor | null;
  /** Other programs; a host without this member starts none. */
  readonly processes?: Processes;
  /** Signals of the operating system; without them a program can only signal itself. */
  readonly signals?: HostSignals;
  /** What `os.getpid()` and `os.getppid()` say; a program that is no process of its own is told 1 and 0. */
  readonly pid?: number;
  readonly parentPid?: number;
  /** Other interpreters of the same program; a host without this member has none. */
  readonly interpreters?: HostInterpreters;
  /** The interpreter that started this one. */
  readonly parent?: ParentInterpreter;
  /** The minor version of Python 3 that the program runs as, where versions differ; the newest when absent. */
  readonly python?: number;
  /** What `-W` and PYTHONWARNINGS say, the first one first. */
  readonly warnOptions?: readonly string[];
  /** Follows what the program's tasks and threads do; absent unless somebody wants to know. */
  readonly tracer?: Tracer;
  /** How many processors `os.cpu_count()` reports. */
  readonly cpuCount: number;
  /** Seconds of processor time that the program has used; absent where nobody can tell. */
  cpuTime?(): number;
  /** Unpredictable bytes; absent: the ones that JavaScript offers. */
  randomBytes?(count: number): Uint8Array;
  write(stream: OutputStream, text: string): void;
  flush(): void;
  /** Other interpreters write to the same streams from now on: what is written goes there at once. */
  shareOutput?(): void;
  /** The next line of standard input with its newline, or null at its end. */
  readLine(): string | null;
  isTerminal(stream: OutputStream | "stdin"): boolean;
  /** Whether the module with this `import.meta` is the program: `__name__ == "__main__"`. */
  isMain(meta: unknown): boolean;
  /** Ends the program; returns only on hosts that cannot. */
  exit(code: number): void;
}

let current: Host | null = null;
let makeDefault: () => Host = () => new BrowserHost();

/** The host of the running program. */
export function currentHost(): Host {
  return (current ??= makeDefault());
}

const followers: (() => void)[] = [];

/** Calls back now and whenever another host is set: for modules whose exports show the host (`sys.argv`, `os.environ`). */
export function whenHostChanges(follow: () => void): void {
  followers.push(follow);
  follow();
}

/** Sets the host for all that runs from here on. */
export function setHost(host: Host): void {
  current = host;
  for (const follow of followers) follow();
}

/** Says what host a program gets that sets none; the Node flavour of the runtime calls it. */
export function setDefaultHost(make: () => Host): void {
  makeDefault = make;
}

/** Runs `f` on `host`, then goes back to the one before. */
export function withHost<T>(host: Host, f: () => T): T {
  const before = current;
  current = host;
  try {
    return f();
  } finally {
    current = before;
  }
}

/** The world of a program that nobody trusts: it has a clock, may print, and its own servers and clients meet in memory. No way out, no processes, no environment, files in memory and lines to read only when it is given some. */
import type { Clock } from "../runtime/clock.js";
import type { Host, HostFiles, OutputStream } from "../runtime/host.js";
import type { Network } from "../runtime/network/descriptor.js";
import { LoopbackNetwork } from "../runtime/network/loopback.js";
import type { Tls } from "../runtime/network/tls.js";
import type { Processes } from "../runtime/processes/process.js";
import type { Tracer } from "../runtime/tracing/tracer.js";

export class RecordedHost implements Host {
  readonly clock: Clock;
  readonly argv: string[];
  environment: Readonly<Record<string, string>> = {};
  readonly cpuCount = 4;
  pid = 1;
  /** The minor version of Python 3 that the program runs as. */
  python = 13;
  network: Network = new LoopbackNetwork(null);
  tls?: () => Tls;
  processes?: Processes;
  files?: HostFiles;
  tracer?: Tracer;
  randomBytes?: (count: number) => Uint8Array;
  /** What is typed, line by line; it is seen on the screen as on a terminal. */
  input: readonly string[] = [];
  /** It asked for more lines than there were. */
  wantsInput = false;
  private linesRead = 0;
  private readonly output: (stream: OutputStream, text: string) => void;
  private readonly end: (code: number) => void;

  /** `output` gets all that is printed, in order; `end` is called by `os._exit`. */
  constructor(clock: Clock, argv: string[], output: (stream: OutputStream, text: string) => void, end: (code: number) => void = () => {}) {
    this.clock = clock;
    this.argv = argv;
    this.output = output;
    this.end = end;
  }

  write(stream: OutputStream, text: string): void {
    this.output(stream, text);
  }

  flush(): void {}

  readLine(): string | null {
    const line = this.input[this.linesRead++];
    if (line === undefined) {
      this.wantsInput = true;
      return null;
    }
    this.output("stdout", `${line}\n`);
    return `${line}\n`;
  }

  isTerminal(): boolean {
    return false;
  }

  isMain(): boolean {
    return true;
  }

  exit(code: number): void {
    this.end(code);
  }
}

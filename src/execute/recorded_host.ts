/** The world of a program that nobody trusts: it has a clock, may print, and its own servers and clients meet in memory. No files, no way out, no processes, no environment, no input. */
import type { Clock } from "../runtime/clock.js";
import type { Host, OutputStream } from "../runtime/host.js";
import { LoopbackNetwork } from "../runtime/network/loopback.js";

export class RecordedHost implements Host {
  readonly clock: Clock;
  readonly argv: string[];
  readonly environment = {};
  readonly cpuCount = 4;
  /** The minor version of Python 3 that the program runs as. */
  python = 13;
  readonly network = new LoopbackNetwork(null);
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

  readLine(): null {
    return null;
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

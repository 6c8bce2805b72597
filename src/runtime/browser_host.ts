/** A host that has a console and a clock: browsers, and whatever else says nothing about itself. */
import type { Host, OutputStream } from "./host.js";
import { RealClock } from "./real_clock.js";

interface BrowserGlobals {
  readonly console: { log(text: string): void; error(text: string): void };
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly prompt?: (text: string) => string | null;
  readonly document?: unknown;
}

const globals = globalThis as unknown as BrowserGlobals;

export class BrowserHost implements Host {
  readonly clock = new RealClock(globals.document === undefined && typeof SharedArrayBuffer === "function");
  readonly argv = [""];
  readonly environment = {};
  readonly cpuCount = globals.navigator?.hardwareConcurrency ?? 1;
  private readonly unfinished = { stdout: "", stderr: "" };

  write(stream: OutputStream, text: string): void {
    const lines = (this.unfinished[stream] + text).split("\n");
    this.unfinished[stream] = lines.pop() ?? "";
    for (const line of lines) this.show(stream, line);
  }

  flush(): void {
    for (const stream of ["stdout", "stderr"] as const) {
      const rest = this.unfinished[stream];
      this.unfinished[stream] = "";
      if (rest !== "") this.show(stream, rest);
    }
  }

  private show(stream: OutputStream, line: string): void {
    if (stream === "stdout") globals.console.log(line);
    else globals.console.error(line);
  }

  readLine(): string | null {
    const answer = globals.prompt?.("") ?? null;
    return answer === null ? null : answer + "\n";
  }

  isTerminal(): boolean {
    return false;
  }

  isMain(): boolean {
    return true;
  }

  exit(): void {
    this.flush();
  }
}

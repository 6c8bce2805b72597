/** The standard streams of a Node process as descriptors, for `connect_read_pipe(…, sys.stdin)`. */
import { ByteQueue, openOnHost } from "../network/descriptor.js";
import type { PipeDescriptor } from "./process.js";

/** What is needed of `process.stdin`. */
export interface NodeInput {
  on(event: "data", listener: (data: Uint8Array) => void): unknown;
  on(event: "end" | "close" | "error", listener: () => void): unknown;
  unref?(): unknown;
  pause(): unknown;
  destroy(): unknown;
}

/** Reads what comes from outside. */
export class StandardInput implements PipeDescriptor {
  readonly fd = 0;
  readonly live = true;
  changed: (() => void) | null = null;
  private readonly stream: NodeInput;
  private readonly received = new ByteQueue();
  private ended = false;
  private closed = false;

  constructor(stream: NodeInput) {
    this.stream = stream;
    openOnHost.count++;
    stream.on("data", (data) => {
      this.received.push(data);
      this.changed?.();
    });
    const end = (): void => {
      this.ended = true;
      this.changed?.();
    };
    for (const event of ["end", "close", "error"] as const) stream.on(event, end);
    // who waits for it keeps the program alive
    stream.unref?.();
  }

  readable(): boolean {
    return this.received.size > 0 || this.ended;
  }

  writable(): boolean {
    return false;
  }

  receive(limit: number): Uint8Array | null {
    if (this.received.size > 0) return this.received.take(limit);
    return this.ended ? new Uint8Array() : null;
  }

  send(): number {
    return 0;
  }

  takeError(): null {
    return null;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    openOnHost.count--;
    this.changed = null;
    this.stream.destroy();
  }

  release(): void {
    this.stream.pause();
  }
}

/** Writes at once, behind what the program has printed. */
export class StandardOutput implements PipeDescriptor {
  readonly fd: number;
  readonly live = false;
  changed: (() => void) | null = null;
  private readonly write: (data: Uint8Array) => void;

  constructor(fd: number, write: (data: Uint8Array) => void) {
    this.fd = fd;
    this.write = write;
  }

  readable(): boolean {
    return false;
  }

  writable(): boolean {
    return true;
  }

  receive(): null {
    return null;
  }

  send(data: Uint8Array): number {
    this.write(data);
    return data.length;
  }

  takeError(): null {
    return null;
  }

  close(): void {
    this.changed = null;
  }

  release(): void {}
}

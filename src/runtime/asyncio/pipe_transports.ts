/** The transports of pipes: one reads, the other writes. The page is CPython's `unix_events.py`. */
import type { PipeDescriptor } from "../processes/process.js";
import { Bytes } from "../objects/bytes.js";
import { bufferBytes } from "../objects/bytes/arguments.js";
import { call_method } from "../objects/calls.js";
import { Dict } from "../objects/dict.js";
import { AssertionError, BrokenPipeError, OSError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { className, registerType } from "../objects/type_registry.js";
import type { Tuple } from "../objects/tuple.js";
import type { BaseEventLoop } from "./base_events.js";
import type { Future } from "./futures.js";
import { log } from "./log.js";
import { pythonError } from "./network_errors.js";
import type { Selector } from "./selector.js";
import { ReadTransport, reportError, WaterMarks, WriteTransport } from "./transports.js";
import { UnsentBytes } from "./unsent_bytes.js";

/** How much is read at once. */
const MOST_AT_ONCE = 256 * 1024;
/** So many writes to a lost pipe pass in silence. */
const SILENT_WRITES = 5;
const DEBUG = 10, INFO = 20, WARNING = 30;
const UNIX_EVENTS = "asyncio/unix_events.py";

const wakeUp = (waiter: Future<null>): unknown => waiter.cancelled() || waiter.set_result(null);

export class ReadPipeTransport extends ReadTransport {
  readonly $loop: BaseEventLoop;
  readonly #selector: Selector;
  readonly #descriptor: PipeDescriptor;
  readonly #fd: number;
  #protocol: unknown;
  #closing = false;
  #paused = false;
  #isClosed = false;

  /** `waiter`: told when the protocol knows of the pipe. */
  constructor(loop: BaseEventLoop, descriptor: PipeDescriptor, pipe: unknown, protocol: unknown, waiter: Future<null> | null) {
    super(new Dict<string, unknown>([["pipe", pipe]]));
    this.$loop = loop;
    this.#selector = loop.$watch();
    this.#descriptor = descriptor;
    this.#fd = descriptor.fd;
    this.#protocol = protocol;
    loop.call_soon(() => void call_method(this.#protocol, "connection_made", [this]));
    loop.call_soon(() => this.#startReading());
    if (waiter !== null) loop.call_soon(() => void wakeUp(waiter));
  }

  #startReading(): void {
    if (this.is_reading()) this.#selector.addReader(this.#descriptor, () => this.#readReady());
  }

  override is_reading(): boolean {
    return !this.#paused && !this.#closing;
  }

  #readReady(): void {
    let data: Uint8Array | null;
    try {
      data = this.#descriptor.receive(MOST_AT_ONCE);
    } catch (error) {
      this.#fatal(error);
      return;
    }
    if (data === null) return;
    if (data.length > 0) {
      call_method(this.#protocol, "data_received", [new Bytes(data)]);
      return;
    }
    if (this.$loop.$debug) log(INFO, { file: UNIX_EVENTS, line: 570, func: "_read_ready" }, "%r was closed by peer", [this], null);
    this.#closing = true;
    this.#selector.removeReader(this.#descriptor);
    this.$loop.call_soon(() => void call_method(this.#protocol, "eof_received"));
    this.$loop.call_soon(() => this.#connectionLost(null));
  }

  override pause_reading(): null {
    if (!this.is_reading()) return null;
    this.#paused = true;
    this.#selector.removeReader(this.#descriptor);
    if (this.$loop.$debug) log(DEBUG, { file: UNIX_EVENTS, line: 582, func: "pause_reading" }, "%r pauses reading", [this], null);
    return null;
  }

  override resume_reading(): null {
    if (this.#closing || !this.#paused) return null;
    this.#paused = false;
    this.#startReading();
    if (this.$loop.$debug) log(DEBUG, { file: UNIX_EVENTS, line: 590, func: "resume_reading" }, "%r resumes reading", [this], null);
    return null;
  }

  override set_protocol(protocol: unknown): null {
    this.#protocol = protocol;
    return null;
  }

  override get_protocol(): unknown {
    return this.#protocol;
  }

  override is_closing(): boolean {
    return this.#closing;
  }

  override close(): null {
    if (!this.#closing) this.#close(null);
    return null;
  }

  #fatal(error: unknown): void {
    const raised = pythonError(error);
    reportError(this.$loop, "Fatal read error on pipe transport", raised, this, this.#protocol);
    this.#close(raised);
  }

  #close(error: unknown): void {
    this.#closing = true;
    this.#selector.removeReader(this.#descriptor);
    this.$loop.call_soon(() => this.#connectionLost(error));
  }

  #connectionLost(error: unknown): void {
    try {
      call_method(this.#protocol, "connection_lost", [error]);
    } finally {
      this.#descriptor.close();
      call_method(this.$extra.get("pipe"), "close");
      this.#isClosed = true;
      this.#protocol = null;
    }
  }

  __repr__(): string {
    const words = [className(this.constructor)];
    if (this.#isClosed) words.push("closed");
    else if (this.#closing) words.push("closing");
    words.push(`fd=${this.#fd}`);
    words.push(this.#isClosed ? "closed" : this.#selector.isReading(this.#descriptor) ? "polling" : "idle");
    return `<${words.join(" ")}>`;
  }
}

export class WritePipeTransport extends WriteTransport {
  readonly $loop: BaseEventLoop;
  readonly #selector: Selector;
  readonly #descriptor: PipeDescriptor;
  readonly #fd: number;
  #protocol: unknown;
  readonly #marks: WaterMarks;
  readonly #unsent = new UnsentBytes();
  /** How often somebody wrote although the pipe is gone. */
  #lost = 0;
  #closing = false;
  #isClosed = false;

  constructor(loop: BaseEventLoop, descriptor: PipeDescriptor, pipe: unknown, protocol: unknown, waiter: Future<null> | null) {
    super(new Dict<string, unknown>([["pipe", pipe]]));
    this.$loop = loop;
    this.#selector = loop.$watch();
    this.#descriptor = descriptor;
    this.#fd = descriptor.fd;
    this.#protocol = protocol;
    this.#marks = new WaterMarks(this, loop);
    loop.call_soon(() => void call_method(this.#protocol, "connection_made", [this]));
    // a pipe whose reader is gone becomes readable
    loop.call_soon(() => {
      if (!this.#closing) this.#selector.addReader(this.#descriptor, () => this.#readReady());
    });
    if (waiter !== null) loop.call_soon(() => void wakeUp(waiter));
  }

  #readReady(): void {
    if (this.$loop.$debug) log(INFO, { file: UNIX_EVENTS, line: 709, func: "_read_ready" }, "%r was closed by peer", [this], null);
    this.#close(this.#unsent.size > 0 ? new BrokenPipeError() : null);
  }

  override write(given: unknown): null {
    const data = bufferBytes(given);
    if (data === undefined) throw new AssertionError(repr(given));
    if (data.length === 0) return null;
    if (this.#lost > 0 || this.#closing) {
      if (this.#lost >= SILENT_WRITES) log(WARNING, { file: UNIX_EVENTS, line: 724, func: "write" }, "pipe closed by peer or os.write(pipe, data) raised exception.", [], null);
      this.#lost++;
      return null;
    }
    let rest = data;
    if (this.#unsent.size === 0) {
      try {
        rest = data.subarray(this.#descriptor.send(data));
      } catch (error) {
        this.#lost++;
        this.#fatal(error);
        return null;
      }
      if (rest.length === 0) return null;
      this.#selector.addWriter(this.#descriptor, () => this.#writeReady());
    }
    this.#unsent.push(rest);
    this.#marks.rise(this.#unsent.size);
    return null;
  }

  #writeReady(): void {
    try {
      this.#unsent.sendThrough(this.#descriptor);
      if (this.#unsent.size > 0) return;
    } catch (error) {
      this.#unsent.drop();
      this.#lost++;
      this.#selector.removeWriter(this.#descriptor);
      this.#fatal(error);
      return;
    }
    this.#selector.removeWriter(this.#descriptor);
    this.#marks.fall(this.#unsent.size);
    if (!this.#closing) return;
    this.#selector.removeReader(this.#descriptor);
    this.#connectionLost(null);
  }

  override can_write_eof(): boolean {
    return true;
  }

  override write_eof(): null {
    if (this.#closing) return null;
    this.#closing = true;
    if (this.#unsent.size > 0) return null;
    this.#selector.removeReader(this.#descriptor);
    this.$loop.call_soon(() => this.#connectionLost(null));
    return null;
  }

  override close(): null {
    return this.#isClosed ? null : this.write_eof();
  }

  override abort(): null {
    this.#close(null);
    return null;
  }

  override set_protocol(protocol: unknown): null {
    this.#protocol = protocol;
    return null;
  }

  override get_protocol(): unknown {
    return this.#protocol;
  }

  override is_closing(): boolean {
    return this.#closing;
  }

  override set_write_buffer_limits(high: number | null = null, low: number | null = null): null {
    this.#marks.set(high, low, this.#unsent.size);
    return null;
  }

  override get_write_buffer_limits(): Tuple<[number, number]> {
    return this.#marks.limits();
  }

  override get_write_buffer_size(): number {
    return this.#unsent.size;
  }

  #fatal(error: unknown): void {
    const raised = pythonError(error);
    if (!(raised instanceof OSError)) reportError(this.$loop, "Fatal write error on pipe transport", raised, this, this.#protocol);
    this.#close(raised);
  }

  #close(error: unknown): void {
    this.#closing = true;
    if (this.#unsent.size > 0) this.#selector.removeWriter(this.#descriptor);
    this.#unsent.drop();
    this.#selector.removeReader(this.#descriptor);
    this.$loop.call_soon(() => this.#connectionLost(error));
  }

  #connectionLost(error: unknown): void {
    if (this.#isClosed) return;
    try {
      call_method(this.#protocol, "connection_lost", [error]);
    } finally {
      this.#descriptor.close();
      call_method(this.$extra.get("pipe"), "close");
      this.#isClosed = true;
      this.#protocol = null;
    }
  }

  __repr__(): string {
    const words = [className(this.constructor)];
    if (this.#isClosed) words.push("closed");
    else if (this.#closing) words.push("closing");
    words.push(`fd=${this.#fd}`);
    if (this.#isClosed) words.push("closed");
    else words.push(this.#selector.isWriting(this.#descriptor) ? "polling" : "idle", `bufsize=${this.#unsent.size}`);
    return `<${words.join(" ")}>`;
  }
}

/** Debug mode tells of every pipe that is connected. */
export function logConnected(loop: BaseEventLoop, kind: "read" | "write", pipe: unknown, transport: unknown, protocol: unknown): void {
  if (!loop.$debug) return;
  const isRead = kind === "read";
  log(DEBUG, { file: "asyncio/base_events.py", line: isRead ? 1685 : 1701, func: `connect_${kind}_pipe` }, isRead ? "Read pipe %r connected: (%r, %r)" : "Write pipe %r connected: (%r, %r)", [call_method(pipe, "fileno"), transport, protocol], null);
}

const module = "asyncio.unix_events";
registerType(ReadPipeTransport, { name: "_UnixReadPipeTransport", module, bases: [ReadTransport], sealed: false });
registerType(WritePipeTransport, { name: "_UnixWritePipeTransport", module, bases: [WriteTransport], sealed: false });

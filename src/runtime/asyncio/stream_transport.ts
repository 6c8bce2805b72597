/** The transport of a connection: it reads when the loop says so, sends at once what the kernel takes and keeps the rest. The page is CPython's `selector_events.py`. */
import type { StreamDescriptor } from "../network/descriptor.js";
import { Bytes } from "../objects/bytes.js";
import { bufferBytes, writableBytes } from "../objects/bytes/arguments.js";
import { joinedBytes } from "../objects/bytes/joined_bytes.js";
import { call_method } from "../objects/calls.js";
import { Dict } from "../objects/dict.js";
import { as_python_error, KeyboardInterrupt, OSError, RuntimeError, SystemExit, TypeError } from "../objects/exceptions.js";
import { iterate } from "../objects/iteration.js";
import { truthy } from "../objects/truth.js";
import { isinstance, type_name } from "../objects/types.js";
import { className, registerType } from "../objects/type_registry.js";
import type { Tuple } from "../objects/tuple.js";
import type { Coroutine } from "../objects/coroutine.js";
import type { Future } from "./futures.js";
import type { BaseEventLoop } from "./base_events.js";
import { log } from "./log.js";
import { BufferedProtocol } from "./protocols.js";
import { pythonError } from "./network_errors.js";
import type { Selector } from "./selector.js";
import { pythonAddress, TransportSocket } from "./transport_socket.js";
import { reportError, Transport, WaterMarks } from "./transports.js";
import { UnsentBytes } from "./unsent_bytes.js";

/** How much is read at once. */
const MOST_AT_ONCE = 256 * 1024;
/** logging's number. */
const WARNING = 30;
/** So many writes to a lost connection pass in silence. */
const SILENT_WRITES = 5;

/** Who counts a server's connections. */
export interface ConnectionOwner {
  $attach(transport: StreamTransport): void;
  $detach(transport: StreamTransport): void;
}

export class StreamTransport extends Transport {
  readonly $loop: BaseEventLoop;
  readonly #selector: Selector;
  readonly #descriptor: StreamDescriptor;
  /** Who waits until all is sent. */
  #whenSent: Future<null> | null = null;
  readonly #fd: number;
  #protocol: unknown = null;
  #isBuffered = false;
  readonly #owner: ConnectionOwner | null;
  readonly #marks: WaterMarks;
  readonly #unsent = new UnsentBytes();
  /** How often somebody noticed that the connection is gone. */
  #lost = 0;
  #closing = false;
  #isClosed = false;
  #paused = false;
  #wroteEof = false;

  /** `waiter`: told when the protocol knows of the connection; `introduces`: whether it does not yet. */
  constructor(loop: BaseEventLoop, descriptor: StreamDescriptor, protocol: unknown, waiter: Future<null> | null, owner: ConnectionOwner | null, extra: readonly (readonly [string, unknown])[] = [], introduces = true) {
    super(
      new Dict<string, unknown>([
        ...extra,
        ["socket", new TransportSocket(descriptor)],
        ["sockname", pythonAddress(descriptor.local)],
        ["peername", pythonAddress(descriptor.remote)],
      ]),
    );
    this.$loop = loop;
    this.#selector = loop.$watch();
    this.#descriptor = descriptor;
    this.#fd = descriptor.fd;
    this.#owner = owner;
    this.#marks = new WaterMarks(this, loop);
    this.set_protocol(protocol);
    owner?.$attach(this);
    if (introduces) loop.call_soon(() => void call_method(this.#protocol, "connection_made", [this]));
    // reading begins after connection_made
    loop.call_soon(() => this.#startReading());
    if (waiter !== null) loop.call_soon(() => void (waiter.cancelled() || waiter.set_result(null)));
  }

  override get_protocol(): unknown {
    return this.#protocol;
  }

  override set_protocol(protocol: unknown): null {
    this.#protocol = protocol;
    this.#isBuffered = isinstance(protocol, BufferedProtocol);
    return null;
  }

  override is_closing(): boolean {
    return this.#closing;
  }

  override is_reading(): boolean {
    return !this.#closing && !this.#paused;
  }

  #startReading(): void {
    if (this.is_reading()) this.#selector.addReader(this.#descriptor, () => this.#readReady());
  }

  override pause_reading(): null {
    if (!this.is_reading()) return null;
    this.#paused = true;
    this.#selector.removeReader(this.#descriptor);
    return null;
  }

  override resume_reading(): null {
    if (this.#closing || !this.#paused) return null;
    this.#paused = false;
    this.#startReading();
    return null;
  }

  #readReady(): void {
    if (this.#lost > 0) return;
    if (this.#isBuffered) this.#readIntoBuffer();
    else this.#readData();
  }

  #readData(): void {
    const data = this.#received(MOST_AT_ONCE);
    if (data === null) return;
    if (data.length === 0) return this.#readEnd();
    this.#telling("Fatal error: protocol.data_received() call failed.", () => call_method(this.#protocol, "data_received", [new Bytes(data)]));
  }

  #readIntoBuffer(): void {
    let buffer: unknown = null;
    const got = this.#telling("Fatal error: protocol.get_buffer() call failed.", () => {
      buffer = call_method(this.#protocol, "get_buffer", [-1]);
      if (bufferBytes(buffer)?.length === 0) throw new RuntimeError("get_buffer() returned an empty buffer");
    });
    if (!got) return;
    const room = writableBytes(buffer);
    if (room === undefined) return this.#fatal(new TypeError("read-write bytes-like object expected"), "Fatal read error on socket transport");
    const data = this.#received(room.length);
    if (data === null) return;
    if (data.length === 0) return this.#readEnd();
    room.set(data);
    this.#telling("Fatal error: protocol.buffer_updated() call failed.", () => call_method(this.#protocol, "buffer_updated", [data.length]));
  }

  /** What has come; null when nothing has, or the connection is broken. */
  #received(limit: number): Uint8Array | null {
    try {
      return this.#descriptor.receive(limit);
    } catch (error) {
      this.#fatal(pythonError(error), "Fatal read error on socket transport");
      return null;
    }
  }

  #readEnd(): void {
    let keepsOpen = false;
    const told = this.#telling("Fatal error: protocol.eof_received() call failed.", () => (keepsOpen = truthy(call_method(this.#protocol, "eof_received"))));
    if (!told) return;
    // nothing more will come, but the program may still write
    if (this.$staysOpen(keepsOpen)) this.#selector.removeReader(this.#descriptor);
    else this.close();
  }

  /** All is sent, and the connection is to be closed: `gone` says that it is. */
  $leave(gone: () => void): void {
    this.$loop.call_soon(gone);
  }

  /** Whether the connection stays open when the other side has ended: `wanted` is what the protocol says. */
  $staysOpen(wanted: boolean): boolean {
    return wanted;
  }

  /** Gives the connection away, as soon as all that was written is sent: another transport reads and writes it from now on. */
  *$handOver(): Coroutine<{ readonly descriptor: StreamDescriptor; readonly owner: ConnectionOwner | null }> {
    this.#selector.removeReader(this.#descriptor);
    if (this.#unsent.size > 0) {
      this.#whenSent = this.$loop.create_future<null>();
      yield* this.#whenSent;
    }
    this.#selector.removeWriter(this.#descriptor);
    this.#closing = true;
    this.#lost++;
    return { descriptor: this.#descriptor, owner: this.#owner };
  }

  /** Calls the protocol; what it raises ends the connection. */
  #telling(message: string, tell: () => unknown): boolean {
    try {
      tell();
      return true;
    } catch (error) {
      if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
      this.#fatal(error, message);
      return false;
    }
  }

  override write(given: unknown): null {
    const data = bufferBytes(given);
    if (data === undefined) throw new TypeError(`data argument must be a bytes-like object, not '${type_name(given)}'`);
    if (this.#wroteEof) throw new RuntimeError("Cannot call write() after write_eof()");
    if (data.length === 0) return null;
    if (this.#lost > 0) {
      if (this.#lost >= SILENT_WRITES) log(WARNING, { file: "asyncio/selector_events.py", line: 1061, func: "write" }, "socket.send() raised exception.", [], null);
      this.#lost++;
      return null;
    }
    let rest = data;
    if (this.#unsent.size === 0) {
      try {
        rest = data.subarray(this.#descriptor.send(data));
      } catch (error) {
        this.#fatal(pythonError(error), "Fatal write error on socket transport");
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
    if (this.#lost > 0) return;
    try {
      this.#unsent.sendThrough(this.#descriptor);
    } catch (error) {
      this.#selector.removeWriter(this.#descriptor);
      this.#unsent.drop();
      this.#fatal(pythonError(error), "Fatal write error on socket transport");
      return;
    }
    this.#marks.fall(this.#unsent.size);
    if (this.#unsent.size > 0) return;
    this.#selector.removeWriter(this.#descriptor);
    this.#whenSent?.set_result(null);
    this.#whenSent = null;
    if (this.#closing) this.$leave(() => this.#connectionLost(null));
    else if (this.#wroteEof) this.#descriptor.shutdown();
  }

  override writelines(list_of_data: unknown): null {
    const parts = [...iterate(list_of_data)].map((part) => {
      const data = bufferBytes(part);
      if (data === undefined) throw new TypeError(`memoryview: a bytes-like object is required, not '${type_name(part)}'`);
      return data;
    });
    return this.write(new Bytes(joinedBytes(parts)));
  }

  override write_eof(): null {
    if (this.#closing || this.#wroteEof) return null;
    this.#wroteEof = true;
    if (this.#unsent.size === 0) this.#descriptor.shutdown();
    return null;
  }

  override can_write_eof(): boolean {
    return true;
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

  override close(): null {
    if (this.#closing) return null;
    this.#closing = true;
    this.#selector.removeReader(this.#descriptor);
    if (this.#unsent.size === 0) {
      this.#lost++;
      this.#selector.removeWriter(this.#descriptor);
      this.$leave(() => this.#connectionLost(null));
    }
    return null;
  }

  override abort(): null {
    this.#forceClose(null);
    return null;
  }

  /** An error that the connection does not survive. */
  #fatal(error: unknown, message: string): void {
    const raised = as_python_error(error);
    if (!(raised instanceof OSError)) reportError(this.$loop, message, raised, this, this.#protocol);
    this.#forceClose(raised);
  }

  #forceClose(error: unknown): void {
    if (this.#lost > 0) return;
    if (this.#unsent.size > 0) {
      this.#unsent.drop();
      this.#selector.removeWriter(this.#descriptor);
    }
    if (!this.#closing) {
      this.#closing = true;
      this.#selector.removeReader(this.#descriptor);
    }
    this.#lost++;
    this.$loop.call_soon(() => this.#connectionLost(error));
  }

  #connectionLost(error: unknown): void {
    try {
      call_method(this.#protocol, "connection_lost", [error]);
    } finally {
      this.#isClosed = true;
      this.#descriptor.close();
      this.#owner?.$detach(this);
    }
  }

  __repr__(): string {
    const words = [className(this.constructor)];
    if (this.#isClosed) words.push("closed");
    else if (this.#closing) words.push("closing");
    words.push(`fd=${this.#fd}`);
    if (!this.#isClosed && !this.$loop.is_closed()) {
      words.push(`read=${this.#selector.isReading(this.#descriptor) ? "polling" : "idle"}`);
      words.push(`write=<${this.#selector.isWriting(this.#descriptor) ? "polling" : "idle"}, bufsize=${this.#unsent.size}>`);
    }
    return `<${words.join(" ")}>`;
  }
}
registerType(StreamTransport, { name: "_SelectorSocketTransport", module: "asyncio.selector_events", bases: [Transport], sealed: false });

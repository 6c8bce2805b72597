/** Streams: readers and writers that coroutines wait for. The page is CPython's `streams.py`. */
import { tellHandler } from "./exception_reports.js";
import { ByteArray, Bytes } from "../objects/bytes.js";
import { bytesLike } from "../objects/bytes/arguments.js";
import { joinedBytes } from "../objects/bytes/joined_bytes.js";
import { call_method, call } from "../objects/calls.js";
import { coroutine, coroutine_methods, isCoroutineObject, type Coroutine } from "../objects/coroutine.js";
import { Dict } from "../objects/dict.js";
import { type BaseException, ConnectionResetError, RuntimeError, StopAsyncIteration, ValueError } from "../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../objects/functions.js";
import { libraryMethods } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { libraryFrame } from "../objects/traceback.js";
import { tuple, PyTuple, type Tuple } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";
import type { BaseEventLoop } from "./base_events.js";
import { createConnection, createServer, createUnixConnection, createUnixServer, type ConnectionOptions, type ServerOptions } from "./connections.js";
import { get_event_loop } from "./events.js";
import { IncompleteReadError, LimitOverrunError } from "./exceptions.js";
import { LIBRARY } from "./format_helpers.js";
import type { Future } from "./futures.js";
import { Protocol } from "./protocols.js";
import { get_running_loop } from "./running_loop.js";
import type { Server } from "./servers.js";
import { sleep } from "./sleeping.js";
import type { Task } from "./tasks.js";
import { type EncryptionOptions, startTls } from "./tls_connections.js";
import type { Transport } from "./transports.js";

const STREAMS = "asyncio/streams.py";
const DEFAULT_LIMIT = 2 ** 16;

interface Limited {
  readonly limit?: number;
}

/** What a server calls for every connection. */
export type ConnectionCallback = (reader: StreamReader, writer: StreamWriter) => unknown;

/** Bytes that have come and nobody has read: one piece of memory that grows. */
class Buffer {
  private memory = new Uint8Array(1024);
  private start = 0;
  private end = 0;

  get length(): number {
    return this.end - this.start;
  }

  get bytes(): Uint8Array {
    return this.memory.subarray(this.start, this.end);
  }

  push(data: Uint8Array): void {
    if (this.end + data.length > this.memory.length) {
      const { bytes } = this;
      const needed = bytes.length + data.length;
      const memory = needed * 2 > this.memory.length ? new Uint8Array(needed * 2) : this.memory;
      memory.set(bytes);
      this.memory = memory;
      this.start = 0;
      this.end = bytes.length;
    }
    this.memory.set(data, this.end);
    this.end += data.length;
  }

  take(count: number): Bytes {
    const taken = this.memory.slice(this.start, this.start + count);
    this.drop(count);
    return new Bytes(taken);
  }

  drop(count: number): void {
    this.start += count;
    if (this.start === this.end) this.start = this.end = 0;
  }

  /** Where `wanted` begins, from `from` on; -1 when it is not there. */
  find(wanted: Uint8Array, from: number): number {
    const { memory, end } = this;
    const [first] = wanted;
    for (let at = memory.indexOf(first!, this.start + from); at >= 0 && at + wanted.length <= end; at = memory.indexOf(first!, at + 1)) {
      let i = 1;
      while (i < wanted.length && memory[at + i] === wanted[i]) i++;
      if (i === wanted.length) return at - this.start;
    }
    return -1;
  }
}

export class StreamReader {
  readonly #limit: number;
  readonly #loop: BaseEventLoop;
  readonly #buffer = new Buffer();
  #ended = false;
  #waiter: Future<null> | null = null;
  #error: BaseException | null = null;
  #transport: Transport | null = null;
  #paused = false;

  constructor(limit: number = DEFAULT_LIMIT, loop: BaseEventLoop | null = null) {
    if (limit <= 0) throw new ValueError("Limit cannot be <= 0");
    this.#limit = limit;
    this.#loop = loop ?? get_event_loop();
  }

  __repr__(): string {
    const words = ["StreamReader"];
    if (this.#buffer.length > 0) words.push(`${this.#buffer.length} bytes`);
    if (this.#ended) words.push("eof");
    if (this.#limit !== DEFAULT_LIMIT) words.push(`limit=${this.#limit}`);
    if (this.#waiter !== null) words.push(`waiter=${repr(this.#waiter)}`);
    if (this.#error !== null) words.push(`exception=${repr(this.#error)}`);
    if (this.#transport !== null) words.push(`transport=${repr(this.#transport)}`);
    if (this.#paused) words.push("paused");
    return `<${words.join(" ")}>`;
  }

  /** What has come, as Python's attribute shows it. */
  get _buffer(): ByteArray {
    return new ByteArray(this.#buffer.bytes.slice());
  }

  exception(): BaseException | null {
    return this.#error;
  }

  set_exception(exc: BaseException): null {
    this.#error = exc;
    const waiter = this.#waiter;
    this.#waiter = null;
    if (waiter !== null && !waiter.cancelled()) waiter.set_exception(exc);
    return null;
  }

  #wakeUp(): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    if (waiter !== null && !waiter.cancelled()) waiter.set_result(null);
  }

  set_transport(transport: Transport): null {
    this.#transport = transport;
    return null;
  }

  #resume(): void {
    if (!this.#paused || this.#buffer.length > this.#limit) return;
    this.#paused = false;
    call_method(this.#transport, "resume_reading");
  }

  feed_eof(): null {
    this.#ended = true;
    this.#wakeUp();
    return null;
  }

  at_eof(): boolean {
    return this.#ended && this.#buffer.length === 0;
  }

  feed_data(given: unknown): null {
    if (this.#ended) throw new RuntimeError("feed_data after feed_eof"); // CPython asserts it
    const data = bytesLike(given);
    if (data.length === 0) return null;
    this.#buffer.push(data);
    this.#wakeUp();
    if (this.#transport === null || this.#paused || this.#buffer.length <= 2 * this.#limit) return null;
    try {
      call_method(this.#transport, "pause_reading");
      this.#paused = true;
    } catch {
      this.#transport = null; // it cannot pause: nobody asks it again
    }
    return null;
  }

  *#waitForData(name: string): Coroutine<null> {
    if (this.#waiter !== null) throw libraryFrame(new RuntimeError(`${name}() called while another coroutine is already waiting for incoming data`), STREAMS, 521, "_wait_for_data");
    if (this.#paused) {
      this.#paused = false;
      call_method(this.#transport, "resume_reading");
    }
    this.#waiter = this.#loop.create_future<null>();
    try {
      yield* this.#waiter;
    } catch (error) {
      throw libraryFrame(error, STREAMS, 539, "_wait_for_data");
    } finally {
      this.#waiter = null;
    }
    return null;
  }

  /** A line with its newline; less at the end of the stream. */
  *readline(): Coroutine<Bytes> {
    try {
      return yield* this.readuntil(NEWLINE);
    } catch (error) {
      if (error instanceof IncompleteReadError) return error.partial as Bytes;
      if (!(error instanceof LimitOverrunError)) throw error;
      const consumed = Number(error.consumed);
      this.#buffer.drop(this.#buffer.bytes[consumed] === 10 && consumed < this.#buffer.length ? consumed + 1 : this.#buffer.length);
      this.#resume();
      const raised = new ValueError(error.args[0]);
      raised.__context__ = libraryFrame(error, STREAMS, 562, "readline");
      throw libraryFrame(raised, STREAMS, 571, "readline");
    }
  }

  /** Up to the separator, which is included; several may be given in a tuple. */
  *readuntil(separator: unknown = NEWLINE): Coroutine<Bytes> {
    const separators = separator instanceof PyTuple ? [...separator].map(bytesLike).sort((a, b) => a.length - b.length) : [bytesLike(separator)];
    if (separators.length === 0) throw libraryFrame(new ValueError("Separator should contain at least one element"), STREAMS, 605, "readuntil");
    const shortest = separators[0]!.length;
    const longest = separators.at(-1)!.length;
    if (shortest === 0) throw libraryFrame(new ValueError("Separator should be at least one-byte string"), STREAMS, 610, "readuntil");
    if (this.#error !== null) throw libraryFrame(this.#error, STREAMS, 613, "readuntil");
    let offset = 0;
    let start = -1;
    let end = -1;
    for (;;) {
      if (this.#buffer.length - offset >= shortest) {
        for (const each of separators) {
          const found = this.#buffer.find(each, offset);
          if (found >= 0 && (end < 0 || found + each.length < end)) {
            start = found;
            end = found + each.length;
          }
        }
        if (end >= 0) break;
        offset = Math.max(0, this.#buffer.length + 1 - longest);
        if (offset > this.#limit) throw libraryFrame(new LimitOverrunError("Separator is not found, and chunk exceed the limit", offset), STREAMS, 661, "readuntil");
      }
      if (this.#ended) throw libraryFrame(new IncompleteReadError(this.#buffer.take(this.#buffer.length), null), STREAMS, 672, "readuntil");
      yield* this.#waitForData("readuntil");
    }
    if (start > this.#limit) throw libraryFrame(new LimitOverrunError("Separator is found, but chunk is longer than limit", start), STREAMS, 680, "readuntil");
    const line = this.#buffer.take(end);
    this.#resume();
    return line;
  }

  /** What is there, at most `n` bytes; all up to the end when `n` is negative; b"" at the end. */
  *read(n = -1): Coroutine<Bytes> {
    if (this.#error !== null) throw libraryFrame(this.#error, STREAMS, 700, "read");
    if (n === 0) return new Bytes(new Uint8Array());
    if (n < 0) {
      const blocks: Uint8Array[] = [];
      for (;;) {
        const block = yield* this.read(this.#limit);
        if (block.data.length === 0) break;
        blocks.push(block.data);
      }
      return new Bytes(joinedBytes(blocks));
    }
    if (this.#buffer.length === 0 && !this.#ended) yield* this.#waitForData("read");
    const data = this.#buffer.take(Math.min(n, this.#buffer.length));
    this.#resume();
    return data;
  }

  /** Exactly `n` bytes. */
  *readexactly(n: number): Coroutine<Bytes> {
    if (n < 0) throw libraryFrame(new ValueError("readexactly size can not be less than zero"), STREAMS, 755, "readexactly");
    if (this.#error !== null) throw libraryFrame(this.#error, STREAMS, 758, "readexactly");
    if (n === 0) return new Bytes(new Uint8Array());
    while (this.#buffer.length < n) {
      if (this.#ended) throw libraryFrame(new IncompleteReadError(this.#buffer.take(this.#buffer.length), n), STREAMS, 767, "readexactly");
      yield* this.#waitForData("readexactly");
    }
    const data = this.#buffer.take(n);
    this.#resume();
    return data;
  }

  __aiter__(): this {
    return this;
  }

  *__anext__(): Coroutine<Bytes> {
    const line = yield* this.readline();
    if (line.data.length === 0) throw new StopAsyncIteration();
    return line;
  }
}

const NEWLINE = new Bytes(new Uint8Array([10]));

/** What lets writers wait while the transport is full. */
export class FlowControl extends Protocol {
  readonly $loop: BaseEventLoop;
  #isPaused = false;
  #isLost = false;
  readonly #drainers = new Set<Future<null>>();

  constructor(loop: BaseEventLoop | null = null) {
    super();
    this.$loop = loop ?? get_event_loop();
  }

  override pause_writing(): null {
    this.#isPaused = true;
    return null;
  }

  override resume_writing(): null {
    this.#isPaused = false;
    for (const waiter of this.#drainers) if (!waiter.done()) waiter.set_result(null);
    return null;
  }

  override connection_lost(exc: unknown): unknown {
    this.#isLost = true;
    if (!this.#isPaused) return null;
    for (const waiter of this.#drainers) {
      if (waiter.done()) continue;
      if (exc === null) waiter.set_result(null);
      else waiter.set_exception(exc as BaseException);
    }
    return null;
  }

  /** Done when the connection is closed; null for a protocol that cannot tell. */
  $closed(): Future<null> | null {
    return null;
  }

  /** Waits until the transport takes more. */
  *$drained(): Coroutine<null> {
    if (this.#isLost) throw libraryFrame(new ConnectionResetError("Connection lost"), STREAMS, 169, "_drain_helper");
    if (!this.#isPaused) return null;
    const waiter = this.$loop.create_future<null>();
    this.#drainers.add(waiter);
    try {
      yield* waiter;
    } finally {
      this.#drainers.delete(waiter);
    }
    return null;
  }
}

/** Feeds a reader, and makes the writer of a server's connection. */
export class StreamReaderProtocol extends FlowControl {
  #reader: StreamReader | null;
  readonly #whenConnected: unknown;
  #task: Task<unknown> | null = null;
  readonly #closed: Future<null>;
  #transport: Transport | null = null;
  #ended = false;
  /** Encrypted connections end both ways at once. */
  #isEncrypted = false;
  /** The server's coroutine has returned. */
  #served = false;

  constructor(stream_reader: StreamReader, client_connected_cb: unknown = null, loop: BaseEventLoop | null = null) {
    super(loop);
    this.#reader = stream_reader;
    this.#whenConnected = client_connected_cb;
    this.#closed = this.$loop.create_future<null>();
  }

  override connection_made(made: unknown): unknown {
    const transport = made as Transport;
    this.$setTransport(transport);
    if (this.#whenConnected === null) return null;
    const writer = new StreamWriter(transport, this, this.#reader, this.$loop);
    const result = call(this.#whenConnected, [this.#reader, writer]);
    if (!isCoroutineObject(result)) return null;
    this.#transport = transport;
    this.#task = this.$loop.create_task(result as Coroutine<unknown>);
    this.#task.add_done_callback(connectionEnds(this.$loop, transport, () => this.#serviceEnds()));
    return null;
  }

  /** Another transport carries the bytes from now on. */
  $setTransport(transport: Transport): void {
    this.#reader?.set_transport(transport);
    this.#isEncrypted = call_method(transport, "get_extra_info", ["sslcontext"]) !== null;
    if (this.#transport !== null) this.#transport = transport;
  }

  /** Whether it is a server's. */
  get $serves(): boolean {
    return this.#whenConnected !== null;
  }

  /**
   * The coroutine that served has returned. CPython closes what it left open when nobody holds the writer; who holds it is not known
   * here, so that waits for the other side to end, too.
   */
  #serviceEnds(): void {
    this.#served = true;
    if (this.#ended) this.#transport?.close();
  }

  override connection_lost(exc: unknown): unknown {
    const reader = this.#reader;
    if (reader !== null) {
      if (exc === null) reader.feed_eof();
      else reader.set_exception(exc as BaseException);
    }
    if (!this.#closed.done()) {
      if (exc === null) this.#closed.set_result(null);
      else {
        this.#closed.set_exception(exc as BaseException);
        this.#closed.exception(); // nobody has to ask for it
      }
    }
    super.connection_lost(exc);
    this.#reader = null;
    this.#task = null;
    this.#transport = null;
    return null;
  }

  override data_received(data: Bytes): unknown {
    this.#reader?.feed_data(data);
    return null;
  }

  override eof_received(): boolean {
    this.#reader?.feed_eof();
    this.#ended = true;
    return !this.#served && !this.#isEncrypted;
  }

  override $closed(): Future<null> {
    return this.#closed;
  }
}

/** Ends the connection when its task was cancelled or has failed. */
function connectionEnds(loop: BaseEventLoop, transport: Transport, whenServed: () => void): (task: Task<unknown>) => null {
  return described(function callback(task: Task<unknown>): null {
    if (task.cancelled()) {
      transport.close();
      return null;
    }
    const error = task.exception();
    if (error === null) {
      whenServed();
      return null;
    }
    tellHandler(
      loop,
      new Dict<string, unknown>([
        ["message", "Unhandled exception in client_connected_cb"],
        ["exception", error],
        ["transport", transport],
      ]),
    );
    transport.close();
    return null;
  });
}

/** As `repr` of the connection's task shows its callback. */
function described<F extends AnyFunction>(callback: F): F {
  const meta = describeFunction(callback, "function", "task", "callback");
  meta.qualname = "StreamReaderProtocol.connection_made.<locals>.callback";
  meta.file = `${LIBRARY}${STREAMS}`;
  meta.firstLine = 242;
  return callback;
}

export class StreamWriter {
  #transport: Transport;
  readonly #loop: BaseEventLoop;
  readonly #protocol: FlowControl;
  readonly #reader: StreamReader | null;

  constructor(transport: Transport, protocol: FlowControl, reader: StreamReader | null, loop: BaseEventLoop) {
    this.#loop = loop;
    this.#transport = transport;
    this.#protocol = protocol;
    this.#reader = reader;
  }

  __repr__(): string {
    const words = ["StreamWriter", `transport=${repr(this.#transport)}`];
    if (this.#reader !== null) words.push(`reader=${repr(this.#reader)}`);
    return `<${words.join(" ")}>`;
  }

  get transport(): Transport {
    return this.#transport;
  }

  write(data: unknown): null {
    call_method(this.#transport, "write", [data]);
    return null;
  }

  writelines(data: unknown): null {
    call_method(this.#transport, "writelines", [data]);
    return null;
  }

  write_eof(): null {
    call_method(this.#transport, "write_eof");
    return null;
  }

  can_write_eof(): boolean {
    return call_method<boolean>(this.#transport, "can_write_eof");
  }

  close(): null {
    call_method(this.#transport, "close");
    return null;
  }

  is_closing(): boolean {
    return call_method<boolean>(this.#transport, "is_closing");
  }

  *wait_closed(): Coroutine<null> {
    const closed = this.#protocol.$closed();
    if (closed !== null) yield* closed;
    return null;
  }

  get_extra_info(name: string, fallback: unknown = null): unknown {
    return call_method(this.#transport, "get_extra_info", [name, fallback]);
  }

  /** Encrypts the connection from here on. */
  *start_tls(sslcontext: unknown, options: EncryptionOptions = {}): Coroutine<null> {
    const protocol = this.#protocol;
    const serves = protocol instanceof StreamReaderProtocol && protocol.$serves;
    yield* this.drain();
    this.#transport = yield* startTls(this.#loop, this.#transport, protocol, sslcontext, { ...options, server_side: serves });
    if (protocol instanceof StreamReaderProtocol) protocol.$setTransport(this.#transport);
    return null;
  }

  /** Waits until the transport's buffer has room. */
  *drain(): Coroutine<null> {
    const error = this.#reader?.exception() ?? null;
    if (error !== null) throw libraryFrame(error, STREAMS, 371, "drain");
    // a connection that is closing: who only writes and drains sees it lost
    if (this.is_closing()) yield* sleep(0);
    try {
      yield* this.#protocol.$drained();
    } catch (raised) {
      throw libraryFrame(raised, STREAMS, 386, "drain");
    }
    return null;
  }
}

/** `open_connection(host, port)` */
export const open_connection = coroutine(function* open_connection(host: unknown = null, port: unknown = null, { limit = DEFAULT_LIMIT, ...rest }: Limited & ConnectionOptions = {}): Coroutine<Tuple<[StreamReader, StreamWriter]>> {
  const loop = get_running_loop();
  const reader = new StreamReader(limit, loop);
  const protocol = new StreamReaderProtocol(reader, null, loop);
  try {
    const [transport] = yield* createConnection(loop, () => protocol, host, port, rest);
    return tuple([reader, new StreamWriter(transport, protocol, reader, loop)] as [StreamReader, StreamWriter]);
  } catch (error) {
    throw libraryFrame(error, STREAMS, 48, "open_connection");
  }
}, "host=None, port=None, *, limit=65536, **kwds");

/** `start_server(client_connected_cb, host, port)` */
export const start_server = coroutine(function* start_server(client_connected_cb: ConnectionCallback, host: unknown = null, port: unknown = null, { limit = DEFAULT_LIMIT, ...rest }: Limited & ServerOptions = {}): Coroutine<Server> {
  const loop = get_running_loop();
  try {
    return yield* createServer(loop, protocols(loop, client_connected_cb, limit), host, port, rest);
  } catch (error) {
    throw libraryFrame(error, STREAMS, 84, "start_server");
  }
}, "client_connected_cb, host=None, port=None, *, limit=65536, **kwds");

/** `open_unix_connection(path)` */
export const open_unix_connection = coroutine(function* open_unix_connection(path: unknown = null, { limit = DEFAULT_LIMIT, ...rest }: Limited & ConnectionOptions = {}): Coroutine<Tuple<[StreamReader, StreamWriter]>> {
  const loop = get_running_loop();
  const reader = new StreamReader(limit, loop);
  const protocol = new StreamReaderProtocol(reader, null, loop);
  const [transport] = yield* createUnixConnection(loop, () => protocol, path, rest);
  return tuple([reader, new StreamWriter(transport, protocol, reader, loop)] as [StreamReader, StreamWriter]);
}, "path=None, *, limit=65536, **kwds");

/** `start_unix_server(client_connected_cb, path)` */
export const start_unix_server = coroutine(function* start_unix_server(client_connected_cb: ConnectionCallback, path: unknown = null, { limit = DEFAULT_LIMIT, ...rest }: Limited & ServerOptions = {}): Coroutine<Server> {
  const loop = get_running_loop();
  return yield* createUnixServer(loop, protocols(loop, client_connected_cb, limit), path, rest);
}, "client_connected_cb, path=None, *, limit=65536, **kwds");

/** What makes the protocol of every connection. */
const protocols = (loop: BaseEventLoop, whenConnected: unknown, limit: number) => (): StreamReaderProtocol => new StreamReaderProtocol(new StreamReader(limit, loop), whenConnected, loop);

const module = "asyncio.streams";
registerType(StreamReader, { name: "StreamReader", module, sealed: false, signature: "limit=65536, loop=None" });
registerType(FlowControl, { name: "FlowControlMixin", module, bases: [Protocol], sealed: false });
registerType(StreamReaderProtocol, { name: "StreamReaderProtocol", module, bases: [FlowControl], sealed: false, signature: "stream_reader, client_connected_cb=None, loop=None" });
registerType(StreamWriter, { name: "StreamWriter", module, sealed: false, signature: "transport, protocol, reader, loop" });
coroutine_methods(StreamReader, "readline", ["readuntil", "separator=b'\\n'"], ["read", "n=-1"], ["readexactly", "n"], "__anext__");
coroutine_methods(StreamWriter, "wait_closed", "drain", ["start_tls", "sslcontext, *, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None"]);
libraryMethods(StreamReader, { __init__: "limit=65536, loop=None", exception: "", set_exception: "exc", set_transport: "transport", feed_eof: "", at_eof: "", feed_data: "data", __aiter__: "" });
libraryMethods(StreamReaderProtocol, { connection_made: "transport", connection_lost: "exc", data_received: "data", eof_received: "" });
libraryMethods(StreamWriter, { write: "data", writelines: "data", write_eof: "", can_write_eof: "", close: "", is_closing: "", get_extra_info: "name, default=None" });

/** The transport of a child process: its pipes, its end, and what the protocol hears, in CPython's order. The page is CPython's `base_subprocess.py`. */
import { call_method } from "../objects/calls.js";
import type { Coroutine } from "../objects/coroutine.js";
import { Dict } from "../objects/dict.js";
import { KeyboardInterrupt, ProcessLookupError, SystemExit } from "../objects/exceptions.js";
import { libraryClass } from "../objects/library_functions.js";
import { coroutine } from "../objects/coroutine.js";
import { PyTuple } from "../objects/tuple.js";
import { repr } from "../objects/repr.js";
import { className, registerType } from "../objects/type_registry.js";
import { PIPE } from "../stdlib/subprocess/errors.js";
import { Popen, type PopenOptions, signalNumber } from "../stdlib/subprocess/popen.js";
import type { BaseEventLoop } from "./base_events.js";
import type { Future } from "./futures.js";
import { log } from "./log.js";
import { logConnected, ReadPipeTransport, WritePipeTransport } from "./pipe_transports.js";
import { BaseProtocol, Protocol } from "./protocols.js";
import { SubprocessTransport } from "./transports.js";
import type { Bytes } from "../objects/bytes.js";

const BASE_SUBPROCESS = "asyncio/base_subprocess.py";
const DEBUG = 10, INFO = 20, WARNING = 30;
const SIGTERM = 15, SIGKILL = 9;

export class ChildTransport extends SubprocessTransport {
  readonly $loop: BaseEventLoop;
  #protocol: unknown;
  #process: Popen | null = null;
  #pid: number | null = null;
  #status: number | null = null;
  #closed = false;
  #finished = false;
  #over = false;
  readonly #waiters: Future<number>[] = [];
  /** What the protocol is told once it knows of the connection; null from then on. */
  #pending: (readonly [method: string, args: readonly unknown[]])[] | null = [];
  /** By the child's number; null until it is connected. */
  readonly #pipes = new Map<number, PipeProtocol | null>();

  /** `waiter`: told when the pipes are connected. */
  constructor(loop: BaseEventLoop, protocol: unknown, args: unknown, options: PopenOptions, waiter: Future<null>) {
    super(new Dict<string, unknown>());
    this.$loop = loop;
    this.#protocol = protocol;
    for (const [fd, given] of [options.stdin, options.stdout, options.stderr].entries()) if (given === PIPE) this.#pipes.set(fd, null);
    try {
      this.#process = new Popen(args, options);
    } catch (error) {
      this.close();
      throw error;
    }
    const { pid } = this.#process;
    this.#pid = pid;
    this.$extra.set("subprocess", this.#process);
    if (loop.$debug) log(DEBUG, { file: BASE_SUBPROCESS, line: 53, func: "__init__" }, "process %r created: pid %s", [args instanceof PyTuple ? args[0] : args, pid], null);
    loop.create_task(connectPipes(this, this.#process, waiter));
    const { $child: child } = this.#process;
    const selector = loop.$watch();
    selector.addReader(child, () => {
      const status = child.status();
      if (status === null) return;
      selector.removeReader(child);
      loop.call_soon(() => this.#exited(status));
    });
  }

  /** One of the pipes is connected. */
  $connected(fd: number, pipe: PipeProtocol): void {
    this.#pipes.set(fd, pipe);
  }

  /** All pipes are: the protocol hears of the process, and of what has happened meanwhile. */
  $ready(): void {
    const pending = this.#pending!;
    this.#pending = null;
    this.#tell("connection_made", [this]);
    for (const [method, args] of pending) this.#tell(method, args);
  }

  #tell(method: string, args: readonly unknown[]): void {
    if (this.#pending !== null) this.#pending.push([method, args]);
    else if (method === "") this.$loop.call_soon(() => this.#connectionLost());
    else this.$loop.call_soon(() => void call_method(this.#protocol, method, args));
  }

  $pipeLost(fd: number, error: unknown): void {
    this.#tell("pipe_connection_lost", [fd, error]);
    this.#finishIfOver();
  }

  $received(fd: number, data: Bytes): void {
    this.#tell("pipe_data_received", [fd, data]);
  }

  /** What the pipes' flow control is for. */
  $pausing(method: "pause_writing" | "resume_writing"): void {
    call_method(this.#protocol, method);
  }

  #exited(status: number): void {
    if (this.$loop.$debug) log(INFO, { file: BASE_SUBPROCESS, line: 229, func: "_process_exited" }, "%r exited with return code %r", [this, status], null);
    this.#status = status;
    const process = this.#process!;
    process.$status ??= status;
    process.$child.close();
    this.#tell("process_exited", []);
    this.#finishIfOver();
  }

  #finishIfOver(): void {
    if (this.#finished || this.#status === null) return;
    for (const pipe of this.#pipes.values()) if (pipe === null || !pipe.disconnected) return;
    this.#finished = true;
    this.#tell("", []);
  }

  #connectionLost(): void {
    try {
      call_method(this.#protocol, "connection_lost", [null]);
    } finally {
      for (const waiter of this.#waiters) if (!waiter.cancelled()) waiter.set_result(this.#status!);
      this.#over = true;
      this.#protocol = null;
    }
  }

  /** The exit status, as soon as it is there. */
  *$wait(): Coroutine<number> {
    if (this.#status !== null) return this.#status;
    const waiter = this.$loop.create_future<number>();
    this.#waiters.push(waiter);
    return yield* waiter;
  }

  override set_protocol(protocol: unknown): null {
    this.#protocol = protocol;
    return null;
  }

  override get_protocol(): unknown {
    return this.#protocol;
  }

  override is_closing(): boolean {
    return this.#closed;
  }

  override close(): null {
    if (this.#closed) return null;
    this.#closed = true;
    // a pipe that was never connected needs no closing
    for (const pipe of this.#pipes.values()) if (pipe !== null) call_method(pipe.pipe, "close");
    if (this.#process === null || this.#status !== null || this.#process.$look() !== null) return null;
    if (this.$loop.$debug) log(WARNING, { file: BASE_SUBPROCESS, line: 117, func: "close" }, "Close running child process: kill %r", [this], null);
    this.#process.kill();
    return null;
  }

  override get_pid(): number | null {
    return this.#pid;
  }

  override get_returncode(): number | null {
    return this.#status;
  }

  override get_pipe_transport(fd: number): unknown {
    return this.#pipes.get(fd)?.pipe ?? null;
  }

  override send_signal(signal: unknown): null {
    if (this.#process === null || this.#over) throw new ProcessLookupError();
    this.#process.$child.kill(signalNumber(signal));
    return null;
  }

  override terminate(): null {
    return this.send_signal(SIGTERM);
  }

  override kill(): null {
    return this.send_signal(SIGKILL);
  }

  __repr__(): string {
    const words = [className(this.constructor)];
    if (this.#closed) words.push("closed");
    if (this.#pid !== null) words.push(`pid=${this.#pid}`);
    words.push(this.#status !== null ? `returncode=${this.#status}` : this.#pid !== null ? "running" : "not started");
    for (const [fd, name] of ["stdin", "stdout", "stderr"].entries()) {
      const pipe = this.#pipes.get(fd) ?? null;
      if (pipe !== null) words.push(`${name}=${repr(pipe.pipe)}`);
    }
    return `<${words.join(" ")}>`;
  }
}

/** Connects the process's pipes, the protocol hears of it, then who started it goes on. */
const connectPipes = coroutine(function* connectPipes(transport: ChildTransport, process: Popen, waiter: Future<null>): Coroutine<null> {
  const loop = transport.$loop;
  try {
    for (const [fd, file] of [process.stdin, process.stdout, process.stderr].entries()) {
      if (file === null) continue;
      const protocol = fd === 0 ? new WritePipeProtocol(transport, fd) : new ReadPipeProtocol(transport, fd);
      const connected = loop.create_future<null>();
      new (fd === 0 ? WritePipeTransport : ReadPipeTransport)(loop, file.$pipe, file, protocol, connected);
      yield* connected;
      logConnected(loop, fd === 0 ? "write" : "read", file, protocol.pipe, protocol);
      transport.$connected(fd, protocol);
    }
    transport.$ready();
  } catch (error) {
    if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
    if (!waiter.cancelled()) waiter.set_exception(error as never);
    return null;
  }
  if (!waiter.cancelled()) waiter.set_result(null);
  return null;
});

/** Hands on what one of the pipes has to say. */
abstract class PipeProtocol extends BaseProtocol {
  readonly $process: ChildTransport;
  readonly $fd: number;
  pipe: unknown = null;
  disconnected = false;

  constructor(process: ChildTransport, fd: number) {
    super();
    this.$process = process;
    this.$fd = fd;
  }

  override connection_made(transport: unknown): null {
    this.pipe = transport;
    return null;
  }

  override connection_lost(error: unknown): null {
    this.disconnected = true;
    this.$process.$pipeLost(this.$fd, error);
    return null;
  }

  override pause_writing(): null {
    this.$process.$pausing("pause_writing");
    return null;
  }

  override resume_writing(): null {
    this.$process.$pausing("resume_writing");
    return null;
  }

  __repr__(): string {
    return `<${className(this.constructor)} fd=${this.$fd} pipe=${repr(this.pipe)}>`;
  }
}

class WritePipeProtocol extends PipeProtocol {}

class ReadPipeProtocol extends PipeProtocol {
  data_received(data: Bytes): null {
    this.$process.$received(this.$fd, data);
    return null;
  }

  eof_received(): null {
    return null;
  }
}

const module = "asyncio.base_subprocess";
registerType(ChildTransport, { name: "_UnixSubprocessTransport", module: "asyncio.unix_events", bases: [SubprocessTransport], sealed: false });
libraryClass(PipeProtocol, { name: "PipeProtocol", module, bases: [BaseProtocol] });
libraryClass(WritePipeProtocol, { name: "WriteSubprocessPipeProto", module, bases: [PipeProtocol] }, { connection_made: "transport", connection_lost: "exc" });
libraryClass(ReadPipeProtocol, { name: "ReadSubprocessPipeProto", module, bases: [WritePipeProtocol, Protocol] }, { data_received: "data", eof_received: "" });

/** Child processes as streams: `create_subprocess_exec` and `create_subprocess_shell`. The page is CPython's `subprocess.py` of asyncio. */
import { AnyBytes, type Bytes } from "../objects/bytes.js";
import { call_method, invoke } from "../objects/calls.js";
import { coroutine, coroutine_methods, type Coroutine } from "../objects/coroutine.js";
import { BrokenPipeError, ConnectionResetError, KeyboardInterrupt, SystemExit, ValueError } from "../objects/exceptions.js";
import { libraryClass, libraryMethods } from "../objects/library_functions.js";
import { len } from "../builtins/objects.js";
import { percent } from "../objects/percent.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import { tuple, tupleOf, type Tuple } from "../objects/tuple.js";
import { className } from "../objects/type_registry.js";
import { DEVNULL, PIPE, STDOUT } from "../stdlib/subprocess/errors.js";
import type { PopenOptions } from "../stdlib/subprocess/popen.js";
import { ChildTransport } from "./base_subprocess.js";
import type { BaseEventLoop } from "./base_events.js";
import type { Factory } from "./connections.js";
import type { Future } from "./futures.js";
import { log } from "./log.js";
import { SubprocessProtocol } from "./protocols.js";
import { get_running_loop } from "./running_loop.js";
import { FlowControl, StreamReader, StreamWriter } from "./streams.js";
import { gather } from "./waiting.js";
import type { Transport } from "./transports.js";

export { DEVNULL, PIPE, STDOUT };

const BASE_EVENTS = "asyncio/base_events.py";
const SUBPROCESS = "asyncio/subprocess.py";
const DEBUG = 10, INFO = 20;
const DEFAULT_LIMIT = 2 ** 16;

/** What the loop's methods take beside the program. */
export interface SubprocessOptions extends PopenOptions {
  readonly limit?: number;
}

/** `loop.subprocess_exec` and `loop.subprocess_shell`: what both refuse, then the process. */
export function* startSubprocess<P>(loop: BaseEventLoop, factory: Factory<P>, args: unknown, isShell: boolean, options: PopenOptions): Coroutine<Tuple<[ChildTransport, P]>> {
  const { stdin = PIPE, stdout = PIPE, stderr = PIPE, universal_newlines = false, shell = isShell, bufsize = 0, text = null, encoding = null, errors = null, ...rest } = options;
  if (isShell && typeof args !== "string" && !(args instanceof AnyBytes)) throw new ValueError("cmd must be a string");
  if (truthy(universal_newlines)) throw new ValueError("universal_newlines must be False");
  if (truthy(shell) !== isShell) throw new ValueError(`shell must be ${isShell ? "True" : "False"}`);
  if (bufsize !== 0) throw new ValueError("bufsize must be 0");
  if (truthy(text)) throw new ValueError("text must be False");
  if (encoding !== null) throw new ValueError("encoding must be None");
  if (errors !== null) throw new ValueError("errors must be None");
  const protocol = invoke(factory) as P;
  const what = isShell ? percent("run shell command %r", tupleOf([args])) : `execute program ${repr((args as Iterable<unknown> & readonly unknown[])[0])}`;
  if (loop.$debug) logStart(what, stdin, stdout, stderr);
  const waiter = loop.create_future<null>();
  const transport = new ChildTransport(loop, protocol, args, { ...rest, stdin, stdout, stderr, shell: isShell }, waiter);
  try {
    yield* waiter;
  } catch (error) {
    if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
    transport.close();
    yield* transport.$wait();
    throw error;
  }
  if (loop.$debug) log(INFO, { file: BASE_EVENTS, line: isShell ? 1751 : 1785, func: isShell ? "subprocess_shell" : "subprocess_exec" }, "%s: %r", [what, transport], null);
  return tuple([transport, protocol] as [ChildTransport, P]);
}

/** Debug mode tells what is started, and where its streams lead. */
function logStart(what: string, stdin: unknown, stdout: unknown, stderr: unknown): void {
  const words = [what];
  const named = (given: unknown): string => (given === PIPE ? "<pipe>" : given === DEVNULL ? "<null>" : given === STDOUT ? "<stdout>" : repr(given));
  if (stdin !== null) words.push(`stdin=${named(stdin)}`);
  if (stdout !== null && stderr === STDOUT) words.push(`stdout=stderr=${named(stdout)}`);
  else {
    if (stdout !== null) words.push(`stdout=${named(stdout)}`);
    if (stderr !== null) words.push(`stderr=${named(stderr)}`);
  }
  log(DEBUG, { file: BASE_EVENTS, line: 1716, func: "_log_subprocess" }, words.join(" "), [], null);
}

/** Feeds the readers of a process's pipes. */
export class SubprocessStreamProtocol extends FlowControl {
  readonly #limit: number;
  stdin: StreamWriter | null = null;
  stdout: StreamReader | null = null;
  stderr: StreamReader | null = null;
  #transport: ChildTransport | null = null;
  #exited = false;
  readonly #open = new Set<number>();
  readonly #stdinClosed: Future<null>;

  constructor(limit: number, loop: BaseEventLoop) {
    super(loop);
    this.#limit = limit;
    this.#stdinClosed = loop.create_future<null>();
  }

  __repr__(): string {
    const words = [className(this.constructor)];
    for (const [name, stream] of [["stdin", this.stdin], ["stdout", this.stdout], ["stderr", this.stderr]] as const) if (stream !== null) words.push(`${name}=${repr(stream)}`);
    return `<${words.join(" ")}>`;
  }

  override connection_made(made: unknown): unknown {
    const transport = made as ChildTransport;
    this.#transport = transport;
    this.stdout = this.#reader(transport, 1);
    this.stderr = this.#reader(transport, 2);
    const input = transport.get_pipe_transport(0);
    if (input !== null) this.stdin = new StreamWriter(input as Transport, this, null, this.$loop);
    return null;
  }

  #reader(transport: ChildTransport, fd: number): StreamReader | null {
    const pipe = transport.get_pipe_transport(fd);
    if (pipe === null) return null;
    const reader = new StreamReader(this.#limit, this.$loop);
    reader.set_transport(pipe as Transport);
    this.#open.add(fd);
    return reader;
  }

  pipe_data_received(fd: number, data: Bytes): null {
    (fd === 1 ? this.stdout : fd === 2 ? this.stderr : null)?.feed_data(data);
    return null;
  }

  pipe_connection_lost(fd: number, exc: unknown): null {
    if (fd === 0) {
      this.stdin?.close();
      this.connection_lost(exc);
      if (this.#stdinClosed.done()) return null;
      if (exc === null) this.#stdinClosed.set_result(null);
      else {
        this.#stdinClosed.set_exception(exc as never);
        this.#stdinClosed.exception(); // nobody has to ask for it
      }
      return null;
    }
    const reader = fd === 1 ? this.stdout : fd === 2 ? this.stderr : null;
    if (reader !== null) {
      if (exc === null) reader.feed_eof();
      else reader.set_exception(exc as never);
    }
    this.#open.delete(fd);
    this.#closeIfOver();
    return null;
  }

  process_exited(): null {
    this.#exited = true;
    this.#closeIfOver();
    return null;
  }

  #closeIfOver(): void {
    if (this.#open.size > 0 || !this.#exited) return;
    this.#transport?.close();
    this.#transport = null;
  }

  override $closed(): Future<null> {
    return this.#stdinClosed;
  }
}

/** A process that was started, with its streams. */
export class Process {
  readonly $transport: ChildTransport;
  readonly $loop: BaseEventLoop;
  readonly stdin: StreamWriter | null;
  readonly stdout: StreamReader | null;
  readonly stderr: StreamReader | null;
  readonly pid: number;

  constructor(transport: ChildTransport, protocol: SubprocessStreamProtocol, loop: BaseEventLoop) {
    this.$transport = transport;
    this.$loop = loop;
    this.stdin = protocol.stdin;
    this.stdout = protocol.stdout;
    this.stderr = protocol.stderr;
    this.pid = transport.get_pid()!;
  }

  get _transport(): ChildTransport {
    return this.$transport;
  }

  __repr__(): string {
    return `<${className(this.constructor)} ${this.pid}>`;
  }

  get returncode(): number | null {
    return this.$transport.get_returncode();
  }

  *wait(): Coroutine<number> {
    return yield* this.$transport.$wait();
  }

  send_signal(signal: unknown): null {
    return this.$transport.send_signal(signal);
  }

  terminate(): null {
    return this.$transport.terminate();
  }

  kill(): null {
    return this.$transport.kill();
  }

  /** Sends the input, reads both streams to their ends, waits for the process's end. */
  *communicate(input: unknown = null): Coroutine<Tuple<[Bytes | null, Bytes | null]>> {
    const [, stdout, stderr] = yield* gather(
      this.stdin === null ? nothing() : feedStdin(this, this.stdin, input),
      this.stdout === null ? nothing() : readStream(this, 1, this.stdout),
      this.stderr === null ? nothing() : readStream(this, 2, this.stderr),
    );
    yield* this.wait();
    return tuple([stdout, stderr] as [Bytes | null, Bytes | null]);
  }
}

const nothing = coroutine(function* _noop(): Coroutine<null> {
  return null;
}, "self");

const feedStdin = coroutine(function* _feed_stdin(process: Process, stdin: StreamWriter, input: unknown): Coroutine<null> {
  const isDebugged = process.$loop.$debug;
  try {
    if (input !== null) {
      stdin.write(input);
      if (isDebugged) log(DEBUG, { file: SUBPROCESS, line: 154, func: "_feed_stdin" }, "%r communicate: feed stdin (%s bytes)", [process, len(input)], null);
    }
    yield* stdin.drain();
  } catch (error) {
    if (!(error instanceof BrokenPipeError || error instanceof ConnectionResetError)) throw error;
    if (isDebugged) log(DEBUG, { file: SUBPROCESS, line: 162, func: "_feed_stdin" }, "%r communicate: stdin got %r", [process, error], null);
  }
  if (isDebugged) log(DEBUG, { file: SUBPROCESS, line: 165, func: "_feed_stdin" }, "%r communicate: close stdin", [process], null);
  stdin.close();
  return null;
}, "self, input");

const readStream = coroutine(function* _read_stream(process: Process, fd: number, stream: StreamReader): Coroutine<Bytes> {
  const pipe = process.$transport.get_pipe_transport(fd);
  const isDebugged = process.$loop.$debug;
  const name = fd === 1 ? "stdout" : "stderr";
  if (isDebugged) log(DEBUG, { file: SUBPROCESS, line: 180, func: "_read_stream" }, "%r communicate: read %s", [process, name], null);
  const output = yield* stream.read();
  if (isDebugged) log(DEBUG, { file: SUBPROCESS, line: 184, func: "_read_stream" }, "%r communicate: close %s", [process, name], null);
  call_method(pipe, "close");
  return output;
}, "self, fd");

function* started(args: unknown, isShell: boolean, { limit = DEFAULT_LIMIT, stdin = null, stdout = null, stderr = null, ...rest }: SubprocessOptions): Coroutine<Process> {
  const loop = get_running_loop();
  const [transport, protocol] = yield* startSubprocess(loop, () => new SubprocessStreamProtocol(limit, loop), args, isShell, { ...rest, stdin, stdout, stderr });
  return new Process(transport, protocol, loop);
}

/** Separates the arguments of a program from the keywords behind them. */
export function programArguments(params: readonly unknown[]): [words: readonly unknown[], options: SubprocessOptions] {
  const last = params[params.length - 1];
  const hasKeywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  return hasKeywords ? [params.slice(0, -1), last as SubprocessOptions] : [params, {}];
}

/** `create_subprocess_exec(program, *args)` */
export const create_subprocess_exec = coroutine(function* create_subprocess_exec(program: unknown, ...params: unknown[]): Coroutine<Process> {
  const [words, options] = programArguments(params);
  return yield* started(tupleOf([program, ...words]), false, options);
}, "program, *args, stdin=None, stdout=None, stderr=None, limit=65536, **kwds");

/** `create_subprocess_shell(cmd)` */
export const create_subprocess_shell = coroutine(function* create_subprocess_shell(cmd: unknown, options: SubprocessOptions = {}): Coroutine<Process> {
  return yield* started(cmd, true, options);
}, "cmd, *, stdin=None, stdout=None, stderr=None, limit=65536, **kwds");

const module = "asyncio.subprocess";
libraryClass(SubprocessStreamProtocol, { name: "SubprocessStreamProtocol", module, bases: [FlowControl, SubprocessProtocol] }, { connection_made: "transport", pipe_data_received: "fd, data", pipe_connection_lost: "fd, exc", process_exited: "" });
libraryClass(Process, { name: "Process", module });
coroutine_methods(Process, "wait", ["communicate", "input=None"]);
libraryMethods(Process, { send_signal: "signal", terminate: "", kill: "" });

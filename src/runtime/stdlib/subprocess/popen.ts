/** `subprocess.Popen`: a child process, and waiting for it. The page is CPython's `subprocess.py`. */
import { currentHost } from "../../host.js";
import { joinedBytes } from "../../objects/bytes/joined_bytes.js";
import { NetworkError } from "../../network/descriptor.js";
import type { ChildProcess, PipeDescriptor } from "../../processes/process.js";
import type { Bytes } from "../../objects/bytes.js";
import { OverflowError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { class_name } from "../../objects/types.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { hostsTurn } from "../../threads/scheduler.js";
import { monotonic } from "../../threads/sleeping.js";
import { SubprocessError, TimeoutExpired } from "./errors.js";
import { asText, inBytes, type PipeFile, PipeReader, PipeWriter, type TextCoding, whenChanged } from "./pipe_files.js";
import { type SpawnOptions, startProcess } from "./spawning.js";

/** What only `Popen` takes. */
export interface PopenOptions extends SpawnOptions {
  readonly bufsize?: unknown;
  readonly universal_newlines?: unknown;
  readonly text?: unknown;
  readonly encoding?: unknown;
  readonly errors?: unknown;
  readonly [option: string]: unknown;
}

/** What a process wrote: bytes, text, or None where it had no pipe. */
export type Output = Bytes | string | null;

const READ_AT_ONCE = 1 << 16;
const SIGTERM = 15, SIGKILL = 9;

export class Popen {
  readonly $child: ChildProcess;
  readonly $coding: TextCoding | null;
  readonly args: unknown;
  readonly pid: number;
  stdin: PipeFile | null;
  stdout: PipeFile | null;
  stderr: PipeFile | null;
  $status: number | null = null;
  /** What `communicate` has read when its time was over. */
  readonly #read: Record<1 | 2, Uint8Array[]> = { 1: [], 2: [] };
  #unsent: Uint8Array | null = null;

  constructor(args: unknown, options: PopenOptions = {}) {
    this.args = args;
    this.$coding = codingOf(options);
    this.$child = startProcess(args, options);
    const { pid, stdin, stdout, stderr } = this.$child;
    this.pid = pid;
    this.stdin = stdin === null ? null : new PipeWriter(stdin, this.$coding);
    this.stdout = stdout === null ? null : new PipeReader(stdout, this.$coding);
    this.stderr = stderr === null ? null : new PipeReader(stderr, this.$coding);
  }

  get returncode(): number | null {
    return this.$status;
  }

  set returncode(value: number | null) {
    this.$status = value;
  }

  get text_mode(): boolean | null {
    return this.$coding === null ? null : true;
  }

  get universal_newlines(): boolean | null {
    return this.text_mode;
  }

  /** The exit status, as soon as it is known: the process is no more then. */
  $look(): number | null {
    this.$status ??= this.$child.status();
    if (this.$status !== null) this.$child.close();
    return this.$status;
  }

  /** Whether it has ended, and how; the host is given the time to say so. */
  poll(): BlockingCall<number | null>;
  *poll(): Blocking<number | null> {
    if (this.$look() !== null) return this.$status;
    yield* hostsTurn(currentHost().processes);
    return this.$look();
  }

  wait(timeout?: number | null): BlockingCall<number>;
  *wait(timeout: number | null = null): Blocking<number> {
    const due = timeout === null ? Infinity : monotonic() + Number(timeout);
    for (;;) {
      const status = this.$look();
      if (status !== null) return status;
      if (monotonic() >= due) throw new TimeoutExpired(this.args, timeout);
      yield* whenChanged([this.$child], due);
    }
  }

  /** Sends the input, reads everything, waits for the end. */
  communicate(input?: unknown, timeout?: number | null): BlockingCall<Tuple<[Output, Output]>>;
  *communicate(input: unknown = null, timeout: number | null = null): Blocking<Tuple<[Output, Output]>> {
    if (this.#unsent !== null && input !== null) throw new ValueError("Cannot send input after starting communication");
    const due = timeout === null ? Infinity : monotonic() + Number(timeout);
    const pipes = [this.stdin, this.stdout, this.stderr].filter((file) => file !== null);
    if (this.#unsent === null && this.stdin?.closed === true && pipes.length > 1) throw new ValueError("flush of closed file");
    this.#unsent ??= input === null || this.stdin === null ? new Uint8Array() : inBytes(input, this.$coding);
    const open = [this.stdout, this.stderr].filter((file) => file !== null && !file.closed) as PipeFile[];
    for (;;) {
      const isSent = this.#send();
      for (const file of [...open]) if (this.#receive(file)) open.splice(open.indexOf(file), 1);
      if (isSent && open.length === 0) break;
      if (monotonic() >= due) throw this.#timedOut(timeout);
      const waiting: PipeDescriptor[] = open.map((file) => file.$pipe);
      if (!isSent) waiting.push(this.stdin!.$pipe);
      if (this.#hasNews(waiting)) continue;
      yield* whenChanged(waiting, due);
    }
    yield* this.wait(timeout === null ? null : Math.max(0, due - monotonic()));
    return tuple([this.#output(1), this.#output(2)] as [Output, Output]);
  }

  #hasNews(pipes: readonly PipeDescriptor[]): boolean {
    return pipes.some((pipe) => (pipe === this.stdin?.$pipe ? pipe.writable() || pipe.readable() : pipe.readable()));
  }

  /** Writes what fits; true when nothing is left to write. */
  #send(): boolean {
    const { stdin } = this;
    if (stdin === null || stdin.closed) return true;
    let rest = this.#unsent!;
    try {
      while (rest.length > 0) {
        const count = stdin.$pipe.send(rest);
        if (count === 0) break;
        rest = rest.subarray(count);
      }
    } catch (error) {
      // a process need not read what it is given
      if (!(error instanceof NetworkError)) throw error;
      rest = new Uint8Array();
    }
    this.#unsent = rest;
    if (rest.length > 0) return false;
    stdin.close();
    return true;
  }

  /** Reads what is there; true at the end. */
  #receive(file: PipeFile): boolean {
    const parts = this.#read[file === this.stdout ? 1 : 2];
    for (;;) {
      const data = file.$pipe.receive(READ_AT_ONCE);
      if (data === null) return false;
      if (data.length === 0) {
        file.close();
        return true;
      }
      parts.push(data);
    }
  }

  #output(fd: 1 | 2): Output {
    const file = fd === 1 ? this.stdout : this.stderr;
    return file === null ? null : asText(joinedBytes(this.#read[fd]), this.$coding);
  }

  #timedOut(timeout: unknown): TimeoutExpired {
    const raised = new TimeoutExpired(this.args, timeout);
    const soFar = (parts: Uint8Array[]): unknown => (parts.length === 0 ? null : asText(joinedBytes(parts), null));
    raised.output = soFar(this.#read[1]);
    raised.stderr = soFar(this.#read[2]);
    return raised;
  }

  send_signal(sig: unknown): null {
    if (this.$look() === null) this.$child.kill(signalNumber(sig));
    return null;
  }

  terminate(): null {
    return this.send_signal(SIGTERM);
  }

  kill(): null {
    return this.send_signal(SIGKILL);
  }

  __enter__(): this {
    return this;
  }

  __exit__(...exception: unknown[]): BlockingCall<null>;
  *__exit__(..._exception: unknown[]): Blocking<null> {
    this.stdout?.close();
    this.stderr?.close();
    this.stdin?.close();
    yield* this.wait();
    return null;
  }

  __repr__(): string {
    const text = `<${class_name(this)}: returncode: ${repr(this.returncode)} args: ${repr(this.args)}>`;
    return text.length > 80 ? `${text.slice(0, 76)}...>` : text;
  }
}

/** The number of a signal: an int, or a member of `signal.Signals`. */
export function signalNumber(sig: unknown): number {
  const number = Number(sig);
  if (number > 2 ** 31) throw new OverflowError("signed integer is greater than maximum");
  return number;
}

/** Text or bytes: `text`, `universal_newlines`, `encoding` and `errors` ask for text. */
function codingOf({ text = null, universal_newlines = null, encoding = null, errors = null }: PopenOptions): TextCoding | null {
  if (text !== null && universal_newlines !== null && truthy(text) !== truthy(universal_newlines)) throw new SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.");
  if (!truthy(text) && !truthy(universal_newlines) && encoding === null && errors === null) return null;
  return { encoding: encoding === null ? "utf-8" : String(encoding), errors: errors === null ? "strict" : String(errors) };
}

/** What CPython takes by position, too, is only taken by name. */
const SIGNATURE =
  "args, *, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, restore_signals=True, start_new_session=False, pass_fds=(), user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None";
libraryClass(Popen, { name: "Popen", module: "subprocess", signature: SIGNATURE }, { send_signal: "sig", terminate: "", kill: "", __enter__: "" });
blocking_methods(Popen, ["poll", ""], ["wait", "timeout=None"], ["communicate", "input=None, timeout=None"], ["__exit__", "exc_type, value, traceback"]);

/** `subprocess`: programs that are started and waited for. The page is CPython's `subprocess.py`. */
import { Bytes } from "../../objects/bytes.js";
import { ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { class_name } from "../../objects/types.js";
import type { AnyFunction } from "../../objects/functions.js";
import { type Blocking, blocking, type BlockingCall } from "../../threads/blocking.js";
import { CalledProcessError, PIPE, STDOUT } from "./errors.js";
import { type Output, Popen, type PopenOptions } from "./popen.js";

export { CalledProcessError, DEVNULL, PIPE, STDOUT, SubprocessError, TimeoutExpired } from "./errors.js";
export { Popen } from "./popen.js";

/** What `run` takes beside what `Popen` takes. */
interface RunOptions extends PopenOptions {
  readonly input?: unknown;
  readonly capture_output?: unknown;
  readonly timeout?: number | null;
  readonly check?: unknown;
}

/** What a process that has ended left behind. */
export class CompletedProcess {
  args: unknown;
  returncode: number;
  stdout: unknown;
  stderr: unknown;

  constructor(args: unknown, returncode: number, stdout: unknown = null, stderr: unknown = null) {
    this.args = args;
    this.returncode = returncode;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  check_returncode(): null {
    if (this.returncode !== 0) throw new CalledProcessError(this.returncode, this.args, this.stdout, this.stderr);
    return null;
  }

  __repr__(): string {
    const words = [`args=${repr(this.args)}`, `returncode=${repr(this.returncode)}`];
    if (this.stdout !== null) words.push(`stdout=${repr(this.stdout)}`);
    if (this.stderr !== null) words.push(`stderr=${repr(this.stderr)}`);
    return `${class_name(this)}(${words.join(", ")})`;
  }
}
libraryClass(CompletedProcess, { name: "CompletedProcess", module: "subprocess", signature: "args, returncode, stdout=None, stderr=None" }, { check_returncode: "" });

function failed(args: unknown, status: number, stdout: unknown, stderr: unknown): CalledProcessError {
  const error = new CalledProcessError(status, args);
  error.output = stdout;
  error.stderr = stderr;
  return error;
}

/** `run(args, …)`: starts a program and waits for its end. */
export const run = blocking(function* run(args: unknown, { input = null, capture_output = false, timeout = null, check = false, ...rest }: RunOptions = {}): Blocking<CompletedProcess> {
  let options: PopenOptions = rest;
  if (input !== null) {
    if ((rest.stdin ?? null) !== null) throw new ValueError("stdin and input arguments may not both be used.");
    options = { ...options, stdin: PIPE };
  }
  if (truthy(capture_output)) {
    if ((rest.stdout ?? null) !== null || (rest.stderr ?? null) !== null) throw new ValueError("stdout and stderr arguments may not be used with capture_output.");
    options = { ...options, stdout: PIPE, stderr: PIPE };
  }
  const process = new Popen(args, options);
  let outputs: Tuple<[Output, Output]>;
  try {
    outputs = yield* process.communicate(input, timeout);
  } catch (error) {
    // it is not left running, whatever interrupts the waiting
    process.kill();
    yield* process.wait();
    throw error;
  }
  const [stdout, stderr] = outputs;
  const status = process.returncode!;
  if (truthy(check) && status !== 0) throw failed(args, status, stdout, stderr);
  return new CompletedProcess(args, status, stdout, stderr);
}, "args, *, input=None, capture_output=False, timeout=None, check=False, **kwargs") as (args: unknown, options?: RunOptions) => BlockingCall<CompletedProcess>;

/** `call(args, …)`: the exit status. */
export const call = blocking(function* call(args: unknown, { timeout = null, ...rest }: RunOptions = {}): Blocking<number> {
  const process = new Popen(args, rest);
  try {
    return yield* process.wait(timeout);
  } catch (error) {
    process.kill();
    yield* process.wait();
    throw error;
  }
}, "args, *, timeout=None, **kwargs") as (args: unknown, options?: RunOptions) => BlockingCall<number>;

/** `check_call(args, …)`: 0, or the error. */
export const check_call = blocking(function* check_call(args: unknown, options: RunOptions = {}): Blocking<number> {
  const status = yield* call(args, options);
  if (status !== 0) throw failed(args, status, null, null);
  return 0;
}, "args, *, timeout=None, **kwargs") as (args: unknown, options?: RunOptions) => BlockingCall<number>;

/** `check_output(args, …)`: what it wrote, or the error. */
export const check_output = blocking(function* check_output(args: unknown, options: RunOptions = {}): Blocking<unknown> {
  for (const name of ["stdout", "check"] as const) if (name in options) throw new ValueError(`${name} argument not allowed, it will be overridden.`);
  const { input } = options;
  const isText = truthy(options.text ?? null) || truthy(options.universal_newlines ?? null) || (options.encoding ?? null) !== null || (options.errors ?? null) !== null;
  // input=None stands for no input, not for the program's own
  const given = input === null ? { ...options, input: isText ? "" : new Bytes(new Uint8Array()) } : options;
  const { stdout } = yield* run(args, { ...given, stdout: PIPE, check: true });
  return stdout;
}, "args, *, timeout=None, **kwargs") as (args: unknown, options?: RunOptions) => BlockingCall<unknown>;

/** `getstatusoutput(cmd)`: the status, and all that the shell's command wrote, without the last newline. */
export const getstatusoutput = blocking(function* getstatusoutput(cmd: unknown, { encoding = null, errors = null }: PopenOptions = {}): Blocking<Tuple<[number, string]>> {
  const done = yield* run(cmd, { shell: true, text: true, stdout: PIPE, stderr: STDOUT, encoding, errors });
  return tuple([done.returncode, String(done.stdout).replace(/\n$/, "")] as [number, string]);
}, "cmd, *, encoding=None, errors=None") as (cmd: unknown, options?: PopenOptions) => BlockingCall<Tuple<[number, string]>>;

/** `getoutput(cmd)` */
export const getoutput = blocking(function* getoutput(cmd: unknown, options: PopenOptions = {}): Blocking<string> {
  const [, text] = yield* getstatusoutput(cmd, options);
  return text;
}, "cmd, *, encoding=None, errors=None") as (cmd: unknown, options?: PopenOptions) => BlockingCall<string>;

for (const [name, f] of Object.entries({ run, call, check_call, check_output, getstatusoutput, getoutput })) {
  const meta = (f as AnyFunction).$meta!;
  meta.module = "subprocess";
  meta.qualname = name;
}

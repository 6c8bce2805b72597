/** From Python's arguments to a process of the host's. */
import { currentHost } from "../../host.js";
import { registerChild } from "../../processes/living.js";
import { type ChildProcess, type Redirection, SpawnError } from "../../processes/process.js";
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { call_method } from "../../objects/calls.js";
import { hasattr } from "../../objects/attributes.js";
import { Dict } from "../../objects/dict.js";
import { type BaseException, OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { unavailable } from "../../objects/unavailable.js";
import { class_name } from "../../objects/types.js";
import { truthy } from "../../objects/truth.js";
import { errorNumbers } from "../errno.js";
import { errorText } from "../io/host_errors.js";
import { pathText } from "../io/open.js";
import { environ } from "../os/environment.js";
import { DEVNULL, PIPE, STDOUT } from "./errors.js";

/** What `Popen` and asyncio say about a new process. */
export interface SpawnOptions {
  readonly executable?: unknown;
  readonly stdin?: unknown;
  readonly stdout?: unknown;
  readonly stderr?: unknown;
  readonly shell?: unknown;
  readonly cwd?: unknown;
  readonly env?: unknown;
  readonly start_new_session?: unknown;
  readonly preexec_fn?: unknown;
  readonly pass_fds?: unknown;
  readonly user?: unknown;
  readonly group?: unknown;
  readonly extra_groups?: unknown;
  readonly umask?: unknown;
  readonly process_group?: unknown;
}

/** Starts a process, or raises the OSError that says why not. */
export function startProcess(args: unknown, options: SpawnOptions): ChildProcess {
  const host = currentHost();
  const { processes } = host;
  const place = host.argv[0] ?? "";
  if (processes === undefined) return unavailable("subprocess.Popen", "this host starts no processes", place);
  for (const name of ["preexec_fn", "user", "group", "extra_groups", "umask", "process_group", "pass_fds"] as const) {
    const given = options[name] ?? null;
    const isDefault = given === null || (name === "umask" && given === -1) || (name === "pass_fds" && !truthy(given));
    if (!isDefault) unavailable(`subprocess.Popen(${name}=…)`, "Node offers no way to do it", place);
  }
  const { cwd = null, env = null, executable = null } = options;
  const words = argumentsOf(args, truthy(options.shell ?? false));
  const request = {
    args: words,
    executable: executable === null ? null : pathText(executable),
    stdin: redirection(options.stdin ?? null, 0),
    stdout: redirection(options.stdout ?? null, 1),
    stderr: redirection(options.stderr ?? null, 2),
    cwd: cwd === null ? null : pathText(cwd),
    env: environmentOf(env),
    newSession: truthy(options.start_new_session ?? false),
  };
  try {
    const child = processes.spawn(request);
    registerChild(child);
    return child;
  } catch (error) {
    if (error instanceof SpawnError) throw spawnFailed(error);
    throw error;
  }
}

function argumentsOf(args: unknown, shell: boolean): string[] {
  const isText = typeof args === "string" || args instanceof AnyBytes || hasattr(args, "__fspath__");
  const words = isText ? [textOf(args)] : [...iterate(args)].map(textOf);
  if (shell) return ["/bin/sh", "-c", ...words];
  if (words.length === 0) throw new ValueError("No program given");
  if (words.some((word) => word.includes("\0"))) throw new ValueError("embedded null byte");
  return words;
}

const textOf = (word: unknown): string => (word instanceof Bytes ? word.$text : pathText(word));

/** The child's environment: the program's own `os.environ`, or what is given. */
function environmentOf(env: unknown): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  const given = env === null ? environ : env;
  const items = given instanceof Dict ? [...given.items()] : [...iterate(call_method(given, "items"))];
  for (const item of items) {
    const [key, value] = [...iterate(item)];
    const name = textOf(key);
    if (name.includes("=") || name === "") throw new ValueError("illegal environment variable name");
    found[name] = textOf(value);
  }
  return found;
}

/** Where `stdin=`, `stdout=`, `stderr=` lead. */
function redirection(given: unknown, fd: 0 | 1 | 2): Redirection {
  if (given === null) return "inherit";
  if (typeof given === "number") {
    if (given === PIPE) return "pipe";
    if (given === DEVNULL) return "null";
    if (given === STDOUT && fd === 2) return "stdout";
    if (given === STDOUT) throw new ValueError("STDOUT can only be used for stderr");
    return descriptorOf(given, fd);
  }
  if (!hasattr(given, "fileno")) throw new TypeError(`'${class_name(given)}' object has no attribute 'fileno'`);
  return descriptorOf(Number(call_method(given, "fileno")), fd);
}

function descriptorOf(number: number, fd: 0 | 1 | 2): Redirection {
  if (number === fd) return "inherit";
  if (number === 1 && fd === 2) return "stdout";
  return unavailable("subprocess.Popen", "a process's streams lead into pipes, nowhere, or to where the program's own lead; open files are not handed on", currentHost().argv[0] ?? "");
}

/** The OSError of a process that could not be started. */
function spawnFailed({ code, file }: SpawnError): BaseException {
  const number = errorNumbers[code] ?? errorNumbers["EIO"]!;
  return new OSError(number, errorText(number), file);
}

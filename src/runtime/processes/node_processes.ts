/** Processes of Node, behind the descriptors of a kernel. Its modules come in as a parameter, so that the runtime bundles for browsers. */
import { AF_UNIX, giveNumberBack, NetworkError, openOnHost, takeNumber } from "../network/descriptor.js";
import { type NodeSocket, NodeStream } from "../network/node_network.js";
import { type ChildProcess, type PipeDescriptor, type Processes, PYTHON, type Redirection, SpawnError, type SpawnRequest } from "./process.js";

interface NodeChild {
  readonly pid?: number;
  readonly stdin: NodeSocket | null;
  readonly stdout: NodeSocket | null;
  readonly stderr: NodeSocket | null;
  on(event: "exit", listener: (code: number | null, signal: string | null) => void): unknown;
  on(event: "error", listener: (error: { readonly code?: string }) => void): unknown;
  kill(signal: number): boolean;
  unref(): void;
}

/** What is needed of `node:child_process`, `node:fs` and `node:os`. */
export interface NodeProcessModules {
  readonly childProcess: { spawn(file: string, args: readonly string[], options: object): NodeChild };
  readonly fs: {
    statSync(path: string): { isFile(): boolean; isDirectory(): boolean };
    accessSync(path: string, mode: number): void;
    readSync(fd: number, data: Uint8Array): number;
    readFileSync(path: string): Uint8Array;
  };
  readonly os: { readonly constants: { readonly signals: Readonly<Record<string, number>> } };
}

const timers = globalThis as unknown as { setImmediate(callback: () => void): void };
/** `fs.constants.X_OK` */
const MAY_RUN = 1;
/** So many turns of the host's loop bring what a process wrote before it ended. */
const TURNS_FOR_LAST_WORDS = 3;

const options: Readonly<Record<Exclude<Redirection, "stdout">, "pipe" | "ignore" | "inherit">> = { pipe: "pipe", null: "ignore", inherit: "inherit" };

type Files = NodeProcessModules["fs"];

/** How long one look without news takes. */
const MOMENT = 0.001;

class NodePipe extends NodeStream implements PipeDescriptor {
  /** Nobody will read what is written. */
  private hungUp = false;
  private readonly handle: { readonly fd?: number } | undefined;
  private readonly pipe: NodeSocket;

  constructor(socket: NodeSocket) {
    super(socket, AF_UNIX, null);
    this.pipe = socket;
    this.handle = (socket as { readonly _handle?: { readonly fd?: number } })._handle;
    // a program that does not wait for its child need not wait for the pipes either
    socket.unref();
  }

  hangUp(): void {
    this.hungUp = true;
    this.changed?.();
  }

  /** Reads past Node; true when there was something. */
  look(fs: Files): boolean {
    const fd = this.handle?.fd ?? -1;
    if (fd < 0 || this.closed || super.readable()) return false;
    const data = new Uint8Array(1 << 16);
    try {
      const count = fs.readSync(fd, data);
      this.arrived(count === 0 ? null : data.subarray(0, count));
      return true;
    } catch {
      return false; // nothing has come yet
    }
  }

  /** At once if it can be: the child may wait for it while nobody leaves Node its turn. */
  protected override leave(): void {
    if (this.pipe.writableLength === 0) this.pipe.destroy();
    else super.leave();
  }

  override readable(): boolean {
    return this.hungUp || super.readable();
  }

  override send(data: Uint8Array): number {
    if (this.hungUp) throw new NetworkError("EPIPE");
    return super.send(data);
  }
}

class NodeProcess implements ChildProcess {
  readonly fd: number;
  readonly live = true;
  changed: (() => void) | null = null;
  readonly pid: number;
  readonly stdin: NodePipe | null;
  readonly stdout: NodePipe | null;
  readonly stderr: NodePipe | null;
  private readonly child: NodeChild;
  private result: number | null = null;
  private closed = false;

  constructor(child: NodeChild, signals: Readonly<Record<string, number>>) {
    this.child = child;
    this.pid = child.pid!;
    // the numbers that the child's own ends and the pipe for exec's errors have in CPython until the child runs
    const childs: number[] = [];
    const own = (socket: NodeSocket | null, isInput: boolean): NodePipe | null => {
      if (socket === null) return null;
      if (isInput) childs.push(takeNumber());
      const pipe = new NodePipe(socket);
      if (!isInput) childs.push(takeNumber());
      return pipe;
    };
    this.stdin = own(child.stdin, true);
    this.stdout = own(child.stdout, false);
    this.stderr = own(child.stderr, false);
    for (const number of childs) giveNumberBack(number);
    this.fd = takeNumber();
    child.on("exit", (code, signal) => this.ended(code ?? -(signals[signal ?? ""] ?? 0), TURNS_FOR_LAST_WORDS));
    openOnHost.count++;
    child.unref();
  }

  /** Whether it ends is also seen in Linux's files about processes. */
  look(fs: Files): boolean {
    let found = this.stdout?.look(fs) === true;
    if (this.stderr?.look(fs) === true) found = true;
    if (found || this.result !== null) return found;
    const status = zombieStatus(fs, this.pid);
    if (status === null) return false;
    this.ended(status, 0);
    return true;
  }

  private ended(status: number, turns: number): void {
    if (turns > 0) {
      timers.setImmediate(() => this.ended(status, turns - 1));
      return;
    }
    if (this.result !== null) return;
    this.result = status;
    openOnHost.count--;
    this.stdin?.hangUp();
    this.changed?.();
  }

  status(): number | null {
    return this.result;
  }

  /** Whether nothing more can come from it. */
  isOver(): boolean {
    return this.result !== null && (this.stdout?.closed ?? true) && (this.stderr?.closed ?? true);
  }

  kill(signal: number): boolean {
    return this.result === null && this.child.kill(signal);
  }

  readable(): boolean {
    return this.result !== null;
  }

  writable(): boolean {
    return false;
  }

  takeError(): null {
    return null;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.changed = null;
    giveNumberBack(this.fd);
  }

  release(): void {}
}

/** How a process ended that nobody has asked yet; null while it runs, and where there are no such files. */
function zombieStatus(fs: Files, pid: number): number | null {
  let text: string;
  try {
    text = new TextDecoder().decode(fs.readFileSync(`/proc/${pid}/stat`));
  } catch {
    return null;
  }
  const fields = text.slice(text.lastIndexOf(")") + 2).trimEnd().split(" ");
  if (fields[0] !== "Z") return null;
  const code = Number(fields.at(-1));
  return (code & 0x7f) === 0 ? code >> 8 : -(code & 0x7f);
}

export class NodeProcesses implements Processes {
  private readonly modules: NodeProcessModules;
  /** The program's own environment, for PATH. */
  private readonly environment: Readonly<Record<string, string>>;
  /** The command that runs a program as `sys.executable` does; empty where there is none. */
  private readonly interpreter: readonly string[];
  private readonly children = new Set<NodeProcess>();
  private readonly cell = new Int32Array(new SharedArrayBuffer(4));

  constructor(modules: NodeProcessModules, environment: Readonly<Record<string, string>>, interpreter: readonly string[]) {
    this.modules = modules;
    this.environment = environment;
    this.interpreter = interpreter;
  }

  spawn(request: SpawnRequest): ChildProcess {
    const { cwd, env, stdin, stdout, stderr, newSession } = request;
    const { childProcess, os } = this.modules;
    if (cwd !== null) this.checkFolder(cwd);
    const [name = "", ...given] = request.args;
    const [file, rest] = this.findCommand(request.executable ?? name, given, env ?? this.environment, cwd);
    // Node cannot join two of a child's streams in a pipe; the shell can, and gives its place to the program
    const joins = stderr === "stdout" && stdout === "pipe";
    const [run, args] = joins ? ["/bin/sh", ["-c", 'exec "$0" "$@" 2>&1', file, ...rest]] : [file, rest];
    const second = stderr === "stdout" ? (stdout === "inherit" ? 1 : "ignore") : options[stderr];
    let child: NodeChild;
    try {
      child = childProcess.spawn(run, args, {
        ...(joins ? {} : { argv0: name }),
        stdio: [options[stdin as Exclude<Redirection, "stdout">], options[stdout as Exclude<Redirection, "stdout">], second],
        ...(cwd === null ? {} : { cwd }),
        env: env ?? this.environment,
        detached: newSession,
      });
    } catch (error) {
      throw new SpawnError((error as { code?: string }).code ?? "EIO", name);
    }
    let code = "EAGAIN";
    child.on("error", (error) => (code = error.code ?? code));
    if (child.pid === undefined) throw new SpawnError(code, name);
    const made = new NodeProcess(child, os.constants.signals);
    for (const each of this.children) if (each.isOver()) this.children.delete(each);
    this.children.add(made);
    return made;
  }

  look(): number | null {
    let found = false;
    let open = false;
    for (const child of this.children) {
      if (child.isOver()) continue;
      open = true;
      if (child.look(this.modules.fs)) found = true;
    }
    if (!open) return null;
    if (found) return 0;
    Atomics.wait(this.cell, 0, 0, MOMENT * 1000);
    return MOMENT;
  }

  visit(done: () => void): void {
    timers.setImmediate(done);
  }

  private checkFolder(cwd: string): void {
    try {
      if (!this.modules.fs.statSync(cwd).isDirectory()) throw new SpawnError("ENOTDIR", cwd);
    } catch (error) {
      throw error instanceof SpawnError ? error : new SpawnError((error as { code?: string }).code ?? "ENOENT", cwd);
    }
  }

  /** What is run, and with which arguments: for `sys.executable` this interpreter, which reads its program from stdin if it is given none. */
  private findCommand(name: string, given: readonly string[], env: Readonly<Record<string, string>>, cwd: string | null): [file: string, rest: readonly string[]] {
    const [file, ...first] = this.interpreter;
    if (name !== PYTHON || file === undefined) return [this.findProgram(name, env, cwd), given];
    return [file, [...first, ...(given.length === 0 ? ["-"] : given)]];
  }

  /** As `execvp` finds it: in PATH, unless the name has a slash. */
  private findProgram(name: string, env: Readonly<Record<string, string>>, cwd: string | null): string {
    if (name.includes("\0")) throw new SpawnError("EINVAL", name);
    const found = name.includes("/") ? [name] : (env["PATH"] ?? "/bin:/usr/bin").split(":").map((folder) => `${folder === "" ? "." : folder}/${name}`);
    let code = "ENOENT";
    for (const path of found) {
      const problem = this.problemOf(path.startsWith("/") || cwd === null ? path : `${cwd}/${path}`);
      if (problem === null) return path;
      if (problem !== "ENOENT" && problem !== "ENOTDIR") code = problem;
    }
    throw new SpawnError(code, name);
  }

  private problemOf(path: string): string | null {
    try {
      if (!this.modules.fs.statSync(path).isFile()) return "EACCES";
      this.modules.fs.accessSync(path, MAY_RUN);
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? "ENOENT";
    }
  }
}

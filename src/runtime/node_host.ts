/** Node: standard streams, files and arguments of the process, reached without importing `node:*` so that the runtime bundles for browsers. */
import type { Host, HostFiles, OutputStream } from "./host.js";
import type { HostInterpreters, ParentInterpreter } from "./interpreters/host_interpreters.js";
import type { Network } from "./network/descriptor.js";
import { NodeNetwork, type NodeNetworkModules } from "./network/node_network.js";
import { NodeTls, type NodeTlsModules } from "./network/node_tls.js";
import type { Tls } from "./network/tls.js";
import { NodeProcesses, type NodeProcessModules } from "./processes/node_processes.js";
import { type NodeInput, StandardInput, StandardOutput } from "./processes/node_standard_streams.js";
import type { PipeDescriptor, Processes } from "./processes/process.js";
import { RealClock } from "./real_clock.js";
import { NodeSignals } from "./signals/node_signals.js";

interface FileStats {
  readonly size: number;
  readonly mtimeMs: number;
  readonly mode: number;
  isDirectory(): boolean;
  isFile(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
  isCharacterDevice(): boolean;
}

interface NodeFileSystem {
  accessSync(path: string, mode: number): void;
  writeSync(fd: number, data: Uint8Array, offset?: number): number;
  readSync(fd: number, data: Uint8Array): number;
  readFileSync(path: string): Uint8Array;
  writeFileSync(path: string, data: Uint8Array, options: { flag: string }): void;
  existsSync(path: string): boolean;
  statSync(path: string): FileStats;
  fstatSync(fd: number): FileStats;
  readdirSync(path: string): string[];
  mkdirSync(path: string, options: { recursive: boolean }): void;
  unlinkSync(path: string): void;
  rmdirSync(path: string): void;
  renameSync(from: string, to: string): void;
  realpathSync(path: string): string;
}

export interface NodeProcess {
  readonly argv: string[];
  readonly env: Record<string, string | undefined>;
  readonly stdout: { readonly isTTY?: boolean };
  readonly stderr: { readonly isTTY?: boolean };
  readonly stdin: NodeInput & { readonly isTTY?: boolean };
  exitCode?: number | string | null;
  cwd(): string;
  cpuUsage(): { readonly user: number; readonly system: number };
  exit(code: number): never;
  readonly versions: { readonly openssl?: string };
  readonly pid: number;
  readonly ppid: number;
  kill(pid: number, signal: number): boolean;
  on(event: string, listener: (value: unknown) => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
  getBuiltinModule(name: "node:child_process"): NodeProcessModules["childProcess"];
  getBuiltinModule(name: "node:fs"): NodeFileSystem;
  getBuiltinModule(name: "node:os"): { availableParallelism(): number; hostname(): string; readonly constants: { readonly signals: Readonly<Record<string, number>> } };
  getBuiltinModule(name: "node:net"): NodeNetworkModules["net"];
  getBuiltinModule(name: "node:dgram"): NodeNetworkModules["dgram"];
  getBuiltinModule(name: "node:dns"): NodeNetworkModules["dns"];
  getBuiltinModule(name: "node:tls"): NodeTlsModules["tls"];
  getBuiltinModule(name: "node:stream"): NodeTlsModules["stream"];
  getBuiltinModule(name: "node:url"): { fileURLToPath(url: string): string };
}

/** The process, or null outside Node. */
export function nodeProcess(): NodeProcess | null {
  const found = (globalThis as { process?: NodeProcess }).process;
  return found !== undefined && typeof found.getBuiltinModule === "function" ? found : null;
}

const encoder = new TextEncoder();
const BUFFER_LIMIT = 1 << 16;
const FD = { stdout: 1, stderr: 2 };

export class NodeHost implements Host {
  readonly clock = new RealClock(true);
  readonly argv: string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cpuCount: number;
  readonly files: HostFiles;
  readonly warnOptions: string[] = [];
  python = 13;
  /** The command that runs a program as `sys.executable` does. */
  interpreter: readonly string[] = [];
  interpreters?: HostInterpreters;
  parent?: ParentInterpreter;
  private readonly process: NodeProcess;
  private readonly fs: NodeFileSystem;
  private output = "";
  private keepsOutput = true;
  private input = new Uint8Array(0);
  private inputEnded = false;
  private madeNetwork: Network | null = null;
  private madeTls: Tls | null = null;
  private madeProcesses: Processes | null = null;
  readonly signals: NodeSignals;
  pid: number;
  parentPid: number;

  constructor(process: NodeProcess) {
    this.process = process;
    this.fs = process.getBuiltinModule("node:fs");
    this.argv = process.argv.slice(1);
    this.environment = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
    this.cpuCount = process.getBuiltinModule("node:os").availableParallelism();
    this.files = nodeFiles(this.fs, process);
    this.signals = new NodeSignals(process, process.getBuiltinModule("node:os").constants.signals);
    this.pid = process.pid;
    this.parentPid = process.ppid;
    this.warnOptions.push(...(this.environment["PYTHONWARNINGS"] ?? "").split(",").filter((option) => option !== ""));
    process.on("exit", () => this.flush());
  }

  get network(): Network {
    const { process } = this;
    return (this.madeNetwork ??= new NodeNetwork({
      net: process.getBuiltinModule("node:net"),
      dgram: process.getBuiltinModule("node:dgram"),
      dns: process.getBuiltinModule("node:dns"),
      os: process.getBuiltinModule("node:os"),
    }));
  }

  tls(): Tls {
    const { process } = this;
    return (this.madeTls ??= new NodeTls({ tls: process.getBuiltinModule("node:tls"), stream: process.getBuiltinModule("node:stream"), openssl: process.versions.openssl ?? "" }));
  }

  standardPipe(fd: 0 | 1 | 2): PipeDescriptor | null {
    const found = this.fs.fstatSync(fd);
    if (!found.isFIFO() && !found.isSocket() && !found.isCharacterDevice()) return null;
    return fd === 0 ? new StandardInput(this.process.stdin) : new StandardOutput(fd, (data) => this.sendBytes(fd, data));
  }

  private sendBytes(fd: 1 | 2, data: Uint8Array): void {
    this.flush();
    this.sendTo(fd, data);
  }

  get processes(): Processes {
    const { process, fs } = this;
    return (this.madeProcesses ??= new NodeProcesses({ childProcess: process.getBuiltinModule("node:child_process"), fs, os: process.getBuiltinModule("node:os") }, this.environment, this.interpreter));
  }

  cpuTime(): number {
    const { user, system } = this.process.cpuUsage();
    return (user + system) / 1e6;
  }

  write(stream: OutputStream, text: string): void {
    if (stream === "stderr") {
      this.flush();
      this.send("stderr", text);
      return;
    }
    this.output += text;
    if (!this.keepsOutput || this.output.length > BUFFER_LIMIT || (this.process.stdout.isTTY === true && text.includes("\n"))) this.flush();
  }

  shareOutput(): void {
    this.flush();
    this.keepsOutput = false;
  }

  flush(): void {
    if (this.output === "") return;
    const text = this.output;
    this.output = "";
    this.send("stdout", text);
  }

  private send(stream: OutputStream, text: string): void {
    this.sendTo(FD[stream], encoder.encode(text));
  }

  private sendTo(fd: number, data: Uint8Array): void {
    for (let sent = 0; sent < data.length; ) {
      try {
        sent += this.fs.writeSync(fd, data, sent);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === "EAGAIN") this.clock.wait(0.001); // a pipe that is full for now
        else if (code === "EPIPE") return; // nobody reads any more
        else throw error;
      }
    }
  }

  readLine(): string | null {
    this.flush();
    for (;;) {
      const end = this.input.indexOf(10);
      if (end >= 0 || (this.inputEnded && this.input.length > 0)) {
        const length = end >= 0 ? end + 1 : this.input.length;
        const line = new TextDecoder().decode(this.input.subarray(0, length));
        this.input = this.input.slice(length);
        return line;
      }
      if (this.inputEnded) return null;
      this.fill();
    }
  }

  private fill(): void {
    const chunk = new Uint8Array(1 << 16);
    let length: number;
    try {
      length = this.fs.readSync(0, chunk);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EAGAIN") {
        this.clock.wait(0.005);
        return;
      }
      if (code !== "EOF") throw error;
      length = 0;
    }
    if (length === 0) this.inputEnded = true;
    const joined = new Uint8Array(this.input.length + length);
    joined.set(this.input);
    joined.set(chunk.subarray(0, length), this.input.length);
    this.input = joined;
  }

  isTerminal(stream: OutputStream | "stdin"): boolean {
    return this.process[stream].isTTY === true;
  }

  isMain(meta: unknown): boolean {
    const { url } = meta as { url?: string };
    const entry = this.process.argv[1];
    if (url === undefined || entry === undefined || !url.startsWith("file:")) return false;
    const path = this.process.getBuiltinModule("node:url").fileURLToPath(url);
    if (path === entry) return true;
    try {
      return this.fs.realpathSync(path) === this.fs.realpathSync(entry);
    } catch {
      return false;
    }
  }

  exit(code: number): void {
    this.flush();
    this.process.exit(code);
  }
}

function nodeFiles(fs: NodeFileSystem, process: NodeProcess): HostFiles {
  const flags = { replace: "w", append: "a", create: "wx" };
  return {
    read: (path) => fs.readFileSync(path),
    write: (path, data, how) => fs.writeFileSync(path, data, { flag: flags[how] }),
    exists: (path) => fs.existsSync(path),
    isDirectory: (path) => fs.existsSync(path) && fs.statSync(path).isDirectory(),
    list: (path) => fs.readdirSync(path),
    makeDirectory: (path, parents) => fs.mkdirSync(path, { recursive: parents }),
    remove: (path) => fs.unlinkSync(path),
    removeDirectory: (path) => fs.rmdirSync(path),
    rename: (from, to) => fs.renameSync(from, to),
    stat: (path) => {
      const found = fs.statSync(path);
      return { size: found.size, modified: found.mtimeMs / 1000, mode: found.mode, isDirectory: found.isDirectory(), isFile: found.isFile() };
    },
    workingDirectory: () => process.cwd(),
  };
}

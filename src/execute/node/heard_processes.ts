/** Processes that an example may start: where theirs would go on writing to the example's own streams, what they write is heard. */
import type { ChildProcess, PipeDescriptor, Processes, SpawnRequest } from "../../runtime/processes/process.js";
import { HOME } from "../memory_files.js";

type Stream = "stdout" | "stderr";
type Hear = (stream: Stream, text: string) => void;

export class HeardProcesses implements Processes {
  private readonly processes: Processes;
  private readonly home: string;
  private readonly hear: Hear;
  /** Whether a process was started. */
  started = false;

  /** `home`: the document's folder, where processes run unless told otherwise. */
  constructor(processes: Processes, home: string, hear: Hear) {
    this.processes = processes;
    this.home = home;
    this.hear = hear;
  }

  spawn(request: SpawnRequest): ChildProcess {
    this.started = true;
    const { stdin, stdout, stderr, cwd } = request;
    const heard = (["stdout", "stderr"] as const).filter((stream) => request[stream] === "inherit");
    const child = this.processes.spawn({
      ...request,
      // Nobody types anything.
      stdin: stdin === "inherit" ? "null" : stdin,
      stdout: stdout === "inherit" ? "pipe" : stdout,
      stderr: stderr === "inherit" ? "pipe" : stderr,
      cwd: cwd === null || cwd === HOME ? this.home : cwd.startsWith(`${HOME}/`) ? this.home + cwd.slice(HOME.length) : cwd,
    });
    return heard.length === 0 ? child : new HeardProcess(child, heard, this.hear);
  }

  visit(done: () => void): void {
    this.processes.visit(done);
  }

  look(): number | null {
    return this.processes.look();
  }
}

class HeardProcess implements ChildProcess {
  readonly fd: number;
  readonly live = true;
  readonly pid: number;
  readonly stdin: PipeDescriptor | null;
  readonly stdout: PipeDescriptor | null;
  readonly stderr: PipeDescriptor | null;
  private readonly child: ChildProcess;
  private readonly heard: readonly { readonly stream: Stream; readonly pipe: PipeDescriptor; readonly decoder: InstanceType<typeof TextDecoder> }[];
  private readonly hear: Hear;

  constructor(child: ChildProcess, heard: readonly Stream[], hear: Hear) {
    this.child = child;
    this.fd = child.fd;
    this.pid = child.pid;
    this.stdin = child.stdin;
    this.stdout = heard.includes("stdout") ? null : child.stdout;
    this.stderr = heard.includes("stderr") ? null : child.stderr;
    this.hear = hear;
    this.heard = heard.flatMap((stream) => {
      const pipe = child[stream];
      return pipe === null ? [] : [{ stream, pipe, decoder: new TextDecoder() }];
    });
    for (const { pipe } of this.heard) pipe.changed = () => this.listen();
  }

  get changed(): (() => void) | null {
    return this.child.changed;
  }

  set changed(changed: (() => void) | null) {
    this.child.changed = changed;
  }

  /** Whoever learns that it has ended has heard all of it. */
  status(): number | null {
    this.listen();
    return this.child.status();
  }

  kill(signal: number): boolean {
    return this.child.kill(signal);
  }

  readable(): boolean {
    this.listen();
    return this.child.readable();
  }

  writable(): boolean {
    return this.child.writable();
  }

  takeError(): string | null {
    return this.child.takeError();
  }

  close(): void {
    this.listen();
    for (const { pipe } of this.heard) pipe.close();
    this.child.close();
  }

  release(): void {
    this.child.release();
  }

  private listen(): void {
    for (const { stream, pipe, decoder } of this.heard) {
      for (let data = pipe.receive(1 << 16); data !== null && data.length > 0; data = pipe.receive(1 << 16)) this.hear(stream, decoder.decode(data, { stream: true }));
    }
  }
}

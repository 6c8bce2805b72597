/** `Process`: a program's function, or a subclass's `run`, in another interpreter. The page is CPython's `multiprocessing/process.py`. */
import { currentHost, whenHostChanges } from "../../host.js";
import { Child } from "../../interpreters/child.js";
import type { StartMethod } from "../../interpreters/host_interpreters.js";
import { wasInterrupted } from "../../interpreters/shared/waiting.js";
import { untilTaken } from "../../interpreters/waiting_threads.js";
import { keptInAttributes, namedInPickles } from "../../objects/attributes/pickled_names.js";
import { Bytes } from "../../objects/bytes.js";
import { begin_call } from "../../objects/calls.js";
import { type Dict, dict } from "../../objects/dict.js";
import { as_python_error, AssertionError, AttributeError, SystemExit, TypeError, ValueError } from "../../objects/exceptions.js";
import { afterExitFunctions, runAtExit } from "../../objects/exit_functions.js";
import { iterate } from "../../objects/iteration.js";
import { blockingFunctions, libraryFunctions, libraryMethods } from "../../objects/library_functions.js";
import { writeError } from "../../objects/error_output.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { format_exception, libraryFrame } from "../../objects/traceback.js";
import { type PyTuple, tuple } from "../../objects/tuple.js";
import { className, registerType } from "../../objects/type_registry.js";
import { Unavailable } from "../../objects/unavailable.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall, isBlocking } from "../../threads/blocking.js";
import { threadsToJoin } from "../../threads/living_threads.js";
import { BlockingRequest, run_sync } from "../../threads/scheduler.js";
import { sleepUntil } from "../../threads/sleeping.js";
import { startMethod, type StartMethodName, takeStartMethod } from "./start_methods.js";

export interface ProcessOptions {
  readonly group?: null;
  readonly target?: unknown;
  readonly name?: unknown;
  readonly args?: Iterable<unknown>;
  readonly kwargs?: unknown;
  readonly daemon?: unknown;
}

/** After Ctrl-C, processes are waited for so many seconds. */
const PATIENCE = 1;

const SIGKILL = 9;
const SIGTERM = 15;

/** How an exit code of a signal is shown. */
const SIGNAL_NAMES: ReadonlyMap<number, string> = new Map([[-SIGTERM, "-SIGTERM"], [-SIGKILL, "-SIGKILL"], [-6, "-SIGABRT"], [-11, "-SIGSEGV"], [-2, "-SIGINT"]]);

const pid = (): number => currentHost().pid ?? 1;

/** Programs do not see it among the attributes. */
function hide(x: object, key: string, value: unknown): void {
  Object.defineProperty(x, key, { value, writable: true, configurable: true });
}

let started = 0;
const children = new Set<BaseProcess>();
let sentinels = 0;
const bySentinel = new Map<number, BaseProcess>();

/** The process whose sentinel this number is. */
export const processOfSentinel = (sentinel: number): BaseProcess | null => bySentinel.get(sentinel) ?? null;

export class BaseProcess {
  static readonly $initialises = true;
  declare _identity: PyTuple<unknown>;
  declare _config: Dict<string, unknown>;
  declare _parent_pid: number;
  declare _parent_name: unknown;
  declare _closed: boolean;
  declare _target: unknown;
  declare _args: PyTuple<unknown>;
  declare _kwargs: unknown;
  declare _name: unknown;
  declare $child: Child | null | undefined;
  declare $sentinel: number | undefined;
  /** How processes of this class are started; null: as the program has said. */
  static readonly _start_method: StartMethodName | null = null;

  constructor(...params: unknown[]) {
    this.__init__(...params);
  }

  __init__(...params: unknown[]): void {
    const last = params[params.length - 1];
    const keywords = (typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype ? params.pop() : {}) as ProcessOptions;
    const [group = keywords.group ?? null, target = keywords.target ?? null, name = keywords.name ?? null, args = keywords.args ?? [], kwargs = keywords.kwargs ?? null] = params;
    const { daemon = null } = keywords;
    if (group !== null) throw new AssertionError("group argument must be None for now");
    const parent = current_process();
    this._identity = tuple([...parent._identity, ++started]);
    this._config = parent._config.copy();
    this._parent_pid = pid();
    this._parent_name = parent.name;
    this._closed = false;
    this._target = target;
    this._args = tuple([...iterate(args)]);
    this._kwargs = dict(kwargs ?? {});
    this._name = name === null || name === "" ? `${className(this.constructor)}-${[...this._identity].join(":")}` : name;
    hide(this, "$child", null);
    if (daemon !== null) this.daemon = daemon;
  }

  private check(): void {
    if (this._closed) throw new ValueError("process object is closed");
  }

  private get child(): Child | null {
    return this.$child ?? null;
  }

  /** What the process does: calls the target. Subclasses replace it. */
  *run(): unknown {
    if (this._target === null || this._target === undefined) return null;
    const made = begin_call(this._target, [...this._args], this._kwargs);
    return isBlocking(made) ? yield* made : made;
  }

  start(): null {
    this.check();
    if (this.child !== null) throw new AssertionError("cannot start a process twice");
    if (this._parent_pid !== pid()) throw new AssertionError("can only start a process object created by current process");
    if (current_process()._config.get("daemon") === true) throw new AssertionError("daemonic processes are not allowed to have children");
    forgetEnded();
    const method = (this.constructor as typeof BaseProcess)._start_method ?? startMethod();
    this.$child = new Child(basis(method), bootstrap, [this, method, current_process()._name, pid()]);
    Reflect.deleteProperty(this, "_target");
    Reflect.deleteProperty(this, "_args");
    Reflect.deleteProperty(this, "_kwargs");
    children.add(this);
    return null;
  }

  terminate(): null {
    this.check();
    this.mustBeStarted("terminate").end(SIGTERM);
    return null;
  }

  kill(): null {
    this.check();
    this.mustBeStarted("kill").end(SIGKILL);
    return null;
  }

  private mustBeStarted(name: string): Child {
    if (this.child === null) throw new AttributeError(`'NoneType' object has no attribute '${name}'`);
    return this.child;
  }

  /** Waits for the process's end, at most `timeout` seconds. */
  join(timeout?: number | null): BlockingCall<null>;
  *join(timeout: number | null = null): Blocking<null> {
    this.check();
    if (this._parent_pid !== pid()) throw new AssertionError("can only join a child process");
    const { child } = this;
    if (child === null) throw new AssertionError("can only join a started process");
    yield* untilTaken(() => (child.hasEnded ? true : null), sleepUntil(timeout));
    if (child.exitCode !== null) children.delete(this);
    return null;
  }

  is_alive(): boolean {
    this.check();
    if (this === current_process()) return true;
    if (this._parent_pid !== pid()) throw new AssertionError("can only test a child process");
    if (this.child === null) return false;
    if (this.child.exitCode === null) return true;
    children.delete(this);
    return false;
  }

  close(): null {
    if (this.child !== null) {
      if (this.child.exitCode === null) throw new ValueError("Cannot close a process while it is still running. You should first call join() or terminate().");
      this.$child = null;
      children.delete(this);
    }
    this._closed = true;
    return null;
  }

  get name(): unknown {
    return this._name;
  }

  set name(name: unknown) {
    if (typeof name !== "string") throw new AssertionError("name must be a string");
    this._name = name;
  }

  get daemon(): unknown {
    return this._config.get("daemon", false);
  }

  set daemon(daemonic: unknown) {
    if (this.child !== null) throw new AssertionError("process has already started");
    this._config.set("daemon", daemonic);
  }

  get authkey(): unknown {
    return this._config.get("authkey") ?? NO_KEY;
  }

  set authkey(key: unknown) {
    if (!(key instanceof Bytes)) throw new TypeError("string argument without an encoding");
    this._config.set("authkey", key);
  }

  get exitcode(): number | null {
    this.check();
    return this === current_process() || this.child === null ? null : this.child.exitCode;
  }

  get pid(): number | null {
    this.check();
    return this === current_process() ? pid() : (this.child?.pid ?? null);
  }

  get ident(): number | null {
    return this.pid;
  }

  get sentinel(): number {
    this.check();
    if (this.child === null) throw new ValueError("process not started");
    if (this.$sentinel === undefined) {
      hide(this, "$sentinel", FIRST_SENTINEL + sentinels++);
      bySentinel.set(this.$sentinel!, this);
    }
    return this.$sentinel!;
  }

  /** Whether it has ended; for who is alone in the shared memory. */
  get $hasEnded(): boolean {
    return this.child === null || this.child.hasEnded;
  }

  __repr__(): string {
    const info = [`name=${repr(this._name)}`];
    let exitCode: number | null = null;
    let status = "initial";
    if (this === current_process()) status = "started";
    else if (this._closed) status = "closed";
    else if (this._parent_pid !== pid()) status = "unknown";
    else if (this.child !== null) {
      ({ exitCode } = this.child);
      status = exitCode === null ? "started" : "stopped";
    }
    if (this.child !== null) info.push(`pid=${this.child.pid}`);
    info.push(`parent=${repr(this._parent_pid)}`, status);
    if (exitCode !== null) info.push(`exitcode=${SIGNAL_NAMES.get(exitCode) ?? exitCode}`);
    if (this.daemon !== false && this.daemon !== null) info.push("daemon");
    return `<${className(this.constructor)} ${info.join(" ")}>`;
  }
}
blocking_methods(BaseProcess, ["run", ""], ["join", "timeout=None"]);
const SIGNATURE = "group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None";
registerType(BaseProcess, { name: "BaseProcess", module: "multiprocessing.process", sealed: false, signature: SIGNATURE });
libraryMethods(BaseProcess, { start: "", terminate: "", kill: "", is_alive: "", close: "" });

/** Numbers that no descriptor of the program has. */
const FIRST_SENTINEL = 1_000_000;
const NO_KEY = new Bytes(new Uint8Array(32));

/** `multiprocessing.Process`: started as `set_start_method` says. */
export class Process extends BaseProcess {}
export class ForkProcess extends BaseProcess {
  static override readonly _start_method = "fork";
}
export class SpawnProcess extends BaseProcess {
  static override readonly _start_method = "spawn";
}
export class ForkServerProcess extends BaseProcess {
  static override readonly _start_method = "forkserver";
}
for (const [cls, name] of [[Process, "Process"], [ForkProcess, "ForkProcess"], [SpawnProcess, "SpawnProcess"], [ForkServerProcess, "ForkServerProcess"]] as const) {
  registerType(cls, { name, module: "multiprocessing.context", bases: [BaseProcess], sealed: false, signature: SIGNATURE });
}

/** The process that the program begins in. */
class MainProcess extends BaseProcess {
  override __init__(): void {
    this._identity = tuple([]);
    this._name = "MainProcess";
    this._config = dict();
    this._parent_pid = currentHost().parentPid ?? 0;
    this._closed = false;
    hide(this, "$child", null);
  }

  override __repr__(): string {
    return "<_MainProcess name='MainProcess' parent=None started>";
  }
}
registerType(MainProcess, { name: "_MainProcess", module: "multiprocessing.process", bases: [BaseProcess], sealed: false });

/** The process that started this one. */
export class ParentProcess extends BaseProcess {
  declare $pid: number;

  constructor(name: unknown, parentPid: number) {
    super();
    this._name = name;
    hide(this, "$pid", parentPid);
  }

  override __init__(): void {
    this._identity = tuple([]);
    this._config = dict();
    this._parent_pid = 0;
    this._closed = false;
    hide(this, "$child", null);
  }

  /** It ends when its children have. */
  override is_alive(): boolean {
    return true;
  }

  override get pid(): number {
    return this.$pid;
  }

  override get ident(): number {
    return this.$pid;
  }

  override __repr__(): string {
    return `<_ParentProcess name=${repr(this._name)} parent=None unknown>`;
  }
}
registerType(ParentProcess, { name: "_ParentProcess", module: "multiprocessing.process", bases: [BaseProcess], sealed: false });
keptInAttributes(BaseProcess, Process, ForkProcess, SpawnProcess, ForkServerProcess);

let main: BaseProcess | null = null;
let own: BaseProcess | null = null;
let parent: ParentProcess | null = null;
whenHostChanges(() => {
  main = own = parent = null;
  started = 0;
  children.clear();
});

/** `current_process()` */
export const current_process = (): BaseProcess => own ?? (main ??= new MainProcess());

/** `parent_process()` */
export const parent_process = (): ParentProcess | null => parent;

/** Those that have ended are nobody's children any more. */
function forgetEnded(): void {
  for (const process of children) if (process.$child == null || process.$child.exitCode !== null) children.delete(process);
}

/** `active_children()` */
export function active_children(): BaseProcess[] {
  forgetEnded();
  return [...children];
}
libraryFunctions("multiprocessing.process", { current_process: [current_process, ""], parent_process: [parent_process, ""], active_children: [active_children, ""] });

/** In the new interpreter: runs the process to its end; gives its exit code. */
const bootstrap = blocking(function* bootstrap(process: BaseProcess, method: StartMethodName, parentName: unknown, parentPid: number): Blocking<number> {
  own = process;
  parent = new ParentProcess(parentName, parentPid);
  started = 0;
  children.clear();
  hide(process, "$child", null);
  takeStartMethod(method);
  const exitCode = yield* outcomeOf(process);
  yield* threadsEnd();
  runAtExit();
  endChildren();
  return exitCode;
}, "process, method, parent_name, parent_pid");
namedInPickles("multiprocessing.process", "_bootstrap", bootstrap);
blockingFunctions("multiprocessing.process", { _bootstrap: [bootstrap, "process, method, parent_name, parent_pid"] });

function* outcomeOf(process: BaseProcess): Blocking<number> {
  try {
    const made: unknown = process.run();
    if (isBlocking(made)) yield* made;
    return 0;
  } catch (thrown) {
    if (thrown instanceof Unavailable) throw thrown;
    const error = as_python_error(thrown);
    if (error instanceof SystemExit) {
      const { code } = error;
      if (code === null || code === undefined) return 0;
      if (typeof code === "number" || typeof code === "boolean") return Number(code) & 0xff;
      writeError(`${str(code)}\n`);
      return 1;
    }
    if (process.run === BaseProcess.prototype.run) libraryFrame(error, "multiprocessing/process.py", 108, "run");
    libraryFrame(error, "multiprocessing/process.py", 313, "_bootstrap");
    writeError(`Process ${str(process._name)}:\n${format_exception(error)}`);
    return 1;
  }
}

/** Threads that are no daemons finish. */
function* threadsEnd(): Blocking<void> {
  for (const thread of threadsToJoin()) {
    while (thread.alive) {
      const request = new BlockingRequest();
      thread.joiners.push(request);
      yield request;
    }
  }
}

/** At the end of a process: its daemons are ended, the others waited for. */
function endChildren(): void {
  for (const process of active_children()) if (process.daemon === true) process.$child?.end(SIGTERM);
  for (const process of active_children()) {
    // who computes hears of no Ctrl-C
    run_sync(process.join(wasInterrupted() ? PATIENCE : null));
    process.$child?.end(SIGTERM);
  }
}
afterExitFunctions.push(endChildren);

/** `forkserver` begins as clean as `spawn`. */
const basis = (method: StartMethodName): StartMethod => (method === "fork" ? "fork" : "spawn");

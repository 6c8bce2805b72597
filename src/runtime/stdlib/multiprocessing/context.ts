/** What `multiprocessing` offers, with one way to start processes or another. The page is CPython's `multiprocessing/context.py`. */
import { currentHost } from "../../host.js";
import { NotImplementedError } from "../../objects/exceptions.js";
import { libraryFunctions, libraryMethods } from "../../objects/library_functions.js";
import type { PyTuple } from "../../objects/tuple.js";
import { registerType } from "../../objects/type_registry.js";
import { type Connection, Pipe as newPipe } from "./connection.js";
import { AuthenticationError, BufferTooShort, ProcessError, TimeoutError } from "./errors.js";
import * as pool from "./pool.js";
import { active_children, type BaseProcess, current_process, ForkProcess, ForkServerProcess, parent_process, Process, SpawnProcess } from "./process.js";
import * as queues from "./queues.js";
import * as shared from "./sharedctypes.js";
import { get_all_start_methods, get_start_method, set_start_method, startMethodNamed, type StartMethodName } from "./start_methods.js";
import * as locks from "./synchronize.js";

export function cpu_count(): number {
  const { cpuCount } = currentHost();
  if (cpuCount < 1) throw new NotImplementedError("cannot determine number of cpus");
  return cpuCount;
}
export const Lock = (): locks.Lock => new locks.Lock();
export const RLock = (): locks.RLock => new locks.RLock();
export const Condition = (lock: locks.Lock | locks.RLock | null = null): locks.Condition => new locks.Condition(lock);
export const Semaphore = (value = 1): locks.Semaphore => new locks.Semaphore(value);
export const BoundedSemaphore = (value = 1): locks.BoundedSemaphore => new locks.BoundedSemaphore(value);
export const Event = (): locks.Event => new locks.Event();
export const Barrier = (parties: number, action: unknown = null, timeout: number | null = null): locks.Barrier => new locks.Barrier(parties, action, timeout);
export const Queue = (maxsize = 0): queues.Queue => new queues.Queue(maxsize);
export const JoinableQueue = (maxsize = 0): queues.JoinableQueue => new queues.JoinableQueue(maxsize);
export const SimpleQueue = (): queues.SimpleQueue => new queues.SimpleQueue();
export const Pipe = (duplex = true): PyTuple<Connection> => newPipe(duplex);
export const Pool = (processes: number | null = null, initializer: unknown = null, initargs: Iterable<unknown> = [], maxtasksperchild: number | null = null): pool.Pool => new pool.Pool(processes, initializer, initargs, maxtasksperchild);
export const RawValue = (typecode_or_type: unknown, ...args: unknown[]): shared.SharedNumber => shared.RawValue(typecode_or_type, ...args);
export const RawArray = (typecode_or_type: unknown, size_or_initializer: unknown): shared.SharedNumbers => shared.RawArray(typecode_or_type, size_or_initializer);
export const Value = (typecode_or_type: unknown, ...args: unknown[]): unknown => shared.Value(typecode_or_type, ...args);
export const Array$ = (typecode_or_type: unknown, size_or_initializer: unknown, options: { readonly lock?: unknown } = {}): unknown => shared.Array$(typecode_or_type, size_or_initializer, options);
/** What only other systems, or frozen programs, need. */
export const freeze_support = (): null => null;
export const allow_connection_pickling = (): null => null;
export const set_executable = (_executable: unknown): null => null;
export const set_forkserver_preload = (_module_names: unknown): null => null;

const SIGNATURES = {
  cpu_count: [cpu_count, ""],
  Lock: [Lock, ""],
  RLock: [RLock, ""],
  Condition: [Condition, "lock=None"],
  Semaphore: [Semaphore, "value=1"],
  BoundedSemaphore: [BoundedSemaphore, "value=1"],
  Event: [Event, ""],
  Barrier: [Barrier, "parties, action=None, timeout=None"],
  Queue: [Queue, "maxsize=0"],
  JoinableQueue: [JoinableQueue, "maxsize=0"],
  SimpleQueue: [SimpleQueue, ""],
  Pipe: [Pipe, "duplex=True"],
  Pool: [Pool, "processes=None, initializer=None, initargs=(), maxtasksperchild=None"],
  RawValue: [RawValue, "typecode_or_type, *args"],
  RawArray: [RawArray, "typecode_or_type, size_or_initializer"],
  Value: [Value, "typecode_or_type, *args, lock=True"],
  Array: [Array$, "typecode_or_type, size_or_initializer, *, lock=True"],
  freeze_support: [freeze_support, ""],
  allow_connection_pickling: [allow_connection_pickling, ""],
  set_executable: [set_executable, "executable"],
  set_forkserver_preload: [set_forkserver_preload, "module_names"],
} as const satisfies Readonly<Record<string, readonly [(...args: never[]) => unknown, string]>>;
libraryFunctions("multiprocessing.context", SIGNATURES as unknown as Parameters<typeof libraryFunctions>[1]);

/** What `get_context()` gives: the module's functions as methods. */
export class BaseContext {
  static readonly $method: StartMethodName | null = null;
  static readonly $process: new (...params: unknown[]) => BaseProcess = Process;

  Pool(processes: number | null = null, initializer: unknown = null, initargs: Iterable<unknown> = [], maxtasksperchild: number | null = null): pool.Pool {
    return new pool.Pool(processes, initializer, initargs, maxtasksperchild, this.method);
  }

  private get method(): StartMethodName | null {
    return (this.constructor as typeof BaseContext).$method;
  }

  get Process(): unknown {
    return (this.constructor as typeof BaseContext).$process;
  }

  get ProcessError(): unknown {
    return ProcessError;
  }

  get BufferTooShort(): unknown {
    return BufferTooShort;
  }

  get TimeoutError(): unknown {
    return TimeoutError;
  }

  get AuthenticationError(): unknown {
    return AuthenticationError;
  }

  get_context(method: unknown = null): BaseContext {
    return method === null ? this : contextOf(startMethodNamed(method));
  }

  get_start_method(allow_none = false): StartMethodName | null {
    return this.method ?? get_start_method(allow_none);
  }

  set_start_method(method: unknown, force = false): null {
    return set_start_method(method, force);
  }

  get_all_start_methods(): string[] {
    return get_all_start_methods();
  }

  current_process(): BaseProcess {
    return current_process();
  }

  parent_process(): BaseProcess | null {
    return parent_process();
  }

  active_children(): BaseProcess[] {
    return active_children();
  }
}
for (const [name, [f]] of Object.entries(SIGNATURES)) {
  if (name === "Pool") continue;
  // a method has no use for the object that it is called on
  Object.defineProperty(BaseContext.prototype, name, { value: (...params: unknown[]) => (f as (...params: unknown[]) => unknown)(...params), writable: true, configurable: true });
}

export class ForkContext extends BaseContext {
  static override readonly $method = "fork";
  static override readonly $process = ForkProcess;
}
export class SpawnContext extends BaseContext {
  static override readonly $method = "spawn";
  static override readonly $process = SpawnProcess;
}
export class ForkServerContext extends BaseContext {
  static override readonly $method = "forkserver";
  static override readonly $process = ForkServerProcess;
}
const methods = {
  ...Object.fromEntries(Object.entries(SIGNATURES).map(([name, [, signature]]) => [name, signature])),
  get_context: "method=None",
  get_start_method: "allow_none=False",
  set_start_method: "method, force=False",
  get_all_start_methods: "",
  current_process: "",
  parent_process: "",
  active_children: "",
};
registerType(BaseContext, { name: "BaseContext", module: "multiprocessing.context", sealed: false, signature: "" });
libraryMethods(BaseContext, methods);
for (const [cls, name] of [[ForkContext, "ForkContext"], [SpawnContext, "SpawnContext"], [ForkServerContext, "ForkServerContext"]] as const) {
  registerType(cls, { name, module: "multiprocessing.context", bases: [BaseContext], sealed: false, signature: "" });
}

const contexts = { fork: new ForkContext(), spawn: new SpawnContext(), forkserver: new ForkServerContext() };
const contextOf = (method: StartMethodName): BaseContext => contexts[method];

/** `get_context(method=None)` */
export const get_context = (method: unknown = null): BaseContext => contextOf(method === null ? get_start_method()! : startMethodNamed(method));
libraryFunctions("multiprocessing.context", { get_context: [get_context, "method=None"] });

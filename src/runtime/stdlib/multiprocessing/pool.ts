/** `Pool` and `ThreadPool`. The page is CPython's `multiprocessing/pool.py`. */
import { currentHost } from "../../host.js";
import { newChannel, countOf, receive, send } from "../../interpreters/shared/channel.js";
import { type Address, sharedMemory } from "../../interpreters/shared/memory.js";
import { untilTaken } from "../../interpreters/waiting_threads.js";
import { namedInPickles } from "../../objects/attributes/pickled_names.js";
import { Bytes } from "../../objects/bytes.js";
import { begin_call, callable } from "../../objects/calls.js";
import { dict } from "../../objects/dict.js";
import { as_python_error, type BaseException, NotImplementedError, TypeError, ValueError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { blockingFunctions, libraryMethods } from "../../objects/library_functions.js";
import { tuple } from "../../objects/tuple.js";
import { className, registerType } from "../../objects/type_registry.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall, isBlocking } from "../../threads/blocking.js";
import { GreenThread } from "../../threads/green_thread.js";
import { registerThread } from "../../threads/living_threads.js";
import { WaitList } from "../../threads/primitives.js";
import { startStrand } from "../../threads/scheduler.js";
import { dumps } from "../pickle/pickler.js";
import { loads } from "../pickle/unpickler.js";
import { type BaseProcess, ForkProcess, ForkServerProcess, SpawnProcess } from "./process.js";
import { ApplyResult, IMapIterator, IMapUnorderedIterator, type Job, MapResult } from "./results.js";
import { startMethod, type StartMethodName } from "./start_methods.js";
import { type Done, done, MaybeEncodingError, remoteText, RemoteTraceback, type Task, type TaskKind } from "./tasks.js";

const MODULE = "multiprocessing.pool";
type State = "RUN" | "CLOSE" | "TERMINATE";

/** How many tasks are on their way at most while an endless iterable is read. */
const MOST_AHEAD = 256;

const PROCESS_CLASSES: Readonly<Record<StartMethodName, new (...params: unknown[]) => BaseProcess>> = { fork: ForkProcess, spawn: SpawnProcess, forkserver: ForkServerProcess };

/** What workers of either kind have in common, as those who give them tasks see it. */
interface Crew {
  readonly size: number;
  /** Tasks that nobody has begun. */
  readonly waiting: number;
  /** Raises what a task that can't be sent raises. */
  give(task: Task): void;
  /** They finish what they have, and go. */
  dismiss(): void;
  /** They end now. */
  kill(): void;
  ended(): Blocking<void>;
}

export class Pool {
  readonly #crew: Crew;
  readonly #jobs = new Map<number, Job>();
  readonly #idle = new WaitList();
  #nextJob = 0;
  #state: State = "RUN";

  constructor(processes: number | null = null, initializer: unknown = null, initargs: Iterable<unknown> = [], maxtasksperchild: number | null = null, method: StartMethodName | null = null) {
    const size = processes ?? currentHost().cpuCount;
    if (size < 1) throw new ValueError("Number of processes must be at least 1");
    if (maxtasksperchild !== null && (typeof maxtasksperchild !== "number" || maxtasksperchild <= 0)) throw new ValueError("maxtasksperchild must be a positive int or None");
    if (initializer !== null && !callable(initializer)) throw new TypeError("initializer must be a callable");
    this.#crew = this.$newCrew({ size, initializer, initargs: [...iterate(initargs)], maxTasks: maxtasksperchild, method: method ?? startMethod(), heard: (outcome) => this.#hear(outcome), isOpen: () => this.#state === "RUN" || (this.#state === "CLOSE" && this.#jobs.size > 0) });
  }

  protected $newCrew(plan: CrewPlan): Crew {
    return new Processes(plan);
  }

  #hear({ job, i, success, value }: Done): void {
    this.#jobs.get(job)?.$set(i, success, value);
  }

  #checkRunning(): void {
    if (this.#state !== "RUN") throw new ValueError("Pool not running");
  }

  #newJob<J extends Job>(make: (whenDone: () => void) => J): { readonly number: number; readonly job: J } {
    const number = this.#nextJob++;
    const job = make(() => {
      this.#jobs.delete(number);
      if (this.#jobs.size === 0 && this.#state === "CLOSE") this.#crew.dismiss();
    });
    return { number, job };
  }

  #give(job: Job, task: Task): void {
    try {
      this.#crew.give(task);
    } catch (error) {
      job.$set(task.i, false, as_python_error(error));
    }
  }

  apply(func: unknown, args?: Iterable<unknown>, kwds?: unknown): BlockingCall<unknown>;
  *apply(func: unknown, args: Iterable<unknown> = [], kwds: unknown = null): Blocking<unknown> {
    return yield* this.apply_async(func, args, kwds).get();
  }

  apply_async(func: unknown, args: Iterable<unknown> = [], kwds: unknown = null, callback: unknown = null, error_callback: unknown = null): ApplyResult {
    this.#checkRunning();
    const { number, job } = this.#newJob((whenDone) => new ApplyResult(callback, error_callback, whenDone));
    this.#jobs.set(number, job);
    this.#give(job, { job: number, i: 0, kind: "call", f: func, args: [...iterate(args)], kwds: dict(kwds ?? {}) });
    return job;
  }

  map(func: unknown, iterable: Iterable<unknown>, chunksize?: number | null): BlockingCall<unknown>;
  *map(func: unknown, iterable: Iterable<unknown>, chunksize: number | null = null): Blocking<unknown> {
    return yield* this.#mapAsync("map", func, iterable, chunksize, null, null).get();
  }

  starmap(func: unknown, iterable: Iterable<unknown>, chunksize?: number | null): BlockingCall<unknown>;
  *starmap(func: unknown, iterable: Iterable<unknown>, chunksize: number | null = null): Blocking<unknown> {
    return yield* this.#mapAsync("starmap", func, iterable, chunksize, null, null).get();
  }

  map_async(func: unknown, iterable: Iterable<unknown>, chunksize: number | null = null, callback: unknown = null, error_callback: unknown = null): MapResult {
    return this.#mapAsync("map", func, iterable, chunksize, callback, error_callback);
  }

  starmap_async(func: unknown, iterable: Iterable<unknown>, chunksize: number | null = null, callback: unknown = null, error_callback: unknown = null): MapResult {
    return this.#mapAsync("starmap", func, iterable, chunksize, callback, error_callback);
  }

  #mapAsync(kind: TaskKind, f: unknown, iterable: Iterable<unknown>, chunksize: number | null, callback: unknown, errorCallback: unknown): MapResult {
    this.#checkRunning();
    const items = [...iterate(iterable)];
    const size = chunksize ?? Math.ceil(items.length / (this.#crew.size * 4));
    const chunks: unknown[][] = [];
    for (let at = 0; at < items.length; at += Math.max(1, size)) chunks.push(items.slice(at, at + Math.max(1, size)));
    const { number, job } = this.#newJob((whenDone) => new MapResult(chunks.length, callback, errorCallback, whenDone));
    if (chunks.length > 0) this.#jobs.set(number, job);
    chunks.forEach((chunk, i) => this.#give(job, { job: number, i, kind, f, args: chunk, kwds: null }));
    return job;
  }

  imap(func: unknown, iterable: Iterable<unknown>, chunksize = 1): Iterable<unknown> {
    return this.#imap(func, iterable, chunksize, (whenDone) => new IMapIterator(whenDone));
  }

  imap_unordered(func: unknown, iterable: Iterable<unknown>, chunksize = 1): Iterable<unknown> {
    return this.#imap(func, iterable, chunksize, (whenDone) => new IMapUnorderedIterator(whenDone));
  }

  #imap(f: unknown, iterable: Iterable<unknown>, chunksize: number, make: (whenDone: () => void) => IMapIterator): Iterable<unknown> {
    this.#checkRunning();
    if (chunksize < 1) throw new ValueError(`Chunksize must be 1+, not ${chunksize}`);
    const { number, job } = this.#newJob(make);
    this.#jobs.set(number, job);
    startStrand(new GreenThread("task handler", true), this.#feed(job, number, f, iterable, chunksize), () => {});
    return (chunksize === 1 ? job : flattened(job)) as unknown as Iterable<unknown>;
  }

  /** Reads the iterable, not too far ahead of the workers. */
  *#feed(job: IMapIterator, number: number, f: unknown, iterable: Iterable<unknown>, chunksize: number): Blocking<void> {
    let i = 0;
    let chunk: unknown[] = [];
    const give = (): void => {
      this.#give(job, chunksize === 1 ? { job: number, i, kind: "call", f, args: chunk, kwds: null } : { job: number, i, kind: "map", f, args: chunk, kwds: null });
      i++;
      chunk = [];
    };
    try {
      for (const item of iterate(iterable)) {
        chunk.push(item);
        if (chunk.length < chunksize) continue;
        give();
        while (this.#crew.waiting >= MOST_AHEAD) yield* untilTaken(() => (this.#crew.waiting < MOST_AHEAD ? true : null), Infinity);
      }
      if (chunk.length > 0) give();
    } catch (error) {
      job.$set(i++, false, as_python_error(error));
    }
    job.$setLength(i);
  }

  close(): null {
    if (this.#state !== "RUN") return null;
    this.#state = "CLOSE";
    if (this.#jobs.size === 0) this.#crew.dismiss();
    return null;
  }

  terminate(): null {
    this.#state = "TERMINATE";
    this.#crew.kill();
    return null;
  }

  join(): BlockingCall<null>;
  *join(): Blocking<null> {
    if (this.#state === "RUN") throw new ValueError("Pool is still running");
    yield* this.#crew.ended();
    this.#idle.wakeAll();
    return null;
  }

  __enter__(): this {
    this.#checkRunning();
    return this;
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): null {
    return this.terminate();
  }

  __reduce__(): never {
    throw new NotImplementedError("pool objects cannot be passed between processes or pickled");
  }

  __repr__(): string {
    return `<${MODULE}.${className(this.constructor)} state=${this.#state} pool_size=${this.#crew.size}>`;
  }
}

function* flattened(job: IMapIterator): Generator<unknown, void, undefined> {
  for (const chunk of iterate(job)) yield* chunk as unknown[];
}

interface CrewPlan {
  readonly size: number;
  readonly initializer: unknown;
  readonly initargs: readonly unknown[];
  readonly maxTasks: number | null;
  readonly method: StartMethodName;
  heard(outcome: Done): void;
  /** Whether one that has ended is replaced. */
  isOpen(): boolean;
}

const STOP = new Uint8Array();

/** Workers that are processes. */
class Processes implements Crew {
  readonly #plan: CrewPlan;
  readonly #tasks: Address;
  readonly #results: Address;
  readonly #workers: BaseProcess[] = [];
  #isDismissed = false;

  constructor(plan: CrewPlan) {
    this.#plan = plan;
    const memory = sharedMemory();
    [this.#tasks, this.#results] = memory.alone(() => [newChannel(memory), newChannel(memory)] as const);
    for (let i = 0; i < plan.size; i++) this.#workers.push(this.#newWorker());
    startStrand(new GreenThread("result handler", true), this.#listen(), () => {});
    startStrand(new GreenThread("worker handler", true), this.#watch(), () => {});
  }

  get size(): number {
    return this.#plan.size;
  }

  get waiting(): number {
    return countOf(sharedMemory(), this.#tasks);
  }

  #newWorker(): BaseProcess {
    const { method, initializer, initargs, maxTasks } = this.#plan;
    const worker = new PROCESS_CLASSES[method](null, pool_worker, null, [this.#tasks, this.#results, initializer, tuple([...initargs]), maxTasks]);
    worker.name = String(worker.name).replace("Process", "PoolWorker");
    worker.daemon = true;
    worker.start();
    return worker;
  }

  give({ job, i, kind, f, args, kwds }: Task): void {
    const { data } = dumps(tuple([job, i, kind, f, [...args], kwds])) as Bytes;
    const memory = sharedMemory();
    memory.alone(() => send(memory, this.#tasks, data));
  }

  dismiss(): void {
    this.#isDismissed = true;
    const memory = sharedMemory();
    memory.alone(() => {
      for (let i = 0; i < this.#workers.length; i++) send(memory, this.#tasks, STOP);
    });
  }

  kill(): void {
    this.#isDismissed = true;
    for (const worker of this.#workers) worker.terminate();
  }

  *ended(): Blocking<void> {
    for (const worker of this.#workers) yield* worker.join();
  }

  *#listen(): Blocking<void> {
    const memory = sharedMemory();
    for (;;) {
      const data = yield* untilTaken(() => receive(memory, this.#results), Infinity);
      if (data !== null) this.#plan.heard(outcomeIn(data));
    }
  }

  /** Replaces who has done as much as it may, or has died. */
  *#watch(): Blocking<void> {
    while (!this.#isDismissed) {
      yield* untilTaken(() => (this.#isDismissed || this.#workers.some((worker) => worker.$hasEnded) ? true : null), Infinity);
      if (this.#isDismissed || !this.#plan.isOpen()) return;
      for (const [i, worker] of this.#workers.entries()) {
        if (!worker.$hasEnded) continue;
        yield* worker.join();
        this.#workers[i] = this.#newWorker();
      }
    }
  }
}

function outcomeIn(data: Uint8Array): Done {
  const [job, i, success, value, text] = loads(new Bytes(data)) as unknown as readonly [number, number, boolean, unknown, string];
  if (!success && text !== "") (value as BaseException).__cause__ = new RemoteTraceback(text);
  return { job, i, success, value };
}

/** In the worker: does one task after the other. */
const pool_worker = blocking(function* worker(tasks: Address, results: Address, initializer: unknown, initargs: Iterable<unknown>, maxTasks: number | null): Blocking<null> {
  const memory = sharedMemory();
  if (initializer !== null) {
    const made = begin_call(initializer, [...initargs]);
    if (isBlocking(made)) yield* made;
  }
  for (let completed = 0; maxTasks === null || completed < maxTasks; completed++) {
    const message = yield* untilTaken(() => receive(memory, tasks), Infinity);
    if (message === null || message.length === 0) return null;
    const [job, i, kind, f, args, kwds] = loads(new Bytes(message)) as unknown as readonly [number, number, TaskKind, unknown, unknown[], unknown];
    const answer = answerOf(yield* done({ job, i, kind, f, args, kwds }));
    memory.alone(() => send(memory, results, answer));
  }
  return null;
}, "tasks, results, initializer, initargs, maxtasks");
namedInPickles(MODULE, "_worker", pool_worker);
blockingFunctions(MODULE, { _worker: [pool_worker, "tasks, results, initializer, initargs, maxtasks"] });

function answerOf({ job, i, success, value }: Done): Uint8Array {
  try {
    return (dumps(tuple([job, i, success, value, success ? "" : remoteText(value)])) as Bytes).data;
  } catch (error) {
    return (dumps(tuple([job, i, false, new MaybeEncodingError(as_python_error(error), value), ""])) as Bytes).data;
  }
}

/** Workers that are threads of this process. */
class Threads implements Crew {
  readonly #plan: CrewPlan;
  readonly #tasks: (Task | null)[] = [];
  readonly #free = new WaitList();
  readonly #leaving = new WaitList();
  #living: number;
  #isOver = false;

  constructor(plan: CrewPlan) {
    this.#plan = plan;
    this.#living = plan.size;
    for (let i = 0; i < plan.size; i++) {
      const thread = new GreenThread(`Thread-${++threadsStarted} (worker)`, true);
      registerThread(thread);
      startStrand(thread, this.#work(), () => {
        thread.finish();
        this.#living--;
        this.#leaving.wakeAll();
      });
    }
  }

  get size(): number {
    return this.#plan.size;
  }

  get waiting(): number {
    return this.#tasks.length;
  }

  give(task: Task): void {
    this.#tasks.push(task);
    this.#free.wake();
  }

  dismiss(): void {
    for (let i = 0; i < this.#plan.size; i++) this.#tasks.push(null);
    this.#free.wakeAll();
  }

  kill(): void {
    this.#isOver = true;
    this.#free.wakeAll();
  }

  *ended(): Blocking<void> {
    while (this.#living > 0) yield* this.#leaving.wait(Infinity);
  }

  *#work(): Blocking<void> {
    const { initializer, initargs, heard } = this.#plan;
    if (initializer !== null) {
      const made = begin_call(initializer, [...initargs]);
      if (isBlocking(made)) yield* made;
    }
    while (!this.#isOver) {
      const task = this.#tasks.shift();
      if (task === undefined) yield* this.#free.wait(Infinity);
      else if (task === null) return;
      else heard(yield* done(task));
    }
  }
}
let threadsStarted = 0;

export class ThreadPool extends Pool {
  constructor(processes: number | null = null, initializer: unknown = null, initargs: Iterable<unknown> = []) {
    super(processes, initializer, initargs);
  }

  protected override $newCrew(plan: CrewPlan): Crew {
    return new Threads(plan);
  }
}

blocking_methods(Pool, ["apply", "func, args=(), kwds={}"], ["map", "func, iterable, chunksize=None"], ["starmap", "func, iterable, chunksize=None"], ["join", ""]);
registerType(Pool, { name: "Pool", module: MODULE, sealed: false, signature: "processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None" });
registerType(ThreadPool, { name: "ThreadPool", module: MODULE, bases: [Pool], sealed: false, signature: "processes=None, initializer=None, initargs=()" });
libraryMethods(Pool, {
  apply_async: "func, args=(), kwds={}, callback=None, error_callback=None",
  map_async: "func, iterable, chunksize=None, callback=None, error_callback=None",
  starmap_async: "func, iterable, chunksize=None, callback=None, error_callback=None",
  imap: "func, iterable, chunksize=1",
  imap_unordered: "func, iterable, chunksize=1",
  close: "",
  terminate: "",
  __enter__: "",
  __exit__: "exc_type, exc_val, exc_tb",
});

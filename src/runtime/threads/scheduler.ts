/**
 * Green threads: one JavaScript thread plays all of Python's threads, as the GIL does, and switches where one blocks.
 * A strand is one generator being driven on behalf of a thread; a thread has more than one only while plain code of it
 * waits inside `run_sync`.
 */
import { currentHost } from "../host.js";
import { followChanges, lookAround, mayLookAround, memoryOfMany, restAmongOthers } from "../interpreters/shared/waiting.js";
import { openOnHost } from "../network/descriptor.js";
import { watchedSignals } from "../signals/watched.js";
import { setBlockingDriver } from "../objects/blocking_results.js";
import { type CoroutineObject, execution, NativeGenerator } from "../objects/coroutine.js";
import { CoroutineStack } from "../objects/coroutine_stack.js";
import { RuntimeError } from "../objects/exceptions.js";
import { DeadlineHeap } from "./deadline_heap.js";
import type { GreenThread } from "./green_thread.js";
import { mainThread } from "./green_thread.js";
import { realSeconds } from "../real_clock.js";
import { beginSlice } from "./slices.js";

/** "This thread waits until somebody wakes it, or until `deadline`." What blocking calls yield to the scheduler. */
export class BlockingRequest {
  readonly due: number;
  /** Somebody called `wake`; false after a timeout. */
  woken = false;
  strand: Strand | null = null;
  /** True while the host may still answer: the scheduler then leaves the host its event loop. */
  readonly host: boolean;

  /** `due`: the `monotonic()` time at which waiting ends by itself. */
  constructor(due = Infinity, host = false) {
    this.due = due;
    this.host = host;
  }

  /** Lets the waiting thread go on. */
  wake(): void {
    if (this.woken) return;
    this.woken = true;
    const { strand } = this;
    if (strand === null) return;
    this.strand = null;
    if (this.due !== Infinity && ++stale > 64) forgetStale();
    makeRunnable(strand);
  }
}

/** The request that gives other runnable threads their turn and waits for nothing. */
export class Turn extends BlockingRequest {
  constructor() {
    super(0);
    this.woken = true;
  }
}

export class Strand {
  readonly thread: GreenThread;
  readonly stack: CoroutineStack;
  finished = false;
  failed = false;
  outcome: unknown = null;
  request: BlockingRequest | null = null;
  /** What to throw at its next step: Ctrl-C. */
  private thrown: unknown = null;
  private readonly whenFinished: (() => void) | null;

  constructor(thread: GreenThread, call: Iterator<unknown, unknown, unknown>, whenFinished: (() => void) | null = null) {
    this.thread = thread;
    this.stack = new CoroutineStack(asDriven(call));
    this.whenFinished = whenFinished;
  }

  /** Runs until the next request or the end. */
  step(): void {
    const before = current;
    // a thread's first step runs inside of the step of whoever starts it, who is about to wait somewhere
    const { depth, waitsAt } = execution;
    current = this.thread;
    execution.depth = 1;
    beginSlice();
    try {
      const { thrown } = this;
      this.thrown = null;
      const result = thrown === null ? this.stack.resume(this.request === null ? undefined : null) : this.stack.raise(thrown);
      if (result.done === true) this.finish(result.value, false);
      else this.park(result.value);
    } catch (error) {
      this.finish(error, true);
    } finally {
      current = before;
      execution.depth = depth;
      execution.waitsAt = waitsAt;
      beginSlice();
    }
  }

  /** Whatever it waits for, it goes on with this exception. */
  interrupt(error: unknown): void {
    this.thrown = error;
    this.request?.wake();
  }

  private finish(outcome: unknown, failed: boolean): void {
    this.finished = true;
    this.failed = failed;
    this.outcome = outcome;
    this.request = null;
    this.whenFinished?.();
  }

  private park(request: unknown): void {
    if (!(request instanceof BlockingRequest)) {
      this.request = new Turn();
      throw new RuntimeError("await wasn't used with future");
    }
    this.request = request;
    if (request.woken) {
      runnable.push(this);
      return;
    }
    request.strand = this;
    if (request.host) outstanding++;
    if (request.due !== Infinity) deadlines.push(request);
  }
}

/** `call` as something a CoroutineStack can hold: itself if a generator, else wrapped in one. */
function asDriven(call: Iterator<unknown, unknown, unknown>): CoroutineObject {
  const isGenerator = NativeGenerator.isPrototypeOf(call) && (call as Partial<CoroutineObject>).$native !== false;
  return (isGenerator ? call : wrapped(call)) as CoroutineObject;
}

function* wrapped(call: Iterator<unknown, unknown, unknown>): Generator<unknown, unknown, unknown> {
  return yield* { [Symbol.iterator]: () => call };
}

let current = mainThread;
let runnable: Strand[] = [];
let deadlines = new DeadlineHeap<BlockingRequest>();
let outstanding = 0;

/** Requests in the heap whose thread was woken before their time. */
let stale = 0;

function forgetStale(): void {
  if (stale * 2 < deadlines.size) return;
  deadlines.retain((request) => !request.woken);
  stale = 0;
}

/** The thread whose code is running. */
export function currentThread(): GreenThread {
  return current;
}

/** Calls `f` as the main thread would: a handler of a signal. */
export function onMainThread(f: () => void): void {
  const before = current;
  const { depth } = execution;
  current = mainThread;
  execution.depth = 2;
  try {
    f();
  } finally {
    current = before;
    execution.depth = depth;
  }
}

/** True when another thread could run now: who holds the "GIL" should offer it a turn. */
export function othersRunnable(): boolean {
  return runnable.length > 0 || mayLookAround() || (deadlines.size > 0 && deadlines.first().due <= currentHost().clock.monotonic());
}

function makeRunnable(strand: Strand): void {
  const { request } = strand;
  if (request?.host === true) outstanding--;
  runnable.push(strand);
  resumeHostLoop();
}

let isUnsettled = false;
/** How many seconds apart waits may end and still end in either order on a real machine. */
const CLOSE = 0.005;

/** Whether threads that run at the same time come in another order than they usually do: one that a busy machine could choose as well. */
export function unsettleThreads(unsettled: boolean): void {
  isUnsettled = unsettled;
}

/** Starts driving `call` on `thread`, which runs inline until it first blocks, as a new Python thread does. */
export function startStrand(thread: GreenThread, call: Iterator<unknown, unknown, unknown>, whenFinished: () => void): Strand {
  const strand = new Strand(thread, call, whenFinished);
  currentHost().tracer?.followThread(strand);
  if (isUnsettled) {
    runnable.unshift(strand);
    return strand;
  }
  starting++;
  try {
    strand.step();
  } finally {
    starting--;
  }
  return strand;
}

/** How many threads are at their first step, which runs inside of the thread that started them. */
let starting = 0;

/** Whether a thread that polls keeps somebody from going on. */
export const othersWaitForTurn = (): boolean => starting > 0 || othersRunnable();

/** A thread that computes has given way while somebody waits for the host. */
const VISIT = -1;
/** After so many seconds the host then gets its turn. */
const BETWEEN_VISITS = 0.01;
/** When the host last had its turn. */
let visited = 0;

/** Runs whatever is runnable until `strand` is finished: 0, or how many seconds to wait when nothing is runnable, or VISIT. */
function pump(strand: Strand): number {
  const { clock } = currentHost();
  while (!strand.finished) {
    expire(clock.monotonic());
    lookAround();
    const next = runnable.shift();
    if (next !== undefined) {
      next.step();
      if (next.request instanceof Turn && (outstanding > 0 || (watchedSignals.size > 0 && !clock.jumps)) && realSeconds() - visited > BETWEEN_VISITS) return VISIT;
      continue;
    }
    if (deadlines.size === 0) return Infinity;
    const delay = deadlines.first().due - clock.monotonic();
    if (delay > 0) return delay;
  }
  return 0;
}

/** Makes those runnable whose deadline has come, in order. */
function expire(now: number): void {
  const expired: Strand[] = [];
  while (deadlines.size > 0) {
    const request = deadlines.first();
    if (!request.woken) {
      if (request.due > now + (expired.length > 0 && isUnsettled ? CLOSE : 0)) break;
      const { strand } = request;
      request.strand = null;
      if (strand !== null) expired.push(strand);
    } else stale--;
    deadlines.pop();
  }
  if (isUnsettled) expired.reverse();
  for (const strand of expired) makeRunnable(strand);
}

/** What is raised when every thread waits for another one: CPython would hang for ever. */
export class Deadlock extends Error {
  override readonly name = "Deadlock";
  constructor() {
    super("every task and thread waits for another one: nothing is left that could wake the program");
  }
}

/** Sleeps among other interpreters until one of the own threads may go on, at most `delay`; false when there are no others. */
function restedAmongOthers(delay: number): boolean {
  const memory = memoryOfMany();
  if (memory === null) return false;
  if (restAmongOthers(memory, delay, isAnyRunnable) === "stuck") throw new Deadlock();
  return true;
}

const isAnyRunnable = (): boolean => runnable.length > 0;

/** How many calls are being run from plain code: the host can't go on before they are over. */
let drives = 0;

/** `yield* hostsTurn(processes)`: the host gets the time to bring its news, or they are looked for where it can't go on. */
export function* hostsTurn(source: { visit(done: () => void): void } | undefined): Generator<unknown, void, unknown> {
  if (drives > 0) {
    lookAtProcesses();
    return;
  }
  const request = new BlockingRequest(Infinity, true);
  source?.visit(() => request.wake());
  yield request;
}

/** Runs a blocking call to its end from plain code; other threads go on meanwhile. */
export function run_sync<T>(call: Iterator<unknown, T, unknown>): T {
  drives++;
  try {
    return drivenToEnd(call);
  } finally {
    drives--;
  }
}

function drivenToEnd<T>(call: Iterator<unknown, T, unknown>): T {
  const strand = new Strand(current, call);
  const isMain = current === mainThread;
  if (isMain) mainStrands.push(strand);
  strand.step();
  while (!strand.finished) {
    const delay = pump(strand);
    if (strand.finished) break;
    if (delay === VISIT) {
      visited = realSeconds();
      continue;
    }
    if (outstanding === 0 && restedAmongOthers(delay)) continue;
    if (delay === Infinity && outstanding === 0) throw new Deadlock();
    if (outstanding > 0 && lookAtProcesses()) continue;
    if (outstanding > 0 || !currentHost().clock.wait(delay)) {
      throw new RuntimeError("this host cannot wait inside a plain function; make the call from a function that may block");
    }
  }
  if (isMain) mainStrands.splice(mainStrands.indexOf(strand), 1);
  if (strand.failed) throw strand.outcome;
  return strand.outcome as T;
}

/** What child processes have to say, where the host can't go on; false when there are none. */
function lookAtProcesses(): boolean {
  const { clock, processes } = currentHost();
  const slept = processes?.look() ?? null;
  if (slept !== null && clock.jumps) clock.wait(slept);
  return slept !== null;
}

setBlockingDriver((call) => run_sync(call as Iterator<unknown, unknown, unknown>));

/** What the main thread is doing: the blocking call at module level, and those of plain code below it. */
const mainStrands: Strand[] = [];
/** Rejects the promise that the module waits for. */
let rejectModule: ((error: unknown) => void) | null = null;

/** The innermost call in which the main thread waits. */
export function mainStrand(): Strand | null {
  return mainStrands.at(-1) ?? null;
}

/** Forgets what the main thread was doing; gives what rejects the module's call, null when it made none. */
export function abandonMain(): ((error: unknown) => void) | null {
  const reject = rejectModule;
  rejectModule = null;
  mainStrands.length = 0;
  current = mainThread;
  hostLoop = null;
  execution.depth = 2;
  return reject;
}

let hostLoop: (() => void) | null = null;

/** A host callback woke somebody while we waited for the host: go on as soon as that callback is over. */
function resumeHostLoop(): void {
  const go = hostLoop;
  if (go === null) return;
  hostLoop = null;
  queueMicrotask(go);
}

/** Drives a blocking call made at module level: at once where the host can block, in host callbacks where not. */
export function driveFromModule(call: Iterator<unknown, unknown, unknown>, resolve: (value: unknown) => void, reject: (error: unknown) => void): void {
  const strand = new Strand(mainThread, call);
  const outer = rejectModule;
  rejectModule = reject;
  mainStrands.push(strand);
  const leave = (): void => {
    rejectModule = outer;
    const at = mainStrands.indexOf(strand);
    if (at >= 0) mainStrands.splice(at, 1);
  };
  const settle = (): void => {
    leave();
    if (strand.failed) reject(strand.outcome);
    else resolve(strand.outcome);
  };
  const go = (): void => {
    for (;;) {
      const delay = pump(strand);
      if (strand.finished) return settle();
      const { clock } = currentHost();
      if (outstanding === 0 && delay !== VISIT) {
        const others = memoryOfMany();
        if (delay === Infinity && others === null && watchedSignals.size === 0) {
          leave();
          return reject(new Deadlock());
        }
        // a host that sleeps hears of no signal
        const listens = (delay === Infinity && others === null) || (watchedSignals.size > 0 && !clock.jumps);
        if (!listens && openOnHost.count === 0) {
          if (others === null ? clock.wait(delay) : restAmongOthers(others, delay, isAnyRunnable) === null) continue;
          if (others !== null) {
            leave();
            return reject(new Deadlock());
          }
        }
      }
      let waiting = true;
      let stopTimer: (() => void) | null = null;
      const wakeUp = (): void => {
        if (!waiting) return;
        waiting = false;
        hostLoop = null;
        visited = realSeconds();
        stopTimer?.();
        go();
      };
      hostLoop = wakeUp;
      stopTimer = clock.after(Math.max(0, delay), wakeUp);
      followChanges(() => waiting);
      return;
    }
  };
  strand.step();
  go();
}

/** Lets every thread that is not a daemon finish, as the interpreter does at its end. */
export function joinThreads(threads: Iterable<GreenThread>): Promise<void> {
  const waiting = [...threads].filter((thread) => thread.alive && !thread.daemon);
  function* all(): Generator<unknown, void, unknown> {
    for (const thread of waiting) {
      while (thread.alive) {
        const request = new BlockingRequest();
        thread.joiners.push(request);
        yield request;
      }
    }
  }
  return new Promise((resolve, reject) => driveFromModule(all(), () => resolve(), reject));
}

/** Forgets all threads but the main one: the program is over. */
export function resetThreads(): void {
  abandonMain();
  runnable = [];
  deadlines = new DeadlineHeap();
  outstanding = 0;
  stale = 0;
  hostLoop = null;
  execution.depth = 2;
  execution.pending = [];
}

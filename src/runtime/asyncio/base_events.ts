/** The event loop: CPython's order of things, on our own queue and timers. The page is CPython's `base_events.py`. */
import { currentHost } from "../host.js";
import type { Clock } from "../clock.js";
import type { Descriptor } from "../network/descriptor.js";
import { unwatch, watch } from "../network/watching.js";
import { call, invoke } from "../objects/calls.js";
import { type Coroutine, coroutine_methods, execution } from "../objects/coroutine.js";
import { close_async_generator, type AsyncGeneratorObject, setAsyncGeneratorHooks } from "../objects/async_generator.js";
import type { CoroutineStack } from "../objects/coroutine_stack.js";
import { Dict } from "../objects/dict.js";
import { BaseException, KeyboardInterrupt, RuntimeError, SystemExit, TypeError } from "../objects/exceptions.js";
import { type_name } from "../objects/types.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { libraryFrame } from "../objects/traceback.js";
import { className, registerType } from "../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../threads/blocking.js";
import type { Context } from "../threads/context.js";
import { nextThreadNumber } from "../threads/green_thread.js";
import { DeadlineHeap } from "../threads/deadline_heap.js";
import { BlockingRequest, currentThread, hostsTurn, othersRunnable, Turn } from "../threads/scheduler.js";
import { submitToExecutor, ThreadPoolExecutor, type Executor } from "../threads/executor.js";
import { iscoroutine, iscoroutinefunction } from "./coroutines.js";
import { AbstractEventLoop } from "./abstract_loop.js";
import { registerLoop } from "./living_loops.js";
import { madeBy, madeHere, sourceTraceback, tookLong } from "./debug_mode.js";
import { reportContext, tellHandler } from "./exception_reports.js";
import { _get_running_loop, _set_running_loop } from "./running_loop.js";
import { followed } from "./foreign_futures.js";
import type { DoneCallback } from "./done_callbacks.js";
import { Future, isfuture } from "./futures.js";
import { Handle, type Timer, TimerHandle } from "./handles.js";
import { log } from "./log.js";
import { ReadyQueue, type ReadyEntry } from "./ready_queue.js";
import { Selector } from "./selector.js";
import { eager_task_factory, ensure_future, gather, Task, type TaskOptions } from "./tasks.js";
import { wrap_future } from "./concurrent.js";
import type { Awaitable } from "../objects/coroutine.js";

/** Cancelled timers are swept out when there are more than these, and more than half. */
const MIN_SCHEDULED_TIMER_HANDLES = 100;
const CLOCK_RESOLUTION = 1e-9;

const BASE_EVENTS = "asyncio/base_events.py";

const NO_OPTIONS: TaskOptions = {};
const NO_ARGUMENTS: readonly unknown[] = [];

/** Why the loop gives control back to its thread. */
const BLOCKED = 0;
const STOP = 1;
const IDLE = 2;
const OFFER = 3;
const VISIT = 4;
type Reason = typeof BLOCKED | typeof STOP | typeof IDLE | typeof OFFER | typeof VISIT;

/** After so many seconds of work the host gets its turn, if it may have news. */
const WORK_BETWEEN_VISITS = 0.001;

export class BaseEventLoop extends AbstractEventLoop {
  readonly $clock: Clock = currentHost().clock;
  readonly $ready = new ReadyQueue();
  $timers = new DeadlineHeap<Timer>();
  $cancelledTimers = 0;
  $stopping = false;
  $closed = false;
  $running = false;
  /** The thread that runs the loop. */
  $thread: ReturnType<typeof currentThread> | null = null;
  $debug = false;
  /** A class of the program says itself what time it is. */
  $ownTime = false;
  /** How many entries of this turn are still to run, and the one that blocked. */
  $left = 0;
  $blocked: ReadyEntry | null = null;
  $request: BlockingRequest | null = null;
  /** The call of a handle's callback that blocked. */
  $handleStack: CoroutineStack | null = null;
  $inTurn = false;
  /** In debug mode, when the entry that runs began. */
  $entryBegan = 0;
  $turnsUntilLook = 0;
  /** What the loop waits with when it has nothing to do; another thread or the host may wake it. */
  $idle: BlockingRequest | null = null;
  /** What the host does for the loop without a socket: names that are looked up, sockets that are being opened. */
  $hostOperations = 0;
  /** The sockets that are watched; null while there is none. */
  $selector: Selector | null = null;
  /** When the host last had its turn, while it may bring news. */
  $visited = 0;
  $currentTask: Task<unknown> | null = null;
  /** Tasks that are not done, as a ring through `$previous` and `$next`. */
  $firstTask: Task<unknown> | null = null;
  readonly $unretrieved = new Set<Future<unknown>>();
  $exceptionHandler: unknown = null;
  $taskFactory: unknown = null;
  $defaultExecutor: Executor | null = null;
  $executorShutdown = false;
  $asyncGenerators = new Set<AsyncGeneratorObject>();
  $asyncGeneratorsShutdown = false;

  /** A dropped async generator is closed by a task of its own, made in the loop's next turn. */
  $finalize(generator: AsyncGeneratorObject): void {
    this.$asyncGenerators.delete(generator);
    if (!this.is_closed()) this.call_soon(() => void this.create_task(close_async_generator(generator)));
  }

  slow_callback_duration = 0.1;

  constructor() {
    super();
    registerLoop(this);
    currentHost().tracer?.followLoop(this);
  }

  // ─── scheduling ───

  /** The loop's time in seconds: the monotonic clock. */
  time(): number {
    return this.$clock.monotonic();
  }

  /** Calls `callback(*args)` in the next turn. */
  call_soon(callback: unknown, ...params: unknown[]): Handle {
    return this.$callSoon(callback, params, "call_soon");
  }

  /** `call_soon` from another thread: also wakes the loop. */
  call_soon_threadsafe(callback: unknown, ...params: unknown[]): Handle {
    const handle = this.$callSoon(callback, params, "call_soon_threadsafe");
    this.$wake();
    return handle;
  }

  private $callSoon(callback: unknown, params: readonly unknown[], method: string): Handle {
    this.$checkClosed();
    const context = contextAmong(params);
    this.$checkCallback(callback, method);
    const handle = new Handle(callback, argumentsAmong(params, context), this, context ?? null);
    if (this.$debug) madeHere(handle);
    this.$ready.push(handle);
    return handle;
  }

  /** Calls `callback(*args)` after `delay` seconds. */
  call_later(delay: number, callback: unknown, ...params: unknown[]): TimerHandle {
    if (delay === null || delay === undefined) throw new TypeError("delay must not be None");
    const context = contextAmong(params);
    if (!(delay > 0)) this.$turnsUntilLook = 0; // it is due in the next turn, not when the clock is looked at again
    return this.$callAt(Number(this.time()) + seconds(delay) * this.$clock.stretch, callback, argumentsAmong(params, context), context ?? null, "call_later");
  }

  /** Calls `callback(*args)` when the loop's time is `when`. */
  call_at(when: number, callback: unknown, ...params: unknown[]): TimerHandle {
    if (when === null || when === undefined) throw new TypeError("when cannot be None");
    const context = contextAmong(params);
    return this.$callAt(seconds(when), callback, argumentsAmong(params, context), context ?? null, "call_at");
  }

  $callAt(when: number, callback: unknown, args: readonly unknown[], context: Context | null, method: string): TimerHandle {
    this.$checkClosed();
    this.$checkCallback(callback, method);
    const timer = new TimerHandle(when, callback, args, this, context);
    if (this.$debug) madeHere(timer);
    this.$addTimer(timer);
    return timer;
  }

  $addTimer(timer: Timer): void {
    timer.$scheduled = true;
    this.$timers.push(timer);
  }

  $timerCancelled(timer: Timer): void {
    if (timer.$scheduled) this.$cancelledTimers++;
  }

  /** Puts an entry made by the library itself into the queue; a closed loop refuses as `call_soon` does. */
  $push(entry: ReadyEntry, argument?: unknown): void {
    if (this.$closed) this.$checkClosed();
    this.$ready.push(entry, argument);
    if (this.$idle !== null) this.$idle.wake();
  }

  $wake(): void {
    if (this.$idle !== null) this.$idle.wake();
  }

  /** As in CPython, only debug mode looks at callbacks before they are called. */
  private $checkCallback(callback: unknown, method: string): void {
    if (!this.$debug) return;
    if (method !== "call_soon_threadsafe") this.$checkThread();
    if (typeof callback === "function" ? (callback as { $meta?: { kind?: string } }).$meta?.kind === "coroutine" : iscoroutine(callback) || iscoroutinefunction(callback)) {
      throw new TypeError(`coroutines cannot be used with ${method}()`);
    }
    if (typeof callback !== "function" && typeof (callback as { __call__?: unknown } | null)?.__call__ !== "function") {
      throw new TypeError(`a callable object was expected by ${method}(), got ${repr(callback)}`);
    }
  }

  /** RuntimeError when a loop runs in another thread than this one. */
  private $checkThread(): void {
    if (this.$thread === null || this.$thread === currentThread()) return;
    throw new RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one");
  }

  $checkClosed(): void {
    if (this.$closed) throw new RuntimeError("Event loop is closed");
  }

  // ─── running ───

  /** Runs until `stop` is called. */
  run_forever(): BlockingCall<null>;
  *run_forever(): Blocking<null> {
    const thread = currentThread();
    const hooks = setAsyncGeneratorHooks(null);
    let isOurs = false;
    try {
      this.$checkClosed();
      this.$checkRunning();
      isOurs = true;
      this.$running = true;
      this.$inTurn = false;
      this.$thread = thread;
      this.$ownTime = this.time !== BaseEventLoop.prototype.time;
      _set_running_loop(this);
      setAsyncGeneratorHooks(this);
      for (;;) {
        const reason = this.$runTurns();
        if (reason === STOP) break;
        if (reason === OFFER) yield new Turn();
        else if (reason === BLOCKED) {
          const entry = this.$blocked!;
          for (let request = this.$request; request !== null; request = entry.proceed()) yield request;
          this.$blocked = null;
          if (this.$debug) this.$checkDuration(entry);
        } else if (reason === VISIT) {
          yield* hostsTurn(currentHost().network);
          this.$visited = this.$clock.monotonic();
        } else {
          const { $timers: timers } = this;
          const due = timers.size === 0 ? Infinity : this.$ownTime ? timers.first().due + this.$clock.monotonic() - Number(this.time()) : timers.first().due;
          const request = new BlockingRequest(due, this.$isLive());
          this.$idle = request;
          yield request;
          this.$idle = null;
        }
      }
    } catch (error) {
      // Only what ends programs comes here: SystemExit, KeyboardInterrupt.
      libraryFrame(error, "asyncio/events.py", 89, "_run");
      libraryFrame(error, BASE_EVENTS, 2027, "_run_once");
      throw libraryFrame(error, BASE_EVENTS, 679, "run_forever");
    } finally {
      this.$stopping = false;
      this.$running = false;
      this.$idle = null;
      if (isOurs) {
        this.$left = 0;
        this.$currentTask = null;
        this.$thread = null;
      }
      // As in CPython 3.13, a refused nested call too forgets that the loop is running.
      thread.runningLoop = null;
      setAsyncGeneratorHooks(hooks);
    }
    return null;
  }

  /** JavaScript was stopped while the loop ran: the task that was running is lost, the others can still be cancelled. */
  $afterStop(): void {
    this.$running = false;
    this.$stopping = false;
    this.$idle = null;
    this.$blocked = null;
    this.$left = 0;
    this.$inTurn = false;
    this.$thread = null;
    currentThread().runningLoop = null;
    const task = this.$currentTask;
    this.$currentTask = null;
    if (task !== null) task.$lost();
  }

  /** Runs turn after turn: until told to stop, until an entry blocks, until nothing is ready, or until another thread wants its turn. */
  $runTurns(): Reason {
    const ready = this.$ready;
    const { depth } = execution;
    execution.depth = depth + 2; // _run_once and Handle._run
    let hadNothing = false;
    try {
      for (;;) {
        while (this.$left > 0) {
          this.$left--;
          const entry = ready.shift();
          if (this.$debug) this.$entryBegan = this.time();
          const request = entry.run(ready.argument);
          if (request !== null) {
            this.$blocked = entry;
            this.$request = request;
            return BLOCKED;
          }
          if (this.$debug) this.$checkDuration(entry);
        }
        if (this.$inTurn) {
          this.$inTurn = false;
          // When nothing is ready, what comes next is not another turn but waiting, unless something is due by now.
          hadNothing = ready.size === 0 && !this.$stopping;
          if (!hadNothing) this.$clock.turn();
          if (this.$stopping) return STOP;
        }
        if (this.$selector !== null) {
          if (ready.size > 0 && this.$isLive() && this.$clock.monotonic() - this.$visited > WORK_BETWEEN_VISITS && !this.$stopping) return VISIT;
          this.$selector.collect(ready);
        }
        if (this.$timers.size > 0) {
          if (this.$cancelledTimers > 0) this.$sweepTimers();
          if (ready.size === 0) this.$turnsUntilLook = 0;
          if (--this.$turnsUntilLook < 0) {
            this.$turnsUntilLook = this.$ownTime ? 0 : this.$clock.lookEvery;
            this.$moveDueTimers();
          }
        }
        if (hadNothing && ready.size > 0) {
          hadNothing = false;
          this.$clock.turn();
          if (this.$timers.size > 0) this.$moveDueTimers();
        }
        if (ready.size === 0 && !this.$stopping) return IDLE;
        this.$left = ready.size;
        this.$inTurn = true;
        if (othersRunnable()) return OFFER;
      }
    } finally {
      execution.depth = depth;
    }
  }

  /** Debug mode tells of what took longer than `slow_callback_duration`. */
  private $checkDuration(entry: ReadyEntry): void {
    const seconds = this.time() - this.$entryBegan;
    if (seconds >= this.slow_callback_duration && (entry instanceof Handle || entry instanceof Task)) tookLong(entry, seconds);
  }

  /** Whether the host may bring something that the loop waits for. */
  $isLive(): boolean {
    return this.$hostOperations > 0 || (this.$selector !== null && this.$selector.isLive);
  }

  /** What watches sockets for the loop. */
  $watch(): Selector {
    return (this.$selector ??= new Selector(this));
  }

  /** Waits until the host has opened a socket, or has failed to. */
  *$whenOpen(descriptor: Descriptor & { readonly opening: boolean }): Coroutine<null> {
    if (!descriptor.opening) return null;
    const opened = this.create_future<null>();
    this.$hostOperations++;
    const told = (): void => {
      if (descriptor.opening || opened.done()) return;
      opened.set_result(null);
      this.$wake();
    };
    watch(descriptor, told);
    try {
      return yield* opened;
    } finally {
      this.$hostOperations--;
      unwatch(descriptor, told);
    }
  }

  /** Moves what is due from the timers to the queue. */
  private $moveDueTimers(): void {
    const { $timers: timers, $ready: ready } = this;
    const end = (this.$ownTime ? Number(this.time()) : this.$clock.monotonic()) + CLOCK_RESOLUTION;
    while (timers.size > 0 && timers.first().due < end) {
      const timer = timers.pop();
      timer.$scheduled = false;
      if (timer.$cancelled) this.$cancelledTimers--;
      ready.push(timer);
    }
  }

  private $sweepTimers(): void {
    const { $timers: timers } = this;
    if (timers.size > MIN_SCHEDULED_TIMER_HANDLES && this.$cancelledTimers / timers.size > 0.5) {
      timers.retain((timer) => {
        if (timer.$cancelled) timer.$scheduled = false;
        return !timer.$cancelled;
      });
      this.$cancelledTimers = 0;
      return;
    }
    while (timers.size > 0 && timers.first().$cancelled) {
      timers.pop().$scheduled = false;
      this.$cancelledTimers--;
    }
  }

  private $checkRunning(): void {
    if (this.$running) throw new RuntimeError("This event loop is already running");
    if (_get_running_loop() !== null) throw new RuntimeError("Cannot run the event loop while another loop is running");
  }

  /** Runs until `future` is done and returns its result. */
  run_until_complete<T>(future: Awaitable<T>): BlockingCall<T>;
  *run_until_complete(future: unknown): Blocking<unknown> {
    this.$checkClosed();
    this.$checkRunning();
    const isNew = !isfuture(future);
    const awaited = followed(ensure_future(future, { loop: this }));
    if (isNew && awaited instanceof Task) awaited.$notMissed();
    const callback = new StopWhenDone();
    awaited.$whenDone(callback);
    try {
      yield* this.run_forever();
    } catch (thrown) {
      const error = libraryFrame(thrown, BASE_EVENTS, 708, "run_until_complete");
      // The coroutine raised a BaseException: nobody will ask for it.
      if (isNew && awaited.done() && !awaited.cancelled()) awaited.exception();
      throw error;
    } finally {
      awaited.remove_done_callback(callback);
    }
    if (!awaited.done()) throw libraryFrame(new RuntimeError("Event loop stopped before Future completed."), BASE_EVENTS, 719, "run_until_complete");
    try {
      return awaited.result();
    } catch (error) {
      throw libraryFrame(error, BASE_EVENTS, 721, "run_until_complete");
    }
  }

  /** The loop stops at the end of this turn. */
  stop(): null {
    this.$stopping = true;
    this.$wake();
    return null;
  }

  is_running(): boolean {
    return this.$running;
  }

  is_closed(): boolean {
    return this.$closed;
  }

  /** Forgets what was to come; the loop can't be used again. */
  close(): null {
    if (this.$running) throw new RuntimeError("Cannot close a running event loop");
    if (this.$closed) return null;
    if (this.$debug) log(10, { file: BASE_EVENTS, line: 744, func: "close" }, "Close %r", [this], null);
    this.$closed = true;
    this.$ready.clear();
    this.$timers.clear();
    this.$selector?.close();
    this.$executorShutdown = true;
    const executor = this.$defaultExecutor;
    if (executor !== null) {
      this.$defaultExecutor = null;
      executor.$shutdownNoWait();
    }
    return null;
  }

  // ─── making Futures and Tasks ───

  create_future<T = unknown>(): Future<T> {
    const future = new Future<T>(undefined, this);
    if (this.$debug) madeBy(future, BASE_EVENTS, 460, "create_future");
    return future;
  }

  /** Wraps a coroutine into a Task and schedules it. */
  create_task<T>(coro: Coroutine<T>, options?: TaskOptions): Task<T> {
    this.$checkClosed();
    if (this.$taskFactory === null) {
      const task = new Task<T>(coro, options, this);
      if (this.$debug) madeHere(task);
      return task;
    }
    const { name = null, context } = options ?? NO_OPTIONS;
    if (this.$taskFactory === eager_task_factory && (context ?? null) === null) {
      const task = eager_task_factory(this, coro); // as below, without the detour of a call by a program
      task.$name = name === null ? "None" : str(name);
      return task;
    }
    const keywords: Record<string, unknown> = context === undefined || context === null ? {} : { context };
    const task = call(this.$taskFactory, [this, coro], keywords) as Task<T>;
    task.set_name(name); // CPython 3.13.0 also gives None as a name
    return task;
  }

  set_task_factory(factory: unknown): null {
    if (factory !== null && typeof factory !== "function" && typeof (factory as { __call__?: unknown }).__call__ !== "function") {
      throw new TypeError("task factory must be a callable or None");
    }
    this.$taskFactory = factory;
    return null;
  }

  get_task_factory(): unknown {
    return this.$taskFactory;
  }

  // ─── executors ───

  /** Runs `func(*args)` in a thread; `null` stands for the loop's own pool. */
  run_in_executor<A extends unknown[], T>(executor: Executor | null, func: (...args: A) => Generator<unknown, T, unknown>, ...args: A): Future<T>;
  run_in_executor<A extends unknown[], T>(executor: Executor | null, func: (...args: A) => T, ...args: A): Future<T>;
  run_in_executor(executor: Executor | null, func: unknown, ...args: unknown[]): Future<unknown> {
    this.$checkClosed();
    if ((func as { $meta?: { kind?: string } } | null)?.$meta?.kind === "coroutine") throw new TypeError("coroutines cannot be used with run_in_executor()");
    return wrap_future(submitToExecutor(executor ?? this.$executor(), func, args), { loop: this });
  }

  /** The loop's own pool, made when it is first needed. */
  $executor(): Executor {
    if (this.$executorShutdown) throw new RuntimeError("Executor shutdown has been called");
    return (this.$defaultExecutor ??= new ThreadPoolExecutor(null, "asyncio"));
  }

  set_default_executor(executor: Executor): null {
    if (!(executor instanceof ThreadPoolExecutor)) throw new TypeError("executor must be ThreadPoolExecutor instance");
    this.$defaultExecutor = executor;
    return null;
  }

  /** Waits until the default executor's threads have ended. */
  *shutdown_default_executor(timeout: number | null = null): Coroutine<null> {
    void timeout;
    this.$executorShutdown = true;
    const executor = this.$defaultExecutor;
    if (executor === null) return null;
    nextThreadNumber(); // CPython waits for the workers in a thread of its own
    const future = this.create_future<null>();
    executor.$whenDrained(() => this.call_soon_threadsafe(() => void (future.done() || future.set_result(null))));
    yield* future;
    return null;
  }

  /** Closes the async generators that were left unfinished. */
  *shutdown_asyncgens(): Coroutine<null> {
    this.$asyncGeneratorsShutdown = true;
    if (this.$asyncGenerators.size === 0) return null;
    const open = [...this.$asyncGenerators];
    this.$asyncGenerators.clear();
    const results = yield* gather(...open.map((generator) => close_async_generator(generator)), { return_exceptions: true });
    for (const [i, result] of results.entries()) {
      if (!(result instanceof BaseException)) continue;
      tellHandler(
        this,
        new Dict<string, unknown>([
          ["message", `an error occurred during closing of asynchronous generator ${repr(open[i])}`],
          ["exception", result],
          ["asyncgen", open[i]],
        ]),
      );
    }
    return null;
  }

  // ─── errors ───

  /** A callback raised: the handler hears of it; only the exceptions that end programs pass through. */
  $callbackFailed(error: unknown, handle: { __repr__(): string }): void {
    if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
    libraryFrame(error, "asyncio/events.py", 89, "_run");
    const text = handle.__repr__().replace(/^<\w+ (?:when=\S+ )?/, "").replace(/>$/, "").replace(/ created at \S+$/, "");
    tellHandler(
      this,
      withCreation(handle, [
        ["message", `Exception in callback ${text}`],
        ["exception", error],
        ["handle", handle],
      ]),
    );
  }

  set_exception_handler(handler: unknown): null {
    if (handler !== null && typeof handler !== "function" && typeof (handler as { __call__?: unknown }).__call__ !== "function") {
      throw new TypeError(`A callable object or None is expected, got ${repr(handler)}`);
    }
    this.$exceptionHandler = handler;
    return null;
  }

  get_exception_handler(): unknown {
    return this.$exceptionHandler;
  }

  default_exception_handler(context: Dict<string, unknown>): null {
    reportContext(context);
    return null;
  }

  call_exception_handler(context: Dict<string, unknown>): null {
    if (this.$exceptionHandler === null) {
      this.default_exception_handler(context);
      return null;
    }
    try {
      invoke(this.$exceptionHandler, this, context);
    } catch (error) {
      if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
      this.default_exception_handler(
        new Dict<string, unknown>([
          ["message", "Unhandled error in exception handler"],
          ["exception", error],
          ["context", context],
        ]),
      );
    }
    return null;
  }

  /** Tells of exceptions that nobody will ask for any more. */
  $reportUnretrieved(which: (future: Future<unknown>) => boolean): void {
    for (const future of [...this.$unretrieved]) {
      if (!which(future)) continue;
      this.$unretrieved.delete(future);
      if (future.$rare !== null) future.$rare.unretrieved = false;
      tellHandler(
        this,
        withCreation(future, [
          ["message", `${future.$kindName} exception was never retrieved`],
          ["exception", future.$exception],
          ["future", future],
        ]),
      );
    }
  }

  /** The program ends: what nobody asked for and what can't be finished any more. */
  $atExit(): void {
    this.$reportUnretrieved(() => true);
    const pending: Task<unknown>[] = [];
    for (let task = this.$firstTask; task !== null; task = task.$next) pending.push(task);
    this.$firstTask = null;
    for (const task of pending.reverse()) task.$destroyed();
  }

  get_debug(): boolean {
    return this.$debug;
  }

  set_debug(enabled: boolean): null {
    this.$debug = enabled;
    return null;
  }

  __repr__(): string {
    const truth = (x: boolean): string => (x ? "True" : "False");
    return `<${className(this.constructor)} running=${truth(this.$running)} closed=${truth(this.$closed)} debug=${truth(this.$debug)}>`;
  }
}

/** What an exception handler is told; in debug mode also where the object at fault was made. */
function withCreation(made: object, entries: readonly [string, unknown][]): Dict<string, unknown> {
  const traceback = sourceTraceback(made);
  return new Dict<string, unknown>(traceback === null ? entries : [...entries, ["source_traceback", traceback]]);
}

/** `_run_until_complete_cb`: stops the loop when the awaited Future is done. */
class StopWhenDone implements DoneCallback {
  schedule(future: Future<unknown>): void {
    future.$loop.$push(new StopEntry(future));
  }

  describe(): string {
    return "_run_until_complete_cb() at /usr/local/lib/python3.13/asyncio/base_events.py:182";
  }

  is(f: unknown): boolean {
    return f === this;
  }
}

class StopEntry implements ReadyEntry {
  private readonly future: Future<unknown>;

  constructor(future: Future<unknown>) {
    this.future = future;
  }

  run(): BlockingRequest | null {
    const { future } = this;
    // SystemExit and KeyboardInterrupt have left the loop already.
    if (!future.cancelled()) {
      const error = future.exception();
      if (error instanceof SystemExit || error instanceof KeyboardInterrupt) return null;
    }
    future.$loop.stop();
    return null;
  }

  proceed(): null {
    return null;
  }
}

/** `context=`, the last of a call's parameters as JavaScript code gives them; undefined when it is not there. */
function contextAmong(params: readonly unknown[]): Context | null | undefined {
  if (params.length === 0) return undefined;
  const last = params[params.length - 1];
  if (typeof last !== "object" || last === null || Object.getPrototypeOf(last) !== Object.prototype) return undefined;
  return (last as { context?: Context | null }).context ?? null;
}

/** The others of a call's parameters; one array for all calls without any. */
function argumentsAmong(params: readonly unknown[], context: Context | null | undefined): readonly unknown[] {
  if (params.length === 0) return NO_ARGUMENTS;
  return context === undefined ? params : params.slice(0, -1);
}

function seconds(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "string" || typeof value !== "object") {
    if (typeof value === "bigint" || typeof value === "boolean") return Number(value);
    throw new TypeError(`unsupported operand type(s) for +: 'float' and '${type_name(value)}'`);
  }
  return Number(value);
}

coroutine_methods(BaseEventLoop, ["shutdown_default_executor", "timeout=None"], "shutdown_asyncgens");
blocking_methods(BaseEventLoop, ["run_forever", ""], ["run_until_complete", "future"]);

/** The loop that `new_event_loop()` makes on Unix. */
registerType(BaseEventLoop, { name: "BaseEventLoop", module: "asyncio.base_events", bases: [AbstractEventLoop], sealed: false });

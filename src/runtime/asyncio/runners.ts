/** `asyncio.run` and `Runner`. The page is CPython's `runners.py`. */
import { tellHandler } from "./exception_reports.js";
import type { Coroutine } from "../objects/coroutine.js";
import { Dict } from "../objects/dict.js";
import { invoke } from "../objects/calls.js";
import { as_python_error, handled, KeyboardInterrupt, RuntimeError, ValueError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { libraryFrame } from "../objects/traceback.js";
import { registerType } from "../objects/type_registry.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall } from "../threads/blocking.js";
import { Context } from "../threads/context.js";
import { mainThread } from "../threads/green_thread.js";
import { type InterruptHandler, popInterruptHandler, pushInterruptHandler } from "../threads/interrupts.js";
import { currentThread } from "../threads/scheduler.js";
import { madeBy } from "./debug_mode.js";
import { iscoroutine } from "./coroutines.js";
import { CancelledError } from "./exceptions.js";
import type { BaseEventLoop } from "./base_events.js";
import type { SelectorEventLoop } from "./selector_events.js";
import { new_event_loop, set_event_loop } from "./events.js";
import { _get_running_loop } from "./running_loop.js";
import { all_tasks, gather, type Task } from "./tasks.js";

const RUNNERS = "asyncio/runners.py";

export interface RunnerOptions {
  readonly debug?: boolean | null;
  readonly loop_factory?: (() => BaseEventLoop) | null;
}

type State = "created" | "initialized" | "closed";

export class Runner {
  private $state: State = "created";
  private readonly $debug: boolean | null;
  private readonly $loopFactory: unknown;
  private $loop: BaseEventLoop | null = null;
  private $context: Context | null = null;
  private $setEventLoop = false;

  constructor({ debug = null, loop_factory = null }: RunnerOptions = {}) {
    this.$debug = debug;
    this.$loopFactory = loop_factory;
  }

  __enter__(): this {
    this.$init();
    return this;
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): BlockingCall<null>;
  *__exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): Blocking<null> {
    yield* this.close();
    return null;
  }

  /** Cancels what is left, closes async generators and the executor, then the loop. */
  close(): BlockingCall<null>;
  *close(): Blocking<null> {
    if (this.$state !== "initialized") {
      return null;
    }
    const loop = this.$loop!;
    try {
      yield* cancelAllTasks(loop);
      yield* loop.run_until_complete(loop.shutdown_asyncgens());
      yield* loop.run_until_complete(loop.shutdown_default_executor());
    } finally {
      if (this.$setEventLoop) set_event_loop(null);
      loop.close();
      this.$loop = null;
      this.$state = "closed";
    }
    return null;
  }

  get_loop(): SelectorEventLoop {
    this.$init();
    return this.$loop as SelectorEventLoop;
  }

  /** Runs a coroutine to its end in the runner's loop. */
  run<T>(coro: Coroutine<T>, options?: { context?: Context | null }): BlockingCall<T>;
  *run(coro: unknown, { context = null }: { context?: Context | null } = {}): Blocking<unknown> {
    if (!iscoroutine(coro)) throw libraryFrame(new ValueError(`a coroutine was expected, got ${repr(coro)}`), RUNNERS, 89, "run");
    if (_get_running_loop() !== null) throw libraryFrame(new RuntimeError("Runner.run() cannot be called from a running event loop"), RUNNERS, 93, "run");
    this.$init();
    const loop = this.$loop!;
    const task = loop.create_task(coro as Coroutine<unknown>, { context: context ?? this.$context });
    if (loop.$debug) madeBy(task, RUNNERS, 100, "run");
    const interrupts = new Interrupts(loop, task, () => this.close());
    if (currentThread() === mainThread) pushInterruptHandler(interrupts);
    try {
      return yield* loop.run_until_complete(task);
    } catch (thrown) {
      const error = libraryFrame(thrown, RUNNERS, 118, "run");
      if (!(error instanceof CancelledError) || interrupts.count === 0 || task.$uncancel() > 0) throw error;
      const raised = new KeyboardInterrupt();
      raised.__context__ = error;
      throw libraryFrame(raised, RUNNERS, 123, "run");
    } finally {
      popInterruptHandler(interrupts);
      loop.$reportUnretrieved((future) => (future as unknown as Partial<Task<unknown>>).$isLocal !== false && future !== task);
    }
  }

  private $init(): void {
    if (this.$state === "closed") throw new RuntimeError("Runner is closed");
    if (this.$state === "initialized") return;
    if (this.$loopFactory === null) {
      this.$loop = new_event_loop();
      if (!this.$setEventLoop) {
        set_event_loop(this.$loop);
        this.$setEventLoop = true;
      }
    } else this.$loop = invoke(this.$loopFactory) as BaseEventLoop;
    if (this.$debug !== null) this.$loop.set_debug(this.$debug);
    this.$context = new Context(currentThread().variables);
    this.$state = "initialized";
  }
}

blocking_methods(Runner, ["__exit__", "exc_type, exc_val, exc_tb"], "close", ["run", "coro, *, context=None"]);
registerType(Runner, { name: "Runner", signature: "*, debug=None, loop_factory=None", module: "asyncio.runners", sealed: false });

/** `Runner._on_sigint`: the first Ctrl-C cancels the main task, the second raises KeyboardInterrupt wherever the loop is. */
class Interrupts implements InterruptHandler {
  count = 0;
  private readonly loop: BaseEventLoop;
  private readonly task: Task<unknown>;
  private readonly close: () => Iterator<unknown, unknown, unknown>;

  constructor(loop: BaseEventLoop, task: Task<unknown>, close: () => Iterator<unknown, unknown, unknown>) {
    this.loop = loop;
    this.task = task;
    this.close = close;
  }

  onInterrupt(): boolean {
    this.count++;
    if (this.count > 1 || this.task.done()) return false;
    this.task.cancel();
    this.loop.$wake();
    return true;
  }

  afterStop(): Iterator<unknown, unknown, unknown> {
    this.loop.$afterStop();
    return this.close();
  }
}

function* cancelAllTasks(loop: BaseEventLoop): Blocking<void> {
  const tasks = [...all_tasks(loop)];
  if (tasks.length === 0) return;
  for (const task of tasks) task.cancel();
  yield* loop.run_until_complete(gather(...tasks, { return_exceptions: true }));
  for (const task of tasks) {
    if (task.cancelled()) continue;
    const error = task.exception();
    if (error === null) continue;
    tellHandler(
      loop,
      new Dict<string, unknown>([
        ["message", "unhandled exception during asyncio.run() shutdown"],
        ["exception", error],
        ["task", task],
      ]),
    );
  }
}
blocking(cancelAllTasks);

/** Runs `main` in a new event loop, and closes the loop afterwards. */
export function run<T>(main: Coroutine<T>, options?: RunnerOptions): BlockingCall<T> {
  return runMain(main, options ?? {}) as BlockingCall<T>;
}

const runMain = blocking(function* run(main: Coroutine<unknown>, { debug = null, loop_factory = null }: RunnerOptions): Blocking<unknown> {
  if (_get_running_loop() !== null) throw libraryFrame(new RuntimeError("asyncio.run() cannot be called from a running event loop"), RUNNERS, 190, "run");
  const runner = new Runner({ debug, loop_factory });
  const before = handled.own;
  try {
    return yield* runner.run(main);
  } catch (thrown) {
    const error = as_python_error(thrown);
    // What tasks raise while they are cancelled comes while this error is being handled.
    handled.own = error;
    throw libraryFrame(error, RUNNERS, 194, "run");
  } finally {
    try {
      yield* runner.close();
    } finally {
      handled.own = before;
    }
  }
});

/** `asyncio.Task` and what starts tasks. The page is CPython's `tasks.py`; waiting for several is in waiting.ts. */
import { AsyncGeneratorStep, drivenStep } from "../objects/async_generator.js";
import { awaitable, isAwaitable } from "../objects/awaitable.js";
import { coroutine, type Awaitable, type Coroutine, type CoroutineObject, isCoroutineObject, isFinished, metaOf } from "../objects/coroutine.js";
import { lineOf } from "../objects/coroutine_frame.js";
import { CoroutineStack } from "../objects/coroutine_stack.js";
import { asGenerator } from "../objects/library_coroutine.js";
import { Dict } from "../objects/dict.js";
import { KeyboardInterrupt, RuntimeError, SystemExit, TypeError, ValueError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { set, type PySet } from "../objects/set.js";
import { registerType } from "../objects/type_registry.js";
import { as_python_error } from "../objects/exceptions.js";
import { Context, type Variables } from "../threads/context.js";
import { BlockingRequest, currentThread } from "../threads/scheduler.js";
import type { BaseEventLoop } from "./base_events.js";
import { madeBy } from "./debug_mode.js";
import { CancelledError } from "./exceptions.js";
import { type DoneCallback, FINISHED, Future, isfuture, PENDING } from "./futures.js";
import { placeOf } from "./format_helpers.js";
import { printStack, stackOf } from "./task_stack.js";
import type { Frame } from "../objects/traceback.js";
import { currentLoop, get_running_loop } from "./running_loop.js";
import type { ReadyEntry } from "./ready_queue.js";

export { gather, shield, wait, wait_for, as_completed, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED } from "./waiting.js";
export { sleep } from "./sleeping.js";

let tasks = 0;

export interface TaskOptions {
  readonly name?: string | null;
  readonly context?: Context | null;
}

const NO_OPTIONS = {};

/** A coroutine that the loop runs. It is its own entry in the loop's queue and its own callback on what it waits for. */
export class Task<T> extends Future<T> implements ReadyEntry, DoneCallback {
  readonly $coro: Coroutine<T>;
  readonly $stack: CoroutineStack;
  $waiter: Future<unknown> | null = null;
  $mustCancel = false;
  $cancelRequests = 0;
  $logDestroyPending = true;
  /** An error to throw at the next step, when the last yield made no sense. */
  $error: unknown = null;
  $name: string | number;
  /** What ContextVars are set to in this task: its own mapping, or a Context that it shares. */
  $variables: Variables;
  $context: Context | null;
  /** The neighbours in the loop's ring of tasks that are not done. */
  $previous: Task<unknown> | null = null;
  $next: Task<unknown> | null = null;
  /** No variable holds it: its error is reported as soon as it is done. */
  $unreferenced = false;
  /** Made while a task was running: its variables are gone when the program's main coroutine is. */
  readonly $isLocal: boolean;

  constructor(coro: Coroutine<T>, options: TaskOptions & { loop?: BaseEventLoop | null; eager_start?: boolean } = NO_OPTIONS, inLoop: BaseEventLoop | null = null) {
    super(options, inLoop);
    const { name = null, context = null, eager_start = false } = options;
    const driven = (coro instanceof AsyncGeneratorStep ? drivenStep(coro) : asGenerator(checked(coro))) as CoroutineObject & Coroutine<T>;
    this.$coro = driven;
    this.$stack = new CoroutineStack(driven);
    this.$name = name === null ? ++tasks : str(name);
    this.$context = context;
    this.$variables = context === null ? currentThread().variables : context.variables;
    this.$isLocal = this.$loop.$currentTask !== null;
    if (eager_start && this.$loop.$running) this.$startEagerly();
    else {
      this.$loop.$push(this);
      this.$register();
    }
  }

  // ─── running ───

  /** The loop's queue has come to this task. */
  run(): BlockingRequest | null {
    const loop = this.$loop;
    const before = loop.$currentTask;
    if (before !== null) {
      throw new RuntimeError(`Cannot enter into task ${repr(this)} while another task ${repr(before)} is being executed.`);
    }
    if (this.$error !== null || this.$mustCancel || this.$state !== PENDING) return this.$step();
    this.$waiter = null;
    return this.$resume(null, false);
  }

  /** The blocking call inside the coroutine is over: go on in the middle of the step. */
  proceed(): BlockingRequest | null {
    return this.$resume(null, false);
  }

  /** A step that may begin with an error. */
  private $step(): BlockingRequest | null {
    if (this.$state !== PENDING) return null;
    let error = this.$error;
    this.$error = null;
    if (this.$mustCancel) {
      this.$mustCancel = false;
      // A Future that was cancelled raises its own CancelledError when we resume.
      const waiter = this.$waiter;
      if (!(error instanceof CancelledError) && !(waiter !== null && waiter.$raisesCancelledError())) error = this.$makeCancelledError();
    }
    this.$waiter = null;
    return this.$resume(error, error !== null);
  }

  private $resume(error: unknown, throwing: boolean): BlockingRequest | null {
    const loop = this.$loop;
    const thread = currentThread();
    const before = thread.variables;
    const shared = this.$context;
    thread.variables = shared === null ? this.$variables : shared.variables;
    loop.$currentTask = this;
    let result: IteratorResult<unknown, unknown>;
    try {
      result = this.$stack.drive(null, error, throwing);
    } catch (failure) {
      loop.$currentTask = null;
      if (shared === null) this.$variables = thread.variables;
      else shared.variables = thread.variables;
      thread.variables = before;
      this.$failed(as_python_error(failure));
      return null;
    }
    if (shared === null) this.$variables = thread.variables;
    else shared.variables = thread.variables;
    thread.variables = before;
    const { value } = result;
    if (result.done === true) {
      loop.$currentTask = null;
      if (this.$mustCancel) {
        this.$mustCancel = false;
        super.cancel(this.$cancelMessage);
      } else {
        this.$result = value;
        this.$state = FINISHED;
        this.$scheduleCallbacks();
      }
      this.$unregister();
      return null;
    }
    if (value === null) {
      loop.$currentTask = null;
      loop.$ready.push(this);
    } else if (value instanceof Future) {
      loop.$currentTask = null;
      this.$waitFor(value);
    } else if (value instanceof BlockingRequest) return value;
    else {
      loop.$currentTask = null;
      this.$badYield(new RuntimeError(`Task got bad yield: ${repr(value)}`));
    }
    return null;
  }

  private $waitFor(future: Future<unknown>): void {
    if (future.$loop !== this.$loop) {
      this.$badYield(new RuntimeError(`Task ${repr(this)} got Future ${repr(future)} attached to a different loop`));
    } else if ((future as unknown) === this) {
      this.$badYield(new RuntimeError(`Task cannot await on itself: ${repr(this)}`));
    } else {
      this.$waiter = future;
      if (future.$state === PENDING && future.$callback === null) future.$callback = this;
      else future.$whenDone(this);
      if (this.$mustCancel && future.cancel(this.$cancelMessage)) this.$mustCancel = false;
    }
  }

  private $badYield(error: unknown): void {
    this.$error = error;
    this.$loop.$push(this);
  }

  private $failed(error: unknown): void {
    if (error instanceof CancelledError) {
      this.$cancelledError = error;
      super.cancel(null);
      this.$unregister();
      return;
    }
    const silent = this.$callback === null;
    this.$fail(error);
    this.$unregister();
    if (error instanceof KeyboardInterrupt || error instanceof SystemExit) throw error;
    if (this.$unreferenced && silent) this.$loop.$reportUnretrieved((future) => future === (this as Future<unknown>));
  }

  /** Its coroutine was stopped in the middle and can't be resumed; whoever waits for it finds it cancelled. */
  $lost(): void {
    super.cancel(null);
    this.$unregister();
  }

  private $startEagerly(): void {
    const loop = this.$loop;
    const outer = loop.$currentTask;
    loop.$currentTask = null;
    this.$register();
    try {
      const request = this.$step();
      if (request !== null) {
        loop.$currentTask = null;
        this.$ownBlocking(request);
      }
    } finally {
      loop.$currentTask = outer;
    }
  }

  /** An eager task blocks its thread at its very first step: let the loop finish that step as its next entry. */
  private $ownBlocking(request: BlockingRequest): void {
    this.$loop.$push({ run: () => request, proceed: () => this.proceed() });
  }

  /** A Future it waits for is done. */
  schedule(): void {
    this.$loop.$push(this);
  }

  describe(): string {
    return "Task.task_wakeup()";
  }

  is(f: unknown): boolean {
    return f === this;
  }

  private $register(): void {
    const loop = this.$loop;
    const first = loop.$firstTask;
    this.$next = first;
    if (first !== null) first.$previous = this;
    loop.$firstTask = this;
  }

  private $unregister(): void {
    const { $previous: previous, $next: next } = this;
    if (previous !== null) previous.$next = next;
    else if (this.$loop.$firstTask === (this as Task<unknown>)) this.$loop.$firstTask = next;
    if (next !== null) next.$previous = previous;
    this.$previous = null;
    this.$next = null;
  }

  // ─── cancellation ───

  /** Asks the task to stop: CancelledError is thrown into its coroutine in the next turn. */
  override cancel(msg: unknown = null): boolean {
    const message = isMessageOptions(msg) ? (msg.msg ?? null) : msg;
    this.$retrieved();
    if (this.$state !== PENDING) return false;
    this.$cancelRequests++;
    if (this.$waiter !== null && this.$waiter.cancel(message)) return true;
    this.$mustCancel = true;
    this.$cancelMessage = message;
    return true;
  }

  /** How many `cancel` calls are not taken back. */
  cancelling(): number {
    return this.$cancelRequests;
  }

  /** Takes one `cancel` call back. */
  uncancel(): number {
    if (this.$cancelRequests > 0) {
      this.$cancelRequests--;
      if (this.$cancelRequests === 0) this.$mustCancel = false;
    }
    return this.$cancelRequests;
  }

  override set_result(): never {
    throw new RuntimeError("Task does not support set_result operation");
  }

  override set_exception(): never {
    throw new RuntimeError("Task does not support set_exception operation");
  }

  // ─── looks ───

  get_coro(): Coroutine<T> {
    return this.$coro;
  }

  get _coro(): Coroutine<T> {
    return this.$coro;
  }

  get_context(): Context {
    return (this.$context ??= new Context(this.$variables));
  }

  get_name(): string {
    return typeof this.$name === "number" ? `Task-${this.$name}` : this.$name;
  }

  set_name(value: unknown): null {
    this.$name = str(value);
    return null;
  }

  /** The frame it waits in, or those that its exception passed through; only the innermost (of an exception: outermost) `limit`. */
  get_stack({ limit = null }: { limit?: number | null } = {}): Frame[] {
    return stackOf(this as Task<unknown>, limit);
  }

  /** Writes the stack as a traceback to a file, or to stderr. */
  print_stack({ limit = null, file = null }: { limit?: number | null; file?: unknown } = {}): null {
    printStack(this as Task<unknown>, limit, file);
    return null;
  }

  get _must_cancel(): boolean {
    return this.$mustCancel;
  }

  get _fut_waiter(): Future<unknown> | null {
    return this.$waiter;
  }

  override $describe(): string[] {
    const words = super.$describe();
    const [state = "", ...rest] = words;
    const result = this.$state === FINISHED ? rest.splice(0, 1) : [];
    const shown = [this.$cancelRequests > 0 && this.$state === PENDING ? "cancelling" : state, `name=${repr(this.get_name())}`];
    shown.push(`coro=<${describeCoroutine(this.$coro as CoroutineObject)}>`);
    if (this.$waiter !== null) shown.push(`wait_for=${repr(this.$waiter)}`);
    return [...shown, ...result, ...rest];
  }

  override get $kindName(): string {
    return "Task";
  }

  /** The message for a task that nobody can finish any more. */
  $destroyed(): void {
    if (this.$state !== PENDING || !this.$logDestroyPending) return;
    this.$logDestroyPending = false;
    this.$loop.call_exception_handler(
      new Dict<string, unknown>([
        ["task", this],
        ["message", "Task was destroyed but it is pending!"],
      ]),
    );
  }
}

registerType(Task, { name: "Task", signature: "coro, *, loop=None, name=None, context=None, eager_start=False", module: "_asyncio", bases: [Future], sealed: false });

/** `main() running at file:line`, as `repr` of a Task shows its coroutine. */
function describeCoroutine(coro: CoroutineObject): string {
  const name = `${metaOf(coro)?.qualname ?? "coroutine"}()`;
  const place = placeOf(coro.$function);
  if (isFinished(coro)) return place === null ? `${name} done` : `${name} done, defined at ${place.file}:${place.firstLine}`;
  return place === null ? `${name} running` : `${name} running at ${place.file}:${lineOf(coro) ?? place.firstLine}`;
}

function checked(coro: unknown): CoroutineObject {
  if (!isCoroutineObject(coro)) throw new TypeError(`a coroutine was expected, got ${repr(coro)}`);
  return coro;
}

function isMessageOptions(x: unknown): x is { msg?: unknown } {
  return typeof x === "object" && x !== null && Object.getPrototypeOf(x) === Object.prototype;
}

/** Runs a coroutine as a Task of the running loop. */
export function create_task<T>(coro: Coroutine<T>, options?: TaskOptions): Task<T> {
  const loop = get_running_loop();
  const task = loop.create_task(coro, options);
  if (loop.$debug) madeBy(task, "asyncio/tasks.py", 410);
  return task;
}

/** The task that is running now, or None. */
export function current_task(loop: BaseEventLoop | null = null): Task<unknown> | null {
  return (loop ?? get_running_loop()).$currentTask;
}

/** The loop's tasks that are not done. */
export function all_tasks(loop: BaseEventLoop | null = null): PySet<Task<unknown>> {
  const found: Task<unknown>[] = [];
  for (let task = (loop ?? get_running_loop()).$firstTask; task !== null; task = task.$next) found.push(task);
  return set(found.reverse());
}

/** A Future for anything that can be awaited: itself, or a Task around it. */
export function ensure_future<T>(coro_or_future: Awaitable<T>, options?: { loop?: BaseEventLoop | null }): Future<T>;
export function ensure_future(coro_or_future: unknown, options?: { loop?: BaseEventLoop | null }): Future<unknown>;
export function ensure_future(awaited: unknown, { loop = null }: { loop?: BaseEventLoop | null } = {}): Future<unknown> {
  if (isfuture(awaited)) {
    if (loop !== null && loop !== awaited.$loop) throw new ValueError("The future belongs to a different loop than the one specified as the loop argument");
    return awaited;
  }
  let coro = awaited;
  if (!isCoroutineObject(coro) && !(coro instanceof AsyncGeneratorStep)) {
    if (!isAwaitable(coro)) throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required");
    coro = _wrap_awaitable(coro);
  }
  const running = loop ?? currentLoop.get();
  const task = running.create_task(coro as Coroutine<unknown>);
  if (running.$debug) madeBy(task, "asyncio/tasks.py", 748);
  return task;
}

const _wrap_awaitable = coroutine(function* _wrap_awaitable(awaited: unknown): Coroutine<unknown> {
  return yield* awaitable(awaited);
}, "awaitable");

/** A task factory that runs each task's first step at once. */
export function eager_task_factory<T>(loop: BaseEventLoop, coro: Coroutine<T>, options: TaskOptions = {}): Task<T> {
  return new Task(coro, { ...options, loop, eager_start: true });
}

/** An eager task factory for a Task class of one's own. */
export function create_eager_task_factory(constructor: new (coro: Coroutine<unknown>, options: object) => Task<unknown>): typeof eager_task_factory {
  return (loop, coro, options = {}) => new constructor(coro, { ...options, loop, eager_start: true }) as Task<never>;
}

/** For implementers of task types: the registry follows our own tasks by itself. */
export function _register_task(_task: unknown): null {
  return null;
}
export function _unregister_task(_task: unknown): null {
  return null;
}
export function _enter_task(loop: BaseEventLoop, task: Task<unknown>): null {
  if (loop.$currentTask !== null) {
    throw new RuntimeError(`Cannot enter into task ${repr(task)} while another task ${repr(loop.$currentTask)} is being executed.`);
  }
  loop.$currentTask = task;
  return null;
}
export function _leave_task(loop: BaseEventLoop, task: Task<unknown>): null {
  if (loop.$currentTask !== task) {
    throw new RuntimeError(`Leaving task ${repr(task)} does not match the current task ${repr(loop.$currentTask)}.`);
  }
  loop.$currentTask = null;
  return null;
}


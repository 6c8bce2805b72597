/** `asyncio.Task` and what starts tasks. The page is CPython's `tasks.py`; waiting for several is in waiting.ts. */
import { tellHandler } from "./exception_reports.js";
import { AsyncGeneratorStep, drivenStep } from "../objects/async_generator.js";
import { awaitable, isAwaitable } from "../objects/awaitable.js";
import { coroutine, type Awaitable, type Coroutine, type CoroutineObject, isCoroutineObject, isFinished, metaOf } from "../objects/coroutine.js";
import { lineOf } from "../objects/coroutine_frame.js";
import { CoroutineStack, giveBack, takeStack } from "../objects/coroutine_stack.js";
import { asGenerator } from "../objects/library_coroutine.js";
import { Dict } from "../objects/dict.js";
import { KeyboardInterrupt, RuntimeError, SystemExit, TypeError, ValueError } from "../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../objects/functions.js";
import { getattr, setattr } from "../objects/attributes.js";
import { call_method } from "../objects/calls.js";
import { isGeneratorObject } from "../objects/generator.js";
import { repr } from "../objects/repr.js";
import { type_name } from "../objects/types.js";
import { truthy } from "../objects/truth.js";
import { str } from "../objects/str.js";
import { set, type PySet } from "../objects/set.js";
import { registerType } from "../objects/type_registry.js";
import { as_python_error } from "../objects/exceptions.js";
import { Context, type Variables } from "../threads/context.js";
import { BlockingRequest, currentThread, run_sync } from "../threads/scheduler.js";
import { currentHost } from "../host.js";
import { type Blocking, blocking } from "../threads/blocking.js";
import type { BaseEventLoop } from "./base_events.js";
import { version } from "../python_version.js";
import { describeLike, isCoroutineLike, playing } from "./coroutines.js";
import { madeBy, sourceTraceback } from "./debug_mode.js";
import { CancelledError, InvalidStateError } from "./exceptions.js";
import type { DoneCallback } from "./done_callbacks.js";
import { Handle } from "./handles.js";
import { followed } from "./foreign_futures.js";
import { isForeignFuture } from "./future_likeness.js";
import { FINISHED, Future, isfuture, ownClasses, PENDING } from "./futures.js";
import { placeOf } from "./format_helpers.js";
import { registeredTasks, type TaskHolder } from "./task_registry.js";
import { printStack, stackOf } from "./task_stack.js";
import type { Frame } from "../objects/traceback.js";
import { currentLoop, get_running_loop } from "./running_loop.js";
import type { ReadyEntry } from "./ready_queue.js";

export { gather, shield, wait, wait_for, as_completed, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED } from "./waiting.js";
export { sleep } from "./sleeping.js";
export { _enter_task, _leave_task, _register_task, _unregister_task } from "./task_registry.js";

let tasks = 0;

export interface TaskOptions {
  readonly name?: string | null;
  readonly context?: Context | null;
}

/** `get_coro()` of a task that was finished as soon as it was made. */
const NO_COROUTINE: unknown = null;

const NO_OPTIONS = {};

// What a Task's `$flags` say.
/** CancelledError is thrown at the next step. */
const MUST_CANCEL = 1;
/** `Task was destroyed but it is pending!` is not said of it. */
const NOT_MISSED = 2;
/** No variable holds it: its error is reported as soon as it is done. */
const UNREFERENCED = 4;
/** Made while a task was running: its variables are gone when the program's main coroutine is. */
const LOCAL = 8;
/** An error is to be thrown at the next step. */
const THROWS = 16;
/** Its ContextVars are those of a Context that others hold. */
const SHARES = 32;
/** The lowest bit of the count of `cancel` calls. */
const CANCEL_REQUEST = 64;

/** Tasks whose coroutine was stopped in the middle. */
const lostTasks = new WeakSet<object>();

/** The name of what a task puts into the queue, for messages. */
const task_wakeup = (): null => null;
describeFunction(task_wakeup as AnyFunction, "builtin", "", "task_wakeup").qualname = "Task.task_wakeup";

const ADD_DONE_CALLBACK = Future.prototype.add_done_callback;

/** A step that blocks its thread goes on in whoever called back. */
const finishing = blocking(function* finishing(task: Task<unknown>, request: BlockingRequest): Blocking<null> {
  for (let next: BlockingRequest | null = request; next !== null; next = task.proceed()) yield next;
  return null;
});

/** A coroutine that the loop runs. It is its own entry in the loop's queue and its own callback on what it waits for. */
export class Task<T> extends Future<T> implements ReadyEntry, DoneCallback {
  $coro: Coroutine<T>;
  /** Where its coroutine is suspended: none before the first step and after the last. */
  $stack: CoroutineStack | null = null;
  $waiter: Future<unknown> | null = null;
  /** The flags below, and above them how many `cancel` calls are not taken back. */
  $flags: number;
  $name: string | number;
  /** What ContextVars are set to in this task, unless it shares a Context. */
  $variables: Variables;
  /** The neighbours in the loop's ring of tasks that are not done. */
  $previous: Task<unknown> | null = null;
  $next: Task<unknown> | null = null;

  constructor(coro: Coroutine<T>, options: TaskOptions & { loop?: BaseEventLoop | null; eager_start?: boolean } = NO_OPTIONS, inLoop: BaseEventLoop | null = null) {
    super(options, inLoop);
    const { name = null, context = null, eager_start = false } = options;
    const driven = (coro instanceof AsyncGeneratorStep ? drivenStep(coro) : isCoroutineObject(coro) ? asGenerator(coro) : playing(checked(coro))) as CoroutineObject & Coroutine<T>;
    if (isCoroutineObject(coro)) this.$coro = driven;
    else {
      this.$coro = coro;
      this.$stack = new CoroutineStack(driven);
    }
    this.$flags = this.$loop.$currentTask === null ? 0 : LOCAL;
    this.$name = name === null ? ++tasks : str(name);
    if (context === null) this.$variables = currentThread().variables;
    else {
      this.$variables = context.variables;
      this.$share(context);
    }
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
    if ((this.$flags & (THROWS | MUST_CANCEL)) !== 0 || this.$state !== PENDING) return this.$step();
    this.$waiter = null;
    return this.$resume(null, false);
  }

  /** The blocking call inside the coroutine is over: go on in the middle of the step. */
  proceed(): BlockingRequest | null {
    return this.$resume(null, false);
  }

  /** A step that may begin with an error. */
  private $step(): BlockingRequest | null {
    if (this.$state !== PENDING) {
      this.$reportDone();
      return null;
    }
    let error: unknown = null;
    if ((this.$flags & THROWS) !== 0) {
      const rare = this.$rarely;
      error = rare.stepError;
      rare.stepError = null;
      this.$flags &= ~THROWS;
    }
    if ((this.$flags & MUST_CANCEL) !== 0) {
      this.$flags &= ~MUST_CANCEL;
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
    thread.variables = (this.$flags & SHARES) === 0 ? this.$variables : this.$rarely.context!.variables;
    loop.$currentTask = this;
    const stack = (this.$stack ??= takeStack(this.$coro as CoroutineObject));
    let result: IteratorResult<unknown, unknown>;
    try {
      result = stack.drive(null, error, throwing);
    } catch (failure) {
      loop.$currentTask = null;
      this.$keepVariables(thread.variables);
      thread.variables = before;
      this.$stack = null;
      giveBack(stack);
      this.$failed(as_python_error(failure));
      return null;
    }
    this.$keepVariables(thread.variables);
    thread.variables = before;
    const { value } = result;
    if (result.done === true) {
      loop.$currentTask = null;
      this.$stack = null;
      giveBack(stack);
      if ((this.$flags & MUST_CANCEL) !== 0) {
        this.$flags &= ~MUST_CANCEL;
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
      if (isForeignFuture(value)) this.$waitForForeign(value as object);
      else this.$badYield(new RuntimeError(isGeneratorObject(value) ? `yield was used instead of yield from for generator in task ${repr(this)} with ${repr(value)}` : `Task got bad yield: ${repr(value)}`));
    }
    return null;
  }

  /** For an object that behaves as a Future does, and may have said that it is waited for. */
  private $waitForForeign(value: object): void {
    if (!truthy(getattr(value, "_asyncio_future_blocking"))) {
      this.$badYield(new RuntimeError(`yield was used instead of yield from in task ${repr(this)} with ${repr(value)}`));
      return;
    }
    setattr(value, "_asyncio_future_blocking", false);
    const future = followed(value);
    if (future.$loop !== this.$loop) {
      this.$badYield(new RuntimeError(`Task ${repr(this)} got Future ${repr(future)} attached to a different loop`));
      return;
    }
    this.$waiter = future;
    future.$whenDone(this);
    if ((this.$flags & MUST_CANCEL) !== 0 && future.cancel(this.$cancelMessage)) this.$flags &= ~MUST_CANCEL;
  }

  /** What ContextVars are set to at the end of a step. */
  private $keepVariables(variables: Variables): void {
    if ((this.$flags & SHARES) === 0) this.$variables = variables;
    else this.$rarely.context!.variables = variables;
  }

  private $waitFor(future: Future<unknown>): void {
    if (future.$loop !== this.$loop) {
      this.$badYield(new RuntimeError(`Task ${repr(this)} got Future ${repr(future)} attached to a different loop`));
    } else if ((future as unknown) === this) {
      this.$badYield(new RuntimeError(`Task cannot await on itself: ${repr(this)}`));
    } else if (!future.$blocking) {
      this.$badYield(new RuntimeError(`yield was used instead of yield from in task ${repr(this)} with ${repr(future)}`));
    } else {
      future.$blocking = false;
      this.$waiter = future;
      if (future.add_done_callback !== ADD_DONE_CALLBACK) call_method(future, "add_done_callback", [this.$wakeup()], { context: this.get_context() });
      else if (future.$state === PENDING && future.$callback === null) future.$callback = this;
      else future.$whenDone(this);
      if ((this.$flags & MUST_CANCEL) !== 0) this.$cancelAwaited(future);
    }
  }

  /** It was cancelled while it ran: so is what it waits for now. What that raises is no error of the coroutine's. */
  private $cancelAwaited(future: Future<unknown>): void {
    try {
      if (future.cancel(this.$cancelMessage)) this.$flags &= ~MUST_CANCEL;
    } catch (error) {
      this.$loop.$callbackFailed(as_python_error(error), new StepHandle(this));
    }
  }

  /** What calls back where a class of the program has its own `add_done_callback`. */
  private $wakeup(): () => unknown {
    return () => {
      const request = this.run();
      return request === null ? null : finishing(this as Task<unknown>, request);
    };
  }

  private $badYield(error: unknown): void {
    this.$rarely.stepError = error;
    this.$flags |= THROWS;
    this.$loop.$push(this);
  }

  private $failed(error: unknown): void {
    if (error instanceof CancelledError) {
      this.$rarely.cancelledError = error;
      super.cancel(null);
      this.$unregister();
      return;
    }
    const silent = this.$callback === null;
    this.$fail(error);
    this.$unregister();
    if (error instanceof KeyboardInterrupt || error instanceof SystemExit) throw error;
    if ((this.$flags & UNREFERENCED) !== 0 && silent) this.$loop.$reportUnretrieved((future) => future === (this as Future<unknown>));
  }

  /** Its coroutine was stopped in the middle and can't be resumed; whoever waits for it finds it cancelled. */
  $lost(): void {
    lostTasks.add(this);
    super.cancel(null);
    this.$unregister();
  }

  /** Somebody set a result while the coroutine waits: `Future.set_result(task, …)`. */
  private $reportDone(): void {
    if (lostTasks.has(this)) return;
    tellHandler(
      this.$loop,
      new Dict<string, unknown>([
        ["message", "Exception in callback Task.task_wakeup()"],
        ["exception", new InvalidStateError(`_step(): already done: ${repr(this)} None`)],
        ["handle", new Handle(task_wakeup, [], this.$loop)],
      ]),
    );
  }

  private $startEagerly(): void {
    const loop = this.$loop;
    const outer = loop.$currentTask;
    loop.$currentTask = null;
    this.$register();
    try {
      const request = this.$step();
      if (request !== null) this.$blocksEagerly(request);
    } finally {
      loop.$currentTask = outer;
    }
    // As in CPython, a task that has finished at once keeps no coroutine.
    if (this.$state !== PENDING) this.$coro = NO_COROUTINE as Coroutine<T>;
  }

  /** It blocks its thread, as `time.sleep` does, before whoever made it goes on; where the host can't wait, later. */
  private $blocksEagerly(request: BlockingRequest): void {
    if (!request.host && currentHost().clock.wait(0)) run_sync(this.$stepOf(request));
    else {
      this.$loop.$currentTask = null;
      this.$ownBlocking(request);
    }
  }

  private *$stepOf(first: BlockingRequest): Generator<BlockingRequest, void, unknown> {
    for (let request: BlockingRequest | null = first; request !== null; request = this.proceed()) yield request;
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
    this.$flags += CANCEL_REQUEST;
    if (this.$waiter !== null && this.$waiter.cancel(message)) return true;
    this.$flags |= MUST_CANCEL;
    this.$cancelMessage = message;
    return true;
  }

  /** How many `cancel` calls are not taken back. */
  cancelling(): number {
    return this.$cancelling();
  }

  /** Takes one `cancel` call back. */
  uncancel(): number {
    return this.$uncancel();
  }

  /** The same for the library, in versions in which programs don't have it, too. */
  $cancelling(): number {
    return Math.floor(this.$flags / CANCEL_REQUEST);
  }

  $uncancel(): number {
    if (this.$flags >= CANCEL_REQUEST) {
      this.$flags -= CANCEL_REQUEST;
      if (this.$flags < CANCEL_REQUEST) this.$flags &= ~MUST_CANCEL;
    }
    return this.$cancelling();
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
    if ((this.$flags & SHARES) === 0) this.$share(new Context(this.$variables));
    return this.$rarely.context!;
  }

  /** From now on its ContextVars are those of `context`. */
  private $share(context: Context): void {
    this.$rarely.context = context;
    this.$flags |= SHARES;
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
    return (this.$flags & MUST_CANCEL) !== 0;
  }

  get _fut_waiter(): Future<unknown> | null {
    return this.$waiter;
  }

  override $describe(): string[] {
    const words = super.$describe();
    const [state = "", ...rest] = words;
    const result = this.$state === FINISHED ? rest.splice(0, 1) : [];
    const shown = [this.$flags >= CANCEL_REQUEST && this.$state === PENDING && version.minor >= 11 ? "cancelling" : state, `name=${repr(this.get_name())}`];
    if (this.$coro !== NO_COROUTINE) shown.push(`coro=<${describeCoroutine(this.$coro as CoroutineObject)}>`);
    if (this.$waiter !== null) shown.push(`wait_for=${repr(this.$waiter)}`);
    return [...shown, ...result, ...rest];
  }

  /** `Task was destroyed but it is pending!` is not to be said of it. */
  $notMissed(): void {
    this.$flags |= NOT_MISSED;
  }

  get $isLocal(): boolean {
    return (this.$flags & LOCAL) !== 0;
  }

  /** An expression statement made it: see `discard`. */
  set $unreferenced(_: true) {
    this.$flags |= UNREFERENCED;
  }

  override get $kindName(): string {
    return "Task";
  }

  /** The message for a task that nobody can finish any more. */
  $destroyed(): void {
    if (this.$state !== PENDING || (this.$flags & NOT_MISSED) !== 0) return;
    this.$flags |= NOT_MISSED;
    const context = new Dict<string, unknown>([
      ["task", this],
      ["message", "Task was destroyed but it is pending!"],
    ]);
    const traceback = sourceTraceback(this);
    if (traceback !== null) context.set("source_traceback", traceback);
    tellHandler(this.$loop, context);
  }
}

/** As the handler of exceptions sees the entry of the loop's queue in which a task ran. */
class StepHandle {
  private readonly task: { describe(): string };

  constructor(task: { describe(): string }) {
    this.task = task;
  }

  __repr__(): string {
    return `<Handle ${this.task.describe()}>`;
  }
}
registerType(StepHandle, { name: "Handle", module: "asyncio.events", final: true });

ownClasses.add(Task);
registerType(Task, { name: "Task", signature: "coro, *, loop=None, name=None, context=None, eager_start=False", module: "_asyncio", bases: [Future], sealed: false });

/** `main() running at file:line`, as `repr` of a Task shows its coroutine. */
function describeCoroutine(coro: CoroutineObject): string {
  if ((coro as unknown) instanceof AsyncGeneratorStep) return `<${type_name(coro)} without __name__>()`;
  if (!isCoroutineObject(coro)) return describeLike(coro);
  const name = `${metaOf(coro)?.qualname ?? "coroutine"}()`;
  const place = placeOf(coro.$function);
  if (isFinished(coro)) return place === null ? `${name} done` : `${name} done, defined at ${place.file}:${place.firstLine}`;
  return place === null ? `${name} running` : `${name} running at ${place.file}:${lineOf(coro) ?? place.firstLine}`;
}

function checked(coro: unknown): object {
  if (!isCoroutineLike(coro)) throw new TypeError(`a coroutine was expected, got ${repr(coro)}`);
  return coro;
}

function isMessageOptions(x: unknown): x is { msg?: unknown } {
  return typeof x === "object" && x !== null && Object.getPrototypeOf(x) === Object.prototype;
}

/** Runs a coroutine as a Task of the running loop. */
export function create_task<T>(coro: Coroutine<T>, options?: TaskOptions): Task<T> {
  const loop = get_running_loop();
  const task = loop.create_task(coro, options);
  if (loop.$debug) madeBy(task, "asyncio/tasks.py", 410, "create_task");
  return task;
}

/** The task that is running now, or None. */
export function current_task(loop: BaseEventLoop | null = null): Task<unknown> | null {
  const holder: TaskHolder = loop ?? get_running_loop();
  return holder.$currentTask ?? null;
}

/** The loop's tasks that are not done. */
export function all_tasks(loop: BaseEventLoop | null = null): PySet<Task<unknown>> {
  const asked = loop ?? get_running_loop();
  const found = registeredTasks(asked);
  // a loop that is not ours holds none of our tasks
  let task = "$firstTask" in asked ? asked.$firstTask : null;
  for (; task !== null; task = task.$next) found.push(task);
  return set(found.reverse());
}

/** A Future for anything that can be awaited: itself, or a Task around it. */
export function ensure_future<T>(coro_or_future: Awaitable<T>, options?: { loop?: BaseEventLoop | null }): Future<T>;
export function ensure_future(coro_or_future: unknown, options?: { loop?: BaseEventLoop | null }): Future<unknown>;
export function ensure_future(awaited: unknown, { loop = null }: { loop?: BaseEventLoop | null } = {}): Future<unknown> {
  return ensureFuture(awaited, loop);
}

/** `ensure_future` as the library calls it. */
export function ensureFuture(awaited: unknown, loop: BaseEventLoop | null): Future<unknown> {
  if (isfuture(awaited)) {
    if (loop !== null && loop !== awaited.get_loop()) throw new ValueError("The future belongs to a different loop than the one specified as the loop argument");
    return awaited;
  }
  let coro = awaited;
  if (!isCoroutineObject(coro) && !(coro instanceof AsyncGeneratorStep) && !isCoroutineLike(coro)) {
    if (!isAwaitable(coro)) throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required");
    coro = _wrap_awaitable(coro);
  }
  const running = loop ?? currentLoop.get();
  const task = running.create_task(coro as Coroutine<unknown>);
  if (running.$debug) madeBy(task, "asyncio/tasks.py", 748, "ensure_future");
  return task;
}

const _wrap_awaitable = coroutine(function* _wrap_awaitable(awaited: unknown): Coroutine<unknown> {
  return yield* awaitable(awaited);
}, "awaitable");

/** A task factory that runs each task's first step at once. */
export function eager_task_factory<T>(loop: BaseEventLoop, coro: Coroutine<T>, options: TaskOptions = {}): Task<T> {
  return new Task(coro, options.name === undefined && options.context === undefined ? EAGER : { ...options, eager_start: true }, loop);
}

const EAGER = { eager_start: true };

/** An eager task factory for a Task class of one's own. */
export function create_eager_task_factory(constructor: new (coro: Coroutine<unknown>, options: object) => Task<unknown>): typeof eager_task_factory {
  return (loop, coro, options = {}) => new constructor(coro, { ...options, loop, eager_start: true }) as Task<never>;
}

/** `asyncio.TaskGroup`. The page is CPython's `taskgroups.py`. */
import { tellHandler } from "./exception_reports.js";
import { coroutine_methods, type Coroutine } from "../objects/coroutine.js";
import { again$, BaseException, BaseExceptionGroup, caused_by, KeyboardInterrupt, RuntimeError, SystemExit } from "../objects/exceptions.js";
import { Dict } from "../objects/dict.js";
import { close } from "../objects/by_hand.js";
import { repr } from "../objects/repr.js";
import { libraryFrame } from "../objects/traceback.js";
import { registerType } from "../objects/type_registry.js";
import type { BaseEventLoop } from "./base_events.js";
import { madeBy } from "./debug_mode.js";
import { CancelledError } from "./exceptions.js";
import { CallbackEntry } from "./done_callbacks.js";
import type { Future } from "./futures.js";
import { get_running_loop } from "./running_loop.js";
import type { Task, TaskOptions } from "./tasks.js";

class GroupCallback extends CallbackEntry {
  private readonly group: TaskGroup;

  constructor(group: TaskGroup) {
    super();
    this.group = group;
  }

  describe(): string {
    return "TaskGroup._on_task_done()";
  }

  call(task: Future<unknown>): void {
    this.group.$taskDone(task as Task<unknown>, true);
  }
}

export class TaskGroup {
  private $entered = false;
  private $exiting = false;
  private $aborting = false;
  private $loop: BaseEventLoop | null = null;
  private $parent: Task<unknown> | null = null;
  private $parentCancelRequested = false;
  /** Its tasks, also some that are done, and how many are not. */
  private $tasks: Task<unknown>[] = [];
  private $open = 0;
  private readonly $errors: BaseException[] = [];
  private $baseError: BaseException | null = null;
  private $allDone: Future<boolean> | null = null;
  private readonly $callback = new GroupCallback(this);

  *__aenter__(): Coroutine<this> {
    if (this.$entered) throw new RuntimeError(`TaskGroup ${repr(this)} has already been entered`);
    this.$loop ??= get_running_loop();
    this.$parent = this.$loop.$currentTask;
    if (this.$parent === null) throw new RuntimeError(`TaskGroup ${repr(this)} cannot determine the parent task`);
    this.$entered = true;
    return this;
  }

  *__aexit__(_exc_type: unknown, exc: unknown, _tb: unknown): Coroutine<null> {
    this.$exiting = true;
    const parent = this.$parent!;
    if (exc !== null && endsProgram(exc) && this.$baseError === null) this.$baseError = exc;
    let cancellation: unknown = exc instanceof CancelledError ? exc : null;
    if (exc !== null && !this.$aborting) this.$abort();
    while (this.$open > 0) {
      this.$allDone ??= this.$loop!.create_future<boolean>();
      try {
        yield* this.$allDone;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        // Somebody else cancels the parent while it waits: the group is aborted, and the cancellation goes on afterwards.
        if (!this.$aborting) {
          cancellation = error;
          this.$abort();
        }
      }
      this.$allDone = null;
    }
    if (this.$baseError !== null) throw again$(this.$baseError);
    // What the group itself asked of the parent is taken back; when nobody else did, no cancellation remains.
    if (this.$parentCancelRequested && parent.$uncancel() === 0) cancellation = null;
    if (cancellation !== null && this.$errors.length === 0) throw again$(cancellation);
    if (exc instanceof BaseException && !(exc instanceof CancelledError)) this.$errors.push(exc);
    if (this.$errors.length === 0) return null;
    // A cancellation from outside that came together with errors is kept: the next await raises it.
    if (parent.$cancelling() > 0) {
      parent.$uncancel();
      parent.cancel();
    }
    const group = caused_by(new BaseExceptionGroup("unhandled errors in a TaskGroup", this.$errors.splice(0)), null);
    throw libraryFrame(group, "asyncio/taskgroups.py", 154, "__aexit__");
  }

  /** Runs a coroutine as a task of the group. */
  create_task<T>(coro: Coroutine<T>, options: TaskOptions = {}): Task<T> {
    const problem = !this.$entered
      ? "has not been entered"
      : this.$exiting && this.$open === 0
        ? "is finished"
        : this.$aborting
          ? "is shutting down"
          : null;
    if (problem !== null) {
      close(coro);
      throw new RuntimeError(`TaskGroup ${repr(this)} ${problem}`);
    }
    const task = this.$loop!.create_task(coro, options);
    if (this.$loop!.$debug) madeBy(task, "asyncio/taskgroups.py", (options.context ?? null) === null ? 173 : 175, "create_task");
    if (task.done()) this.$taskDone(task as Task<unknown>, false);
    else {
      if (this.$tasks.length >= 64 && this.$tasks.length > 2 * this.$open) this.$tasks = this.$tasks.filter((each) => !each.done());
      this.$tasks.push(task as Task<unknown>);
      this.$open++;
      task.$whenDone(this.$callback);
    }
    return task;
  }

  private $abort(): void {
    this.$aborting = true;
    for (const task of this.$tasks) if (!task.done()) task.cancel();
  }

  $taskDone(task: Task<unknown>, wasOpen: boolean): void {
    if (wasOpen && --this.$open === 0) this.$tasks = [];
    if (this.$allDone !== null && this.$open === 0 && !this.$allDone.done()) this.$allDone.set_result(true);
    if (task.cancelled()) return;
    const error = task.exception();
    if (error === null) return;
    this.$errors.push(error);
    if (endsProgram(error) && this.$baseError === null) this.$baseError = error;
    const parent = this.$parent!;
    if (parent.done()) {
      tellHandler(
        this.$loop!,
        new Dict<string, unknown>([
          ["message", `Task ${repr(task)} has errored out but its parent task ${repr(parent)} is already completed`],
          ["exception", error],
          ["task", task],
        ]),
      );
      return;
    }
    if (!this.$aborting && !this.$parentCancelRequested) {
      this.$abort();
      this.$parentCancelRequested = true;
      parent.cancel();
    }
  }

  __repr__(): string {
    const words = [];
    if (this.$open > 0) words.push(`tasks=${this.$open}`);
    if (this.$errors.length > 0) words.push(`errors=${this.$errors.length}`);
    if (this.$aborting) words.push("cancelling");
    else if (this.$entered) words.push("entered");
    return `<TaskGroup${words.length === 0 ? "" : " "}${words.join(" ")}>`;
  }
}

coroutine_methods(TaskGroup, "__aenter__", ["__aexit__", "et, exc, tb"]);
registerType(TaskGroup, { name: "TaskGroup", signature: "", module: "asyncio.taskgroups", sealed: false });

function endsProgram(error: unknown): error is BaseException {
  return error instanceof SystemExit || error instanceof KeyboardInterrupt;
}

/** How unknown callers may call asyncio: Python's signatures, for keywords and for error messages. */
import type { AnyFunction } from "../objects/functions.js";
import { libraryMethods, pythonFunctions } from "../objects/library_functions.js";
import { BaseEventLoop } from "./base_events.js";
import { run_coroutine_threadsafe, wrap_future } from "./concurrent.js";
import { iscoroutine, iscoroutinefunction } from "./coroutines.js";
import { get_child_watcher, get_event_loop, get_event_loop_policy, new_event_loop, set_child_watcher, set_event_loop, set_event_loop_policy } from "./events.js";
import { Future, isfuture } from "./futures.js";
import { Handle, TimerHandle } from "./handles.js";
import { BoundedSemaphore, Condition, Event, Lock, Semaphore } from "./locks.js";
import { Queue } from "./queues.js";
import { run, Runner } from "./runners.js";
import { _get_running_loop, _set_running_loop, get_running_loop } from "./running_loop.js";
import { TaskGroup } from "./taskgroups.js";
import { _enter_task, _leave_task, _register_task, _unregister_task, all_tasks, create_eager_task_factory, create_task, current_task, eager_task_factory, ensure_future, Task } from "./tasks.js";
import { Timeout, timeout, timeout_at } from "./timeouts.js";
import { as_completed, gather, shield } from "./waiting.js";

type Functions = Readonly<Record<string, readonly [f: AnyFunction, signature: string]>>;

const inTasks: Functions = {
  all_tasks: [all_tasks, "loop=None"],
  as_completed: [as_completed as AnyFunction, "fs, *, timeout=None"],
  create_eager_task_factory: [create_eager_task_factory as AnyFunction, "custom_task_constructor"],
  create_task: [create_task as AnyFunction, "coro, *, name=None, context=None"],
  current_task: [current_task, "loop=None"],
  eager_task_factory: [eager_task_factory as AnyFunction, "loop, coro, *, name=None, context=None"],
  ensure_future: [ensure_future as AnyFunction, "coro_or_future, *, loop=None"],
  gather: [gather as AnyFunction, "*coros_or_futures, return_exceptions=False"],
  run_coroutine_threadsafe: [run_coroutine_threadsafe as AnyFunction, "coro, loop"],
  shield: [shield as AnyFunction, "arg"],
  _enter_task: [_enter_task, "loop, task"],
  _leave_task: [_leave_task, "loop, task"],
  _register_task: [_register_task, "task"],
  _unregister_task: [_unregister_task, "task"],
};
pythonFunctions("asyncio.tasks", inTasks);
pythonFunctions("asyncio.runners", { run: [run as AnyFunction, "main, *, debug=None, loop_factory=None"] });
(run as AnyFunction).$meta!.kind = "blocking"; // whoever calls it without waiting drives it to its end
pythonFunctions("asyncio.timeouts", { timeout: [timeout, "delay"], timeout_at: [timeout_at, "when"] });
pythonFunctions("asyncio.coroutines", { iscoroutine: [iscoroutine, "obj"], iscoroutinefunction: [iscoroutinefunction, "func"] });
pythonFunctions("asyncio.futures", { isfuture: [isfuture, "obj"], wrap_future: [wrap_future as AnyFunction, "future, *, loop=None"] });
pythonFunctions("asyncio.events", {
  get_child_watcher: [get_child_watcher, ""],
  set_child_watcher: [set_child_watcher as AnyFunction, "watcher"],
  get_event_loop: [get_event_loop, ""],
  get_event_loop_policy: [get_event_loop_policy, ""],
  get_running_loop: [get_running_loop, ""],
  new_event_loop: [new_event_loop, ""],
  set_event_loop: [set_event_loop, "loop"],
  set_event_loop_policy: [set_event_loop_policy, "policy"],
  _get_running_loop: [_get_running_loop, ""],
  _set_running_loop: [_set_running_loop, "loop"],
});

libraryMethods(Future, {
  result: "",
  exception: "",
  done: "",
  cancelled: "",
  cancel: "msg=None",
  add_done_callback: "fn, /, *, context=None",
  remove_done_callback: "fn, /",
  set_result: "result, /",
  set_exception: "exception, /",
  get_loop: "",
});
libraryMethods(Task, { cancel: "msg=None", cancelling: "", uncancel: "", get_coro: "", get_context: "", get_name: "", set_name: "value, /", get_stack: "*, limit=None", set_result: "result, /", set_exception: "exception, /" });
libraryMethods(BaseEventLoop, {
  time: " -> float",
  call_soon: "callback, *args, context=None",
  call_soon_threadsafe: "callback, *args, context=None",
  call_later: "delay, callback, *args, context=None",
  call_at: "when, callback, *args, context=None",
  stop: "",
  is_running: "",
  is_closed: "",
  close: "",
  create_future: "",
  create_task: "coro, *, name=None, context=None",
  set_task_factory: "factory",
  get_task_factory: "",
  run_in_executor: "executor, func, *args",
  set_default_executor: "executor",
  set_exception_handler: "handler",
  get_exception_handler: "",
  default_exception_handler: "context",
  call_exception_handler: "context",
  get_debug: "",
  set_debug: "enabled",
});
libraryMethods(Handle, { cancel: "", cancelled: "", get_context: "" });
libraryMethods(TimerHandle, { cancel: "", when: " -> float" });
libraryMethods(Lock, { locked: "", release: "" });
libraryMethods(Event, { is_set: "", set: "", clear: "" });
libraryMethods(Condition, { locked: "", release: "", notify: "n=1", notify_all: "" });
libraryMethods(Semaphore, { locked: "", release: "" });
libraryMethods(BoundedSemaphore, { release: "" });
libraryMethods(Queue, { put_nowait: "item", get_nowait: "", qsize: "", empty: "", full: "", task_done: "", shutdown: "immediate=False" });
libraryMethods(TaskGroup, { create_task: "coro, *, name=None, context=None" });
libraryMethods(Timeout, { when: "", reschedule: "when", expired: "" });
libraryMethods(Runner, { get_loop: "", __enter__: "" });

/** index.ts exports it, so that no bundler leaves this file out. */
export const $signatures = inTasks;

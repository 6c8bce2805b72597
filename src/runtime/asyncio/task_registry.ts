/** Tasks that are not ours (`_register_task`, for implementers of task types), and the task that any loop runs now: loops that are not ours have one too. */
import { getattr, hasattr } from "../objects/attributes.js";
import { call_method } from "../objects/calls.js";
import { RuntimeError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import { Future } from "./futures.js";
import type { Task } from "./tasks.js";

/** What is read of a loop here; a loop of another kind has none of it until a task is entered. */
export interface TaskHolder {
  $currentTask?: Task<unknown> | null;
}

const registered = new Set<object>();

/** `_register_task`: from now on `all_tasks` knows it. Our own tasks register themselves with their loop. */
export function _register_task(task: object): null {
  if (!(task instanceof Future)) registered.add(task);
  return null;
}

/** `_unregister_task`: it is forgotten, if it was known. */
export function _unregister_task(task: object): null {
  registered.delete(task);
  return null;
}

/** The registered tasks of a loop that are not done. */
export function registeredTasks(loop: object): Task<unknown>[] {
  return [...registered].filter((task) => loopOf(task) === loop && !truthy(call_method(task, "done"))) as Task<unknown>[];
}

/** As in `_get_loop` (futures.py): asked for by name, and else the attribute of old. */
const loopOf = (task: object): unknown => (hasattr(task, "get_loop") ? call_method(task, "get_loop") : getattr(task, "_loop"));

/** `_enter_task`: the loop runs this task now. */
export function _enter_task(loop: TaskHolder, task: Task<unknown>): null {
  const before = loop.$currentTask ?? null;
  if (before !== null) throw new RuntimeError(`Cannot enter into task ${repr(task)} while another task ${repr(before)} is being executed.`);
  loop.$currentTask = task;
  return null;
}

/** `_leave_task`: the loop runs it no more. */
export function _leave_task(loop: TaskHolder, task: Task<unknown>): null {
  const current = loop.$currentTask ?? null;
  if (current !== task) throw new RuntimeError(`Leaving task ${repr(task)} does not match the current task ${repr(current)}.`);
  loop.$currentTask = null;
  return null;
}

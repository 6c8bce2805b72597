/** `Task.get_stack` and `Task.print_stack`. The page is CPython's `base_tasks.py`. */
import { currentHost } from "../host.js";
import { call_method } from "../objects/calls.js";
import { isCoroutineObject } from "../objects/coroutine.js";
import { frameOf } from "../objects/coroutine_frame.js";
import { BaseException } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { format_exception_only, type Frame, framesOf } from "../objects/traceback.js";
import { print } from "../builtins/print.js";
import type { Task } from "./tasks.js";

/** The frame a task waits in, or the frames that its exception passed through. */
export function stackOf(task: Task<unknown>, limit: number | null): Frame[] {
  const frame = isCoroutineObject(task.$coro) ? frameOf(task.$coro) : null;
  if (frame !== null) return limit !== null && limit <= 0 ? [] : [frame];
  if (!(task.$exception instanceof BaseException)) return [];
  const frames = framesOf(task.$exception.$traceback).map((each) => each.tb_frame);
  return limit === null ? frames : frames.slice(0, Math.max(0, limit));
}

/** Without a file, CPython prints the headline on stdout and the frames on stderr. */
export function printStack(task: Task<unknown>, limit: number | null, file: unknown): void {
  const frames = stackOf(task, limit);
  const error = task.$exception;
  if (frames.length === 0) print(`No stack for ${repr(task)}`, { file });
  else print(`${error === null ? "Stack" : "Traceback"} for ${repr(task)} (most recent call last):`, { file });
  const text = frames.map(frameText).join("");
  if (file === null || file === undefined) currentHost().write("stderr", text);
  else if (text !== "") call_method(file, "write", [text]);
  if (error instanceof BaseException) print(format_exception_only(error), { file, end: "" });
}

function frameText({ f_code, f_lineno }: Frame): string {
  const source = f_lineno === null ? "" : (f_code.file.lines[f_lineno - 1] ?? "").trim();
  return `  File "${f_code.co_filename}", line ${f_lineno ?? "?"}, in ${f_code.co_name}\n${source === "" ? "" : `    ${source}\n`}`;
}

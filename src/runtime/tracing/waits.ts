/** What a task that has given way waits for, in its author's words. */
import type { Future } from "../asyncio/futures.js";
import { SleepFuture } from "../asyncio/sleeping.js";
import { Task } from "../asyncio/tasks.js";
import { GatheringFuture } from "../asyncio/waiting.js";
import { type CoroutineObject, metaOf } from "../objects/coroutine.js";
import { lineOf, sourceAt } from "../objects/coroutine_frame.js";
import type { TimelineWait } from "./timeline.js";

export interface Awaited {
  readonly kind: TimelineWait["kind"];
  /** The task that is waited for. */
  readonly task: Task<unknown> | null;
  readonly text: string;
  readonly line: number | null;
}

/** Before it is woken, or while nobody has. `path`: of the program's file. */
export function awaitedBy(task: Task<unknown>, path: string): Awaited {
  const { $waiter: waiter, $stack: stack } = task;
  const own = stack === null ? undefined : [...(stack.parents ?? []), stack.leaf].findLast((coro) => metaOf(coro)?.code?.file.path === path);
  return {
    kind: kindOf(waiter),
    task: waiter instanceof Task ? waiter : null,
    ...(own === undefined ? { text: nameOf(stack?.leaf), line: null } : { text: sourceAt(own), line: lineOf(own) }),
  };
}

function kindOf(waiter: Future<unknown> | null): TimelineWait["kind"] {
  if (waiter === null) return "turn";
  if (waiter instanceof SleepFuture) return "sleep";
  if (waiter instanceof Task) return "task";
  return waiter instanceof GatheringFuture ? "gather" : "future";
}

const nameOf = (coro: CoroutineObject | undefined): string => (coro === undefined ? "" : (metaOf(coro)?.qualname ?? ""));

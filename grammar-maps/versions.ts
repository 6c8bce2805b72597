/**
 * What was otherwise before Python 3.13: names of modules of the library that older versions don't have, or whose behaviour has changed.
 * A program that runs as an older version (`--python 3.9`) finds such a name when it runs, where the runtime has put what that version had.
 */
import type { ApiEntry, ApiMap } from "./api.js";
import { asyncio } from "./modules/asyncio.js";

/** Names that behave otherwise before this minor version. */
const CHANGED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  asyncio: {
    as_completed: 13,
    Barrier: 11,
    BoundedSemaphore: 11,
    BrokenBarrierError: 11,
    Condition: 11,
    coroutine: 11,
    create_eager_task_factory: 12,
    eager_task_factory: 12,
    Event: 11,
    EventLoop: 13,
    gather: 11,
    iscoroutine: 12,
    LifoQueue: 13,
    Lock: 11,
    PidfdChildWatcher: 9,
    PriorityQueue: 13,
    Queue: 13,
    QueueShutDown: 13,
    Runner: 11,
    Semaphore: 11,
    Server: 9,
    shield: 11,
    sleep: 10,
    TaskGroup: 11,
    timeout: 11,
    timeout_at: 11,
    TimeoutError: 11,
    to_thread: 9,
    wait: 12,
    wait_for: 11,
  },
  "asyncio.exceptions": { BrokenBarrierError: 11, TimeoutError: 11 },
  "concurrent.futures": { TimeoutError: 11 },
  sys: { hexversion: 13, version: 13, version_info: 13 },
};

const since = (map: ApiMap, name: string): number => {
  const entry: ApiEntry | undefined = map[name];
  return entry !== undefined && "since" in entry ? (entry.since ?? 0) : 0;
};

/** Whether a name of the library is not what the maps say, as `module.name`, in this minor version. */
export function differsIn(python: number, module: string, name: string): boolean {
  const changed = CHANGED[module];
  return python < 13 && changed !== undefined && (python < (changed[name] ?? 0) || (module === "asyncio" && python < since(asyncio, name)));
}

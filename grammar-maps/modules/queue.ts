/** `queue`: queues between threads. */
import { apiModule, blocking, cls, fn } from "../api.js";

const methods = {
  put: blocking("(item: T, block: bool = True, timeout: float | None = None) -> None"),
  put_nowait: fn("(item: T) -> None"),
  get: blocking("(block: bool = True, timeout: float | None = None) -> T"),
  get_nowait: fn("() -> T"),
  task_done: fn("() -> None"),
  join: blocking("() -> None"),
  qsize: fn("() -> count"),
  empty: fn("() -> bool"),
  full: fn("() -> bool"),
  shutdown: fn("(immediate: bool = False) -> None", { since: 13 }),
};

const attributes = { maxsize: "int", queue: "Any", unfinished_tasks: "count", is_shutdown: "bool" };

export const queue = apiModule<typeof import("../../src/runtime/stdlib/queue.js")>()({
  Queue: cls({ params: ["T"], init: "(maxsize: int = 0)", methods, attributes }),
  LifoQueue: cls({ params: ["T"], bases: ["Queue"], init: "(maxsize: int = 0)", methods, attributes }),
  PriorityQueue: cls({ params: ["T"], bases: ["Queue"], init: "(maxsize: int = 0)", methods, attributes }),
  SimpleQueue: cls({
    params: ["T"],
    init: "()",
    methods: { put: methods.put, put_nowait: methods.put_nowait, get: methods.get, get_nowait: methods.get_nowait, qsize: methods.qsize, empty: methods.empty },
  }),
  Empty: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  Full: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  ShutDown: cls({ bases: ["builtins.Exception"], init: "(*args: Any)", since: 13 }),
});

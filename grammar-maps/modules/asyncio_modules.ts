/** The modules of the package `asyncio`: what most of them hold has its entry in the package's own map, and is the same here. */
import { apiModule, cls, constant, type ApiMap } from "../api.js";
import { asyncio } from "./asyncio.js";

/** A module with names of the package, each of which the runtime's module has to export. */
const holding =
  <Runtime>() =>
  (...names: readonly (keyof Runtime & string)[]): ApiMap =>
    Object.fromEntries(names.map((name) => [name, asyncio[name]!]));

/** Names that the package's map calls unsupported. */
const without = (...names: readonly string[]): ApiMap => Object.fromEntries(names.map((name) => [name, asyncio[name]!]));

const child = without("get_child_watcher", "set_child_watcher");
const watchers = without("AbstractChildWatcher", "FastChildWatcher", "MultiLoopChildWatcher", "PidfdChildWatcher", "SafeChildWatcher", "ThreadedChildWatcher");

export const asyncioModules: Readonly<Record<string, ApiMap>> = {
  "asyncio.base_events": {
    ...holding<typeof import("../../src/runtime/stdlib/asyncio/base_events.js")>()("BaseEventLoop", "Server"),
    ...apiModule<typeof import("../../src/runtime/stdlib/asyncio/base_events.js")>()({ logger: constant("logging.Logger") }),
  },
  "asyncio.constants": apiModule<typeof import("../../src/runtime/stdlib/asyncio/constants.js")>()({
    LOG_THRESHOLD_FOR_CONNLOST_WRITES: constant("count"),
    ACCEPT_RETRY_DELAY: constant("count"),
    DEBUG_STACK_DEPTH: constant("count"),
    SSL_HANDSHAKE_TIMEOUT: constant("object"),
    SSL_SHUTDOWN_TIMEOUT: constant("object"),
    SENDFILE_FALLBACK_READBUFFER_SIZE: constant("count"),
    FLOW_CONTROL_HIGH_WATER_SSL_READ: constant("count"),
    FLOW_CONTROL_HIGH_WATER_SSL_WRITE: constant("count"),
    THREAD_JOIN_TIMEOUT: constant("count"),
  }),
  "asyncio.coroutines": {
    ...holding<typeof import("../../src/runtime/stdlib/asyncio/coroutines.js")>()("iscoroutine", "iscoroutinefunction"),
    ...apiModule<typeof import("../../src/runtime/stdlib/asyncio/coroutines.js")>()({ _is_coroutine: constant("object") }),
  },
  "asyncio.events": {
    ...holding<typeof import("../../src/runtime/stdlib/asyncio/events.js")>()("_get_running_loop", "_set_running_loop", "AbstractEventLoop", "AbstractEventLoopPolicy", "AbstractServer", "get_event_loop", "get_event_loop_policy", "get_running_loop", "Handle", "new_event_loop", "set_event_loop", "set_event_loop_policy", "TimerHandle"),
    ...child,
  },
  "asyncio.exceptions": holding<typeof import("../../src/runtime/stdlib/asyncio/exceptions.js")>()("BrokenBarrierError", "CancelledError", "IncompleteReadError", "InvalidStateError", "LimitOverrunError", "SendfileNotAvailableError", "TimeoutError"),
  "asyncio.futures": holding<typeof import("../../src/runtime/stdlib/asyncio/futures.js")>()("Future", "isfuture", "wrap_future"),
  "asyncio.locks": holding<typeof import("../../src/runtime/stdlib/asyncio/locks.js")>()("Barrier", "BoundedSemaphore", "Condition", "Event", "Lock", "Semaphore"),
  "asyncio.log": apiModule<typeof import("../../src/runtime/stdlib/asyncio/log.js")>()({ logger: constant("logging.Logger") }),
  "asyncio.protocols": holding<typeof import("../../src/runtime/stdlib/asyncio/protocols.js")>()("BaseProtocol", "BufferedProtocol", "DatagramProtocol", "Protocol", "SubprocessProtocol"),
  "asyncio.queues": holding<typeof import("../../src/runtime/stdlib/asyncio/queues.js")>()("LifoQueue", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull", "QueueShutDown"),
  "asyncio.runners": holding<typeof import("../../src/runtime/stdlib/asyncio/runners.js")>()("run", "Runner"),
  "asyncio.streams": {
    ...holding<typeof import("../../src/runtime/stdlib/asyncio/streams.js")>()("open_connection", "open_unix_connection", "start_server", "start_unix_server", "StreamReader", "StreamReaderProtocol", "StreamWriter"),
    ...apiModule<typeof import("../../src/runtime/stdlib/asyncio/streams.js")>()({ FlowControlMixin: cls({ bases: ["asyncio.Protocol"], init: "(loop: asyncio.AbstractEventLoop | None = None)" }) }),
  },
  "asyncio.taskgroups": holding<typeof import("../../src/runtime/stdlib/asyncio/taskgroups.js")>()("TaskGroup"),
  "asyncio.tasks": holding<typeof import("../../src/runtime/stdlib/asyncio/tasks.js")>()("_enter_task", "_leave_task", "_register_task", "_unregister_task", "all_tasks", "ALL_COMPLETED", "as_completed", "create_eager_task_factory", "create_task", "current_task", "eager_task_factory", "ensure_future", "FIRST_COMPLETED", "FIRST_EXCEPTION", "gather", "run_coroutine_threadsafe", "shield", "sleep", "Task", "wait", "wait_for"),
  "asyncio.threads": holding<typeof import("../../src/runtime/stdlib/asyncio/threads.js")>()("to_thread"),
  "asyncio.timeouts": holding<typeof import("../../src/runtime/stdlib/asyncio/timeouts.js")>()("Timeout", "timeout", "timeout_at"),
  "asyncio.transports": holding<typeof import("../../src/runtime/stdlib/asyncio/transports.js")>()("BaseTransport", "DatagramTransport", "ReadTransport", "SubprocessTransport", "Transport", "WriteTransport"),
  "asyncio.unix_events": {
    ...holding<typeof import("../../src/runtime/stdlib/asyncio/unix_events.js")>()("DefaultEventLoopPolicy", "EventLoop", "SelectorEventLoop"),
    ...apiModule<typeof import("../../src/runtime/stdlib/asyncio/unix_events.js")>()({ logger: constant("logging.Logger") }),
    ...watchers,
  },
};

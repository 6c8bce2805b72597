/** `import * as asyncio from "yieldstar/runtime/asyncio"`. */
export { $signatures } from "./registration.js";
export * from "./exceptions.js";
export { BaseEventLoop } from "./base_events.js";
export { SelectorEventLoop, SelectorEventLoop as EventLoop } from "./selector_events.js";
import { AbstractEventLoop as AbstractLoop } from "./abstract_loop.js";
import type { SelectorEventLoop } from "./selector_events.js";

/** The class, for `isinstance`; as a type it has what every loop here has. */
export const AbstractEventLoop = AbstractLoop;
export type AbstractEventLoop = SelectorEventLoop;
export {
  _get_running_loop,
  _set_running_loop,
  AbstractEventLoopPolicy,
  DefaultEventLoopPolicy,
  get_child_watcher,
  get_event_loop,
  get_event_loop_policy,
  get_running_loop,
  Handle,
  new_event_loop,
  set_child_watcher,
  set_event_loop,
  set_event_loop_policy,
  TimerHandle,
} from "./events.js";
export { Future, isfuture } from "./futures.js";
export {
  _enter_task,
  _leave_task,
  _register_task,
  _unregister_task,
  all_tasks,
  ALL_COMPLETED,
  as_completed,
  create_eager_task_factory,
  create_task,
  current_task,
  eager_task_factory,
  ensure_future,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  gather,
  shield,
  sleep,
  Task,
  wait,
  wait_for,
} from "./tasks.js";
import "./older_versions.js";
export { run_coroutine_threadsafe, wrap_future } from "./concurrent.js";
export { _is_coroutine, iscoroutine, iscoroutinefunction } from "./coroutines.js";
export { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from "./locks.js";
export { LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown } from "./queues.js";
export { BaseProtocol, BufferedProtocol, DatagramProtocol, Protocol, SubprocessProtocol } from "./protocols.js";
export { run, Runner } from "./runners.js";
export { AbstractServer, Server } from "./servers.js";
export { open_connection, open_unix_connection, start_server, start_unix_server, StreamReader, StreamReaderProtocol, StreamWriter } from "./streams.js";
export { AbstractChildWatcher, FastChildWatcher, MultiLoopChildWatcher, PidfdChildWatcher, SafeChildWatcher, ThreadedChildWatcher } from "./child_watchers.js";
export { create_subprocess_exec, create_subprocess_shell } from "./subprocess.js";
export { TaskGroup } from "./taskgroups.js";
export { to_thread } from "./threads.js";
export { Timeout, timeout, timeout_at } from "./timeouts.js";
export { BaseTransport, DatagramTransport, ReadTransport, SubprocessTransport, Transport, WriteTransport } from "./transports.js";

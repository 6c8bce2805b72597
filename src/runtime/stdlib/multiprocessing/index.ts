/** `multiprocessing`: other interpreters of the program, and what goes between them. */
export { allow_connection_pickling, Array$ as Array, Barrier, BoundedSemaphore, Condition, cpu_count, Event, freeze_support, get_context, JoinableQueue, Lock, Pipe, Pool, Queue, RawArray, RawValue, RLock, Semaphore, set_executable, set_forkserver_preload, SimpleQueue, Value } from "./context.js";
export { Manager } from "./managers.js";
export { AuthenticationError, BufferTooShort, ProcessError, TimeoutError } from "./errors.js";
export { active_children, current_process, parent_process, Process } from "./process.js";
export { get_all_start_methods, get_start_method, set_start_method } from "./start_methods.js";

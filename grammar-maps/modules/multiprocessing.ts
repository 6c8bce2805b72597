/** `multiprocessing`, the package and its modules: other interpreters of the program, and what goes between them. */
import { apiModule, type ApiMap, blocking, type ClassEntry, cls, fn, type FunctionEntry, unsupported } from "../api.js";
import { queue } from "./queue.js";
import { threading } from "./threading.js";

const SHARED = "between processes that are threads of one; nothing outside of the program can reach it";

const process = {
  start: fn("() -> None"),
  run: blocking("() -> None"),
  join: blocking("(timeout: float | None = None) -> None"),
  is_alive: fn("() -> bool"),
  terminate: fn("() -> None", { partial: "the process ends at once: it can't handle SIGTERM" }),
  kill: fn("() -> None"),
  close: fn("() -> None"),
};
const processAttributes = { name: "Any", daemon: "Any", pid: "int | None", ident: "int | None", exitcode: "int | None", sentinel: "int", authkey: "Any", _identity: "Any" };
const processInit = "(group: None = None, target: Callable[..., Any] | None = None, name: Any = None, args: Iterable[Any] = (), kwargs: Any = {}, *, daemon: Any = None)";
const processClass = cls({ init: processInit, methods: process, attributes: processAttributes, partial: "a worker thread that has imported the main module anew, and holds copies of its variables where the start method is fork; functions inside of functions can't be targets" });

const withLock = {
  acquire: blocking("(block: bool = True, timeout: float | None = None) -> bool"),
  release: fn("() -> None"),
  __enter__: blocking("() -> bool"),
  __exit__: fn("(exc_type: Any, exc: Any, tb: Any) -> None"),
};

const synchronize = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.synchronize.js")>()({
  Lock: cls({ methods: withLock }),
  RLock: cls({ methods: withLock }),
  Semaphore: cls({ methods: { ...withLock, get_value: fn("() -> count") } }),
  BoundedSemaphore: cls({ bases: ["Semaphore"], methods: { ...withLock, get_value: fn("() -> count") } }),
  Condition: cls({
    methods: {
      ...withLock,
      wait: blocking("(timeout: float | None = None) -> bool"),
      wait_for: blocking("(predicate: Callable[[], T], timeout: float | None = None) -> T"),
      notify: fn("(n: int = 1) -> None"),
      notify_all: fn("() -> None"),
    },
  }),
  Event: cls({ methods: { set: fn("() -> None"), clear: fn("() -> None"), is_set: fn("() -> bool"), wait: blocking("(timeout: float | None = None) -> bool") } }),
  Barrier: cls({
    methods: { wait: blocking("(timeout: float | None = None) -> count"), reset: fn("() -> None"), abort: fn("() -> None") },
    attributes: { parties: "count", n_waiting: "count", broken: "bool" },
  }),
});

const queueMethods = {
  put: blocking("(obj: Any, block: bool = True, timeout: float | None = None) -> None"),
  put_nowait: blocking("(obj: Any) -> None"),
  get: blocking("(block: bool = True, timeout: float | None = None) -> Any"),
  get_nowait: blocking("() -> Any"),
  qsize: fn("() -> count"),
  empty: fn("() -> bool"),
  full: fn("() -> bool"),
  close: fn("() -> None"),
  join_thread: fn("() -> None"),
  cancel_join_thread: fn("() -> None"),
};
const queues = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.queues.js")>()({
  Queue: cls({ methods: queueMethods }),
  JoinableQueue: cls({ bases: ["Queue"], methods: { ...queueMethods, task_done: fn("() -> None"), join: blocking("() -> None") } }),
  SimpleQueue: cls({ methods: { put: fn("(obj: Any) -> None"), get: blocking("() -> Any"), empty: fn("() -> bool"), close: fn("() -> None") } }),
  Empty: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  Full: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
});

const connection = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.connection.js")>()({
  Connection: cls({
    methods: {
      send: fn("(obj: Any) -> None"),
      recv: blocking("() -> Any"),
      send_bytes: fn("(buf: Any, offset: int = 0, size: int | None = None) -> None"),
      recv_bytes: blocking("(maxlength: int | None = None) -> bytes"),
      recv_bytes_into: unsupported("messages are not written into other objects", "recv_bytes"),
      poll: blocking("(timeout: float | None = 0.0) -> bool"),
      fileno: fn("() -> int", { partial: "a number that only multiprocessing.connection.wait knows" }),
      close: fn("() -> None"),
      __enter__: fn("() -> Self"),
      __exit__: fn("(exc_type: Any, exc_value: Any, exc_tb: Any) -> None"),
    },
    attributes: { closed: "bool", readable: "bool", writable: "bool" },
  }),
  Pipe: fn("(duplex: bool = True) -> tuple[Connection, Connection]"),
  wait: blocking("(object_list: Iterable[Any], timeout: float | None = None) -> list[Any]", { partial: "pipes and sentinels of processes; no sockets" }),
  Client: unsupported("pipes lead to processes of the program only", "Pipe"),
  Listener: unsupported("pipes lead to processes of the program only", "Pipe"),
  answer_challenge: unsupported("pipes lead to processes of the program only"),
  deliver_challenge: unsupported("pipes lead to processes of the program only"),
});

const poolMethods = {
  apply: blocking("(func: Callable[..., R], args: Iterable[Any] = (), kwds: Any = {}) -> R"),
  apply_async: fn("(func: Callable[..., Any], args: Iterable[Any] = (), kwds: Any = {}, callback: Callable[[Any], Any] | None = None, error_callback: Callable[[Any], Any] | None = None) -> AsyncResult"),
  map: blocking("(func: Callable[[T], R], iterable: Iterable[T], chunksize: int | None = None) -> list[R]"),
  map_async: fn("(func: Callable[[T], Any], iterable: Iterable[T], chunksize: int | None = None, callback: Callable[[Any], Any] | None = None, error_callback: Callable[[Any], Any] | None = None) -> AsyncResult"),
  starmap: blocking("(func: Callable[..., R], iterable: Iterable[Any], chunksize: int | None = None) -> list[R]"),
  starmap_async: fn("(func: Callable[..., Any], iterable: Iterable[Any], chunksize: int | None = None, callback: Callable[[Any], Any] | None = None, error_callback: Callable[[Any], Any] | None = None) -> AsyncResult"),
  imap: fn("(func: Callable[[T], R], iterable: Iterable[T], chunksize: int = 1) -> Any"),
  imap_unordered: fn("(func: Callable[[T], R], iterable: Iterable[T], chunksize: int = 1) -> Any"),
  close: fn("() -> None"),
  terminate: fn("() -> None"),
  join: blocking("() -> None"),
  __enter__: fn("() -> Self"),
  __exit__: fn("(exc_type: Any, exc_val: Any, exc_tb: Any) -> None"),
};
const resultMethods = {
  get: blocking("(timeout: float | None = None) -> Any"),
  wait: blocking("(timeout: float | None = None) -> None"),
  ready: fn("() -> bool"),
  successful: fn("() -> bool"),
};
/** The same in threads of this process. */
const callsInThread = <E extends FunctionEntry>(entry: E): E & { threaded: true } => ({ ...entry, threaded: true });
const threadPoolMethods = {
  ...poolMethods,
  ...{ apply: callsInThread(poolMethods.apply), apply_async: callsInThread(poolMethods.apply_async), map: callsInThread(poolMethods.map), map_async: callsInThread(poolMethods.map_async) },
  ...{ starmap: callsInThread(poolMethods.starmap), starmap_async: callsInThread(poolMethods.starmap_async), imap: callsInThread(poolMethods.imap), imap_unordered: callsInThread(poolMethods.imap_unordered) },
};
const pool = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.pool.js")>()({
  Pool: cls({ init: "(processes: int | None = None, initializer: Callable[..., Any] | None = None, initargs: Iterable[Any] = (), maxtasksperchild: int | None = None)", methods: poolMethods }),
  ThreadPool: cls({ bases: ["Pool"], init: "(processes: int | None = None, initializer: Callable[..., Any] | None = None, initargs: Iterable[Any] = ())", methods: threadPoolMethods }),
  AsyncResult: cls({ methods: resultMethods }),
  ApplyResult: cls({ methods: resultMethods }),
  MapResult: cls({ bases: ["ApplyResult"], methods: resultMethods }),
  IMapIterator: cls({ methods: { next: blocking("(timeout: float | None = None) -> Any") } }),
  IMapUnorderedIterator: cls({ bases: ["IMapIterator"], methods: { next: blocking("(timeout: float | None = None) -> Any") } }),
  RemoteTraceback: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  MaybeEncodingError: cls({ bases: ["builtins.Exception"], init: "(exc: Any, value: Any)" }),
});

const sharedNumbers = {
  Value: fn("(typecode_or_type: Any, *args: Any, lock: Any = True) -> Any", { partial: "letters of C types, no types of ctypes" }),
  Array: fn("(typecode_or_type: Any, size_or_initializer: Any, *, lock: Any = True) -> Any", { partial: "letters of C types, no types of ctypes" }),
  RawValue: fn("(typecode_or_type: Any, *args: Any) -> Any", { partial: "letters of C types, no types of ctypes" }),
  RawArray: fn("(typecode_or_type: Any, size_or_initializer: Any) -> Any", { partial: "letters of C types, no types of ctypes" }),
};
const sharedctypes = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.sharedctypes.js")>()({
  ...sharedNumbers,
  copy: fn("(obj: Any) -> Any"),
  synchronized: fn("(obj: Any, lock: Any = None) -> Any"),
  Synchronized: cls({}),
  SynchronizedArray: cls({}),
  SynchronizedBase: cls({}),
  SynchronizedString: cls({}),
  assert_spawning: unsupported("it is CPython's own"),
  class_cache: unsupported("it is CPython's own"),
  reduce_ctype: unsupported("it is CPython's own"),
  rebuild_ctype: unsupported("it is CPython's own"),
});

const startMethods = {
  get_start_method: fn("(allow_none: bool = False) -> Any"),
  set_start_method: fn("(method: Any, force: bool = False) -> None", { partial: "fork copies the main module's variables, as far as they can be pickled; forkserver is as spawn" }),
  get_all_start_methods: fn("() -> list[str]"),
};
const errors = {
  ProcessError: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  BufferTooShort: cls({ bases: ["ProcessError"], init: "(*args: Any)" }),
  TimeoutError: cls({ bases: ["ProcessError"], init: "(*args: Any)" }),
  AuthenticationError: cls({ bases: ["ProcessError"], init: "(*args: Any)" }),
};

const managers = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.managers.js")>()({
  BaseManager: cls({ init: "()", partial: "in processes of the program only: no addresses, no connect" }),
  SyncManager: cls({ bases: ["BaseManager"], init: "()" }),
  BaseProxy: cls({}),
  Namespace: cls({ init: "()" }),
  SharedMemoryManager: unsupported("memory has no names"),
});

const multiprocessing = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing/index.js")>()({
  ...errors,
  ...startMethods,
  ...sharedNumbers,
  Process: processClass,
  Lock: fn("() -> multiprocessing.synchronize.Lock", { partial: SHARED }),
  RLock: fn("() -> multiprocessing.synchronize.RLock"),
  Semaphore: fn("(value: int = 1) -> multiprocessing.synchronize.Semaphore"),
  BoundedSemaphore: fn("(value: int = 1) -> multiprocessing.synchronize.BoundedSemaphore"),
  Condition: fn("(lock: Any = None) -> multiprocessing.synchronize.Condition"),
  Event: fn("() -> multiprocessing.synchronize.Event"),
  Barrier: fn("(parties: int, action: Callable[[], Any] | None = None, timeout: float | None = None) -> multiprocessing.synchronize.Barrier"),
  Queue: fn("(maxsize: int = 0) -> multiprocessing.queues.Queue"),
  JoinableQueue: fn("(maxsize: int = 0) -> multiprocessing.queues.JoinableQueue"),
  SimpleQueue: fn("() -> multiprocessing.queues.SimpleQueue"),
  Pipe: fn("(duplex: bool = True) -> tuple[multiprocessing.connection.Connection, multiprocessing.connection.Connection]"),
  Pool: fn("(processes: int | None = None, initializer: Callable[..., Any] | None = None, initargs: Iterable[Any] = (), maxtasksperchild: int | None = None) -> multiprocessing.pool.Pool"),
  Manager: fn("() -> Any"),
  active_children: fn("() -> list[Any]"),
  current_process: fn("() -> Any"),
  parent_process: fn("() -> Any"),
  cpu_count: fn("() -> count"),
  freeze_support: fn("() -> None"),
  get_context: fn("(method: Any = None) -> Any"),
  allow_connection_pickling: fn("() -> None"),
  set_executable: fn("(executable: Any) -> None"),
  set_forkserver_preload: fn("(module_names: Any) -> None"),
  get_logger: unsupported("processes tell nothing of what they do", "logging.getLogger"),
  log_to_stderr: unsupported("processes tell nothing of what they do", "logging.getLogger"),
  reducer: unsupported("pickles are made by pickle's own rules"),
  shared_memory: unsupported("what processes share has no names by which others could find it", "multiprocessing.Array"),
});

const processModule = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.process.js")>()({
  BaseProcess: processClass,
  active_children: multiprocessing["active_children"] as ReturnType<typeof fn>,
  current_process: multiprocessing["current_process"] as ReturnType<typeof fn>,
  parent_process: multiprocessing["parent_process"] as ReturnType<typeof fn>,
});

const thread = (name: string): ClassEntry => threading[name] as ClassEntry;
const dummy = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.dummy.js")>()({
  Process: { ...thread("Thread"), attributes: { ...thread("Thread").attributes, exitcode: "int | None" } },
  Lock: thread("Lock"),
  RLock: thread("RLock"),
  Condition: thread("Condition"),
  Event: thread("Event"),
  Semaphore: thread("Semaphore"),
  BoundedSemaphore: thread("BoundedSemaphore"),
  Barrier: thread("Barrier"),
  Queue: queue["Queue"] as ClassEntry,
  JoinableQueue: queue["Queue"] as ClassEntry,
  Pool: fn("(processes: int | None = None, initializer: Callable[..., Any] | None = None, initargs: Iterable[Any] = ()) -> multiprocessing.pool.ThreadPool"),
  active_children: fn("() -> list[Any]"),
  current_process: fn("() -> Any"),
  freeze_support: fn("() -> None"),
  Manager: unsupported("threads share every object", "the object itself"),
  Pipe: unsupported("threads share every object", "Queue"),
  Array: unsupported("threads share every object", "a list"),
  Value: unsupported("threads share every object", "an attribute of an object"),
  Namespace: unsupported("threads share every object", "types.SimpleNamespace"),
});

const anyContext = cls({});
const context = apiModule<typeof import("../../src/runtime/stdlib/multiprocessing.context.js")>()({
  ...errors,
  BaseContext: anyContext,
  ForkContext: anyContext,
  SpawnContext: anyContext,
  ForkServerContext: anyContext,
  Process: processClass,
  ForkProcess: processClass,
  SpawnProcess: processClass,
  ForkServerProcess: processClass,
});

export const multiprocessingModules: Readonly<Record<string, ApiMap>> = {
  multiprocessing,
  "multiprocessing.connection": connection,
  "multiprocessing.context": context,
  "multiprocessing.dummy": dummy,
  "multiprocessing.managers": managers,
  "multiprocessing.pool": pool,
  "multiprocessing.process": processModule,
  "multiprocessing.queues": queues,
  "multiprocessing.sharedctypes": sharedctypes,
  "multiprocessing.synchronize": synchronize,
};

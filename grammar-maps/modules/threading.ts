/** `threading`: green threads that switch where one blocks. */
import { apiModule, blocking, cls, constant, fn, unsupported } from "../api.js";

const lock = {
  acquire: blocking("(blocking: bool = True, timeout: float = -1) -> bool"),
  release: fn("() -> None"),
  __enter__: blocking("() -> bool"),
  __exit__: fn("(exc_type: Any, exc: Any, tb: Any) -> None"),
};
const thread = {
  start: fn("() -> None"),
  run: blocking("() -> None"),
  join: blocking("(timeout: float | None = None) -> None"),
  is_alive: fn("() -> bool"),
  getName: fn("() -> str"),
  setName: fn("(name: str) -> None"),
  isDaemon: fn("() -> bool"),
  setDaemon: fn("(daemonic: bool) -> None"),
};
const threadAttributes = { name: "str", daemon: "bool", ident: "int | None", native_id: "int | None" };

export const threading = apiModule<typeof import("../../src/runtime/stdlib/threading.js")>()({
  Thread: cls({
    init: "(group: None = None, target: Callable[..., Any] | None = None, name: str | None = None, args: Iterable[Any] = (), kwargs: dict[str, Any] | None = None, *, daemon: bool | None = None)",
    methods: thread,
    attributes: threadAttributes,
    threaded: true,
    asksForInit: true,
  }),
  Timer: cls({
    bases: ["Thread"],
    init: "(interval: float, function: Callable[..., Any], args: Iterable[Any] | None = None, kwargs: dict[str, Any] | None = None)",
    methods: { ...thread, cancel: fn("() -> None") },
    attributes: threadAttributes,
    threaded: true,
  }),
  Lock: cls({ init: "()", methods: { ...lock, locked: fn("() -> bool") } }),
  RLock: cls({ init: "()", methods: lock }),
  Condition: cls({
    init: "(lock: Any = None)",
    methods: {
      ...lock,
      wait: blocking("(timeout: float | None = None) -> bool"),
      wait_for: blocking("(predicate: Callable[[], T], timeout: float | None = None) -> T"),
      notify: fn("(n: int = 1) -> None"),
      notify_all: fn("() -> None"),
      notifyAll: fn("() -> None"),
    },
  }),
  Event: cls({ init: "()", methods: { set: fn("() -> None"), clear: fn("() -> None"), is_set: fn("() -> bool"), isSet: fn("() -> bool"), wait: blocking("(timeout: float | None = None) -> bool") } }),
  Semaphore: cls({ init: "(value: int = 1)", methods: { ...lock, acquire: blocking("(blocking: bool = True, timeout: float | None = None) -> bool"), release: fn("(n: int = 1) -> None") } }),
  BoundedSemaphore: cls({
    bases: ["Semaphore"],
    init: "(value: int = 1)",
    methods: { ...lock, acquire: blocking("(blocking: bool = True, timeout: float | None = None) -> bool"), release: fn("(n: int = 1) -> None") },
  }),
  Barrier: cls({
    init: "(parties: int, action: Callable[[], Any] | None = None, timeout: float | None = None)",
    methods: { wait: blocking("(timeout: float | None = None) -> count"), reset: fn("() -> None"), abort: fn("() -> None") },
    attributes: { parties: "count", n_waiting: "count", broken: "bool" },
  }),
  BrokenBarrierError: cls({ bases: ["builtins.RuntimeError"], init: "(*args: Any)" }),
  local: cls({ init: "()" }),
  current_thread: fn("() -> Thread"),
  main_thread: fn("() -> Thread"),
  enumerate: fn("() -> list[Thread]"),
  active_count: fn("() -> count"),
  get_ident: fn("() -> int"),
  get_native_id: fn("() -> int"),
  excepthook: fn("(args: Any, /) -> None"),
  TIMEOUT_MAX: constant("float"),
  __excepthook__: fn("(args: Any, /) -> None"),
  ExceptHookArgs: cls({ init: "(sequence: Iterable[Any], /)", attributes: { exc_type: "Any", exc_value: "Any", exc_traceback: "Any", thread: "Any" } }),
  ThreadError: unsupported("it is an old name of RuntimeError", "RuntimeError"),
  currentThread: fn("() -> Thread"),
  activeCount: fn("() -> count"),
  setprofile: unsupported("threads are not traced"),
  settrace: unsupported("threads are not traced"),
  gettrace: unsupported("threads are not traced"),
  getprofile: unsupported("threads are not traced"),
  setprofile_all_threads: unsupported("threads are not traced"),
  settrace_all_threads: unsupported("threads are not traced"),
  stack_size: unsupported("green threads have no stack of their own"),
});

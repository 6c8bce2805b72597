/** `concurrent.futures`. */
import { apiModule, blocking, cls, constant, fn } from "../api.js";

const executor = {
  submit: fn("(fn: Callable[[*Ts], R], /, *args: *Ts, **kwargs: Any) -> Future[R]"),
  map: fn("(fn: Callable[..., R], *iterables: Iterable[Any], timeout: float | None = None, chunksize: int = 1) -> Iterator[R]"),
  shutdown: blocking("(wait: bool = True, *, cancel_futures: bool = False) -> None"),
  __enter__: fn("() -> Self"),
  __exit__: blocking("(exc_type: Any, exc_val: Any, exc_tb: Any) -> bool"),
};
const ofThreads = { ...executor, submit: { ...executor.submit, threaded: true as const }, map: { ...executor.map, threaded: true as const } };

export const concurrent_futures = apiModule<typeof import("../../src/runtime/stdlib/concurrent.futures.js")>()({
  Future: cls({
    params: ["T"],
    init: "()",
    methods: {
      result: blocking("(timeout: float | None = None) -> T"),
      exception: blocking("(timeout: float | None = None) -> BaseException | None"),
      done: fn("() -> bool"),
      running: fn("() -> bool"),
      cancelled: fn("() -> bool"),
      cancel: fn("() -> bool"),
      add_done_callback: fn("(fn: Callable[[Self], Any]) -> None"),
      set_running_or_notify_cancel: fn("() -> bool"),
      set_result: fn("(result: T) -> None"),
      set_exception: fn("(exception: BaseException | None) -> None"),
    },
  }),
  Executor: cls({ methods: ofThreads }),
  ThreadPoolExecutor: cls({
    bases: ["Executor"],
    init: "(max_workers: int | None = None, thread_name_prefix: str = '', initializer: Callable[..., Any] | None = None, initargs: Iterable[Any] = ())",
    methods: ofThreads,
  }),
  wait: blocking("(fs: Iterable[Future[Any]], timeout: float | None = None, return_when: str = 'ALL_COMPLETED') -> tuple[set[Future[Any]], set[Future[Any]]]"),
  as_completed: fn("(fs: Iterable[Future[T]], timeout: float | None = None) -> Iterator[Future[T]]"),
  FIRST_COMPLETED: constant("str"),
  FIRST_EXCEPTION: constant("str"),
  ALL_COMPLETED: constant("str"),
  CancelledError: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  TimeoutError: cls({ bases: ["builtins.OSError"], init: "(*args: Any)" }),
  InvalidStateError: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  ProcessPoolExecutor: cls({
    bases: ["Executor"],
    init: "(max_workers: int | None = None, mp_context: Any = None, initializer: Callable[..., Any] | None = None, initargs: Iterable[Any] = (), *, max_tasks_per_child: int | None = None)",
    methods: executor,
    partial: "each process is a worker thread that has imported the main module anew",
  }),
  BrokenExecutor: cls({ bases: ["builtins.RuntimeError"], init: "(*args: Any)" }),
});

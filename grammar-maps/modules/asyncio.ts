/** `asyncio`: every name of its `__all__` in Python 3.13. */
import { apiModule, blocking, cls, constant, fn, unsupported } from "../api.js";

const NO_FILES = "files are not sent through sockets by themselves";
const subprocessKeywords = "stdin: Any = -1, stdout: Any = -1, stderr: Any = -1, universal_newlines: bool = False, bufsize: int = 0, encoding: Any = None, errors: Any = None, text: Any = None";
const create_subprocess_exec = fn("(program: Any, *args: Any, stdin: Any = None, stdout: Any = None, stderr: Any = None, limit: int = 65536, **kwds: Any) -> Coroutine[asyncio.subprocess.Process]");
const create_subprocess_shell = fn("(cmd: Any, *, stdin: Any = None, stdout: Any = None, stderr: Any = None, limit: int = 65536, **kwds: Any) -> Coroutine[asyncio.subprocess.Process]");
const watcherMethods = {
  add_child_handler: fn("(pid: int, callback: Callable[..., Any], *args: Any) -> None"),
  remove_child_handler: fn("(pid: int) -> bool"),
  attach_loop: fn("(loop: AbstractEventLoop | None) -> None"),
  close: fn("() -> None"),
  is_active: fn("() -> bool"),
  __enter__: fn("() -> Self"),
  __exit__: fn("(a: Any, b: Any, c: Any) -> None"),
};

const lockMethods = {
  acquire: fn("() -> Coroutine[bool]"),
  release: fn("() -> None"),
  locked: fn("() -> bool"),
  __aenter__: fn("() -> Coroutine[None]"),
  __aexit__: fn("(exc_type: Any, exc: Any, tb: Any) -> Coroutine[None]"),
};

const futureMethods = {
  result: fn("() -> T"),
  exception: fn("() -> BaseException | None"),
  done: fn("() -> bool"),
  cancelled: fn("() -> bool"),
  cancel: fn("(msg: Any = None) -> bool"),
  add_done_callback: fn("(fn: Callable[[Self], Any], /, *, context: Any = None) -> None"),
  remove_done_callback: fn("(fn: Callable[[Self], Any], /) -> index"),
  set_result: fn("(result: T, /) -> None"),
  set_exception: fn("(exception: BaseException | type[BaseException], /) -> None"),
  get_loop: fn("() -> AbstractEventLoop"),
};

const loopMethods = {
  run_forever: blocking("() -> None"),
  run_until_complete: blocking("(future: Awaitable[T]) -> T"),
  stop: fn("() -> None"),
  is_running: fn("() -> bool"),
  is_closed: fn("() -> bool"),
  close: fn("() -> None"),
  shutdown_asyncgens: fn("() -> Coroutine[None]"),
  shutdown_default_executor: fn("(timeout: float | None = None) -> Coroutine[None]"),
  call_soon: fn("(callback: Callable[[*Ts], Any], *args: *Ts, context: Any = None) -> Handle"),
  call_soon_threadsafe: fn("(callback: Callable[[*Ts], Any], *args: *Ts, context: Any = None) -> Handle"),
  call_later: fn("(delay: float, callback: Callable[[*Ts], Any], *args: *Ts, context: Any = None) -> TimerHandle"),
  call_at: fn("(when: float, callback: Callable[[*Ts], Any], *args: *Ts, context: Any = None) -> TimerHandle"),
  time: fn("() -> float"),
  create_future: fn("() -> Future[T]"),
  create_task: fn("(coro: Coroutine[T], *, name: str | None = None, context: Any = None) -> Task[T]"),
  set_task_factory: fn("(factory: Callable[..., Any] | None) -> None"),
  get_task_factory: fn("() -> Callable[..., Any] | None"),
  create_connection: fn("(protocol_factory: Callable[[], P], host: Any = None, port: Any = None, *, ssl: Any = None, family: int = 0, proto: int = 0, flags: int = 0, sock: Any = None, local_addr: Any = None, server_hostname: str | None = None, ssl_handshake_timeout: float | None = None, ssl_shutdown_timeout: float | None = None, happy_eyeballs_delay: float | None = None, interleave: int | None = None, all_errors: bool = False) -> Coroutine[tuple[Transport, P]]"),
  create_server: fn("(protocol_factory: Callable[[], Any], host: Any = None, port: Any = None, *, family: int = 0, flags: int = 1, sock: Any = None, backlog: int = 100, ssl: Any = None, reuse_address: bool | None = None, reuse_port: bool | None = None, keep_alive: bool | None = None, ssl_handshake_timeout: float | None = None, ssl_shutdown_timeout: float | None = None, start_serving: bool = True) -> Coroutine[Server]"),
  create_unix_connection: fn("(protocol_factory: Callable[[], P], path: Any = None, *, ssl: Any = None, sock: Any = None, server_hostname: str | None = None, ssl_handshake_timeout: float | None = None, ssl_shutdown_timeout: float | None = None) -> Coroutine[tuple[Transport, P]]"),
  create_unix_server: fn("(protocol_factory: Callable[[], Any], path: Any = None, *, sock: Any = None, backlog: int = 100, ssl: Any = None, ssl_handshake_timeout: float | None = None, ssl_shutdown_timeout: float | None = None, start_serving: bool = True) -> Coroutine[Server]"),
  create_datagram_endpoint: fn("(protocol_factory: Callable[[], P], local_addr: Any = None, remote_addr: Any = None, *, family: int = 0, proto: int = 0, flags: int = 0, reuse_port: bool | None = None, allow_broadcast: bool | None = None, sock: Any = None) -> Coroutine[tuple[DatagramTransport, P]]"),
  connect_accepted_socket: fn("(protocol_factory: Callable[[], P], sock: Any, *, ssl: Any = None, ssl_handshake_timeout: float | None = None, ssl_shutdown_timeout: float | None = None) -> Coroutine[tuple[Transport, P]]"),
  run_in_executor: fn("(executor: concurrent.futures.Executor | None, func: Callable[[*Ts], R], *args: *Ts) -> Future[R]", { threaded: true }),
  set_default_executor: fn("(executor: concurrent.futures.Executor) -> None"),
  set_exception_handler: fn("(handler: Callable[[AbstractEventLoop, dict[str, Any]], Any] | None) -> None"),
  get_exception_handler: fn("() -> Callable[..., Any] | None"),
  default_exception_handler: fn("(context: dict[str, Any]) -> None"),
  call_exception_handler: fn("(context: dict[str, Any]) -> None"),
  get_debug: fn("() -> bool"),
  set_debug: fn("(enabled: bool) -> None", { partial: "the flag is kept, but slow callbacks are not reported" }),
  add_signal_handler: fn("(sig: object, callback: Callable[[*Ts], Any], *args: *Ts) -> None"),
  remove_signal_handler: fn("(sig: object) -> bool"),
  add_reader: fn("(fd: Any, callback: Callable[[*Ts], Any], *args: *Ts) -> None", { partial: "sockets and their numbers" }),
  add_writer: fn("(fd: Any, callback: Callable[[*Ts], Any], *args: *Ts) -> None", { partial: "sockets and their numbers" }),
  remove_reader: fn("(fd: Any) -> bool"),
  remove_writer: fn("(fd: Any) -> bool"),





  connect_read_pipe: fn("(protocol_factory: Callable[[], P], pipe: Any) -> Coroutine[tuple[ReadTransport, P]]"),
  connect_write_pipe: fn("(protocol_factory: Callable[[], P], pipe: Any) -> Coroutine[tuple[WriteTransport, P]]"),
  sock_accept: fn("(sock: Any) -> Coroutine[tuple[Any, Any]]"),
  sock_connect: fn("(sock: Any, address: Any) -> Coroutine[None]"),
  sock_recv: fn("(sock: Any, n: int) -> Coroutine[bytes]"),
  sock_recv_into: fn("(sock: Any, buf: Any) -> Coroutine[count]"),
  sock_recvfrom: fn("(sock: Any, bufsize: int) -> Coroutine[tuple[bytes, Any]]"),
  sock_recvfrom_into: fn("(sock: Any, buf: Any, nbytes: int = 0) -> Coroutine[tuple[count, Any]]"),
  sock_sendall: fn("(sock: Any, data: Any) -> Coroutine[None]"),
  sock_sendto: fn("(sock: Any, data: Any, address: Any) -> Coroutine[count]"),
  sock_sendfile: unsupported(NO_FILES),
  sendfile: unsupported(NO_FILES),
  start_tls: fn("(transport: Any, protocol: Any, sslcontext: Any, *, server_side: bool = False, server_hostname: str | None = None, ssl_handshake_timeout: float | None = None, ssl_shutdown_timeout: float | None = None) -> Coroutine[Transport]"),
  getaddrinfo: fn("(host: Any, port: Any, *, family: Any = 0, type: Any = 0, proto: Any = 0, flags: Any = 0) -> Coroutine[list[tuple[Any, Any, int, str, Any]]]"),
  getnameinfo: fn("(sockaddr: Any, flags: Any = 0) -> Coroutine[tuple[str, str]]"),
  subprocess_exec: fn(`(protocol_factory: Callable[[], P], program: Any, *args: Any, ${subprocessKeywords}, shell: bool = False, **kwargs: Any) -> Coroutine[tuple[SubprocessTransport, P]]`),
  subprocess_shell: fn(`(protocol_factory: Callable[[], P], cmd: Any, *, ${subprocessKeywords}, shell: bool = True, **kwargs: Any) -> Coroutine[tuple[SubprocessTransport, P]]`),
};

const loopAttributes = { slow_callback_duration: "float" };

const queueMethods = {
  put: fn("(item: T) -> Coroutine[None]", { atOnce: "$put" }),
  put_nowait: fn("(item: T) -> None"),
  get: fn("() -> Coroutine[T]", { atOnce: "$get" }),
  get_nowait: fn("() -> T"),
  task_done: fn("() -> None"),
  join: fn("() -> Coroutine[None]"),
  qsize: fn("() -> count"),
  empty: fn("() -> bool"),
  full: fn("() -> bool"),
  shutdown: fn("(immediate: bool = False) -> None", { since: 13 }),
};

const policyMethods = {
  get_event_loop: fn("() -> AbstractEventLoop"),
  set_event_loop: fn("(loop: AbstractEventLoop | None) -> None"),
  new_event_loop: fn("() -> AbstractEventLoop"),
  get_child_watcher: fn("() -> AbstractChildWatcher"),
  set_child_watcher: fn("(watcher: AbstractChildWatcher | None) -> None"),
};

const serverMethods = {
  close: fn("() -> None"),
  get_loop: fn("() -> AbstractEventLoop"),
  is_serving: fn("() -> bool"),
  start_serving: fn("() -> Coroutine[None]"),
  serve_forever: fn("() -> Coroutine[None]"),
  wait_closed: fn("() -> Coroutine[None]"),
  __aenter__: fn("() -> Coroutine[Self]"),
  __aexit__: fn("(exc_type: Any, exc: Any, tb: Any) -> Coroutine[None]"),
};

const protocolMethods = {
  connection_made: fn("(transport: Any) -> Any"),
  connection_lost: fn("(exc: BaseException | None) -> Any"),
  pause_writing: fn("() -> Any"),
  resume_writing: fn("() -> Any"),
};

const transportMethods = {
  get_extra_info: fn("(name: str, default: Any = None) -> Any"),
  is_closing: fn("() -> bool"),
  close: fn("() -> None"),
  set_protocol: fn("(protocol: Any) -> None"),
  get_protocol: fn("() -> Any"),
};

const readMethods = { is_reading: fn("() -> bool"), pause_reading: fn("() -> None"), resume_reading: fn("() -> None") };

const writeMethods = {
  set_write_buffer_limits: fn("(high: int | None = None, low: int | None = None) -> None"),
  get_write_buffer_size: fn("() -> count"),
  get_write_buffer_limits: fn("() -> tuple[int, int]"),
  write: fn("(data: Any) -> None"),
  writelines: fn("(list_of_data: Any) -> None"),
  write_eof: fn("() -> None"),
  can_write_eof: fn("() -> bool"),
  abort: fn("() -> None"),
};

export const asyncio = apiModule<typeof import("../../src/runtime/asyncio/index.js")>()({
  // ─── running programs ───
  run: blocking("(main: Coroutine[T], *, debug: bool | None = None, loop_factory: Callable[[], AbstractEventLoop] | None = None) -> T"),
  Runner: cls({
    init: "(*, debug: bool | None = None, loop_factory: Callable[[], AbstractEventLoop] | None = None)",
    methods: {
      run: blocking("(coro: Coroutine[T], *, context: Any = None) -> T"),
      close: blocking("() -> None"),
      get_loop: fn("() -> AbstractEventLoop"),
      __enter__: fn("() -> Self"),
      __exit__: blocking("(exc_type: Any, exc_val: Any, exc_tb: Any) -> None"),
    },
    since: 11,
  }),

  // ─── tasks ───
  Future: cls({ params: ["T"], init: "(*, loop: AbstractEventLoop | None = None)", methods: futureMethods, asksForInit: true }),
  Task: cls({
    params: ["T"],
    bases: ["Future"],
    init: "(coro: Coroutine[T], *, loop: AbstractEventLoop | None = None, name: str | None = None, context: Any = None, eager_start: bool = False)",
    methods: {
      ...futureMethods,
      set_result: unsupported("a Task gets its result from its coroutine"),
      set_exception: unsupported("a Task gets its exception from its coroutine"),
      get_name: fn("() -> str"),
      set_name: fn("(value: object, /) -> None"),
      get_coro: fn("() -> Coroutine[T]"),
      get_context: fn("() -> Any", { since: 12 }),
      cancelling: fn("() -> count", { since: 11 }),
      uncancel: fn("() -> count", { since: 11 }),
      get_stack: fn("(*, limit: int | None = None) -> list[Any]", { partial: "the frame that the task's coroutine waits in; of a task that runs, where it waited last" }),
      print_stack: fn("(*, limit: int | None = None, file: object = None) -> None"),
    },
  }),
  create_task: fn("(coro: Coroutine[T], *, name: str | None = None, context: Any = None) -> Task[T]"),
  ensure_future: fn("(coro_or_future: Awaitable[T], *, loop: AbstractEventLoop | None = None) -> Future[T]"),
  gather: fn("(*coros_or_futures: Awaitable[T], return_exceptions: bool = False) -> Future[list[T]]"),
  sleep: fn("(delay: float, result: T = None) -> Coroutine[T]"),
  wait: fn("(fs: Iterable[F], *, timeout: float | None = None, return_when: str = 'ALL_COMPLETED') -> Coroutine[tuple[set[F], set[F]]]"),
  wait_for: fn("(fut: Awaitable[T], timeout: float | None) -> Coroutine[T]"),
  shield: fn("(arg: Awaitable[T]) -> Future[T]"),
  as_completed: fn("(fs: Iterable[Awaitable[T]], *, timeout: float | None = None) -> Iterator[Coroutine[T]]"),
  timeout: fn("(delay: float | None) -> Timeout", { since: 11 }),
  timeout_at: fn("(when: float | None) -> Timeout", { since: 11 }),
  Timeout: cls({
    init: "(when: float | None)",
    methods: {
      when: fn("() -> float | None"),
      reschedule: fn("(when: float | None) -> None"),
      expired: fn("() -> bool"),
      __aenter__: fn("() -> Coroutine[Self]"),
      __aexit__: fn("(exc_type: Any, exc_val: Any, exc_tb: Any) -> Coroutine[None]"),
    },
    since: 11,
  }),
  TaskGroup: cls({
    init: "()",
    methods: {
      create_task: fn("(coro: Coroutine[T], *, name: str | None = None, context: Any = None) -> Task[T]"),
      __aenter__: fn("() -> Coroutine[Self]"),
      __aexit__: fn("(et: Any, exc: Any, tb: Any) -> Coroutine[None]"),
    },
    since: 11,
  }),
  to_thread: fn("(func: Callable[[*Ts], R], /, *args: *Ts, **kwargs: Any) -> Coroutine[R]", { since: 9, threaded: true }),
  run_coroutine_threadsafe: fn("(coro: Coroutine[T], loop: AbstractEventLoop) -> concurrent.futures.Future[T]"),
  wrap_future: fn("(future: concurrent.futures.Future[T], *, loop: AbstractEventLoop | None = None) -> Future[T]"),
  current_task: fn("(loop: AbstractEventLoop | None = None) -> Task[Any] | None"),
  all_tasks: fn("(loop: AbstractEventLoop | None = None) -> set[Task[Any]]"),
  eager_task_factory: fn("(loop: AbstractEventLoop, coro: Coroutine[T], *, name: str | None = None, context: Any = None) -> Task[T]", { since: 12 }),
  create_eager_task_factory: fn("(custom_task_constructor: Callable[..., Any]) -> Callable[..., Any]", { since: 12 }),
  iscoroutine: fn("(obj: object) -> bool"),
  iscoroutinefunction: fn("(func: object) -> bool"),
  isfuture: fn("(obj: object) -> bool"),
  _enter_task: fn("(loop: AbstractEventLoop, task: Task[Any]) -> None"),
  _leave_task: fn("(loop: AbstractEventLoop, task: Task[Any]) -> None"),
  _register_task: fn("(task: Task[Any]) -> None", { partial: "does nothing: the loop follows its own tasks" }),
  _unregister_task: fn("(task: Task[Any]) -> None", { partial: "does nothing: the loop follows its own tasks" }),
  FIRST_COMPLETED: constant("str"),
  FIRST_EXCEPTION: constant("str"),
  ALL_COMPLETED: constant("str"),

  // ─── synchronisation and queues ───
  Lock: cls({ init: "()", methods: lockMethods }),
  Event: cls({ init: "()", methods: { set: fn("() -> None"), clear: fn("() -> None"), is_set: fn("() -> bool"), wait: fn("() -> Coroutine[bool]") } }),
  Condition: cls({
    init: "(lock: Lock | None = None)",
    methods: {
      ...lockMethods,
      wait: fn("() -> Coroutine[bool]"),
      wait_for: fn("(predicate: Callable[[], T]) -> Coroutine[T]"),
      notify: fn("(n: int = 1) -> None"),
      notify_all: fn("() -> None"),
    },
  }),
  Semaphore: cls({ init: "(value: int = 1)", methods: lockMethods }),
  BoundedSemaphore: cls({ bases: ["Semaphore"], init: "(value: int = 1)", methods: lockMethods }),
  Barrier: cls({
    init: "(parties: int)",
    methods: {
      wait: fn("() -> Coroutine[count]"),
      reset: fn("() -> Coroutine[None]"),
      abort: fn("() -> Coroutine[None]"),
      __aenter__: fn("() -> Coroutine[count]"),
      __aexit__: fn("(exc_type: Any, exc: Any, tb: Any) -> Coroutine[None]"),
    },
    attributes: { parties: "count", n_waiting: "count", broken: "bool" },
    since: 11,
  }),
  Queue: cls({ params: ["T"], init: "(maxsize: int = 0)", methods: queueMethods, attributes: { maxsize: "int" } }),
  PriorityQueue: cls({ params: ["T"], bases: ["Queue"], init: "(maxsize: int = 0)", methods: queueMethods, attributes: { maxsize: "int" } }),
  LifoQueue: cls({ params: ["T"], bases: ["Queue"], init: "(maxsize: int = 0)", methods: queueMethods, attributes: { maxsize: "int" } }),

  // ─── exceptions ───
  CancelledError: cls({ bases: ["builtins.BaseException"], init: "(*args: Any)", attributes: { args: "tuple[Any, ...]" } }),
  InvalidStateError: cls({ bases: ["builtins.Exception"], init: "(*args: Any)", attributes: { args: "tuple[Any, ...]" } }),
  TimeoutError: cls({ bases: ["builtins.OSError"], init: "(*args: Any)", attributes: { args: "tuple[Any, ...]" } }),
  BrokenBarrierError: cls({ bases: ["builtins.RuntimeError"], init: "(*args: Any)", since: 11 }),
  IncompleteReadError: cls({ bases: ["builtins.EOFError"], init: "(partial: bytes, expected: int | None)", attributes: { partial: "bytes", expected: "int | None" } }),
  LimitOverrunError: cls({ bases: ["builtins.Exception"], init: "(message: str, consumed: int)", attributes: { consumed: "int" } }),
  SendfileNotAvailableError: cls({ bases: ["builtins.RuntimeError"], init: "(*args: Any)" }),
  QueueEmpty: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  QueueFull: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  QueueShutDown: cls({ bases: ["builtins.Exception"], init: "(*args: Any)", since: 13 }),

  // ─── loops ───
  AbstractEventLoop: cls({ methods: loopMethods, attributes: loopAttributes }),
  BaseEventLoop: cls({ bases: ["AbstractEventLoop"], methods: loopMethods, attributes: loopAttributes }),
  SelectorEventLoop: cls({ bases: ["BaseEventLoop"], init: "()", methods: loopMethods, attributes: loopAttributes }),
  EventLoop: cls({ bases: ["BaseEventLoop"], init: "()", methods: loopMethods, attributes: loopAttributes, since: 13 }),
  AbstractEventLoopPolicy: cls({ methods: policyMethods }),
  DefaultEventLoopPolicy: cls({ bases: ["AbstractEventLoopPolicy"], init: "()", methods: policyMethods }),
  Handle: cls({ methods: { cancel: fn("() -> None"), cancelled: fn("() -> bool"), get_context: fn("() -> Any", { since: 12 }) } }),
  TimerHandle: cls({ bases: ["Handle"], methods: { cancel: fn("() -> None"), cancelled: fn("() -> bool"), get_context: fn("() -> Any", { since: 12 }), when: fn("() -> float") } }),
  get_event_loop: fn("() -> AbstractEventLoop"),
  get_running_loop: fn("() -> AbstractEventLoop"),
  set_event_loop: fn("(loop: AbstractEventLoop | None) -> None"),
  new_event_loop: fn("() -> AbstractEventLoop"),
  get_event_loop_policy: fn("() -> AbstractEventLoopPolicy"),
  set_event_loop_policy: fn("(policy: AbstractEventLoopPolicy | None) -> None"),
  _get_running_loop: fn("() -> AbstractEventLoop | None"),
  _set_running_loop: fn("(loop: AbstractEventLoop | None) -> None"),

  // ─── streams, servers, protocols ───
  open_connection: fn("(host: Any = None, port: Any = None, *, limit: int = 65536, **kwds: Any) -> Coroutine[tuple[StreamReader, StreamWriter]]"),
  open_unix_connection: fn("(path: Any = None, *, limit: int = 65536, **kwds: Any) -> Coroutine[tuple[StreamReader, StreamWriter]]"),
  start_server: fn("(client_connected_cb: Callable[[StreamReader, StreamWriter], Any], host: Any = None, port: Any = None, *, limit: int = 65536, **kwds: Any) -> Coroutine[Server]"),
  start_unix_server: fn("(client_connected_cb: Callable[[StreamReader, StreamWriter], Any], path: Any = None, *, limit: int = 65536, **kwds: Any) -> Coroutine[Server]"),
  StreamReader: cls({
    init: "(limit: int = 65536, loop: AbstractEventLoop | None = None)",
    methods: {
      read: fn("(n: int = -1) -> Coroutine[bytes]"),
      readline: fn("() -> Coroutine[bytes]"),
      readexactly: fn("(n: int) -> Coroutine[bytes]"),
      readuntil: fn("(separator: Any = b'\\n') -> Coroutine[bytes]"),
      at_eof: fn("() -> bool"),
      exception: fn("() -> BaseException | None"),
      set_exception: fn("(exc: BaseException) -> None"),
      set_transport: fn("(transport: Any) -> None"),
      feed_data: fn("(data: Any) -> None"),
      feed_eof: fn("() -> None"),
      __aiter__: fn("() -> Self"),
      __anext__: fn("() -> Coroutine[bytes]"),
    },
  }),
  StreamWriter: cls({
    init: "(transport: Any, protocol: Any, reader: StreamReader | None, loop: AbstractEventLoop)",
    methods: {
      write: fn("(data: Any) -> None"),
      writelines: fn("(data: Any) -> None"),
      write_eof: fn("() -> None"),
      can_write_eof: fn("() -> bool"),
      close: fn("() -> None"),
      is_closing: fn("() -> bool"),
      wait_closed: fn("() -> Coroutine[None]"),
      drain: fn("() -> Coroutine[None]"),
      get_extra_info: fn("(name: str, default: Any = None) -> Any"),
      start_tls: fn("(sslcontext: Any, *, server_hostname: str | None = None, ssl_handshake_timeout: float | None = None, ssl_shutdown_timeout: float | None = None) -> Coroutine[None]"),
    },
    attributes: { transport: "Transport" },
  }),
  StreamReaderProtocol: cls({ bases: ["Protocol"], init: "(stream_reader: StreamReader, client_connected_cb: Any = None, loop: AbstractEventLoop | None = None)" }),
  AbstractServer: cls({ methods: serverMethods }),
  Server: cls({
    bases: ["AbstractServer"],
    methods: { ...serverMethods, close_clients: fn("() -> None", { since: 13 }), abort_clients: fn("() -> None", { since: 13 }) },
    attributes: { sockets: "tuple[Any, ...]" },
  }),
  BaseProtocol: cls({ init: "()", methods: protocolMethods }),
  Protocol: cls({ bases: ["BaseProtocol"], init: "()", methods: { data_received: fn("(data: bytes) -> Any"), eof_received: fn("() -> Any") } }),
  BufferedProtocol: cls({ bases: ["BaseProtocol"], init: "()", methods: { get_buffer: fn("(sizehint: int) -> Any"), buffer_updated: fn("(nbytes: int) -> Any"), eof_received: fn("() -> Any") } }),
  DatagramProtocol: cls({ bases: ["BaseProtocol"], init: "()", methods: { datagram_received: fn("(data: bytes, addr: Any) -> Any"), error_received: fn("(exc: BaseException) -> Any") } }),
  SubprocessProtocol: cls({
    bases: ["BaseProtocol"],
    init: "()",
    methods: { pipe_data_received: fn("(fd: int, data: bytes) -> Any"), pipe_connection_lost: fn("(fd: int, exc: BaseException | None) -> Any"), process_exited: fn("() -> Any") },
  }),
  BaseTransport: cls({ init: "(extra: Any = None)", methods: transportMethods }),
  ReadTransport: cls({ bases: ["BaseTransport"], init: "(extra: Any = None)", methods: readMethods }),
  WriteTransport: cls({ bases: ["BaseTransport"], init: "(extra: Any = None)", methods: writeMethods }),
  Transport: cls({ bases: ["BaseTransport"], init: "(extra: Any = None)", methods: { ...readMethods, ...writeMethods } }),
  DatagramTransport: cls({ bases: ["BaseTransport"], init: "(extra: Any = None)", methods: { sendto: fn("(data: Any, addr: Any = None) -> None"), abort: fn("() -> None") } }),
  SubprocessTransport: cls({
    bases: ["BaseTransport"],
    init: "(extra: Any = None)",
    methods: {
      get_pid: fn("() -> int | None"),
      get_returncode: fn("() -> int | None"),
      get_pipe_transport: fn("(fd: int) -> Any"),
      send_signal: fn("(signal: object) -> None"),
      terminate: fn("() -> None"),
      kill: fn("() -> None"),
    },
  }),

  // ─── subprocesses ───
  create_subprocess_exec,
  create_subprocess_shell,
  AbstractChildWatcher: cls({ init: "()", methods: watcherMethods }),
  FastChildWatcher: cls({ bases: ["AbstractChildWatcher"], init: "()", methods: watcherMethods }),
  MultiLoopChildWatcher: cls({ bases: ["AbstractChildWatcher"], init: "()", methods: watcherMethods }),
  PidfdChildWatcher: cls({ bases: ["AbstractChildWatcher"], init: "()", methods: watcherMethods }),
  SafeChildWatcher: cls({ bases: ["AbstractChildWatcher"], init: "()", methods: watcherMethods }),
  ThreadedChildWatcher: cls({ bases: ["AbstractChildWatcher"], init: "()", methods: watcherMethods }),
  get_child_watcher: fn("() -> AbstractChildWatcher"),
  set_child_watcher: fn("(watcher: AbstractChildWatcher | None) -> None"),
});

/** `asyncio.subprocess` */
export const asyncio_subprocess = apiModule<typeof import("../../src/runtime/stdlib/asyncio/subprocess.js")>()({
  PIPE: constant("int"),
  STDOUT: constant("int"),
  DEVNULL: constant("int"),
  create_subprocess_exec,
  create_subprocess_shell,
  Process: cls({
    methods: {
      wait: fn("() -> Coroutine[int]"),
      communicate: fn("(input: Any = None) -> Coroutine[tuple[bytes | None, bytes | None]]"),
      send_signal: fn("(signal: object) -> None"),
      terminate: fn("() -> None"),
      kill: fn("() -> None"),
    },
    attributes: { stdin: "asyncio.StreamWriter | None", stdout: "asyncio.StreamReader | None", stderr: "asyncio.StreamReader | None", pid: "int", returncode: "int | None" },
  }),
  SubprocessStreamProtocol: cls({ bases: ["asyncio.SubprocessProtocol"], init: "(limit: int, loop: asyncio.AbstractEventLoop)" }),
});

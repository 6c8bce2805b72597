/** `asyncio.AbstractEventLoop`: what a loop must be able to do; each method says that it is not implemented. The page is CPython's `events.py`. */
import { call_method } from "../objects/calls.js";
import { coroutine, type Coroutine, hidden } from "../objects/coroutine.js";
import { NotImplementedError } from "../objects/exceptions.js";
import { describeFunction, type AnyFunction } from "../objects/functions.js";
import { registerType } from "../objects/type_registry.js";

/** What Python may see: programs subclass and annotate with it. */
export abstract class AbstractEventLoop {}

registerType(AbstractEventLoop, { name: "AbstractEventLoop", module: "asyncio.events", sealed: false });

const PLAIN: Readonly<Record<string, string>> = {
  run_forever: "",
  run_until_complete: "future",
  stop: "",
  is_running: "",
  is_closed: "",
  close: "",
  _timer_handle_cancelled: "handle",
  call_later: "delay, callback, *args, context=None",
  call_at: "when, callback, *args, context=None",
  time: "",
  create_future: "",
  create_task: "coro, *, name=None, context=None",
  call_soon_threadsafe: "callback, *args, context=None",
  run_in_executor: "executor, func, *args",
  set_default_executor: "executor",
  add_reader: "fd, callback, *args",
  remove_reader: "fd",
  add_writer: "fd, callback, *args",
  remove_writer: "fd",
  add_signal_handler: "sig, callback, *args",
  remove_signal_handler: "sig",
  set_task_factory: "factory",
  get_task_factory: "",
  get_exception_handler: "",
  set_exception_handler: "handler",
  default_exception_handler: "context",
  call_exception_handler: "context",
  get_debug: "",
  set_debug: "enabled",
};

const ENDPOINT = "*, family=0, proto=0, flags=0, reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None";

const COROUTINES: Readonly<Record<string, string>> = {
  shutdown_asyncgens: "",
  shutdown_default_executor: "",
  getaddrinfo: "host, port, *, family=0, type=0, proto=0, flags=0",
  getnameinfo: "sockaddr, flags=0",
  create_connection: "protocol_factory, host=None, port=None, **kwargs",
  create_server: "protocol_factory, host=None, port=None, **kwargs",
  sendfile: "transport, file, offset=0, count=None, *, fallback=True",
  start_tls: "transport, protocol, sslcontext, **kwargs",
  create_unix_connection: "protocol_factory, path=None, **kwargs",
  create_unix_server: "protocol_factory, path=None, **kwargs",
  connect_accepted_socket: "protocol_factory, sock, **kwargs",
  create_datagram_endpoint: `protocol_factory, local_addr=None, remote_addr=None, ${ENDPOINT}`,
  connect_read_pipe: "protocol_factory, pipe",
  connect_write_pipe: "protocol_factory, pipe",
  subprocess_shell: "protocol_factory, cmd, **kwargs",
  subprocess_exec: "protocol_factory, *args, **kwargs",
  sock_recv: "sock, nbytes",
  sock_recv_into: "sock, buf",
  sock_recvfrom: "sock, bufsize",
  sock_recvfrom_into: "sock, buf, nbytes=0",
  sock_sendall: "sock, data",
  sock_sendto: "sock, data, address",
  sock_connect: "sock, address",
  sock_accept: "sock",
  sock_sendfile: "sock, file, offset=0, count=None, *, fallback=None",
};

function define(name: string, f: AnyFunction): void {
  const meta = f.$meta!;
  meta.qualname = `AbstractEventLoop.${name}`;
  meta.module = "asyncio.events";
  hidden(AbstractEventLoop.prototype, name, f);
}

for (const [name, signature] of Object.entries(PLAIN)) {
  const f = (): never => {
    throw new NotImplementedError();
  };
  describeFunction(f as AnyFunction, "function", signature, name);
  define(name, f as AnyFunction);
}
for (const [name, signature] of Object.entries(COROUTINES)) {
  const f = coroutine(function* (): Coroutine<never> {
    throw new NotImplementedError();
  }, signature) as AnyFunction;
  f.$meta!.name = name;
  define(name, f);
}

/** The one method that does something: soon is after no time. */
function call_soon(this: AbstractEventLoop, callback: unknown, ...params: unknown[]): unknown {
  const last = params[params.length - 1];
  const hasKeywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const context = hasKeywords ? ((last as { context?: unknown }).context ?? null) : null;
  return call_method(this, "call_later", [0, callback, ...(hasKeywords ? params.slice(0, -1) : params)], { context });
}
describeFunction(call_soon as AnyFunction, "function", "callback, *args, context=None");
define("call_soon", call_soon as AnyFunction);

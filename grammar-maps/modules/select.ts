/** `select`. */
import { apiModule, blocking, cls, constant, fn, unsupported } from "../api.js";

const sockets = { partial: "sockets and their numbers" };
const poller = {
  register: fn("(fd: Any, eventmask: Any = 7, /) -> None", sockets),
  modify: fn("(fd: Any, eventmask: Any, /) -> None"),
  unregister: fn("(fd: Any, /) -> None"),
};
const levels = unsupported("descriptors are told of again as long as they are ready");
const mask = constant("count");

export const select = apiModule<typeof import("../../src/runtime/stdlib/select/index.js")>()({
  select: blocking("(rlist: Any, wlist: Any, xlist: Any, timeout: Any = None, /) -> tuple[list[Any], list[Any], list[Any]]", sockets),
  poll: cls({ init: "()", methods: { ...poller, poll: blocking("(timeout: Any = None, /) -> list[tuple[count, count]]") }, partial: "POLLIN and POLLOUT are reported" }),
  epoll: cls({
    init: "(sizehint: Any = -1, flags: Any = 0)",
    methods: { ...poller, poll: blocking("(timeout: Any = None, maxevents: index = -1) -> list[tuple[count, count]]"), close: fn("() -> None"), __enter__: fn("() -> Self"), __exit__: fn("(exc_type: Any = None, exc: Any = None, tb: Any = None) -> None"), fileno: unsupported("it has no number"), fromfd: unsupported("it has no number") },
    attributes: { closed: "bool" },
    partial: "EPOLLIN and EPOLLOUT are reported",
  }),
  error: constant("type[Any]"),
  POLLIN: mask,
  POLLPRI: mask,
  POLLOUT: mask,
  POLLERR: mask,
  POLLHUP: mask,
  POLLNVAL: mask,
  POLLRDNORM: mask,
  POLLRDBAND: mask,
  POLLWRNORM: mask,
  POLLWRBAND: mask,
  POLLMSG: mask,
  POLLRDHUP: mask,
  EPOLLIN: mask,
  EPOLLPRI: mask,
  EPOLLOUT: mask,
  EPOLLERR: mask,
  EPOLLHUP: mask,
  EPOLLRDNORM: mask,
  EPOLLRDBAND: mask,
  EPOLLWRNORM: mask,
  EPOLLWRBAND: mask,
  EPOLLMSG: mask,
  EPOLLRDHUP: mask,
  EPOLL_CLOEXEC: mask,
  EPOLLET: levels,
  EPOLLONESHOT: levels,
  EPOLLEXCLUSIVE: levels,
  PIPE_BUF: mask,
});

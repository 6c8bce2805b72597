/** `selectors`. */
import { apiModule, blocking, cls, constant, fn } from "../api.js";

const methods = {
  register: fn("(fileobj: Any, events: count, data: Any = None) -> SelectorKey", { partial: "sockets and their numbers" }),
  unregister: fn("(fileobj: Any) -> SelectorKey"),
  modify: fn("(fileobj: Any, events: count, data: Any = None) -> SelectorKey"),
  select: blocking("(timeout: Any = None) -> list[tuple[SelectorKey, count]]"),
  close: fn("() -> None"),
  get_key: fn("(fileobj: Any) -> SelectorKey"),
  get_map: fn("() -> Any"),
  __enter__: fn("() -> Self"),
  __exit__: fn("(exc_type: Any = None, exc: Any = None, tb: Any = None) -> None"),
};
const selector = cls({ bases: ["BaseSelector"], init: "()", methods });

export const selectors = apiModule<typeof import("../../src/runtime/stdlib/selectors.js")>()({
  EVENT_READ: constant("count"),
  EVENT_WRITE: constant("count"),
  SelectorKey: cls({ init: "(fileobj: Any, fd: count, events: count, data: Any)", attributes: { fileobj: "Any", fd: "count", events: "count", data: "Any" } }),
  BaseSelector: cls({ methods }),
  DefaultSelector: selector,
  EpollSelector: selector,
  PollSelector: selector,
  SelectSelector: selector,
});

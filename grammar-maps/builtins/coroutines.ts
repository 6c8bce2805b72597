/** The methods and attributes of coroutine, generator and async generator objects. */
import { cls, fn } from "../api.js";
import type { ApiMap } from "../api.js";

export const coroutines: ApiMap = {
  coroutine: cls({
    params: ["T"],
    methods: {
      send: fn("(value: Any, /) -> Any"),
      throw: fn("(value: BaseException, /) -> Any"),
      close: fn("() -> None"),
      __await__: fn("() -> Iterator[Any]"),
    },
    attributes: { cr_running: "bool", cr_suspended: "bool", cr_await: "Any", cr_frame: "Any", cr_code: "Any", cr_origin: "Any", __name__: "str", __qualname__: "str" },
  }),
  generator: cls({
    params: ["Y", "S", "R"],
    methods: {
      send: fn("(value: S, /) -> Y"),
      throw: fn("(value: BaseException, /) -> Y"),
      close: fn("() -> R | None"),
      __next__: fn("() -> Y"),
      __iter__: fn("() -> Self"),
    },
    attributes: { gi_running: "bool", gi_suspended: "bool", gi_yieldfrom: "Any", gi_frame: "Any", gi_code: "Any", __name__: "str", __qualname__: "str" },
  }),
  async_generator: cls({
    params: ["T"],
    methods: {
      asend: fn("(value: Any, /) -> Awaitable[T]"),
      athrow: fn("(type: Any, value: Any = None, /) -> Awaitable[T]"),
      aclose: fn("() -> Awaitable[None]"),
      __aiter__: fn("() -> Self"),
      __anext__: fn("() -> Awaitable[T]"),
    },
    attributes: { ag_running: "bool", ag_suspended: "bool", ag_await: "Any", ag_frame: "Any", ag_code: "Any", __name__: "str", __qualname__: "str" },
  }),
};

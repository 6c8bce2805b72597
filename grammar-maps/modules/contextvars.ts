/** `contextvars`. */
import { apiModule, cls, fn } from "../api.js";

export const contextvars = apiModule<typeof import("../../src/runtime/stdlib/contextvars.js")>()({
  ContextVar: cls({
    params: ["T"],
    init: "(name: str, *, default: T = ...)",
    methods: {
      get: fn("(default: T = ..., /) -> T"),
      set: fn("(value: T, /) -> Token[T]"),
      reset: fn("(token: Token[T], /) -> None"),
    },
    attributes: { name: "str" },
  }),
  Token: cls({ params: ["T"], attributes: { var: "ContextVar[T]", old_value: "Any", MISSING: "Any" }, partial: "`with token:` (3.14) is not there" }),
  Context: cls({
    init: "()",
    methods: {
      run: fn("(callable: Callable[[*Ts], R], /, *args: *Ts, **kwargs: Any) -> R"),
      copy: fn("() -> Context"),
      get: fn("(key: ContextVar[T], default: Any = None, /) -> T"),
      keys: fn("() -> list[Any]"),
      values: fn("() -> list[Any]"),
      items: fn("() -> list[Any]"),
      __getitem__: fn("(key: ContextVar[T], /) -> T"),
      __contains__: fn("(key: ContextVar[T], /) -> bool"),
      __len__: fn("() -> count"),
    },
  }),
  copy_context: fn("() -> Context"),
});

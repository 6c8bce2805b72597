/** `functools`. */
import { apiModule, cls, constant, fn } from "../api.js";

export const functools = apiModule<typeof import("../../src/runtime/stdlib/functools/index.js")>()({
  partial: cls({
    params: ["R"],
    init: "(func: Callable[..., R], /, *args: object, **keywords: object)",
    methods: { __call__: fn("(*args: object, **keywords: object) -> R") },
    attributes: { func: "Any", args: "tuple[Any, ...]", keywords: "dict[str, Any]" },
  }),
  partialmethod: cls({
    init: "(func: object, /, *args: object, **keywords: object)",
    methods: { __get__: fn("(obj: object, cls: object = None, /) -> Any") },
    attributes: { func: "Any", args: "tuple[Any, ...]", keywords: "dict[str, Any]" },
  }),
  wraps: fn("(wrapped: T, assigned: object = ..., updated: object = ...) -> Callable[[object], T]"),
  update_wrapper: fn("(wrapper: T, wrapped: object, assigned: object = ..., updated: object = ...) -> T"),
  WRAPPER_ASSIGNMENTS: constant("tuple[str, ...]"),
  WRAPPER_UPDATES: constant("tuple[str, ...]"),
  reduce: fn("(function: object, iterable: object, initial: object = ..., /) -> Any"),
  cmp_to_key: fn("(mycmp: object) -> Any"),
  lru_cache: fn("(maxsize: object = 128, typed: bool = False) -> Any", { partial: "a cached function is a function, which shows as one" }),
  cache: fn("(user_function: object, /) -> Any", { since: 9, partial: "a cached function is a function, which shows as one" }),
  cached_property: cls({ init: "(func: object)", attributes: { func: "Any", attrname: "str | None" } }),
  total_ordering: fn("(cls: T) -> T"),
  singledispatch: fn("(func: object) -> Any", { partial: "`register` without a class reads annotations that name built-in types" }),
  singledispatchmethod: cls({ init: "(func: object)", methods: { register: fn("(cls: object, method: object = None) -> Any") }, partial: "`register` without a class reads annotations that name built-in types" }),
});

/** Builtin functions about objects of any kind, and the two singletons besides None. */
import { apiModule, constant, fn } from "../api.js";

export const objects = apiModule<typeof import("../../src/runtime/index.js")>()({
  getattr: fn("(object: object, name: str, default: T = ..., /) -> Any"),
  setattr: fn("(obj: object, name: str, value: object, /) -> None"),
  delattr: fn("(obj: object, name: str, /) -> None"),
  hasattr: fn("(obj: object, name: str, /) -> bool"),
  isinstance: fn("(obj: object, class_or_tuple: object, /) -> bool"),
  issubclass: fn("(cls: object, class_or_tuple: object, /) -> bool"),
  callable: fn("(obj: object, /) -> bool"),
  dir: fn("(object: object = ..., /) -> list[str]", { partial: "without an argument it has no scope to list" }),
  vars: fn("(object: object = ..., /) -> Any", { partial: "without an argument it has no scope to show" }),
  repr: fn("(obj: object, /) -> str"),
  ascii: fn("(obj: object, /) -> str"),
  format: fn("(value: object, format_spec: str = '', /) -> str"),
  aiter: fn("(async_iterable: object, /) -> AsyncIterator[Any]", { since: 10 }),
  anext: fn("(iterator: object, default: object = ..., /) -> Awaitable[Any]", { since: 10 }),
  NotImplemented: constant("Any"),
  Ellipsis: constant("Any"),
});

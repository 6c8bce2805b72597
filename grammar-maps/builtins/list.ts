/** The type `list`. */
import { type ApiMap, cls, fn } from "../api.js";

export const list: ApiMap = {
  list: cls({
    params: ["T"],
    init: "(iterable: Iterable[T] = [], /)",
    methods: {
      append: fn("(object: T, /) -> None"),
      clear: fn("() -> None"),
      copy: fn("() -> list[T]"),
      count: fn("(value: object, /) -> count"),
      extend: fn("(iterable: Iterable[T], /) -> None"),
      index: fn("(value: object, start: index = 0, stop: index = 9223372036854775807, /) -> count"),
      insert: fn("(index: index, object: T, /) -> None"),
      pop: fn("(index: index = -1, /) -> T"),
      remove: fn("(value: object, /) -> None"),
      reverse: fn("() -> None"),
      sort: fn("(*, key: Callable[[T], object] | None = None, reverse: bool = False) -> None", { partial: "its own key function sees the list as it was, not empty" }),
    },
  }),
};

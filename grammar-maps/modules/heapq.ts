/** `heapq`. */
import { apiModule, fn } from "../api.js";

export const heapq = apiModule<typeof import("../../src/runtime/stdlib/heapq.js")>()({
  heappush: fn("(heap: list[T], item: T, /) -> None"),
  heappop: fn("(heap: list[T], /) -> T"),
  heapify: fn("(heap: list[T], /) -> None"),
  heappushpop: fn("(heap: list[T], item: T, /) -> T"),
  heapreplace: fn("(heap: list[T], item: T, /) -> T"),
  _heapify_max: fn("(heap: list[T], /) -> None"),
  _heappop_max: fn("(heap: list[T], /) -> T"),
  _heapreplace_max: fn("(heap: list[T], item: T, /) -> T"),
  nlargest: fn("(n: count, iterable: Iterable[T], key: object = None) -> list[T]"),
  nsmallest: fn("(n: count, iterable: Iterable[T], key: object = None) -> list[T]"),
  merge: fn("(*iterables: object, key: object = None, reverse: bool = False) -> Iterable[Any]"),
});

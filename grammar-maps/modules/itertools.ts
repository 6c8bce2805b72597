/** `itertools`. */
import { apiModule, fn } from "../api.js";

export const itertools = apiModule<typeof import("../../src/runtime/stdlib/itertools.js")>()({
  count: fn("(start: Any = 0, step: Any = 1) -> Iterator[Any]"),
  cycle: fn("(iterable: Iterable[T], /) -> Iterator[T]"),
  repeat: fn("(object: T, times: int = ...) -> Iterator[T]"),
  chain: fn("(*iterables: Iterable[T]) -> Iterator[T]"),
  zip_longest: fn("(*iterables: Iterable[Any], fillvalue: object = None) -> Iterator[tuple[Any, ...]]"),
  pairwise: fn("(iterable: Iterable[T], /) -> Iterator[tuple[T, T]]", { since: 10 }),
  batched: fn("(iterable: Iterable[T], n: count, *, strict: bool = False) -> Iterator[tuple[T, ...]]", { since: 12 }),
  islice: fn("(iterable: Iterable[T], /, *args: int | None) -> Iterator[T]"),
  takewhile: fn("(predicate: Callable[[T], object], iterable: Iterable[T], /) -> Iterator[T]"),
  dropwhile: fn("(predicate: Callable[[T], object], iterable: Iterable[T], /) -> Iterator[T]"),
  filterfalse: fn("(function: Callable[[T], object] | None, iterable: Iterable[T], /) -> Iterator[T]"),
  compress: fn("(data: Iterable[T], selectors: Iterable[Any]) -> Iterator[T]"),
  accumulate: fn("(iterable: Iterable[Any], func: object = None, *, initial: object = None) -> Iterator[Any]"),
  starmap: fn("(function: Callable[..., R], iterable: Iterable[Any], /) -> Iterator[R]"),
  groupby: fn("(iterable: Iterable[Any], key: object = None) -> Iterator[tuple[Any, Any]]"),
  tee: fn("(iterable: Iterable[T], n: count = 2, /) -> tuple[Iterator[T], ...]"),
  product: fn("(*iterables: Iterable[Any], repeat: count = 1) -> Iterator[tuple[Any, ...]]"),
  permutations: fn("(iterable: Iterable[T], r: count | None = None) -> Iterator[tuple[T, ...]]"),
  combinations: fn("(iterable: Iterable[T], r: count) -> Iterator[tuple[T, ...]]"),
  combinations_with_replacement: fn("(iterable: Iterable[T], r: count) -> Iterator[tuple[T, ...]]"),
});

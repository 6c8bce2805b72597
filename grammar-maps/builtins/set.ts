/** The types `set` and `frozenset`. */
import { type ApiMap, cls, fn, type FunctionEntry } from "../api.js";

/** What both have; `Self` is the receiver's own type. */
const shared: Record<string, FunctionEntry> = {
  copy: fn("() -> Self"),
  difference: fn("(*others: Iterable[object]) -> Self"),
  intersection: fn("(*others: Iterable[object]) -> Self"),
  isdisjoint: fn("(other: Iterable[object], /) -> bool"),
  issubset: fn("(other: Iterable[object], /) -> bool"),
  issuperset: fn("(other: Iterable[object], /) -> bool"),
  symmetric_difference: fn("(other: Iterable[T], /) -> Self"),
  union: fn("(*others: Iterable[T]) -> Self"),
};

const order = "sets of ints, floats and tuples of them iterate in CPython's order; sets of str, whose order CPython draws by lot, in insertion order";

export const set: ApiMap = {
  set: cls({
    params: ["T"],
    init: "(iterable: Iterable[T] = (), /)",
    partial: order,
    methods: {
      ...shared,
      add: fn("(object: T, /) -> None"),
      clear: fn("() -> None"),
      difference_update: fn("(*others: Iterable[object]) -> None"),
      discard: fn("(object: object, /) -> None"),
      intersection_update: fn("(*others: Iterable[object]) -> None"),
      pop: fn("() -> T"),
      remove: fn("(object: object, /) -> None"),
      symmetric_difference_update: fn("(other: Iterable[T], /) -> None"),
      update: fn("(*others: Iterable[T]) -> None"),
    },
  }),
  frozenset: cls({ params: ["T"], init: "(iterable: Iterable[T] = (), /)", partial: order, methods: shared }),
};

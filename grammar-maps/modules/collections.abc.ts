/** `collections.abc`. */
import { apiModule, cls, fn } from "../api.js";

const structural = { partial: "isinstance and issubclass look for its methods; subclasses get its mixin methods" };

export const collections_abc = apiModule<typeof import("../../src/runtime/stdlib/collections.abc.js")>()({
  Awaitable: cls({ params: ["T"], ...structural }),
  Coroutine: cls({ params: ["Y", "S", "R"], ...structural }),
  AsyncIterable: cls({ params: ["T"], ...structural }),
  AsyncIterator: cls({ params: ["T"], ...structural }),
  AsyncGenerator: cls({ params: ["Y", "S"], ...structural }),
  Hashable: cls(structural),
  Iterable: cls({ params: ["T"], ...structural }),
  Iterator: cls({ params: ["T"], ...structural }),
  Generator: cls({ params: ["Y", "S", "R"], ...structural }),
  Reversible: cls({ params: ["T"], ...structural }),
  Sized: cls(structural),
  Container: cls({ params: ["T"], ...structural }),
  Callable: cls(structural),
  Collection: cls({ params: ["T"], ...structural }),
  Buffer: cls({ since: 12, ...structural }),
  Sequence: cls({ params: ["T"], methods: { index: fn("(value: object, start: int = 0, stop: int | None = None) -> count"), count: fn("(value: object) -> count") }, ...structural }),
  MutableSequence: cls({ params: ["T"], bases: ["Sequence"], ...structural }),
  ByteString: cls({ bases: ["Sequence"], ...structural }),
  Set: cls({ params: ["T"], ...structural }),
  MutableSet: cls({ params: ["T"], bases: ["Set"], ...structural }),
  Mapping: cls({ params: ["K", "V"], ...structural }),
  MutableMapping: cls({ params: ["K", "V"], bases: ["Mapping"], ...structural }),
  MappingView: cls(structural),
  KeysView: cls({ params: ["K"], ...structural }),
  ItemsView: cls({ params: ["K", "V"], ...structural }),
  ValuesView: cls({ params: ["V"], ...structural }),
});

/** `struct`. */
import { apiModule, cls, fn } from "../api.js";

export const struct = apiModule<typeof import("../../src/runtime/stdlib/struct.js")>()({
  error: cls({ bases: ["builtins.Exception"], init: "(*args: object)" }),
  calcsize: fn("(format: object, /) -> int"),
  pack: fn("(format: object, /, *values: object) -> bytes"),
  pack_into: fn("(format: object, buffer: object, offset: int, /, *values: object) -> None"),
  unpack: fn("(format: object, buffer: object, /) -> tuple[Any, ...]"),
  unpack_from: fn("(format: object, /, buffer: object, offset: int = 0) -> tuple[Any, ...]"),
  iter_unpack: fn("(format: object, buffer: object, /) -> Iterator[tuple[Any, ...]]"),
  Struct: cls({
    init: "(format: object)",
    methods: {
      pack: fn("(*values: object) -> bytes"),
      pack_into: fn("(buffer: object, offset: int, /, *values: object) -> None"),
      unpack: fn("(buffer: object, /) -> tuple[Any, ...]"),
      unpack_from: fn("(buffer: object, offset: int = 0) -> tuple[Any, ...]"),
      iter_unpack: fn("(buffer: object, /) -> Iterator[tuple[Any, ...]]"),
    },
    attributes: { format: "str", size: "count" },
  }),
});

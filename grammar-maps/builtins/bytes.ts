/** The types `bytes` and `bytearray`. */
import { type ApiMap, cls, fn, ofType, type FunctionEntry } from "../api.js";

const span = "start: int | None = None, end: int | None = None, /";
const like = "bytes | bytearray";

/** The methods of both; `Self` is the receiver's own type. */
const shared: Record<string, FunctionEntry> = {
  capitalize: fn("() -> Self"),
  center: fn(`(width: index, fillchar: ${like} = b' ', /) -> Self`),
  count: fn(`(sub: ${like} | int, ${span}) -> count`),
  decode: fn("(encoding: str = 'utf-8', errors: str = 'strict') -> str", { partial: "all but big5hkscs, johab, hz, the iso2022 family and those of JIS X 0213" }),
  endswith: fn(`(suffix: ${like} | tuple[${like}, ...], ${span}) -> bool`),
  expandtabs: fn("(tabsize: index = 8) -> Self"),
  find: fn(`(sub: ${like} | int, ${span}) -> index`),
  fromhex: ofType("(string: str, /) -> Self"),
  hex: fn(`(sep: str | ${like} | None = None, bytes_per_sep: index = 1) -> str`),
  index: fn(`(sub: ${like} | int, ${span}) -> count`),
  isalnum: fn("() -> bool"),
  isalpha: fn("() -> bool"),
  isascii: fn("() -> bool"),
  isdigit: fn("() -> bool"),
  islower: fn("() -> bool"),
  isspace: fn("() -> bool"),
  istitle: fn("() -> bool"),
  isupper: fn("() -> bool"),
  join: fn(`(iterable_of_bytes: Iterable[${like}], /) -> Self`),
  ljust: fn(`(width: index, fillchar: ${like} = b' ', /) -> Self`),
  lower: fn("() -> Self"),
  lstrip: fn(`(bytes: ${like} | None = None, /) -> Self`),
  maketrans: ofType(`(frm: ${like}, to: ${like}, /) -> bytes`),
  partition: fn(`(sep: ${like}, /) -> tuple[Self, Self, Self]`),
  removeprefix: fn(`(prefix: ${like}, /) -> Self`, { since: 9 }),
  removesuffix: fn(`(suffix: ${like}, /) -> Self`, { since: 9 }),
  replace: fn(`(old: ${like}, new: ${like}, count: index = -1, /) -> Self`),
  rfind: fn(`(sub: ${like} | int, ${span}) -> index`),
  rindex: fn(`(sub: ${like} | int, ${span}) -> count`),
  rjust: fn(`(width: index, fillchar: ${like} = b' ', /) -> Self`),
  rpartition: fn(`(sep: ${like}, /) -> tuple[Self, Self, Self]`),
  rsplit: fn(`(sep: ${like} | None = None, maxsplit: index = -1) -> list[Self]`),
  rstrip: fn(`(bytes: ${like} | None = None, /) -> Self`),
  split: fn(`(sep: ${like} | None = None, maxsplit: index = -1) -> list[Self]`),
  splitlines: fn("(keepends: bool = False) -> list[Self]"),
  startswith: fn(`(prefix: ${like} | tuple[${like}, ...], ${span}) -> bool`),
  strip: fn(`(bytes: ${like} | None = None, /) -> Self`),
  swapcase: fn("() -> Self"),
  title: fn("() -> Self"),
  translate: fn(`(table: ${like} | None, /, delete: ${like} = b'') -> Self`),
  upper: fn("() -> Self"),
  zfill: fn("(width: index, /) -> Self"),
};

export const bytes: ApiMap = {
  bytes: cls({ init: "(source: object = b'', encoding: str = 'utf-8', errors: str = 'strict')", methods: shared }),
  memoryview: cls({
    init: "(object: object)",
    methods: {
      cast: fn("(format: str, shape: object = ...) -> memoryview"),
      hex: fn(`(sep: str | ${like} | None = None, bytes_per_sep: index = 1) -> str`),
      release: fn("() -> None"),
      tobytes: fn("(order: str | None = 'C') -> bytes"),
      tolist: fn("() -> Any"),
      toreadonly: fn("() -> memoryview"),
      __enter__: fn("() -> Self"),
      __exit__: fn("(*exc_info: object) -> None"),
    },
    attributes: { c_contiguous: "bool", contiguous: "bool", f_contiguous: "bool", format: "str", itemsize: "count", nbytes: "count", ndim: "count", obj: "Any", readonly: "bool", shape: "tuple[count, ...]", strides: "tuple[int, ...]", suboffsets: "tuple[int, ...]" },
    partial: "a bytearray may change its size while there are views of it, which keep what was there, unless a `with` statement holds one",
  }),
  bytearray: cls({
    init: "(source: object = b'', encoding: str = 'utf-8', errors: str = 'strict')",
    methods: {
      ...shared,
      append: fn("(item: int, /) -> None"),
      clear: fn("() -> None"),
      copy: fn("() -> Self"),
      extend: fn("(iterable_of_ints: Iterable[int], /) -> None"),
      insert: fn("(index: index, item: int, /) -> None"),
      pop: fn("(index: index = -1, /) -> count"),
      remove: fn("(value: int, /) -> None"),
      reverse: fn("() -> None"),
    },
  }),
};

/** `array`. */
import { apiModule, cls, constant, fn } from "../api.js";

const methods = {
  append: fn("(v: object, /) -> None"),
  insert: fn("(i: object, v: object, /) -> None"),
  pop: fn("(i: object = -1, /) -> Any"),
  remove: fn("(v: object, /) -> None"),
  index: fn("(v: object, start: object = 0, stop: object = 9223372036854775807, /) -> count"),
  count: fn("(v: object, /) -> count"),
  extend: fn("(bb: object, /) -> None"),
  clear: fn("() -> None", { since: 13 }),
  reverse: fn("() -> None"),
  byteswap: fn("() -> None"),
  buffer_info: fn("() -> tuple[int, int]"),
  tolist: fn("() -> list[Any]"),
  fromlist: fn("(list: object, /) -> None"),
  tobytes: fn("() -> bytes"),
  frombytes: fn("(buffer: object, /) -> None"),
  tounicode: fn("() -> str"),
  fromunicode: fn("(ustr: object, /) -> None"),
  tofile: fn("(f: object, /) -> None"),
  fromfile: fn("(f: object, n: object, /) -> None"),
};

const attributes = { typecode: "str", itemsize: "count" };

export const array = apiModule<typeof import("../../src/runtime/stdlib/array/index.js")>()({
  array: cls({ init: "(typecode: object, initializer: object = ..., /)", methods, attributes }),
  ArrayType: cls({ init: "(typecode: object, initializer: object = ..., /)", methods, attributes }),
  typecodes: constant("str"),
  _array_reconstructor: fn("(arraytype: object, typecode: object, mformat_code: object, items: object, /) -> Any"),
});

/** The type `int`. */
import { type ApiMap, cls, fn, ofType } from "../api.js";

export const int: ApiMap = {
  int: cls({
    init: "(x: object = 0, /, base: int = 10)",
    methods: {
      as_integer_ratio: fn("() -> tuple[int, int]"),
      bit_count: fn("() -> count", { since: 10 }),
      bit_length: fn("() -> count"),
      conjugate: fn("() -> int"),
      from_bytes: ofType("(bytes: bytes | bytearray | Iterable[int], byteorder: str = 'big', *, signed: bool = False) -> int"),
      is_integer: fn("() -> bool", { since: 12 }),
      to_bytes: fn("(length: count = 1, byteorder: str = 'big', *, signed: bool = False) -> bytes"),
    },
    attributes: { real: "int", imag: "int", numerator: "int", denominator: "int" },
  }),
};

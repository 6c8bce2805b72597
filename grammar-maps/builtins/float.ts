/** The type `float`. */
import { type ApiMap, cls, fn, ofType } from "../api.js";

export const float: ApiMap = {
  float: cls({
    init: "(x: object = 0.0, /)",
    methods: {
      as_integer_ratio: fn("() -> tuple[int, int]"),
      conjugate: fn("() -> float"),
      fromhex: ofType("(string: str, /) -> float"),
      hex: fn("() -> str"),
      is_integer: fn("() -> bool"),
    },
    attributes: { real: "float", imag: "float" },
  }),
};

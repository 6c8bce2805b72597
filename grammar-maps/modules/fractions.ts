/** `fractions`. */
import { apiModule, cls, fn } from "../api.js";

export const fractions = apiModule<typeof import("../../src/runtime/stdlib/fractions.js")>()({
  Fraction: cls({
    init: "(numerator: object = 0, denominator: object = None)",
    methods: {
      limit_denominator: fn("(max_denominator: int = 1000000) -> Fraction"),
      as_integer_ratio: fn("() -> tuple[int, int]"),
      is_integer: fn("() -> bool", { since: 12 }),
      conjugate: fn("() -> Fraction"),
      from_float: fn("(f: object) -> Fraction"),
      from_decimal: fn("(dec: object) -> Fraction"),
    },
    attributes: { numerator: "int", denominator: "int" },
    partial: "the format codes e and g go through a float",
  }),
});

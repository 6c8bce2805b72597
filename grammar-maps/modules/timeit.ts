/** `timeit`. */
import { apiModule, blocking, cls, constant, fn } from "../api.js";

const code = "stmt: object = 'pass', setup: object = 'pass', timer: object = ...";

export const timeit = apiModule<typeof import("../../src/runtime/stdlib/timeit.js")>()({
  timeit: blocking(`(${code}, number: count = 1000000, globals: object = None) -> Any`),
  repeat: blocking(`(${code}, repeat: count = 5, number: count = 1000000, globals: object = None) -> list[Any]`),
  default_timer: fn("() -> float"),
  reindent: fn("(src: str, indent: count) -> str"),
  default_number: constant("count"),
  default_repeat: constant("count"),
  dummy_src_name: constant("str"),
  Timer: cls({
    init: `(${code}, globals: object = None)`,
    methods: {
      timeit: blocking("(number: count = 1000000) -> Any"),
      repeat: blocking("(repeat: count = 5, number: count = 1000000) -> list[Any]"),
      autorange: blocking("(callback: object = None) -> tuple[count, Any]", { partial: "needs a clock that moves: under the virtual clock it never ends" }),
      print_exc: fn("(file: object = None) -> None"),
    },
    attributes: { timer: "Any" },
    partial: "texts are timed where the program is run by yieldstar, which brings the compiler along",
  }),
});

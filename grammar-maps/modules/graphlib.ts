/** `graphlib`. */
import { apiModule, cls, fn } from "../api.js";

export const graphlib = apiModule<typeof import("../../src/runtime/stdlib/graphlib.js")>()({
  TopologicalSorter: cls({
    since: 9,
    init: "(graph: object = None)",
    methods: {
      add: fn("(node: object, *predecessors: object) -> None"),
      prepare: fn("() -> None"),
      get_ready: fn("() -> tuple[Any, ...]"),
      is_active: fn("() -> bool"),
      done: fn("(*nodes: object) -> None"),
      static_order: fn("() -> Iterable[Any]"),
    },
  }),
  CycleError: cls({ since: 9, bases: ["builtins.ValueError"], init: "(*args: Any)" }),
});

/** The types `range` and `slice`. */
import { type ApiMap, cls, fn } from "../api.js";

export const range: ApiMap = {
  range: cls({
    init: "(start: int, stop: int = ..., step: int = 1, /)",
    methods: {
      count: fn("(value: object, /) -> count"),
      index: fn("(value: object, /) -> int"),
    },
    attributes: { start: "int", stop: "int", step: "int" },
  }),
  /** As a value: the runtime exports it as `Slice`, because `slice(xs, 1, 9)` is the helper that slices. */
  slice: cls({
    init: "(start: object, stop: object = ..., step: object = None, /)",
    methods: { indices: fn("(length: int, /) -> tuple[int, int, int]") },
    attributes: { start: "object", stop: "object", step: "object" },
  }),
};

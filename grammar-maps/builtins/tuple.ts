/** The type `tuple`. */
import { type ApiMap, cls, fn } from "../api.js";

export const tuple: ApiMap = {
  tuple: cls({
    params: ["T"],
    init: "(iterable: Iterable[T] = (), /)",
    methods: {
      count: fn("(value: object, /) -> count"),
      index: fn("(value: object, start: index = 0, stop: index = 9223372036854775807, /) -> count"),
    },
  }),
};

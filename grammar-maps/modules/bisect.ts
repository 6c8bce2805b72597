/** `bisect`. */
import { apiModule, fn } from "../api.js";

const find = "(a: object, x: object, lo: count = 0, hi: count | None = None, *, key: object = None) -> count";
const insert = "(a: object, x: object, lo: count = 0, hi: count | None = None, *, key: object = None) -> None";

export const bisect = apiModule<typeof import("../../src/runtime/stdlib/bisect.js")>()({
  bisect_left: fn(find),
  bisect_right: fn(find),
  bisect: fn(find),
  insort_left: fn(insert),
  insort_right: fn(insert),
  insort: fn(insert),
});

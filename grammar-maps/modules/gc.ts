/** `gc`. */
import { apiModule, constant, fn, unsupported } from "../api.js";

export const gc = apiModule<typeof import("../../src/runtime/stdlib/gc.js")>()({
  collect: fn("(generation: count = 2) -> count", { partial: "JavaScript collects garbage by itself and does not show what it keeps" }),
  enable: fn("() -> None"),
  disable: fn("() -> None"),
  isenabled: fn("() -> bool"),
  get_threshold: fn("() -> tuple[count, count, count]"),
  set_threshold: fn("(threshold0: count, threshold1: count = 10, threshold2: count = 10, /) -> None"),
  get_count: fn("() -> tuple[count, count, count]", { partial: "JavaScript collects garbage by itself and does not show what it keeps" }),
  freeze: fn("() -> None"),
  unfreeze: fn("() -> None"),
  garbage: constant("list[Any]"),
  get_objects: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  get_referrers: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  get_referents: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  get_stats: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  get_debug: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  set_debug: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  get_freeze_count: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  is_tracked: fn("(obj: object, /) -> bool", { partial: "as CPython answers after a collection" }),
  is_finalized: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
  callbacks: unsupported("JavaScript collects garbage by itself and does not show what it keeps"),
});

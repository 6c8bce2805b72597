/** `sched`. */
import { apiModule, blocking, cls, constant, fn } from "../api.js";

export const sched = apiModule<typeof import("../../src/runtime/stdlib/sched.js")>()({
  scheduler: cls({
    init: "(timefunc: object = ..., delayfunc: object = ...)",
    methods: {
      enterabs: fn("(time: object, priority: object, action: object, argument: object = ..., kwargs: object = ...) -> Any"),
      enter: blocking("(delay: object, priority: object, action: object, argument: object = ..., kwargs: object = ...) -> Any"),
      cancel: fn("(event: object) -> None"),
      empty: fn("() -> bool"),
      run: blocking("(blocking: object = True) -> Any"),
    },
    attributes: { timefunc: "Any", delayfunc: "Any", queue: "list[Any]" },
  }),
  Event: constant("Any"),
});

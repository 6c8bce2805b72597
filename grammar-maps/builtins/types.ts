/** The types of the object model: `object`, `type`, and what class bodies are decorated with. */
import { apiModule, cls, fn } from "../api.js";

export const types = apiModule<typeof import("../../src/runtime/index.js")>()({
  object: cls({ init: "()" }),
  // Names, bases and the like are not properties of the JavaScript function: programs get them by `getattr`.
  type: cls({
    init: "(object: object, bases: object = ..., dict: object = ..., /)",
    methods: { mro: fn("() -> list[type[object]]") },
    partial: "a metaclass of the program runs its __init__ and __call__; __prepare__ and a metaclass's own __new__ are not called by class statements",
  }),
  property: cls({
    init: "(fget: object = None, fset: object = None, fdel: object = None, doc: str | None = None)",
    methods: {
      getter: fn("(fget: object, /) -> property"),
      setter: fn("(fset: object, /) -> property"),
      deleter: fn("(fdel: object, /) -> property"),
    },
    attributes: { fget: "Any", fset: "Any", fdel: "Any" },
  }),
  staticmethod: cls({ init: "(function: object, /)", methods: { __get__: fn("(instance: object, owner: object = None, /) -> Any") }, attributes: { __func__: "Any", __wrapped__: "Any" } }),
  classmethod: cls({ init: "(function: object, /)", methods: { __get__: fn("(instance: object, owner: object = None, /) -> Any") }, attributes: { __func__: "Any", __wrapped__: "Any" } }),
  super: cls({ init: "(type: type[object] = ..., object_or_type: object = ..., /)", partial: "inside methods only" }),
});

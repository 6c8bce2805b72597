/** `reprlib`. */
import { apiModule, cls, constant, fn } from "../api.js";

const show = fn("(x: Any, level: Any) -> str");

export const reprlib = apiModule<typeof import("../../src/runtime/stdlib/reprlib.js")>()({
  Repr: cls({
    init: "(**limits: Any)",
    methods: { repr: fn("(x: Any) -> str"), repr1: show, repr_tuple: show, repr_list: show, repr_array: show, repr_set: show, repr_frozenset: show, repr_deque: show, repr_dict: show, repr_str: show, repr_int: show, repr_instance: show },
    attributes: Object.fromEntries("maxlevel maxtuple maxlist maxarray maxdict maxset maxfrozenset maxdeque maxstring maxlong maxother fillvalue indent".split(" ").map((name) => [name, "Any"])),
  }),
  aRepr: constant("Repr"),
  repr: fn("(x: Any) -> str"),
  recursive_repr: fn("(fillvalue: object = ...) -> Any"),
});

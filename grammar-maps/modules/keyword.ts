/** `keyword`. */
import { apiModule, constant, fn } from "../api.js";

export const keyword = apiModule<typeof import("../../src/runtime/stdlib/keyword.js")>()({
  kwlist: constant("list[str]"),
  softkwlist: constant("list[str]"),
  iskeyword: fn("(s: object, /) -> bool"),
  issoftkeyword: fn("(s: object, /) -> bool"),
});
